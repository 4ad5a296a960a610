import type { ReactNode } from 'react'
import type { Changes } from 'shared/api/reviews.ts'
import { benchStrengthWords, roleStateWords } from 'shared/domain/words.ts'
import type { BenchPlace, WhyLeft } from 'shared/model/words.ts'
import { Card } from '../ui/Card.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './ChangesList.module.css'

const placeWords: Record<BenchPlace, string> = { ready_now: 'ready now', within_year: 'ready within a year' }
const whyWords: Record<WhyLeft, string> = {
  role_gone: 'the role is not on the pipeline any more',
  moved: 'they moved to another line',
  seated: 'they took a lead role',
  declined: 'they declined',
  expired: 'the call has expired',
  called_anew: 'they were called anew',
  not_confirmed: 'their interest is not confirmed any more',
}

const RoleName = ({ of }: { of: { id: string; title: string } | null }) =>
  of ? (
    <TextLink to="/roles/$roleId" params={{ roleId: of.id }}>
      {of.title}
    </TextLink>
  ) : (
    <>A role no longer in your sight</>
  )
const PersonName = ({ of }: { of: { id: string; name: string } | null }) =>
  of ? (
    <TextLink to="/people/$personId" params={{ personId: of.id }}>
      {of.name}
    </TextLink>
  ) : (
    <>Someone no longer under you</>
  )

/** Everything that changed, by kind; a kind without a change is left out. */
export function ChangesList({ changes: { strengths, people, roles, asked, net } }: { changes: Changes }) {
  const today = useToday()
  const groups: [title: string, rows: ReactNode[]][] = [
    [
      'Benches',
      strengths.map(({ role, from, to }) => (
        <>
          <RoleName of={role} /> went from {benchStrengthWords[from].toLowerCase()} to {benchStrengthWords[to].toLowerCase()}.
        </>
      )),
    ],
    [
      'People on them',
      people.map(({ person, role, from, to, why }) => (
        <>
          <PersonName of={person} />{' '}
          {to
            ? `${from ? 'is now' : 'became'} ${placeWords[to]}${from ? `, was ${placeWords[from]}` : ''}`
            : `is no longer ${placeWords[from!]}`}
          {', '}
          <RoleName of={role} />
          {why && `: ${whyWords[why]}`}.
        </>
      )),
    ],
    [
      'Lead roles',
      roles.map(({ role, from, to }) => (
        <>
          <RoleName of={role} /> {to ? `is ${roleStateWords[to].toLowerCase()}` : 'is not there any more'}
          {from ? `, was ${roleStateWords[from].toLowerCase()}` : ', is new'}.
        </>
      )),
    ],
    [
      'Who was asked',
      asked.map(({ person, from, to }) => (
        <>
          <PersonName of={person} /> said what they want on {day(to, today)}
          {from ? `, last on ${day(from, today)} before` : ', for the first time'}.
        </>
      )),
    ],
    [
      'At the same time',
      net ? [<>{`${net.to} roles could be filled at the same time by people who are ready now, ${net.from} before.`}</>] : [],
    ],
  ]
  return groups
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => (
      <Card key={title} open title={title} aside={rows.length}>
        <ul className={styles.list}>
          {rows.map((row, at) => (
            <li key={at}>{row}</li>
          ))}
        </ul>
      </Card>
    ))
}
