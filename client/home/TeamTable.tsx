import { Link } from '@tanstack/react-router'
import type { HomeRow } from 'shared/api/overview.ts'
import { addDays } from 'shared/domain/days.ts'
import { homeGroups, type HomeGroup } from 'shared/domain/grouping.ts'
import { homeGroupWords } from 'shared/domain/words.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Rings } from '../ui/Rings.tsx'
import { Spark } from '../ui/Spark.tsx'
import { Clipped } from '../ui/Clipped.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import { useToday, When } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { whenOf } from './NextTalk.tsx'
import styles from './TeamTable.module.css'

const columns = [
  { key: 'person', words: 'Person', width: '29%' },
  { key: 'wants', words: 'Wants', width: '21.5%' },
  { key: 'said', words: 'Said', width: '12.5%' },
  { key: 'ready', words: 'Ready for it', width: '15%' },
  { key: 'evidence', words: 'Evidence, 12 wk', width: '11%' },
  { key: 'next', words: 'Next', bare: true },
]
const notes: Partial<Record<HomeGroup, string>> = {
  never_asked: 'A first question takes ten minutes.',
  getting_old: 'Said long enough ago to ask again.',
}

/** Everybody on the team, in groups by what needs attention first. */
export function TeamTable({ rows }: { rows: readonly HomeRow[] }) {
  const today = useToday()
  return (
    <Table
      caption="Your team: those with a conversation this week, those never asked, those asked long ago, the others"
      columns={columns}
      marks
      fixed
    >
      {homeGroups(rows, today).map(({ group, rows: inGroup }) => (
        <Rows key={group} title={homeGroupWords[group]} note={notes[group]}>
          {inGroup.map((row) => (
            <TeamRow key={row.person.id} row={row} />
          ))}
        </Rows>
      ))}
    </Table>
  )
}

/** Whom the row that has the focus is about. */
export const focusedRow = () => document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-person]')?.dataset.person

function TeamRow({ row }: { row: HomeRow }) {
  const { person, want, role, weeks, about } = row
  const target = want ? (want.targetRole?.title ?? want.target) : row.lastHeldOn ? null : 'No career conversation yet'
  return (
    <Row>
      <RowHead mark={<Avatar name={person.name} />} detail={<Clipped words={about} />}>
        <Link to="/people/$personId" params={{ personId: person.id }} data-person={person.id}>
          {person.name}
        </Link>
      </RowHead>
      <Cell detail={target && <Clipped words={target} />}>
        <WantChip want={want?.direction ?? 'never'} short={want?.direction !== 'undecided'} />
      </Cell>
      <Cell phone="hide" quiet nowrap>
        {want && <When on={want.heardOn} as="ago" />}
      </Cell>
      <Cell quiet={!role}>{role ? <Rings rings={role.rings} at={role.at} /> : want ? 'No role named' : 'Ask first'}</Cell>
      <Cell phone="hide">
        <Spark weeks={weeks} />
      </Cell>
      <Cell phone="side" end nowrap>
        <Next row={row} />
      </Cell>
    </Row>
  )
}

/** What comes next with someone: the day that is planned, the question to ask, or the day by which to talk again. */
function Next({ row }: { row: HomeRow }) {
  const today = useToday()
  const { person, want, plannedOn, plannedTime, dueOn } = row
  if (plannedOn)
    return (
      <time dateTime={plannedOn}>
        {plannedOn < today ? (
          <Tag tone="warn">Was {whenOf(plannedOn, today)}</Tag>
        ) : (
          <span className={classes(plannedOn > addDays(today, 7) && styles.quiet)}>{whenOf(plannedOn, today, plannedTime)}</span>
        )}
      </time>
    )
  if (!want || want.gettingOld)
    return (
      <ButtonLink
        size="s"
        to="/people/$personId/talk"
        params={{ personId: person.id }}
        aria-label={want ? `Ask again: ${person.name}` : `Ask ${person.name}`}
      >
        {want ? 'Ask again' : 'Ask'}
      </ButtonLink>
    )
  if (!dueOn) return null
  return dueOn < today ? (
    <Tag tone="warn">Due since {whenOf(dueOn, today)}</Tag>
  ) : (
    <span className={styles.quiet}>{whenOf(dueOn, today)}</span>
  )
}
