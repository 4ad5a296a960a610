import { readDecisions, readFrozenSlate, readWayOutside, recordDecision as recordEndpoint } from 'shared/api/decisions.ts'
import { moveKind, outcomesFor, startTrouble } from 'shared/domain/decision.ts'
import { decidedWords, decisionSentence } from 'shared/domain/decisionSentence.ts'
import { baseRates, baseRateWords } from 'shared/domain/fills.ts'
import { outsideRefusal } from 'shared/domain/goingOutside.ts'
import { lookBackDue } from 'shared/domain/lookBack.ts'
import { firstName } from 'shared/domain/names.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import type { Decision, DecisionDraft } from 'shared/model/decision.ts'
import { roleWithin } from '../access/queries.ts'
import { lineOf } from '../access/scope.ts'
import type { Tx } from '../db/database.ts'
import { fillsToCount, lookBacksOf, tellingsOn } from '../duties/queries.ts'
import { frozenSlateOf, type LineToFreeze, slateToFreeze } from '../frozen/queries.ts'
import { conflict, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { recordDecision } from './commands.ts'
import { decisionsOf, hirerOf, placesOf, wayOutside, wholeReadersOf } from './queries.ts'

type Write = Pick<Context, 'scope' | 'role' | 'actor' | 'now' | 'today'> & { db: Tx }

/** The line that takes the seat: one of this slate, in-house or from outside as the outcome says, of someone who is here and did not decline. */
function chosenLine(
  lines: readonly LineToFreeze[],
  { outcome, candidacyId }: DecisionDraft,
  stands: Decision | undefined,
  { today, actor }: Pick<Context, 'today' | 'actor'>,
) {
  if (outcome === 'not_yet') {
    if (candidacyId) throw wrong('candidacyId', 'Not yet means nobody takes the seat: leave this out.')
    return null
  }
  if (!candidacyId) throw wrong('candidacyId', outcome === 'in_house' ? 'Say who takes the seat.' : 'Say which finalist takes the seat.')
  // Nobody sees their own line, so nobody decides for themselves.
  const found = lines.find(({ line }) => line.id === candidacyId && (line.personId === null || line.personId !== actor.personId))
  if (!found) throw wrong('candidacyId', 'There is no such line on this slate.')
  const { line, leftOn } = found
  const name = line.name ?? line.outsideLabel!
  if ((line.personId !== null) !== (outcome === 'in_house'))
    throw wrong('candidacyId', line.personId === null ? `${name} is from outside.` : `${name} is in-house.`)
  if (leftOn !== null && leftOn <= today) throw wrong('candidacyId', `${name} has left.`)
  if (line.interest === 'declined') throw wrong('candidacyId', `${firstName(name)} declined this role. Ask again before you decide.`)
  if (stands && stands.outcome === outcome && (stands.person ? stands.person.id === line.personId : stands.finalist === name))
    throw wrong('candidacyId', `${name} is who the decision that stands names.`)
  return line
}

/** What taking the seat is for whoever takes it, as the reporting lines of today say. */
async function moveOf({ db, role }: Write, outcome: DecisionDraft['outcome'], personId: string | null) {
  const [place] = personId === null ? [] : await placesOf(db, { personIds: JSON.stringify([personId]) })
  const [hirer] = await hirerOf(db, { roleId: role.id })
  const steps = (path: string) => path.split('/').length
  return moveKind({
    outcome,
    ledBefore: (place?.reports ?? 0) > 0,
    levelBefore: steps(place?.path ?? ''),
    levelOfSeat: steps(hirer?.path ?? role.teamPath) + 1,
  })
}

function startOf({ outcome, startOn }: DecisionDraft, today: string) {
  if (!startOn) return null
  if (outcome === 'not_yet') throw wrong('startOn', 'Nobody starts when it is not yet decided: leave this out.')
  const trouble = startTrouble(startOn, today)
  if (trouble) throw wrong('startOn', trouble)
  return startOn
}

async function backfillOf({ db, scope, role }: Write, { outcome, backfillRoleId, backfill }: DecisionDraft) {
  const none = { backfillRoleId: null, backfill: null }
  if (!backfillRoleId && !backfill) return none
  if (outcome !== 'in_house') throw wrong(backfill ? 'backfill' : 'backfillRoleId', 'Only someone in-house leaves a seat behind.')
  if (!backfillRoleId) return { ...none, backfill: backfill! }
  const [seat] = await roleWithin(db, scope, { roleId: backfillRoleId })
  if (!seat?.full || seat.id === role.id) throw wrong('backfillRoleId', 'There is no such lead role.')
  return { backfillRoleId, backfill: backfill ?? null }
}

/** A seat whose start day has come is held, also before that was written down. */
const stateOf = ({ state }: Context['role'], last: Decision | undefined, today: string) =>
  state === 'filled' && last?.outcome === 'in_house' && last.startOn !== null && last.startOn <= today ? 'held' : state

export function decisionRoutes(serve: Serve) {
  serve(readDecisions, async ({ db, scope, role, actor, today }) => {
    const decisions = role.full ? await decisionsOf(db, scope, role) : []
    const [last] = decisions
    const { mayChange } = role
    if (!mayChange)
      return {
        sentence: decisionSentence(last ?? null, today),
        decisions,
        outcomes: [],
        readers: [],
        toTell: [],
        lookBacks: [],
        lookBackDue: null,
        rates: [],
      }
    const criteria = (await criteriaOfRoles(db, { roleIds: JSON.stringify([role.id]) })).length
    const toTell = await tellingsOn(db, scope, today, [role.id])
    const lookBacks = await lookBacksOf(
      db,
      scope,
      decisions.map(({ id }) => id),
    )
    const answered = lookBacks.flatMap(({ decisionId, afterMonths }) => (decisionId === last?.id ? afterMonths : []))
    const due = last ? lookBackDue(last, answered, today) : null
    const readers = await wholeReadersOf(db, { roleId: role.id, line: JSON.stringify(lineOf(role.teamPath)) })
    const fills = await fillsToCount(db, scope)
    const untold = toTell.filter(({ decisionId }) => decisionId === last?.id).length
    return {
      sentence: decisionSentence(last ?? null, today, last && last.outcome !== 'not_yet' ? untold : null),
      decisions,
      outcomes: [...outcomesFor(stateOf(role, last, today), criteria)],
      readers: readers.flatMap(({ id, name }) => (id === actor.personId ? [] : name)),
      toTell,
      lookBacks,
      lookBackDue: due === null ? null : { decisionId: last!.id, afterMonths: due },
      rates: baseRates(fills).map(baseRateWords),
    }
  })

  serve(readWayOutside, ({ db, scope, role, today }) => wayOutside(db, scope, role, today))

  serve(recordEndpoint, async (context, { body }) => {
    const { db, scope, role, actor, now, today } = context
    const criteria = (await criteriaOfRoles(db, { roleIds: JSON.stringify([role.id]) })).length
    if (criteria === 0) throw conflict('Say what this role asks first. People are decided about against its criteria.')
    const [last] = await decisionsOf(db, scope, role)
    if ((last?.id ?? null) !== body.followsId)
      throw last
        ? conflict(
            `${last.decidedBy} recorded a decision meanwhile: ${decidedWords(last.person?.name ?? last.finalist, last.outcome)}. Look at it before you record yours.`,
            last,
          )
        : wrong('followsId', 'There is no such decision.')
    const stands = role.state === 'filled' ? last : undefined
    const state = stateOf(role, last, today)
    const may = outcomesFor(state, criteria)
    if (may.length === 0)
      throw conflict(
        state === 'held'
          ? 'This role is held. It is decided again once the seat falls free.'
          : `A role that is ${roleStateWords[role.state].toLowerCase()} can’t be decided. Open it first: its criteria are frozen then.`,
      )
    if (!may.includes(body.outcome)) throw wrong('outcome', 'This role is filled: another decision gives the seat to someone else.')
    const startOn = startOf(body, today)
    const backfill = await backfillOf(context, body)
    const lines = await slateToFreeze(db, scope, role.id, today)
    const line = chosenLine(lines, body, stands, context)
    const chosen = line && { candidacyId: line.id, personId: line.personId, move: await moveOf(context, body.outcome, line.personId) }
    if (body.outcome === 'outside') {
      const { obstacles, askAbove } = await wayOutside(db, scope, role, today)
      const refusal = outsideRefusal(obstacles, askAbove)
      if (refusal) throw wrong('outcome', refusal)
    }
    const id = await recordDecision(
      db,
      { accountId: actor.accountId, now, today },
      { ...backfill, outcome: body.outcome, why: body.why, role, chosen, startOn, supersedesId: stands?.id ?? null },
      lines,
    )
    return (await decisionsOf(db, scope, role)).find((decision) => decision.id === id)!
  })

  serve(readFrozenSlate, ({ db, scope, role }, { params: { decisionId } }) => frozenSlateOf(db, scope, role, decisionId))
}
