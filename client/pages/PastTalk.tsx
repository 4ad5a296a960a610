import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { usePersonPage } from '../person/usePersonPage.ts'
import { AddCorrection } from '../talk/AddCorrection.tsx'
import { PastTalkView } from '../talk/PastTalkView.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { ago, day } from '../ui/when.ts'

const route = getRouteApi('/shell/people/$personId/talk/$conversationId')

/** A conversation that was held: to be read, and corrected by adding to it. */
export function PastTalk() {
  const { personId, conversationId } = route.useParams()
  const today = useToday()
  const params = { personId, conversationId }
  const talk = useQuery(ask('GET /api/people/:personId/talks/:conversationId', { params }))
  const { data: page } = usePersonPage(personId, undefined)
  if (talk.isPending || (talk.data && !page)) return <Loading shape="title" rows={4} />
  if (!talk.data || !page)
    return (
      <Page title="Conversation" under={[{ words: 'People', link: { to: '/people' } }]}>
        <Answered of={talk} what="This conversation">
          {() => null}
        </Answered>
      </Page>
    )
  const { person } = page
  const { heldOn } = talk.data
  return (
    <Page
      title={`Conversation on ${day(heldOn, today)}`}
      under={[
        { words: 'People', link: { to: '/people' } },
        { words: person.name, link: { to: '/people/$personId/conversations', params: { personId } } },
      ]}
      lede={
        <Lede>
          With {person.name}, {ago(heldOn, today)}.{' '}
          {talk.data.mine ? 'It stays as you wrote it down.' : `${firstName(person.name)} agreed at the hand-over that you read it.`}
        </Lede>
      }
      narrow
    >
      <PastTalkView talk={talk.data} person={person} />
      {talk.data.mine && <AddCorrection key={conversationId} personId={personId} conversationId={conversationId} />}
    </Page>
  )
}
