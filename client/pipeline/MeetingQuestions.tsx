import { useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { inOrder, type MeetingQuestion } from 'shared/domain/meeting.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { MeetingRule } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Saying } from '../ui/Saying.tsx'
import styles from './MeetingQuestions.module.css'

/** As many as fit beside the table; all of them are one press away. */
const most = 3
const icons: Partial<Record<MeetingRule, IconName>> = {
  never_asked: 'never',
  overdue: 'clock',
  call_ends: 'clock',
  rests_on_absent: 'leave',
}

/** What to ask in the meeting, each a fact with its names and the rows that it comes from. */
export function MeetingQuestions({ questions }: { questions: MeetingQuestion[] }) {
  const [all, setAll] = useState(false)
  const ordered = inOrder(questions)
  if (ordered.length === 0) return null
  const facts = (all ? ordered : ordered.slice(0, most)).map(({ rule, sentence, rows }) => ({
    key: plain(sentence),
    icon: icons[rule] ?? ('warn' as const),
    words: (
      <>
        <Saying sentence={sentence} />{' '}
        <Popover
          opener={<Icon name="chevron" size={13} />}
          label={`What this comes from: ${counted(rows.length, 'row', 'rows')}`}
          className={styles.opener}
          title="What this comes from"
        >
          {() => (
            <ul className={styles.rows}>
              {rows.map((row) => (
                <li key={plain(row)}>
                  <Saying sentence={row} />
                </li>
              ))}
            </ul>
          )}
        </Popover>
      </>
    ),
  }))
  const more = ordered.length > most && (
    <Button size="s" kind="quiet" className={styles.all} aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? 'Show fewer' : `Show all ${ordered.length}`}
    </Button>
  )
  return (
    <Card open title="Ask in the meeting" aside={more}>
      <Facts ruled facts={facts} />
    </Card>
  )
}
