import { giveGrant } from 'shared/api/access.ts'
import { recordAgreement } from 'shared/api/calibration.ts'
import { readFrozenSlate, recordDecision } from 'shared/api/decisions.ts'
import { createFramework } from 'shared/api/frameworks.ts'
import { listEvidence, recordAspiration, recordConversation, recordEvidence, recordReading } from 'shared/api/growth.ts'
import { addPrecedent, tellPath } from 'shared/api/path.ts'
import { readSettings } from 'shared/api/overview.ts'
import { movePerson } from 'shared/api/people.ts'
import { addAction } from 'shared/api/plan.ts'
import { recordReview } from 'shared/api/reviews.ts'
import { addLeave } from 'shared/api/rhythm.ts'
import { addCandidacy, createRole, moveRole } from 'shared/api/roles.ts'
import { finishTalk, listTalks } from 'shared/api/talk.ts'
import { saveView } from 'shared/api/views.ts'
import { leadRoles, people as peopleTable, teams } from 'server/db/schema.ts'
import { imports } from 'server/db/imports.ts'
import { eq } from 'drizzle-orm'
import { company } from '../company.ts'
import { finish } from '../talk.ts'
import type { Thing } from './relations.ts'
import { leads, seesRole, type World, type Written } from './statement.ts'

const letters = 'abcdefghijkl'.split('')
const visibilities = ['private', 'pair', 'chain', 'chain'] as const
const framework = {
  name: 'In the making',
  purpose: 'To try',
  pillars: [
    {
      name: 'One',
      meaning: 'One',
      criteria: [
        {
          name: 'Asks',
          gist: 'Asks first',
          descriptors: { early: 'Asks', consistent: 'Asks', lead: 'Asks' },
          examples: { early: [], consistent: [], lead: [] },
        },
      ],
    },
  ],
}

/** Chance that is the same for the same seed. */
function chanceOf(seed: number) {
  let state = seed
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  return { below, oneOf: <T>(list: readonly T[]): T => list[below(list.length)]! }
}

/**
 * A random organisation of 6 to 12 people with everything in it that an address can name: who reports to whom, who stands in, who is a
 * partner, who hires, who was a manager before; and of every kind of text some, each with its author.
 */
