import { type ReactNode, useState } from 'react'
import { directionWords, horizonWords } from 'shared/domain/words.ts'
import type { TalkContent } from 'shared/model/talk.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useToday } from '../ui/When.tsx'
import { day, instant } from '../ui/when.ts'
import styles from './TwoTexts.module.css'
import type { Elsewhere } from './draft.ts'
import { type Chosen, contested, merged, type Once } from './text.ts'

type Roles = readonly { id: string; title: string }[]
type Props = {
  ours: TalkContent
  elsewhere: Elsewhere
  /** The lead roles that a target may name. */
  roles: Roles
  onSettle: (content: TalkContent) => void
  onThrowAway: () => void
}

/** Two texts of one conversation, side by side: one is chosen, or both are put together. Nothing is chosen for the reader. */
export function TwoTexts({ ours, elsewhere: { content, at }, roles, onSettle, onThrowAway }: Props) {
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
        <Text title="Here, in this window" content={ours} other={content} roles={roles}>
          <Button onClick={() => onSettle(ours)}>Take this one</Button>
        </Text>
        <Text title={at ? `Elsewhere, saved ${instant(at)}` : 'Elsewhere'} content={content} other={ours} roles={roles}>
          <Button onClick={() => onSettle(content)}>Take that one</Button>
        </Text>
      </div>
      <Together ours={ours} theirs={content} roles={roles} onSettle={onSettle} />
    </Card>
  )
}

const onceWords: Record<Once, string> = { want: 'What they want', next: 'Talk again' }

/** Puts both together; where only one of two can stand, the reader says which. */
function Together({ ours, theirs, roles, onSettle }: Omit<Props, 'elsewhere' | 'onThrowAway'> & { theirs: TalkContent }) {
  const today = useToday()
  const [chosen, setChosen] = useState<Chosen>({})
  const [tried, setTried] = useState(false)
  const open = contested(ours, theirs)
  const put = () => {
    setTried(true)
    if (open.every((once) => chosen[once])) onSettle(merged(ours, theirs, chosen))
  }
  return (
    <>
      {open.map((once) => (
        <div key={once} className={styles.once}>
          <Choice
            label={`${onceWords[once]}, in the text put together`}
            list
            value={chosen[once] ?? null}
            onChange={(side) => setChosen((now) => ({ ...now, [once]: side }))}
            error={tried && !chosen[once] ? 'Only one of these can stand. Choose which.' : undefined}
            options={[
              { value: 'ours', words: onceOf(once, ours, roles, today).join(', '), hint: 'Here' },
              { value: 'theirs', words: onceOf(once, theirs, roles, today).join(', '), hint: 'Elsewhere' },
            ]}
          />
        </div>
      ))}
      <div className={styles.actions}>
        <Button kind="primary" onClick={put}>
          Put both together
        </Button>
      </div>
    </>
  )
}

/** What a text says of what can stand but once, in words. */
function onceOf(once: Once, { want, nextOn, nextTime }: TalkContent, roles: Roles, today: string): string[] {
  if (once === 'next') return [nextOn && day(nextOn, today), nextTime].filter((words) => words !== null)
  const role = roles.find(({ id }) => id === want.targetRoleId)?.title ?? (want.targetRoleId ? 'a lead role' : want.target.trim())
  return [want.direction && directionWords[want.direction], role, want.horizon && horizonWords[want.horizon].toLowerCase()].filter(
    (words): words is string => !!words,
  )
}

type Part = { key: string; title: string; words: string[] }

/** The parts of a text that differ from the other, each with its heading. */
function partsOf(content: TalkContent, roles: Roles, today: string): Part[] {
  const { words, note, points, promises } = content
  const due = (on: string | null) => on && day(on, today)
  return [
    { key: 'want', title: 'What they want', words: onceOf('want', content, roles, today) },
    { key: 'words', title: 'In their words', words: [words].filter(Boolean) },
    { key: 'note', title: 'For you', words: [note].filter(Boolean) },
    { key: 'points', title: 'Points added', words: points.map(({ text }) => text) },
    { key: 'promises', title: 'Promises', words: promises.map(({ text, dueOn }) => [text, due(dueOn)].filter(Boolean).join(', ')) },
    { key: 'next', title: 'Talk again', words: onceOf('next', content, roles, today) },
  ]
}

type TextProps = { title: string; content: TalkContent; other: TalkContent; roles: Roles; children: ReactNode }

function Text({ title, content, other, roles, children }: TextProps) {
  const today = useToday()
  const theirs = new Map(partsOf(other, roles, today).map(({ key, words }) => [key, words.join('\n')]))
  const differ = partsOf(content, roles, today).filter(({ key, words }) => theirs.get(key) !== words.join('\n'))
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
