import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { HistoryList } from '../person/HistoryList.tsx'
import { usePersonPage } from '../person/usePersonPage.ts'
import { Readers } from '../readers/Readers.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'

const route = getRouteApi('/shell/people/$personId/history')

/** How what is known of someone came about. */
export function PersonHistory() {
  const { personId } = route.useParams()
  const { account } = useSession()
  const { data: page } = usePersonPage(personId, undefined)
  const history = useQuery(ask('GET /api/people/:personId/history', { params: { personId } }))
  return (
    <>
      <Answered of={history} what="The history" loading={<Loading rows={6} shape="lines" />}>
        {(events) => {
          const of = (kind: string, text = '') => events.filter((event) => event.kind === kind && event.text.includes(text)).length
          if (events.length === 0)
            return (
              <EmptyNew title="Nothing has happened here yet.">
                What they say, conversations, readings and calls will stand here, each with its day.
              </EmptyNew>
            )
          return (
            <>
              <Lede>
                {`Asked ${of('aspiration') === 0 ? 'never' : counted(of('aspiration'), 'time', 'times')}, ${counted(of('conversation', 'held'), 'conversation', 'conversations')} held, ${counted(of('reading'), 'reading', 'readings')}, ${counted(of('call'), 'readiness call', 'readiness calls')}.`}
              </Lede>
              <HistoryList events={events} />
            </>
          )
        }}
      </Answered>
      {history.data && page && (
        <Readers person={page.person}>
          {page.manages && page.person.manager?.id === account.person?.id && (
            <p>
              <ButtonLink to="/people/$personId/handover" params={{ personId }}>
                Prepare a hand-over to another manager
              </ButtonLink>
            </p>
          )}
        </Readers>
      )}
    </>
  )
}
