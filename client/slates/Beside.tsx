import { useState } from 'react'
import type { Slate } from 'shared/api/roles.ts'
import { counted, listed, numberWord } from 'shared/domain/grammar.ts'
import { firstName, shortNames } from 'shared/domain/names.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Popover } from '../ui/Popover.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { When } from '../ui/When.tsx'
import { useSession } from '../api/useSession.ts'
import { AskWay } from './AskWay.tsx'
import styles from './Beside.module.css'
import { EstimateForm } from './EstimateForm.tsx'
import { FinalistForm } from './FinalistForm.tsx'

/** Beside the people considered: what someone outside would take, and those who are close and were never asked. */
export function Beside({ slate }: { slate: Slate }) {
  const { role, outside } = slate
  return (
    <div className={styles.beside}>
      {(role.seesAll || outside.length > 0) && <Outside slate={slate} />}
      <CloseNeverAsked slate={slate} />
    </div>
  )
}

function Outside({ slate }: { slate: Slate }) {
  const { role, outside, estimate } = slate
  const lines = role.criteria.length
  return (
    <section aria-labelledby="someone-outside">
      <header className={styles.outside}>
        <Avatar name="" size="m" outside />
        <span>
          <h2 id="someone-outside">Someone outside</h2>
          <small>{outside.length === 0 ? 'No finalists yet' : counted(outside.length, 'finalist', 'finalists')}</small>
        </span>
      </header>
      {outside.length === 0 && (
        <p className={styles.quiet}>
          {lines === 1 ? 'Judge finalists on the same line.' : `Judge finalists on the same ${numberWord(lines)} lines.`}
        </p>
      )}
      <Estimate slate={slate} />
      {role.mayChange && (
        <div className={styles.acts}>
          <Popover
            opener={
              <>
                {estimate ? 'Change' : 'Estimate'}
                <VisuallyHidden>{estimate ? ' the estimate' : ' what someone outside would take'}</VisuallyHidden>
              </>
            }
            className={styles.add}
            title="What someone outside would take"
          >
            {(close) => <EstimateForm roleId={role.id} estimate={estimate} onDone={close} />}
          </Popover>
          <Popover opener="Add a finalist" className={styles.add} title="A finalist from outside">
            {(close) => <FinalistForm roleId={role.id} onDone={close} />}
          </Popover>
        </div>
      )}
    </section>
  )
}

/** Weeks, months, and who is told; those in-house who said that they want it are told in any case. */
function Estimate({ slate: { people, estimate } }: { slate: Slate }) {
  const { account } = useSession()
  const want = shortNames(people.filter(({ interest }) => interest === 'interested').map(({ person }) => person.name))
  const said =
    want.length > 0 &&
    `${listed(want)} ${want.length === 1 ? 'said they want' : want.length === 2 ? 'both said they want' : 'all said they want'} this`
  if (!estimate) return said ? <p className={styles.quiet}>{said}.</p> : null
  const { weeksToHire, monthsToRampUp, told, author, estimatedOn } = estimate
  return (
    <div className={styles.estimate}>
      <h3>{author === account.name ? 'Your estimate' : `${firstName(author)}’s estimate`}</h3>
      <ul>
        <li>{counted(weeksToHire, 'week', 'weeks')} to hire</li>
        <li>{counted(monthsToRampUp, 'month', 'months')} to ramp up</li>
        {told && <li dir="auto">Told: {told}</li>}
        {said && <li>{said}</li>}
      </ul>
      <small>
        <When on={estimatedOn} as="short" />
      </small>
    </div>
  )
}

function CloseNeverAsked({ slate }: { slate: Slate }) {
  const { closeNeverAsked, neverAsked } = slate
  return (
    <section aria-labelledby="close-never-asked">
      <h2 id="close-never-asked">Close, but nobody asked</h2>
      {closeNeverAsked.length === 0 ? (
        <p className={styles.quiet}>
          {neverAsked > 0 ? (
            <>
              Nobody of the{' '}
              <TextLink to="/people" search={{ asked: 'never' }}>
                {neverAsked} never asked
              </TextLink>{' '}
              comes close on paper.
            </>
          ) : (
            'Everyone under you was asked what they want.'
          )}
        </p>
      ) : (
        <ClosePeople slate={slate} />
      )}
    </section>
  )
}

const few = 3

/** Those who are close, by name, each with the way to ask them; `onlyFew` names up to three. */
export function ClosePeople({ slate: { role, closeNeverAsked }, onlyFew = false }: { slate: Slate; onlyFew?: boolean }) {
  const [every, setEvery] = useState(false)
  const shown = every ? closeNeverAsked : closeNeverAsked.slice(0, few)
  const more = closeNeverAsked.length - shown.length
  return (
    <>
      <ul className={styles.people}>
        {shown.map(({ person, manager, at, of }) => (
          <li key={person.id}>
            <PlainLink to="/people/$personId" params={{ personId: person.id }} search={{ role: role.id }} className={styles.name}>
              <Avatar name={person.name} size="s" />
              <span>
                {person.name}
                <small>
                  {at} of {of}
                  <VisuallyHidden> at the level asked</VisuallyHidden>
                </small>
              </span>
            </PlainLink>
            <AskWay person={person} manager={manager} />
          </li>
        ))}
      </ul>
      {more > 0 && !onlyFew && (
        <button type="button" className={styles.add} onClick={() => setEvery(true)}>
          {more} more
        </button>
      )}
    </>
  )
}
