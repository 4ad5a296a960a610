import type { RolePacket, RoleSheet as Sheet } from 'shared/api/packet.ts'
import { counted, listed } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { callWords, cameWords, interestWords, levelWord, observerWords } from 'shared/domain/words.ts'
import { Ring } from '../ui/Ring.tsx'
import { classes } from '../ui/classes.ts'
import { day, shortDay } from '../ui/when.ts'
import styles from './Sheet.module.css'

type Props = { packet: RolePacket; sheet: Sheet }

/** One side of paper: how one person stood against a lead role when it was decided, each claim with what it rests on. */
export function RoleSheet({ packet: { role, decision, printedBy, printedOn }, sheet }: Props) {
  const { person, manager, erasedOn, chosen } = sheet
  const name = person?.name ?? `Someone, erased${erasedOn ? ` on ${day(erasedOn, printedOn)}` : ''}`
  const on = decision ? day(decision.decidedOn, '') : ''
  return (
    <article className={classes(styles.sheet, sheet.dense === 1 && styles.dense, sheet.dense === 2 && styles.denser)} data-paper>
      <header className={styles.head}>
        <div>
          <h2 className={styles.person} dir="auto">
            {name}
          </h2>
          <p>
            {person?.title && `${person.title}. `}
            {manager && `Reported to ${manager}. `}
            {chosen ? 'Takes the seat.' : ''}
          </p>
        </div>
        <p className={styles.print}>
          For {role.title}, as it stood on {on}
          <br />
          Printed {day(printedOn, '')} by {printedBy}
        </p>
      </header>
      <section className={styles.two}>
        <Call sheet={sheet} asOf={printedOn} />
        <Stood sheet={sheet} asOf={printedOn} />
      </section>
      <Claims sheet={sheet} name={name} title={role.title} asOf={printedOn} />
      <Pieces sheet={sheet} asOf={printedOn} />
      <footer className={styles.foot}>
        {leftOut(sheet)} What was written since {on} is not on it, nor anyone’s own words, private notes or evidence that is not for the
        chain.
      </footer>
    </article>
  )
}

function Stood({ sheet: { at, of, lines, came, interest, interestOn }, asOf }: { sheet: Sheet; asOf: string }) {
  const holes = lines.filter(({ hole }) => hole !== null).length
  return (
    <div>
      <h3>Against what the role asks</h3>
      <p className={styles.big}>
        {at} of {of}
      </p>
      <p className={styles.small}>
        criteria at the level asked{holes > 0 && `, ${holes} with nothing to show here`}.
        <br />
        {cameWords[came]}. {interestWords[interest]}
        {interestOn && ` on ${day(interestOn, asOf)}`}.
      </p>
    </div>
  )
}

function Call({ sheet: { call }, asOf }: { sheet: Sheet; asOf: string }) {
  return (
    <div>
      <h3>Readiness, as called then</h3>
      {call ? (
        <>
          <p className={styles.open}>
            {callWords[call.call]}
            {call.emergencyCover && ', and could step in'}
          </p>
          {call.rationale && <blockquote dir="auto">{call.rationale}</blockquote>}
          <p className={styles.small}>
            {call.author && `${call.author}, `}
            {day(call.calledOn, asOf)}. Counted until {day(call.expiresOn, asOf)}.
          </p>
        </>
      ) : (
        <p className={styles.open}>No readiness call.</p>
      )}
    </div>
  )
}

type ClaimsProps = { sheet: Sheet; name: string; title: string; asOf: string }

function Claims({ sheet, name, title, asOf }: ClaimsProps) {
  return (
    <table className={styles.lines}>
      <caption>{`${name} against what ${title} asks, with what each reading rests on`}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Asks</th>
          <th scope="col">Read as</th>
          <th scope="col">Why, and the pieces behind it</th>
        </tr>
      </thead>
      <tbody>
        {sheet.lines.map(({ criterionId, name, asks, level, readBy, readOn, why, pieces, restsOn, hole }) => (
          <tr key={criterionId}>
            <th scope="row">{name}</th>
            <td className={styles.asks}>
              <Ring level={asks} size={13} />
            </td>
            <td className={styles.read}>
              <Ring level={level} pieces={pieces} size={13} label="" />
              {level === null ? 'Not read' : levelWord(level)}
              {level !== null && readBy && `, ${firstName(readBy)}`}
              {level !== null && readOn && `, ${shortDay(readOn, asOf)}`}
            </td>
            <td className={styles.claim} dir="auto">
              {why && `${why} `}
              {hole && <b>{holeWords[hole](pieces)}</b>}
              {restsOn.map((number) => (
                <a key={number} href={`#${pieceId(sheet, number)}`} aria-label={`Piece ${number}`}>
                  [{number}]
                </a>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const holeWords: Record<NonNullable<Sheet['lines'][number]['hole']>, (pieces: number) => string> = {
  no_evidence: () => 'No evidence.',
  not_read: (pieces) => (pieces > 0 ? `${counted(pieces, 'piece', 'pieces')}, not read.` : 'Not read.'),
  not_for_you: (pieces) => `${counted(pieces, 'piece', 'pieces')}, read by their own line.`,
}

const pieceId = ({ id }: Sheet, number: number) => `piece-${id}-${number}`

function Pieces({ sheet, asOf }: { sheet: Sheet; asOf: string }) {
  if (sheet.pieces.length === 0) return null
  return (
    <section>
      <h3>The pieces</h3>
      <ol className={styles.numbered}>
        {sheet.pieces.map(({ id, number, what, happenedOn, observer, observerName, stance, link }) => (
          <li key={id} id={pieceId(sheet, number)}>
            <span>{number}</span>
            <span dir="auto">
              {what}{' '}
              <i>
                {shortDay(happenedOn, asOf)}
                {observerName && `, ${observerName}`} ({observerWords[observer].toLowerCase()}).
              </i>
              {stance === 'counters' && <b> Counters it.</b>}
              {link && (
                <>
                  {' '}
                  <a href={link.url} target="_blank" rel="noopener noreferrer nofollow">
                    {link.label}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What is not on the sheet, in numbers. */
function leftOut({ further, forOthers }: Sheet) {
  const words = [
    ...(further > 0 ? [counted(further, 'further piece', 'further pieces')] : []),
    ...(forOthers > 0 ? [`pieces on ${counted(forOthers, 'criterion', 'criteria')} that their own line reads`] : []),
  ]
  return words.length > 0 ? `On record then and left out: ${listed(words)}.` : 'Every piece that was on record then is on it.'
}
