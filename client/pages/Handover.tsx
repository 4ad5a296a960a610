import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { HandoverForm } from '../handover/HandoverForm.tsx'
import { Passes, Stays } from '../handover/Passing.tsx'
import styles from '../handover/Handover.module.css'
import { Answered } from '../ui/Answered.tsx'
import { Card } from '../ui/Card.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'

const route = getRouteApi('/shell/people/$personId/handover')

/** For the meeting of a person, their manager and the next one: what passes, what only as the person agrees, and what never. */
export function Handover() {
  const { personId } = route.useParams()
  const today = useToday()
  const handover = useQuery(ask('GET /api/people/:personId/handover', { params: { personId } }))
  if (handover.isPending) return <Loading shape="title" rows={6} />
  const { data } = handover
  const first = data && firstName(data.person.name)
  return (
    <Page
      title="Hand-over"
      under={[
        { words: 'People', link: { to: '/people' } },
        ...(data ? [{ words: data.person.name, link: { to: '/people/$personId', params: { personId } } } as const] : []),
      ]}
      lede={
        data && (
          <Lede>
            {data.next
              ? `From ${day(data.next.fromOn, today)} ${first} reports to ${data.next.manager ?? 'another manager'}. `
              : `No other manager is written down for ${first} yet. `}
            {data.agreed
              ? `On ${day(data.agreed.agreedOn, today)} ${first} agreed that ${agreedWords(data.agreed)}.`
              : `Go through this with ${first} and whoever manages them next.`}
          </Lede>
        )
      }
      narrow
    >
      <Answered of={handover} what="The hand-over">
        {(handover) => (
          <div className={styles.page}>
            <Card title="Passes with the line" open>
              <Passes passes={handover.passes} />
            </Card>
            <Card title={`Passes only if ${first} agrees`} open>
              <HandoverForm key={personId} handover={handover} />
            </Card>
            <Card title="Never passes" open>
              <Stays stays={handover.stays} />
            </Card>
          </div>
        )}
      </Answered>
    </Page>
  )
}

const agreedWords = ({ words, talks }: { words: boolean; talks: boolean }) =>
  words && talks
    ? 'their own words and your conversations pass'
    : words
      ? 'their own words pass, and your conversations stay'
      : talks
        ? 'your conversations pass, and their own words stay'
        : 'neither their own words nor your conversations pass'
