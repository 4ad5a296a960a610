import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { TalkPage } from 'shared/api/talk.ts'
import { windows } from 'shared/domain/windows.ts'
import { wallIn } from 'shared/domain/zones.ts'
import type { TalkContent } from 'shared/model/talk.ts'
import { ask, askAgain } from '../api/ask.ts'
import { call, type CallFailed } from '../api/call.ts'
import { useSession } from '../api/useSession.ts'
import { SaveLine } from '../drafts/SaveLine.tsx'
import { StrangeText } from '../drafts/StrangeText.tsx'
import { TwoTexts } from '../drafts/TwoTexts.tsx'
import { Ended, WaitsToBeSent } from '../drafts/Ended.tsx'
import { type Opened, reopened, useDraft, useDraftState } from '../drafts/useDraft.ts'
import { useFinish } from '../drafts/useFinish.ts'
import { NewSince, Questions, Topics } from '../talk/Beside.tsx'
import { BringUp } from '../talk/BringUp.tsx'
import { TalkParts } from '../talk/TalkParts.tsx'
import { WriteDown } from '../talk/WriteDown.tsx'
import { talkChanges } from '../talk/changes.ts'
import { emptyTalk, finishOf, likelyHeldOn, pointsToShow } from '../talk/content.ts'
import { type Change, useLines } from '../talk/useLines.ts'
import { useTopics } from '../talk/useTopics.ts'
import { talkLede, talkTitle } from '../talk/words.ts'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading, useLate } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday, useZone } from '../ui/When.tsx'
import { useEvidenceAbout } from '../ui/evidenceBox.tsx'
import { newKey } from '../ui/key.ts'
import { overlaid, useKeys } from '../ui/keys.ts'
import { day } from '../ui/when.ts'
import styles from './Talk.module.css'

const route = getRouteApi('/shell/people/$personId/talk')

/** A career conversation: what to bring, what was said, who promised what. */
export function Talk() {
  const { personId } = route.useParams()
  const { team } = useSession()
  const talk = useQuery({
    ...ask('GET /api/people/:personId/talk', { params: { personId } }),
    refetchInterval: ({ state }) => state.status === 'error' && againMs,
  })
  useEvidenceAbout(personId)
  const refused = talk.error?.failure.code === 'not-found' || talk.error?.failure.code === 'not-allowed'
  // With one's own people one can begin to write before the server has said what to bring up.
  const person = talk.data?.person ?? (refused ? undefined : team.find(({ id }) => id === personId))
  const late = useLate()
  if (person && (late || !talk.isPending)) return <TalkWith key={personId} person={person} talk={talk} />
  if (talk.isPending) return <Loading shape="title" rows={6} />
  return (
    <Page title="Conversation" under={[{ words: 'People', link: { to: '/people' } }]}>
      <Answered of={talk} what="This conversation">
        {() => null}
      </Answered>
    </Page>
  )
}

type Person = { id: string; name: string }
type With = { person: Person; talk: UseQueryResult<TalkPage, CallFailed> }

function TalkWith({ person, talk }: With) {
  const today = useToday()
  const page = talk.data
  const params = { personId: person.id }
  return (
    <Page
      title={talkTitle(page ?? { person, conversation: null }, today)}
      called="Conversation"
      under={[
        { words: 'People', link: { to: '/people' } },
        { words: person.name, link: { to: '/people/$personId', params } },
      ]}
      lede={<Lede>{page ? talkLede(page, today) : '\u00a0'}</Lede>}
      actions={
        <div className={styles.links}>
          <ButtonLink to="/people/$personId" params={params}>
            Open their page
          </ButtonLink>
          <ButtonLink to="/people/$personId/packet" params={params} icon="print">
            One-page print
          </ButtonLink>
        </div>
      }
    >
      <div data-page-foot>
        <Drafted person={person} talk={talk} />
      </div>
    </Page>
  )
}

/** The page as it stands on this device; begun anew where a finish was taken back. */
function Drafted(props: With) {
  const [round, setRound] = useState(0)
  return <Opening key={round} {...props} onAgain={() => setRound(round + 1)} />
}

