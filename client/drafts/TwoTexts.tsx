import type { ReactNode } from 'react'
import type { TalkContent } from 'shared/model/talk.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import { instant } from '../ui/when.ts'
import styles from './TwoTexts.module.css'
import type { Elsewhere } from './draft.ts'
import { merged } from './text.ts'

type Props = { ours: TalkContent; elsewhere: Elsewhere; onSettle: (content: TalkContent) => void; onThrowAway: () => void }

/** Two texts of one conversation, side by side: one is chosen, or both are put together. Nothing is chosen for the reader. */
export function TwoTexts({ ours, elsewhere: { content, at }, onSettle, onThrowAway }: Props) {
  if (!content)
    return (
      <Card label="Finished elsewhere">
        <h2 className={styles.title}>This conversation was finished, or its draft thrown away, in another place.</h2>
        <p className={styles.words}>What you wrote here is not in it. It stands below for as long as you need it.</p>
        <div className={styles.actions}>
          <Button kind="primary" onClick={() => onSettle(ours)}>
            Keep writing here
          </Button>
          <Button onClick={onThrowAway}>Throw away what is here</Button>
        </div>
      </Card>
    )
  return (
    <Card label="Two texts">
      <h2 className={styles.title}>This was also written somewhere else.</h2>
      <p className={styles.words}>Both texts are here. Choose one, or put them together; nothing is saved over until you do.</p>
      <div className={styles.two}>
        <Text title="Here, in this window" content={ours} other={content}>
          <Button onClick={() => onSettle(ours)}>Take this one</Button>
        </Text>
        <Text title={at ? `Elsewhere, saved ${instant(at)}` : 'Elsewhere'} content={content} other={ours}>
          <Button onClick={() => onSettle(content)}>Take that one</Button>
        </Text>
      </div>
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => onSettle(merged(ours, content))}>
          Put both together
        </Button>
      </div>
    </Card>
  )
}

type Part = { key: string; title: string; words: string[] }

/** The parts of a text that differ from the other, each with its heading. */
function partsOf(content: TalkContent): Part[] {
  const { want, words, note, points, promises, nextOn } = content
  return [
    { key: 'want', title: 'What they want', words: [want.direction ?? '', want.target].filter(Boolean) },
    { key: 'words', title: 'In their words', words: [words].filter(Boolean) },
    { key: 'note', title: 'For you', words: [note].filter(Boolean) },
    { key: 'points', title: 'Points added', words: points.map(({ text }) => text) },
    { key: 'promises', title: 'Promises', words: promises.map(({ text, dueOn }) => [text, dueOn].filter(Boolean).join(', ')) },
    { key: 'next', title: 'Talk again', words: [nextOn ?? ''].filter(Boolean) },
  ]
}

function Text({ title, content, other, children }: { title: string; content: TalkContent; other: TalkContent; children: ReactNode }) {
  const theirs = new Map(partsOf(other).map(({ key, words }) => [key, words.join('\n')]))
  const differ = partsOf(content).filter(({ key, words }) => theirs.get(key) !== words.join('\n'))
  return (
    <section className={styles.text}>
      <h3 className={styles.label}>{title}</h3>
      {differ.length === 0 && <p className={styles.words}>The same, but for what was ticked or dropped.</p>}
      {differ.map(({ key, title, words }) => (
        <div key={key}>
          <p className={styles.part}>{title}</p>
          {words.length === 0 ? <p className={styles.words}>Nothing</p> : words.map((one) => <Quote key={one}>{one}</Quote>)}
        </div>
      ))}
      <div className={styles.actions}>{children}</div>
    </section>
  )
}
