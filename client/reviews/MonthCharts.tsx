import { useQuery } from '@tanstack/react-query'
import { counted } from 'shared/domain/grammar.ts'
import { monthWords } from 'shared/domain/months.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Chart } from '../ui/chart/Chart.tsx'
import { StackedColumns, TrendLines } from '../ui/chart/drawings.ts'
import { useToday } from '../ui/When.tsx'
import styles from './MonthCharts.module.css'

const tick = (label: string) => label.slice(0, 3)
const points = ['month', 'months'] as const
const bands = ['full', 'half', 'light', 'empty'] as const

/** Whether it gets better: benches, who was asked, and conversations, month by month. */
export function MonthCharts() {
  const today = useToday()
  const months = useQuery(ask('GET /api/pipeline/months', { query: {} }))
  return (
    <Answered of={months} what="The months before">
      {(rows) => {
        const [first, last] = [rows[0], rows.at(-1)]
        if (!first || !last) return null
        const then = monthWords(first.endsOn)
        const roles = ({ benches }: typeof last) => benches.strong + benches.one_person + benches.thin + benches.nobody
        const talks = rows.reduce((sum, { conversations }) => sum + conversations, 0)
        const benches = {
          columns: ['Month', 'Strong', 'One person', 'Thin', 'Nobody'],
          rows: rows.map(({ endsOn, benches: of }) => [monthWords(endsOn), of.strong, of.one_person, of.thin, of.nobody]),
        }
        const asked = {
          columns: ['Month', 'Asked', 'People'],
          rows: rows.map((month) => [monthWords(month.endsOn), month.asked, month.people]),
        }
        const held = { columns: ['Month', 'Held'], rows: rows.map((month) => [monthWords(month.endsOn), month.conversations]) }
        return (
          <div className={styles.charts}>
            <Chart
              title="Bench over months"
              sentence={`Nobody stands behind ${last.benches.nobody} of ${counted(roles(last), 'role', 'roles')} today, and behind ${first.benches.nobody} of ${roles(first)} at the end of ${then}.`}
              figures={benches}
              points={points}
              file={`bench-over-months-${today}`}
            >
              <StackedColumns figures={benches} bands={bands} tick={tick} />
            </Chart>
            <Chart
              title="Who had been asked"
              sentence={`${last.asked} of ${counted(last.people, 'person', 'people')} have said what they want, ${first.asked} of ${first.people} at the end of ${then}. Counted are those who are under you today.`}
              figures={asked}
              points={points}
              file={`asked-over-months-${today}`}
            >
              <TrendLines figures={asked} tick={tick} />
            </Chart>
            <Chart
              title="Conversations per month"
              sentence={`${counted(talks, 'conversation was', 'conversations were')} held in ${counted(rows.length, 'month', 'months')}, this one until today.`}
              figures={held}
              points={points}
              file={`conversations-per-month-${today}`}
            >
              <StackedColumns figures={held} bands={['full']} tick={tick} />
            </Chart>
          </div>
        )
      }}
    </Answered>
  )
}
