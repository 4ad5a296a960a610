import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { usePersonPage } from '../person/usePersonPage.ts'
import { OpenPromises } from '../talk/OpenPromises.tsx'
import { TalkList } from '../talk/TalkList.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Lede } from '../ui/Lede.tsx'
import { EmptyNew, Loading, NoAccess } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './PersonConversations.module.css'

const route = getRouteApi('/shell/people/$personId/conversations')

/** What was said and promised in conversations with someone, for the one who held them alone. */
export function PersonConversations() {
  const { personId } = route.useParams()
  const { role } = route.useSearch()
  const today = useToday()
  const { data: page } = usePersonPage(personId, role)
  const manages = page?.manages === true
  const talks = useQuery({ ...ask('GET /api/people/:personId/talks', { params: { personId } }), enabled: manages })
  const talk = useQuery({ ...ask('GET /api/people/:personId/talk', { params: { personId } }), enabled: manages })
  if (!page) return null
  const { person } = page
  const first = firstName(person.name)
  if (!manages) return <NoAccess>What is said in conversations stays with {person.manager?.name ?? 'their manager'}.</NoAccess>
  // The promises stand above the conversations: both come at once.
  if (talk.isPending) return <Loading rows={4} shape="lines" />
  return (
    <Answered of={talks} what="The conversations" loading={<Loading rows={4} shape="lines" />}>
      {(talks) => {
        const promises = talk.data?.promises ?? []
        if (talks.length === 0 && promises.length === 0)
          return (
            <EmptyNew title={`You have not held a career conversation with ${first} yet.`} icon="chat">
              What {first} says, and what you promise each other, will stand here. Only you read it.
            </EmptyNew>
          )
        const last = talks[0]?.heldOn
        return (
          <div className={styles.page}>
            <Lede small>
              {last ? `${counted(talks.length, 'conversation', 'conversations')}, the last on ${day(last, today)}` : 'No conversation yet'}
              {promises.length > 0 ? `, and ${counted(promises.length, 'open promise', 'open promises')}.` : '. No promise is open.'}
            </Lede>
            <OpenPromises person={person} promises={promises} />
            <TalkList talks={talks} personId={personId} />
          </div>
        )
      }}
    </Answered>
  )
}
