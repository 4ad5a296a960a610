import type { ReactNode } from 'react'
import type { Changes } from 'shared/api/reviews.ts'
import { benchStrengthWords, roleStateWords } from 'shared/domain/words.ts'
import type { BenchPlace, WhyLeft } from 'shared/model/words.ts'
import { Card } from '../ui/Card.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './ChangesList.module.css'

type Row<Kind extends 'strengths' | 'people' | 'roles' | 'asked'> = Changes[Kind][number]

const placeWords: Record<BenchPlace, string> = { ready_now: 'ready now', within_year: 'ready within a year' }
const whyWords: Record<WhyLeft, string> = {
  role_gone: 'the role is no longer on the pipeline',
  moved: 'they are under someone else now',
  seated: 'they hold a lead role now',
  declined: 'they declined',
  expired: 'the call has ended',
  called_anew: 'they were called otherwise',
  not_confirmed: 'it is no longer confirmed that they want it',
}

const RoleName = ({ of }: { of: Row<'roles'>['role'] }) =>
  of ? (
    <TextLink to="/roles/$roleId" params={{ roleId: of.id }}>
      {of.title}
    </TextLink>
  ) : (
    <>A role out of your sight</>
  )
const PersonName = ({ of }: { of: Row<'people'>['person'] }) =>
  of ? (
    <TextLink to="/people/$personId" params={{ personId: of.id }}>
      {of.name}
    </TextLink>
  ) : (
    <>Someone no longer under you</>
  )

const strengthChanged = ({ role, from, to }: Row<'strengths'>) => (
  <>
    <RoleName of={role} /> went from {benchStrengthWords[from].toLowerCase()} to {benchStrengthWords[to].toLowerCase()}.
  </>
)
const personChanged = ({ person, role, from, to, why }: Row<'people'>) => (
  <>
    <PersonName of={person} />{' '}
    {to === null
      ? `is no longer ${placeWords[from!]}`
      : from === null
        ? `became ${placeWords[to]}`
        : `is ${placeWords[to]}, was ${placeWords[from]}`}
    , for <RoleName of={role} />
    {why && `: ${whyWords[why]}`}.
  </>
)
const roleChanged = ({ role, from, to }: Row<'roles'>) => (
  <>
    <RoleName of={role} />
    {to === null
      ? ' is no longer under you'
      : from === null
        ? ` is new, ${roleStateWords[to].toLowerCase()}`
        : ` is ${roleStateWords[to].toLowerCase()}, was ${roleStateWords[from].toLowerCase()}`}
    .
  </>
)
const personAsked = ({ person, from, to }: Row<'asked'>, today: string) => (
  <>
    <PersonName of={person} /> said what they want on {day(to, today)}
    {from ? `, before that on ${day(from, today)}` : ', for the first time'}.
  </>
)
const count = (n: number) => (n === 0 ? 'none' : String(n))

/** Everything that changed, by kind; a kind without a change is left out. */
export function ChangesList({ changes: { strengths, people, roles, asked, net } }: { changes: Changes }) {
  const today = useToday()
  const groups: [title: string, rows: ReactNode[]][] = [
    ['Benches', strengths.map(strengthChanged)],
    ['Ready or no longer ready', people.map(personChanged)],
    ['Lead roles', roles.map(roleChanged)],
    ['Who was asked', asked.map((row) => personAsked(row, today))],
    [
      'At the same time',
      net
        ? [`Of the roles, ${count(net.to)} could be filled at the same time by people who are ready now; before, ${count(net.from)}.`]
        : [],
    ],
  ]
  return groups
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => (
      <Card key={title} open title={title} aside={rows.length > 1 && rows.length}>
        <ul className={styles.list}>
          {rows.map((row, at) => (
            <li key={at}>{row}</li>
          ))}
        </ul>
      </Card>
    ))
}
