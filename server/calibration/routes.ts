import {
  listAgreements,
  listCalibration,
  readCalibration,
  recordAgreement as recordEndpoint,
  removeAgreement as removeEndpoint,
  restoreAgreement,
} from 'shared/api/calibration.ts'
import { addDays } from 'shared/domain/days.ts'
import { known } from 'shared/domain/filters/known.ts'
import { filtered, pipelineWords } from 'shared/domain/filters/pipeline.ts'
import type { AgreementDraft } from 'shared/model/agreement.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { memberWithin } from '../people/queries.ts'
import { askedOf, pipelineOf } from '../pipeline/queries.ts'
import { recordAgreement, removeAgreement } from './commands.ts'
import { agreementByKey, agreementOfId, agreementsOf, calibrationPeople } from './queries.ts'

const done = { done: true } as const
/** How long what was taken back can be restored. */
const restorableDays = 30

type Write = Pick<Context, 'db' | 'scope' | 'actor' | 'role'>

/** Those who were there by their names, each once; whoever is picked is someone whom the author may know. */
async function named({ db, scope }: Write, there: AgreementDraft['there']) {
  const found = new Map<string, { personId: string | null; name: string }>()
  for (const [i, one] of there.entries()) {
    if ('name' in one) {
      found.set(one.name, found.get(one.name) ?? { personId: null, name: one.name })
      continue
    }
    const [person] = await memberWithin(db, scope, { personId: one.personId })
    if (!person) throw wrong(`there.${i}.personId`, 'There is no such person.')
    found.set(person.id, { personId: person.id, name: person.name })
  }
  return [...found.values()]
}

/** An agreement that the one who asks wrote; what others wrote can be read at most. */
async function mine({ db, actor, role }: Write, agreementId: string) {
  const [found] = await agreementOfId(db, { agreementId, roleId: role.id })
  if (!found || (found.removedAt && found.authorId !== actor.accountId)) throw notFound('agreement')
  if (found.authorId !== actor.accountId) throw notAllowed('Only who wrote it down can take it back.')
  return found
}

export function calibrationRoutes(serve: Serve) {
  serve(listCalibration, async ({ db, scope, actor, today }, { query }) => {
    const reads = scope.forChain()
    const { roles, teams } = await pipelineOf(db, reads, today)
    const { filters } = known(query, pipelineWords(teams))
    const looksReady = new Set(filters.asked ? (await askedOf(db, reads, actor.name, today)).looksReady.map(({ roleId }) => roleId) : [])
    return { roles: filtered(roles, filters, looksReady).map(({ id, title }) => ({ id, title })) }
  })

  serve(readCalibration, async ({ db, scope, role, today }) => {
    if (!role.full) throw notAllowed('Only those who see the slate of a role talk about it here.')
    const bench = (await pipelineOf(db, scope.forChain(), today)).roles.find(({ id }) => id === role.id)
    const { criteria, people, more } = await calibrationPeople(db, scope, role, today)
    const shown = new Set(people.map(({ person }) => person.id))
    const ofBench = (some: { id: string }[] = []) => some.map(({ id }) => id).filter((id) => shown.has(id))
    return {
      role: { id: role.id, title: role.title, state: role.state, decideByOn: role.decideByOn, expectedOn: role.expectedOn },
      strength: bench?.strength ?? null,
      readyNow: ofBench(bench?.readyNow),
      withinYear: ofBench(bench?.withinYear),
      criteria,
      people,
      more,
      mayWrite: role.mayChange,
    }
  })

  serve(listAgreements, async ({ db, role, actor }) => (role.mayChange ? agreementsOf(db, role.id, actor.accountId) : []))

  serve(recordEndpoint, async (context, { body: { key, words, there } }) => {
    const { db, role, actor, now, today } = context
    const [before] = key ? await agreementByKey(db, { accountId: actor.accountId, key }) : []
    if (before && before.roleId !== role.id) throw wrong('key', 'This key has kept something about another role. Make a new one.')
    const id =
      before?.id ??
      (await recordAgreement(
        db,
        { accountId: actor.accountId, now, today },
        { roleId: role.id, words, there: await named(context, there), key: key ?? null },
      ))
    const found = (await agreementsOf(db, role.id, actor.accountId)).find((one) => one.id === id)
    if (!found) throw conflict('This was written down and taken back since. It stands under Recently removed.')
    return found
  })

  serve(removeEndpoint, async (context, { params: { agreementId } }) => {
    const { removedAt, id } = await mine(context, agreementId)
    if (!removedAt) await removeAgreement(context.db, id, context.now)
    return done
  })

  serve(restoreAgreement, async (context, { params: { agreementId } }) => {
    const { removedAt, id } = await mine(context, agreementId)
    if (removedAt && removedAt.slice(0, 10) < addDays(context.today, -restorableDays))
      throw conflict(`This was taken back more than ${restorableDays} days ago. Write it down again.`)
    if (removedAt) await removeAgreement(context.db, id, null)
    return done
  })
}
