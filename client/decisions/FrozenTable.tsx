import { useState } from 'react'
import { listed } from 'shared/domain/grammar.ts'
import { gapWords } from 'shared/domain/levels.ts'
import { callWords, evidenceStatusWords, interestWords, levelWord, levelWords, observerWords } from 'shared/domain/words.ts'
import type { FrozenLine, FrozenSlate } from 'shared/model/decision.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Ring } from '../ui/Ring.tsx'
import { Tag } from '../ui/Tag.tsx'
import { OutsideLink } from '../ui/TextLink.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useToday, When } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './FrozenTable.module.css'

type Criterion = FrozenSlate['criteria'][number]

const nameOf = ({ person, finalist, erasedOn }: FrozenLine, today: string) =>
  person?.name ?? finalist ?? `Someone, erased${erasedOn ? ` on ${day(erasedOn, today)}` : ''}`

/** The slate as it stood when it was decided: the same lines, readable as they were that day. */
export function FrozenTable({ of: { decision, criteria, lines } }: { of: FrozenSlate }) {
  const today = useToday()
  const [open, setOpen] = useState<{ line: FrozenLine; criterion: Criterion } | null>(null)
  if (lines.length === 0) return <p className={styles.quiet}>None of the lines that you may see stood on this slate.</p>
  return (
    <>
      <div className={styles.across} tabIndex={0} role="group" aria-label="Criteria and people, as they stood">
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{`What the role asked against ${listed(lines.map((line) => nameOf(line, today)))}, as it stood on ${day(decision.decidedOn, today)}`}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <td className={styles.corner}>
                As it stood on <When on={decision.decidedOn} />
              </td>
              {lines.map((line) => (
                <LineHead key={line.id} line={line} name={nameOf(line, today)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  <b>{criterion.name}</b>
                  <small className={styles.asks}>
                    <Ring level={criterion.asks} label="" size={13} /> {levelWords[criterion.asks]}
                    {criterion.mustHave && ', must-have'}
                  </small>
                </th>
                {lines.map((line) => {
                  const cell = line.cells.find(({ criterionId }) => criterionId === criterion.id)
                  return (
                    <td key={line.id} className={cell?.level ? styles[cell.level] : undefined}>
                      {cell && (
                        <button type="button" className={styles.cell} aria-haspopup="dialog" onClick={() => setOpen({ line, criterion })}>
                          <VisuallyHidden>{`${nameOf(line, today)}, ${criterion.name}: `}</VisuallyHidden>
                          <Ring level={cell.level} pieces={cell.pieces} label={levelWord(cell.level, cell.pieces)} />
                          <span>{gapWords(cell.level, criterion.asks, cell.pieces)}</span>
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Dialog
        open={open !== null}
        sheet
        title={open ? `${nameOf(open.line, today)}: ${open.criterion.name}` : 'As it stood'}
        onClose={() => setOpen(null)}
      >
        {open && <Behind line={open.line} criterion={open.criterion} />}
      </Dialog>
    </>
  )
}

function LineHead({ line, name }: { line: FrozenLine; name: string }) {
  const { person, outside, chosen, interest, interestOn, call, at, of, told } = line
  return (
    <th scope="col">
      <b dir="auto">{name}</b>
      {person?.title && <small>{person.title}</small>}
      {chosen && (
        <Tag tone="ok" icon="check">
          Takes the seat
        </Tag>
      )}
      <small>
        {at} of {of} at the level asked
      </small>
      {outside ? (
        <small>From outside</small>
      ) : (
        <small>
          {interestWords[interest]}
          {interestOn && (
            <>
              , <When on={interestOn} as="short" />
            </>
          )}
        </small>
      )}
      {call && (
        <small>
          {callWords[call.call]}
          {call.author && `, ${call.author}`}, <When on={call.calledOn} as="short" />
        </small>
      )}
      {told && (
        <small>
          Told on <When on={told.on} as="short" />
          {told.nextStep && <>: {told.nextStep}</>}
        </small>
      )}
    </th>
  )
}

/** The reading and the pieces behind one cell, with the call, as they stood. */
function Behind({ line, criterion }: { line: FrozenLine; criterion: Criterion }) {
  const cell = line.cells.find(({ criterionId }) => criterionId === criterion.id)!
  const pieces = line.pieces.filter(({ criterionIds }) => criterionIds.includes(criterion.id))
  return (
    <div className={styles.behind}>
      <p>{criterion.gist}</p>
      <p>
        <b>{levelWord(cell.level, cell.pieces)}</b>. {gapWords(cell.level, criterion.asks, cell.pieces)}. {evidenceStatusWords[cell.status]}
        .
      </p>
      {cell.why && <Quote>{cell.why}</Quote>}
      {cell.readOn && (
        <p className={styles.quiet}>
          Read by {cell.readBy ?? 'someone who is no longer here'}, <When on={cell.readOn} />
        </p>
      )}
      {pieces.length === 0 ? (
        <p className={styles.quiet}>
          {cell.pieces > 0
            ? 'What the pieces say is read by their own line.'
            : 'Nothing was written down on this. That is not the same as low.'}
        </p>
      ) : (
        <ol className={styles.pieces}>
          {pieces.map(({ id, what, happenedOn, observer, observerName, stance, links }) => (
            <li key={id}>
              {what && <Quote>{what}</Quote>}
              <p className={styles.quiet}>
                <When on={happenedOn} />, {observerName ?? 'someone'} ({observerWords[observer].toLowerCase()})
                {stance === 'counters' && ', counters it'}{' '}
                {links.map(({ url, label }) => (
                  <OutsideLink key={url} url={url} label={label} />
                ))}
              </p>
            </li>
          ))}
        </ol>
      )}
      {line.call?.rationale && (
        <>
          <p className={styles.quiet}>The readiness call</p>
          <Quote>{line.call.rationale}</Quote>
        </>
      )}
    </div>
  )
}
