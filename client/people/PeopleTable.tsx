import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Link } from '@tanstack/react-router'
import { type Ref, useLayoutEffect, useRef, useState } from 'react'
import type { PersonRow } from 'shared/api/people.ts'
import { counted } from 'shared/domain/grammar.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Clipped } from '../ui/Clipped.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import { When } from '../ui/When.tsx'
import styles from './PeopleTable.module.css'

const columns = [
  { key: 'person', words: 'Person', width: '27%' },
  { key: 'wants', words: 'Wants', width: '25%' },
  { key: 'said', words: 'Said', width: '13%' },
  { key: 'team', words: 'Team', width: '16%' },
  { key: 'talked', words: 'Last talked', width: '11%' },
  { key: 'evidence', words: 'Evidence', end: true },
]
/** What there is to say of the rhythm: nothing while it is kept. */
const rhythmWords: Partial<Record<PersonRow['cadence'], string>> = { due: 'Due today', overdue: 'Due', paused: 'On leave' }
/** From this many rows on, only those near the window are drawn. */
const many = 150
const rowHeight = 54

/** People with what each wants and since when. */
export function PeopleTable({ people, caption }: { people: readonly PersonRow[]; caption: string }) {
  if (people.length <= many)
    return (
      <Table caption={caption} columns={columns} marks fixed>
        <Rows>
          {people.map((person) => (
            <PeopleRow key={person.id} person={person} />
          ))}
        </Rows>
      </Table>
    )
  return <LongTable people={people} caption={caption} />
}

function LongTable({ people, caption }: { people: readonly PersonRow[]; caption: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [scrollMargin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin((place.current?.getBoundingClientRect().top ?? 0) + scrollY), [])
  const rows = useWindowVirtualizer({
    count: people.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin,
    getItemKey: (at) => people[at]!.id,
  })
  const shown = rows.getVirtualItems()
  const before = (shown[0]?.start ?? scrollMargin) - scrollMargin
  const after = rows.getTotalSize() - ((shown.at(-1)?.end ?? scrollMargin) - scrollMargin)
  return (
    <div ref={place}>
      <Table caption={`${caption}, ${people.length} rows`} columns={columns} marks fixed>
        <Rows>
          <Gap height={before} />
          {shown.map(({ index, key }) => (
            <PeopleRow key={key} person={people[index]!} index={index} ref={rows.measureElement} />
          ))}
          <Gap height={after} />
        </Rows>
      </Table>
    </div>
  )
}

/** Holds the room of the rows that are not drawn. */
const Gap = ({ height }: { height: number }) => (height > 0 ? <tr className={styles.gap} aria-hidden="true" style={{ height }} /> : null)

function PeopleRow({ person, index, ref }: { person: PersonRow; index?: number; ref?: Ref<HTMLTableRowElement> }) {
  const { id, name, title, team, manager, reports, want, lastHeldOn, pieces, cadence } = person
  const target = want && (want.targetRole?.title ?? want.target)
  return (
    <Row ref={ref} data-index={index} aria-rowindex={index === undefined ? undefined : index + 2}>
      <RowHead
        mark={<Avatar name={name} />}
        detail={<Clipped words={[title, reports > 0 && `leads ${reports}`].filter(Boolean).join(', ')} />}
      >
        <Link to="/people/$personId" params={{ personId: id }} className={styles.name}>
          {name}
        </Link>
      </RowHead>
      <Cell detail={target && <Clipped words={target} />}>
        <WantChip want={want?.direction ?? 'never'} short={want?.direction !== 'undecided'} old={want?.gettingOld} />
      </Cell>
      <Cell phone="hide" quiet nowrap>
        {want && <When on={want.heardOn} as="ago" />}
      </Cell>
      <Cell quiet detail={manager && <Clipped words={manager} />} phone="hide">
        {team && <Clipped words={team} />}
      </Cell>
      <Cell phone="hide" quiet nowrap detail={lastHeldOn && rhythmWords[cadence]}>
        {lastHeldOn ? <When on={lastHeldOn} as="short" /> : 'Never'}
      </Cell>
      <Cell phone="hide" quiet end nowrap>
        {pieces === 0 ? 'None yet' : counted(pieces, 'piece', 'pieces')}
      </Cell>
    </Row>
  )
}