export async function organisation(seed: number) {
  const { below, oneOf } = chanceOf(seed)
  const people = letters.slice(0, 6 + below(7))
  const tree = Object.fromEntries(people.map((id, i) => [id, i === 0 ? null : people[below(Math.min(i, 5))]!]))
  const c = await company(tree)
  const world: World & { hiring: Record<string, string>; former: Record<string, string[]> } = {
    manager: { ...tree },
    administrators: ['ada'],
    grants: [],
    hiring: {},
    former: {},
  }
  const everyone = [...people, 'ada']
  const ask = <E extends Parameters<ReturnType<typeof c.as>>[0]>(who: string, endpoint: E, sent: object = {}) =>
    c.as(who)(endpoint, ...([sent] as never)) as unknown as Promise<{ status: number; id: string } & Record<string, unknown>>
  const made = async (who: string, endpoint: Parameters<ReturnType<typeof c.as>>[0], sent: object = {}) => {
    const answered = await ask(who, endpoint, sent)
    if (answered.status !== 200) throw new Error(`${who} ${endpoint.at} (seed ${seed}): ${JSON.stringify(answered)}`)
    return answered
  }
  const things: Record<string, Thing[]> = {}
  const keep = (key: string, thing: Thing) => void (things[key] ??= []).push(thing)
  let n = 0
  const canary = () => `canary-${seed}-${n++}-end`
  const written: Written[] = []

  // One of them moved today, so that there is a manager of before.
  const heads = people.filter((id) => people.some((other) => tree[other] === id))
  const moved = people.slice(1).find((id) => !heads.includes(id))
  const next = moved && heads.find((id) => id !== tree[moved])
  if (moved && next) {
    await made('ada', movePerson, { params: { memberId: moved }, body: { managerId: next, fromOn: '2026-11-23' } })
    world.former[moved] = [tree[moved]!]
    world.manager[moved] = next
  }
  for (let i = 0; i < 4; i++) {
    const [kind, who, whom] = [oneOf(['partner', 'stand_in'] as const), oneOf(everyone), people[below(Math.min(people.length, 5))]!]
    const { status, id } = await ask('ada', giveGrant, {
      body: { kind, accountId: `account-${who}`, personId: whom, lastOn: '2026-12-31' },
    })
    if (status !== 200) continue
    world.grants!.push({ kind, holder: who, over: whom })
    keep('grants/:grantId', { params: { grantId: id } })
  }
  if (!things['grants/:grantId']) {
    const { id } = await made('ada', giveGrant, { body: { kind: 'partner', accountId: 'account-a', personId: 'b' } })
    world.grants!.push({ kind: 'partner', holder: 'a', over: 'b' })
    keep('grants/:grantId', { params: { grantId: id } })
  }

  const { criteria } = await made('a', listEvidence, { params: { personId: 'b' }, query: {} })
  const criterionId = (criteria as { id: string }[])[0]!.id
  const lines = people.filter((id) => world.manager[id])
  for (const person of lines) {
    const manager = world.manager[person]!
    const params = { personId: person }
    const writes = async (
      key: string,
      name: string,
      author: string,
      endpoint: Parameters<typeof made>[1],
      body: object,
      text: Partial<Written>,
    ) => {
      const { id } = await made(author, endpoint, { params, body })
      const kept: Written = { kind: 'evidence', about: person, author, canary: '', ...text }
      if (kept.canary) written.push(kept)
      keep(key, { params: { ...params, [name]: id }, person, text: kept })
      return id
    }
    for (const author of new Set([manager, oneOf(people.filter((id) => leads(world, id, person)))])) {
      const [visibility, what] = [oneOf(visibilities), canary()]
      const body = { what, happenedOn: '2026-10-01', visibility, criterionIds: [criterionId] }
      await writes('evidence/:evidenceId', 'evidenceId', author, recordEvidence, body, { kind: 'evidence', visibility, canary: what })
      const why = canary()
      const draft = { criterionId, level: 'early', why, state: 'draft' }
      await writes('readings/:readingId', 'readingId', author, recordReading, draft, { kind: 'draft', canary: why })
    }
    const [visibility, target, step] = [oneOf(visibilities), canary(), canary()]
    const said = { direction: 'management', heardOn: '2026-10-01', heard: 'said', target, visibility }
    await writes('aspirations/:aspirationId', 'aspirationId', manager, recordAspiration, said, {
      kind: 'aspiration',
      visibility,
      canary: target,
    })
    const action = { text: step, kind: 'stretch', visibility }
    await writes('plan/:actionId', 'actionId', manager, addAction, action, { kind: 'step', visibility, canary: step })
    const [point, promise, note] = [canary(), canary(), canary()]
    const held = finish({
      heldOn: '2026-11-02',
      note,
      discussed: ['a'],
      points: [{ key: 'a', text: point }],
      promises: [{ key: 'c', text: promise, owner: 'manager', dueOn: null }],
    })
    const { conversationId: talkId } = await made(manager, finishTalk, { params, body: held })
    const of = { kind: 'talk', about: person, author: manager } as const
    written.push({ ...of, canary: point }, { ...of, canary: promise })
    keep('talks/:conversationId', { params: { ...params, conversationId: String(talkId) }, person, text: { ...of, canary: point } })
    const [past] = (await c.as(manager)(listTalks, { params })).filter(({ id }) => id === talkId)
    keep('promises/:promiseId', { params: { ...params, promiseId: past!.promises[0]!.id }, person, text: { ...of, canary: promise } })
    const talk = { plannedOn: '2026-12-01' }
    const conversationId = await writes('conversations/:conversationId', 'conversationId', manager, recordConversation, talk, {})
    keep('conversations/:conversationId/calendar', { params: { ...params, conversationId }, person })
    const noted: Written = { kind: 'note', about: person, author: manager, canary: note }
    written.push(noted)
    keep('notes/:noteId', { params: { noteId: past!.note!.id }, text: noted })
    const { leaves } = await made(manager, addLeave, { params, body: { fromOn: '2027-01-04', untilOn: '2027-01-08' } })
    keep('leaves/:leaveId', { params: { ...params, leaveId: (leaves as { id: string }[])[0]!.id }, person })
  }

  const hire = async (roleId: string, lead: string, hiring: string) => {
    await c.db.transaction(
      async (tx) => void (await tx.db.update(leadRoles).set({ hiringManagerId: hiring }).where(eq(leadRoles.id, roleId))),
    )
    world.hiring[lead] = hiring
  }
  const leadsNow = people.filter((id) => people.some((other) => world.manager[other] === id) && heads.includes(id))
  const roles = new Map<string, string>()
  for (const [i, lead] of leadsNow.entries()) {
    const { id: roleId } = await made(lead, createRole, { body: { title: `Lead after ${lead}`, expectedOn: '2027-03-01' } })
    roles.set(roleId, lead)
    const others = people.filter((id) => id !== lead && !leads(world, id, lead))
    if (i % 2 === 1 && others.length > 0) await hire(roleId, lead, oneOf(others))
    const params = { roleId }
    const role = { lead, open: false }
    for (const person of lines) {
      const speaks = world.manager[person]!
      if (below(2) === 0 || !seesRole(world, speaks, lead)) continue
      const { id } = await made(speaks, addCandidacy, { params, body: { personId: person } })
      const line = { params: { ...params, candidacyId: id }, role, line: { person } }
      keep('candidacies/:candidacyId', line)
      // What they said for the chain stands on the slate too.
      for (const text of written.filter(
        ({ kind, about, visibility }) => kind === 'aspiration' && about === person && visibility === 'chain',
      ))
        text.onSlatesOf = [...(text.onSlatesOf ?? []), lead]
      const body = { what: 'Led a release', happenedOn: '2026-10-01', visibility: 'chain' }
      const piece = await made(speaks, recordEvidence, { params: { personId: person }, body })
      keep('pieces/:evidenceId', { ...line, params: { ...line.params, evidenceId: piece.id } })
    }
    const { id: finalist } = await made(lead, addCandidacy, { params, body: { outsideLabel: `Finalist of ${lead}` } })
    keep('candidacies/:candidacyId', { params: { ...params, candidacyId: finalist }, role, line: { person: null } })
    const words = canary()
    const agreement = await made(lead, recordAgreement, { params, body: { words } })
    written.push({ kind: 'agreement', about: lead, author: lead, canary: words })
    keep('agreements/:agreementId', { params: { ...params, agreementId: agreement.id }, role, text: { author: lead, everybodys: true } })
    if (i % 3 !== 2) await made(lead, moveRole, { params, body: { to: 'open' } })
    role.open = i % 3 !== 2
    const chosen = (things['candidacies/:candidacyId'] ?? []).find(
      (thing) => thing.params.roleId === roleId && thing.line!.person && thing.line!.person !== lead,
    )
    if (i % 3 === 1 && chosen) {
      const body = {
        followsId: null,
        outcome: 'in_house',
        candidacyId: chosen.params.candidacyId,
        why: `Because of what we saw: ${words}`,
        startOn: '2026-12-23',
      }
      const decision = await made(lead, recordDecision, { params, body })
      role.open = false
      const frozen = await c.as(lead)(readFrozenSlate, { params: { roleId, decisionId: decision.id } })
      const decided = { ...params, decisionId: decision.id }
      keep('decisions/:decisionId', { params: decided, role })
      for (const one of frozen.lines)
        keep('lines/:lineId', { params: { ...decided, lineId: one.id }, role, line: { person: one.person?.id ?? null } })
    }
    keep('roles/:roleId', { params, role })
    const review = await ask(lead, recordReview, { body: {} })
    if (review.status === 200)
      keep('reviews/:reviewId', { params: { reviewId: review.id }, text: { kind: 'draft', about: lead, author: lead, canary: '' } })
  }

  for (const who of everyone) {
    const view = await made(who, saveView, { body: { name: 'Mine', address: '/people' } })
    const own: Written = { kind: 'draft', about: who, author: who, canary: '' }
    keep('views/:viewId', { params: { viewId: view.id }, text: own })
    keep('sessions/:sessionId', { params: { sessionId: `session-${who}` }, text: own })
    keep('accounts/:accountId', { params: { accountId: `account-${who}` } })
    keep('accounts/:accountId/sessions/:sessionId', { params: { accountId: `account-${who}`, sessionId: `session-${who}` } })
  }
  const { id: frameworkId } = await made('ada', createFramework, { body: framework })
  keep('draft', { params: { frameworkId } })
  const published = await c.db.read(({ connection }) => connection.db.select().from(teams))
  const places = await c.db.transaction(async (tx) => {
    for (const id of people) {
      const lead = heads.includes(id) ? id : world.manager[id]
      await tx.db
        .update(peopleTable)
        .set({ teamId: `team-${lead}` })
        .where(eq(peopleTable.id, id))
    }
    await tx.db
      .insert(imports)
      .values({ id: 'import-1', kind: 'people', fileName: 'a.csv', madeAt: '2026-11-23T08:00:00.000Z', counts: {} })
    return tx.db.select({ id: peopleTable.id, teamId: peopleTable.teamId, name: peopleTable.name }).from(peopleTable)
  })
  for (const { id, leadId } of published) {
    const team = { lead: leadId, members: places.filter(({ teamId }) => teamId === id).map((one) => one.id) }
    const params = { teamId: id }
    keep('path/:teamId', { params, team })
    const body = { to: 'Lead', kind: 'into_management', movedOn: '2025-05-01' }
    const move = await made('ada', addPrecedent, { params, body })
    keep('precedents/:precedentId', { params: { ...params, precedentId: move.id }, team })
  }
  for (const person of people) {
    keep('people/:personId', { params: { personId: person }, person })
    keep('directory/:memberId', { params: { memberId: person }, member: person })
    if (!world.manager[person]) continue
    const told = await made(world.manager[person], tellPath, { params: { personId: person }, body: { toldOn: '2026-11-20' } })
    keep('told/:tellingId', { params: { personId: person, tellingId: told.id }, person })
  }
  const { windows } = await made('ada', readSettings)
  keep('imports/:importId', { params: { importId: 'import-1' } })
  keep('dismissals/:subject', { params: { subject: 'fact' } })
  keep('calendar/:token', { params: { token: 'none' } })
  return {
    ...c,
    seed,
    world,
    people,
    everyone,
    things,
    written,
    criterionId,
    windows,
    below,
    oneOf,
    names: Object.fromEntries(places.map(({ id, name }) => [id, name])),
    roleFor: (person: string) => [...roles].find(([, lead]) => lead === world.manager[person])?.[0] ?? [...roles.keys()][0]!,
  }
}
export type Organisation = Awaited<ReturnType<typeof organisation>>
