import type { Packet } from 'shared/api/packet.ts'
import { listed } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { gapOnSheet } from 'shared/domain/packet.ts'
import { levelWord, pathWords } from 'shared/domain/words.ts'
import { Ring } from '../ui/Ring.tsx'
import { classes } from '../ui/classes.ts'
import { day, month, shortDay, tenure } from '../ui/when.ts'
import { wantWords } from '../ui/wants.ts'
import { LeftOut } from './LeftOut.tsx'
import styles from './Sheet.module.css'

/** One side of paper: what someone wants, where they stand, the strongest pieces, the plan, and room for what is agreed. */
export function Sheet({ packet }: { packet: Packet }) {
  const { person, role, plan, pieces, printedBy, printedOn } = packet
  const { title, inRoleSinceOn, team, manager } = person
  const place = [title, inRoleSinceOn && `${tenure(inRoleSinceOn, printedOn)} in role`].filter(Boolean).join(', ')
  return (
    <article className={classes(styles.sheet, packet.dense && styles.dense)} data-paper>
      <header className={styles.head}>
        <div>
          <h1 dir="auto">{person.name}</h1>
          <p>
            {place && `${place}. `}
            {team && `${team}. `}
            {manager && `Reports to ${manager}.`}
          </p>
        </div>
        <p className={styles.print}>
          {role ? `For ${role.title}` : 'For no lead role in particular'}
          <br />
          Printed {day(printedOn, '')} by {printedBy}
        </p>
      </header>
      <section className={styles.two}>
        <Want packet={packet} />
        <Stands packet={packet} />
      </section>
      <Lines packet={packet} />
      {pieces.length > 0 && (
        <section>
          <h2>Evidence since {month(pieces.at(-1)!.happenedOn)}</h2>
          <ul className={styles.pieces}>
            {pieces.map(({ id, happenedOn, what, criterion, link }) => (
              <li key={id}>
                <time dateTime={happenedOn}>{shortDay(happenedOn, printedOn)}</time>
                <span dir="auto">
                  {criterion && <b>{criterion}. </b>}
                  {what}
                  {link && <i> Open: {link}</i>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Path packet={packet} />
      <section className={styles.two}>
        <div>
          <h2>Plan</h2>
          {plan.length === 0 && <p className={styles.small}>No step is planned yet.</p>}
          <ul className={styles.plan}>
            {plan.map(({ id, text, owner, dueOn, state }) => (
              <li key={id} className={classes(state === 'done' && styles.done)}>
                {text}
                {state === 'done' ? ', done' : dueOn ? `, by ${day(dueOn, printedOn)}` : ''}
                {owner === 'manager' && state !== 'done' && ` (${manager ?? 'their manager'})`}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2>What we agree</h2>
          <div className={styles.line} />
          <div className={styles.line} />
          <div className={styles.line} />
        </div>
      </section>
      <LeftOut packet={packet} />
    </article>
  )
}

function Want({ packet: { person, want, manages, printedOn } }: { packet: Packet }) {
  const first = firstName(person.name)
  if (!want)
    return (
      <div>
        <h2>What {first} wants</h2>
        <p className={styles.open}>Not asked yet.</p>
      </div>
    )
  const { direction, target, words, heard, heardOn } = want
  const direct = `${wantWords[direction].long}${target ? `: ${target}` : ''}`
  return (
    <div>
      <h2>What {first} wants</h2>
      {words ? <blockquote dir="auto">“{words}”</blockquote> : <p className={styles.open}>{direct}</p>}
      <p className={styles.small}>
        {words && `${direct}. `}
        {heard === 'written' ? 'Written' : 'Said'} on {day(heardOn, printedOn)}.
        {!words && (manages ? ' Own words are not recorded.' : ` The words themselves are for ${first}’s manager.`)}
      </p>
    </div>
  )
}

function Stands({ packet: { person, role, at, of, short } }: { packet: Packet }) {
  const first = firstName(person.name)
  return (
    <div>
      <h2>Where {first} stands</h2>
      {role && of > 0 ? (
        <>
          <p className={styles.big}>
            {at} of {of}
          </p>
          <p className={styles.small}>
            criteria at the level the role asks.
            {short.length > 0 && (
              <>
                <br />
                Not there yet: {short.length > 5 ? `${short.length} of them` : listed(short)}.
              </>
            )}
          </p>
        </>
      ) : (
        <p className={styles.small}>
          {role
            ? 'This role does not say yet what it asks.'
            : 'No lead role is named, so nothing is asked. The lines say where the readings are.'}
        </p>
      )}
    </div>
  )
}

/** What they were told, as it read then: nothing that they were not told stands on their sheet. */
function Path({ packet: { person, path, printedOn } }: { packet: Packet }) {
  if (!path) return null
  return (
    <section>
      <p className={styles.path}>
        <b>Is there a path?</b> {pathWords[path.verdict]}. {path.sentence}{' '}
        <span>
          Told on {day(path.toldOn, printedOn)}
          {path.by !== person.manager && ` by ${path.by}`}.
        </span>
      </p>
    </section>
  )
}

function Lines({ packet: { person, role, lines } }: { packet: Packet }) {
  if (lines.length === 0) return null
  return (
    <table className={styles.lines}>
      <caption>{role ? `${person.name} against what ${role.title} asks` : `${person.name} on the criteria of the framework`}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {role && <th scope="col">Asks</th>}
          <th scope="col">Today</th>
          <th scope="col">Strongest evidence</th>
          <th scope="col" className={styles.count}>
            Pieces
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, asks, level, pieces, strongest, gap }) => {
          const short = gapOnSheet(role !== null, { gap, level })
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              {role && <td className={styles.asks}>{asks && <Ring level={asks} size={13} />}</td>}
              <td className={styles.today}>
                <Ring level={level} pieces={pieces} size={13} label="" />
                {levelWord(level, pieces)}
              </td>
              <td className={styles.strongest} dir="auto">
                {strongest ?? (pieces === 0 ? 'Nothing written down yet' : 'Their own word alone')}
                {short && <b> {short}.</b>}
              </td>
              <td className={styles.count}>{pieces}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