function Opening({ person, talk, onAgain }: With & { onAgain: () => void }) {
  const { account } = useSession()
  const { id, name } = person
  const page = talk.data
  const opened = useDraft({ accountId: account.id, personId: id, name }, page && page.draft, () => emptyTalk(page ?? { want: null }))
  if (!opened) return null
  const { before } = opened
  if (before && !before.failure) return <WaitsToBeSent finish={before} onWriteOn={() => void reopened(before).then(onAgain)} />
  return <Desk person={person} talk={talk} opened={opened} onAgain={onAgain} />
}

type Wrong = Record<string, string>
/** How long a finish waits for Home. */
const homeMs = 800
/** How often a page whose left half did not come asks for it again by itself. */
const againMs = 8000

function Desk({ person, talk, opened, onAgain }: With & { opened: Opened; onAgain: () => void }) {
  const page = talk.data ?? null
  const today = useToday()
  const zone = useZone()
  const toast = useToast()
  const client = useQueryClient()
  const router = useRouter()
  const navigate = route.useNavigate()
  const [first, setFirst] = useState<'bring' | 'write' | null>(null)
  if (page && first === null) setFirst(startsWith(page, today, zone))
  const { part = first ?? 'bring' } = route.useSearch()
  const { draft } = opened
  const state = useDraftState(draft)
  const { content, elsewhere } = state
  const topics = useTopics(page?.want === null)
  const finishing = useFinish(draft)
  const [chosenOn, setHeldOn] = useState<string | null>(null)
  const heldOn = chosenOn ?? likelyHeldOn(page?.conversation ?? null, today)
  const [copied, setCopied] = useState(false)
  const strange = copied ? [] : opened.strange
  const [refused, setRefused] = useState<Wrong>(() => wrongOf(opened.before?.failure ?? null))
  const wrong = { ...wrongOf(state.failure), ...refused }
  const change: Change = (part) => {
    const before = draft.now().content
    draft.change(part)
    const now = draft.now().content
    const changed = (field: string) => isPart(field, now) && JSON.stringify(now[field]) !== JSON.stringify(before[field])
    // What was put right is no longer said to be wrong.
    setRefused((wrong) => Object.fromEntries(Object.entries(wrong).filter(([field]) => !changed(field.split('.')[0]!))))
  }
  const lines = useLines(change, newKey, today)
  const show = (next: 'bring' | 'write') => void navigate({ search: { part: next }, replace: true, resetScroll: false })

  // What follows a finish is at hand, should the network be gone by then.
  useEffect(() => {
    void router.preloadRoute({ to: '/' }).catch(() => {})
    void client.prefetchQuery(ask('GET /api/home'))
  }, [router, client])

  const finish = async () => {
    if (elsewhere) return setRefused({ form: 'Choose between the two texts first. They stand above.' })
    const open = lines.open
    const written = draft.now().content
    const cadenceDays = page?.cadenceDays ?? windows.cadenceDays
    const outcome = await finishing.now((made) =>
      finishOf(written, { ...made, heldOn, today, cadenceDays, questions: page?.questions ?? [], open }),
    )
    if (!outcome) return
    if (outcome.kind === 'refused') {
      const { failure } = outcome
      if (failure.code === 'not-signed-in') return setRefused({ form: 'Sign in again, then finish.' })
      return setRefused(failure.code === 'conflict' ? {} : wrongOf(failure))
    }
    const { nextOn } = finishOf(written, { key: '', revision: 0, heldOn, today, cadenceDays, questions: [], open: null })
    if (outcome.kind === 'written') {
      client.removeQueries({ queryKey: ask('GET /api/people/:personId/talk', { params: { personId: person.id } }).queryKey })
      void askAgain(client, talkChanges)
      // Home is shown as it is now, not as it was; a slow answer is not waited for.
      const home = client.fetchQuery({ ...ask('GET /api/home'), staleTime: 0 }).catch(() => {})
      await Promise.race([home, new Promise((done) => setTimeout(done, homeMs))])
    }
    await navigate({ to: '/', search: {} })
    toast({
      words:
        outcome.kind === 'written' ? `Written down. Next: ${day(nextOn!, today)}.` : 'Kept on this device. It is sent when you are online.',
    })
  }
  useKeys({
    a: () => page && (show('bring'), lines.addPoint()),
    p: () => (show('write'), lines.addPromise()),
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat || overlaid()) return
      event.preventDefault()
      void finish()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  const throwAway = async () => {
    await draft.stop()
    await draft.drop()
    onAgain()
  }
  const forgetStrange = async () => {
    if (state.at === 'new') {
      await call('DELETE /api/people/:personId/talk/draft', { params: { personId: person.id } }).catch(() => {})
      await draft.drop()
    }
    setCopied(true)
  }
  if (state.ended) return <Ended content={content} />
  return (
    <>
      {(strange.length > 0 || elsewhere) && (
        <div className={styles.first}>
          {strange.length > 0 && <StrangeText sentences={strange} onThrowAway={() => void forgetStrange()} />}
          {elsewhere && (
            <TwoTexts
              ours={content}
              elsewhere={elsewhere}
              roles={page?.roles ?? []}
              onSettle={(content) => (setRefused({}), draft.settle(content))}
              onThrowAway={() => void throwAway()}
            />
          )}
        </div>
      )}
      <TalkParts part={part} link={(next) => ({ to: '/people/$personId/talk', params: { personId: person.id }, search: { part: next } })} />
      <div className={styles.columns} data-part={part}>
        <div className={styles.bring}>
          <Answered of={talk} what="What to bring up" loading={<Loading rows={5} />}>
            {(page) => (
              <>
                {page.want === null && <Questions title="Ask first" questions={page.questions} />}
                {topics && page.want === null && <Topics topics={topics} />}
                {topics && (
                  <BringUp
                    points={pointsToShow(page.points, content)}
                    first={page.want === null}
                    content={content}
                    lines={lines}
                    wrong={wrong}
                    onChange={change}
                    onDropped={(words, undo) => toast({ words: `Dropped: ${short(words)}`, undo })}
                  />
                )}
                {page.want !== null && <Questions title="If you want a question" questions={page.questions} />}
                {page.lastHeldOn && <NewSince pieces={page.pieces} lastHeldOn={page.lastHeldOn} personId={person.id} />}
              </>
            )}
          </Answered>
        </div>
        <div className={styles.write}>
          <WriteDown
            person={person}
            page={page}
            content={content}
            heldOn={heldOn}
            lines={lines}
            wrong={wrong}
            busy={finishing.busy}
            unsettled={elsewhere !== null}
            saved={<SaveLine state={state} />}
            onChange={change}
            onHeldOn={setHeldOn}
            onRemoved={(words, undo) => toast({ words: `Removed: ${short(words)}`, undo })}
            onFinish={() => void finish()}
          />
        </div>
      </div>
    </>
  )
}

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words)

/** On a phone: what to bring up until it begins, what to write down from then on. */
function startsWith({ conversation, draft }: TalkPage, today: string, zone: string): 'bring' | 'write' {
  if (draft?.content.words || draft?.content.note) return 'write'
  if (!conversation || conversation.plannedOn > today) return 'bring'
  if (conversation.plannedOn < today) return 'write'
  return conversation.plannedTime && wallIn(zone, new Date()).time >= conversation.plannedTime ? 'write' : 'bring'
}

const isPart = (field: string, content: TalkContent): field is keyof TalkContent => field in content

/** What is wrong, by the field of this page: a draft is sent with its text one level further down. */
const wrongOf = (failure: { message: string; fields?: Record<string, string> } | null): Wrong => {
  const fields = Object.entries(failure?.fields ?? {})
  if (fields.length === 0) return failure ? { form: failure.message } : {}
  return Object.fromEntries(fields.map(([field, words]) => [field.replace(/^content\./, ''), words]))
}
