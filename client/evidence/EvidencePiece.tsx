import { observerWords } from 'shared/domain/words.ts'
import { dayIn } from 'shared/domain/zones.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { MenuEntry } from '../ui/overlay/MenuParts.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Tag } from '../ui/Tag.tsx'
import { OutsideLink } from '../ui/TextLink.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday, useZone } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { day, shortDay } from '../ui/when.ts'
import styles from './EvidencePiece.module.css'
import type { Pieces } from './usePieces.tsx'

type Props = {
  piece: Evidence
  person: { name: string }
  acts: Pieces
  marked?: boolean
  removed?: boolean
  /** The countering piece that it answers, where that is readable. */ answers?: Evidence
}

/** One piece of evidence: what happened, what it speaks to, who saw it, what can be opened, who reads it. */
export function EvidencePiece({ piece, person, acts, marked, removed, answers }: Props) {
  const today = useToday()
  const zone = useZone()
  const { id, what, happenedOn, stance, criteria, links, observer, observerName, author, notes, version, mine } = piece
  const counters = stance === 'counters'
  const entries: MenuEntry[] = [
    ...(mine ? [{ words: 'Correct', icon: 'pencil', onPick: () => acts.open('correct', piece) } as const] : []),
    ...(counters ? [] : [{ words: 'Add a note', icon: 'chat', onPick: () => acts.open('note', piece) } as const]),
    ...(version > 1 ? [{ words: 'What it said before', icon: 'clock', onPick: () => acts.open('versions', piece) } as const] : []),
    ...(mine ? [{ words: 'Remove', icon: 'bin', risk: true, onPick: () => acts.remove(piece) } as const] : []),
  ]
  return (
    <li className={classes(styles.piece, marked && styles.marked)} id={`piece-${id}`} tabIndex={-1}>
      <time className={styles.day} dateTime={happenedOn} title={day(happenedOn, '')}>
        {shortDay(happenedOn, today)}
      </time>
      <div className={styles.words}>
        <Quote>{what}</Quote>
        <div className={styles.facts}>
          {counters && (
            <Tag tone="warn" filled icon="down">
              Counters
            </Tag>
          )}
          {criteria.length === 0 ? (
            <Tag>To sort</Tag>
          ) : (
            criteria.map(({ id: criterionId, name }) => (
              <Tag key={criterionId} tone="ok" filled>
                {name}
              </Tag>
            ))
          )}
          {links.map(({ url, label }) => (
            <OutsideLink key={url} url={url} label={label} />
          ))}
          <span className={styles.by}>
            {observer === 'self' ? 'Their own word' : `Seen by ${observerName}`}
            {observer !== 'self' && observer !== 'manager' && ` (${observerWords[observer].toLowerCase()})`}
            {author !== observerName && `, written by ${author}`}
          </span>
          {version > 1 && <span className={styles.by}>corrected</span>}
        </div>
        {answers && (
          <p className={styles.answers}>Answers: “{answers.what.length > 80 ? `${answers.what.slice(0, 78)}…` : answers.what}”</p>
        )}
        {notes.length > 0 && (
          <ul className={styles.notes} aria-label={counters ? 'Answers' : 'Notes'}>
            {notes.map((note) => (
              <li key={note.id}>
                <Quote>{note.text}</Quote>
                <span className={styles.by}>
                  {note.author}, {day(dayIn(zone, note.writtenAt), today)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {counters && !removed && (
          <p className={styles.answer}>
            <Button size="s" onClick={() => acts.open('note', piece)}>
              {notes.length > 0 ? 'Add to the answer' : 'Answer it'}
            </Button>
          </p>
        )}
      </div>
      <div className={styles.end}>
        <Visibility to={piece.visibility} person={person.name} />
        {removed ? (
          <Button size="s" icon="undo" onClick={() => acts.restore(piece)}>
            Restore
          </Button>
        ) : (
          entries.length > 0 && <Menu label={`More about “${what.slice(0, 40)}”`} kind="quiet" size="s" entries={entries} />
        )}
      </div>
    </li>
  )
}
