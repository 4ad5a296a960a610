import { useQuery } from '@tanstack/react-query'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Chart } from '../ui/chart/Chart.tsx'
import { StackedColumns, TrendLines } from '../ui/chart/drawings.ts'
import { month } from '../ui/when.ts'

const short = (label: string) => label.slice(0, 3)
const points = ['month', 'months'] as const

/** Whether it gets better: benches, who was asked, and conversations, month by month. */
export function MonthCharts() {
  const months = useQuery(ask('GET /api/pipeline/months', { query: {} }))
  return (
    <Answered of={months} what="The months before">
      {(rows) => {
        const [first, last] = [rows[0], rows.at(-1)]
        if (!first || !last) return null
        const talks = rows.reduce((sum, { conversations }) => sum + conversations, 0)
        const empty = ({ benches }: typeof last) => benches.nobody
        return (
          <>
            <Chart
              title="Benches over months"
              sentence={`${counted(empty(last), 'role has', 'roles have')} nobody today, ${empty(first)} at the end of ${month(first.endsOn)}.`}
              figures={{
                columns: ['Month', 'Strong', 'One person', 'Thin', 'Nobody'],
                rows: rows.map(({ endsOn, benches }) => [month(endsOn), benches.strong, benches.one_person, benches.thin, benches.nobody]),
              }}
              points={points}
              file="benches-over-months"
            >
              <StackedColumns
                figures={{
                  columns: ['Month', 'Strong', 'One person', 'Thin', 'Nobody'],
                  rows: rows.map(({ endsOn, benches }) => [
                    month(endsOn),
                    benches.strong,
                    benches.one_person,
                    benches.thin,
                    benches.nobody,
                  ]),
                }}
                bands={['full', 'half', 'light', 'empty']}
                tick={short}
              />
            </Chart>
            <Chart
              title="Who had been asked"
              sentence={`${last.asked} of ${last.people} people have said what they want, ${first.asked} of ${first.people} at the end of ${month(first.endsOn)}.`}
              figures={{
                columns: ['Month', 'Asked', 'People'],
                rows: rows.map(({ endsOn, asked, people }) => [month(endsOn), asked, people]),
              }}
              points={points}
              file="asked-over-months"
            >
              <TrendLines
                figures={{
                  columns: ['Month', 'Asked', 'People'],
                  rows: rows.map(({ endsOn, asked, people }) => [month(endsOn), asked, people]),
                }}
                tick={short}
              />
            </Chart>
            <Chart
              title="Career conversations"
              sentence={`${counted(talks, 'conversation was', 'conversations were')} held in ${counted(rows.length, 'month', 'months')}.`}
              figures={{ columns: ['Month', 'Held'], rows: rows.map(({ endsOn, conversations }) => [month(endsOn), conversations]) }}
              points={points}
              file="conversations-per-month"
            >
              <StackedColumns
                figures={{ columns: ['Month', 'Held'], rows: rows.map(({ endsOn, conversations }) => [month(endsOn), conversations]) }}
                bands={['half']}
                tick={short}
              />
            </Chart>
          </>
        )
      }}
    </Answered>
  )
}
