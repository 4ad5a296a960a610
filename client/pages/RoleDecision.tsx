import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { dayWords } from 'shared/domain/days.ts'
import type { Decision } from 'shared/model/decision.ts'
import type { LeadRole } from 'shared/model/role.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { DecisionBox } from '../decisions/DecisionBox.tsx'
import { DecisionCard } from '../decisions/DecisionCard.tsx'
import { FrozenTable } from '../decisions/FrozenTable.tsx'
import { LookBackDialog } from '../decisions/LookBackDialog.tsx'
import { ToTell } from '../decisions/ToTell.tsx'
import type { Decided } from '../decisions/writing.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import styles from './RoleDecision.module.css'

const route = getRouteApi('/shell/roles/$roleId/decision')

/** What was decided about a role, what is left to do, and the slate as it stood. */
export function RoleDecision() {
  const { roleId } = route.useParams()
  const role = useQuery(ask('GET /api/roles/:roleId', { params: { roleId } }))
  const decided = useQuery(ask('GET /api/roles/:roleId/decisions', { params: { roleId } }))
  return (
    <Answered of={role} what="The decision">
      {(role) => (
        <Answered of={decided} what="The decision" loading={<Loading shape="block" height={240} />}>
          {(decided) => <Whole role={role} decided={decided} />}
        </Answered>
      )}
    </Answered>
  )
}

function Whole({ role, decided }: { role: LeadRole; decided: Decided }) {
  const { at } = route.useSearch()
  const navigate = route.useNavigate()
  const today = useToday()
  const [again, setAgain] = useState(false)
  const [looking, setLooking] = useState(false)
  const { decisions, outcomes, toTell, lookBackDue, lookBacks, rates } = decided
  const [last] = decisions
  const taken = role.state === 'filled' || role.state === 'held'
  const deciding = outcomes.length > 0 && (!taken || again)
  const shown = decisions.find(({ id }) => id === at) ?? (taken ? last : undefined)
  const show = (id: string | undefined) => void navigate({ search: { at: id }, replace: true, resetScroll: false })
  const ofLast = toTell.filter(({ decisionId }) => decisionId === last?.id)
  const before = decisions.filter(({ id }) => id !== (taken ? last?.id : undefined))

  /** The page's main button is with what comes first: deciding, then telling, then looking back. */
  const mainly = deciding ? 'decide' : toTell.length > 0 ? 'tell' : 'look back'
  const card = (decision: Decision, main: boolean) => {
    const isLast = decision.id === last?.id
    const isShown = shown?.id === decision.id
    return (
      <DecisionCard
        key={decision.id}
        decision={decision}
        earlier={!main}
        untold={main && role.mayChange && ofLast.length === 0 ? 0 : null}
        lookBacks={lookBacks.filter(({ decisionId }) => decisionId === decision.id)}
      >
        <div className={styles.acts}>
          {isLast && lookBackDue && (
            <Button kind={mainly === 'look back' ? 'primary' : 'plain'} onClick={() => setLooking(true)}>
              Look back after {lookBackDue.afterMonths} months
            </Button>
          )}
          {main && outcomes.length > 0 && !again && <Button onClick={() => setAgain(true)}>Give the seat to someone else</Button>}
          {isLast && (
            <ButtonLink icon="print" to="/roles/$roleId/packet" params={{ roleId: role.id }}>
              Print the packet
            </ButtonLink>
          )}
          {!main && (
            <Button aria-pressed={isShown} onClick={() => show(isShown ? undefined : decision.id)}>
              {isShown ? 'Close its slate' : `The slate on ${dayWords(decision.decidedOn, today)}`}
            </Button>
          )}
        </div>
      </DecisionCard>
    )
  }

  return (
    <div className={styles.page}>
      {deciding && <Deciding role={role} decided={decided} onRecorded={() => (setAgain(false), show(undefined))} />}
      {!deciding && !last && <NothingYet role={role} />}
      {taken && last && card(last, true)}
      {toTell.length > 0 && (
        <Card title="Still to be told, with a next step">
          <ToTell tellings={toTell} primary={mainly === 'tell'} />
        </Card>
      )}
      {shown && taken && shown.id === last?.id && <AsItStood roleId={role.id} decisionId={shown.id} />}
      {rates.length > 0 && deciding && (
        <Card title="What became of earlier decisions here">
          <ul className={styles.rates}>
            {rates.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Card>
      )}
      {before.length > 0 && (
        <section className={styles.before} aria-labelledby="before">
          <h2 id="before">Decided before</h2>
          {before.map((decision) => (
            <Fragment key={decision.id}>
              {card(decision, false)}
              {shown?.id === decision.id && <AsItStood roleId={role.id} decisionId={decision.id} />}
            </Fragment>
          ))}
        </section>
      )}
      {looking && lookBackDue && (
        <LookBackDialog
          of={{ roleId: role.id, ...lookBackDue, who: last?.person?.name ?? last?.finalist ?? null }}
          onClose={() => setLooking(false)}
        />
      )}
    </div>
  )
}

function Deciding({ role, decided, onRecorded }: { role: LeadRole; decided: Decided; onRecorded: () => void }) {
  const { account } = useSession()
  const slate = useQuery(ask('GET /api/roles/:roleId/slate', { params: { roleId: role.id } }))
  return (
    <Answered of={slate} what="The slate" loading={<Loading shape="block" height={180} />}>
      {(slate) => <DecisionBox slate={slate} decided={decided} accountId={account.id} onRecorded={onRecorded} />}
    </Answered>
  )
}

function AsItStood({ roleId, decisionId }: { roleId: string; decisionId: string }) {
  const frozen = useQuery(ask('GET /api/roles/:roleId/decisions/:decisionId', { params: { roleId, decisionId } }))
  return (
    <Card title="The slate as it stood" flush>
      <Answered of={frozen} what="The slate as it stood" loading={<Loading shape="block" height={240} />}>
        {(frozen) => <FrozenTable of={frozen} />}
      </Answered>
    </Card>
  )
}

function NothingYet({ role }: { role: LeadRole }) {
  const { state, mayChange, criteria } = role
  const open = state === 'open' || state === 'deciding'
  return (
    <EmptyNew
      title="Nothing has been decided about this role yet"
      actions={
        criteria.length === 0 && mayChange ? (
          <ButtonLink to="/roles/$roleId/criteria" params={{ roleId: role.id }}>
            Say what it asks
          </ButtonLink>
        ) : (
          <ButtonLink to="/roles/$roleId" params={{ roleId: role.id }}>
            Look at its slate
          </ButtonLink>
        )
      }
    >
      {open
        ? 'It is decided by whoever hires for it, or a manager above its team.'
        : `It is ${roleStateWords[state].toLowerCase()}. A role is decided once it is open: its criteria are frozen then.`}
    </EmptyNew>
  )
}
