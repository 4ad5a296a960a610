import { setImmediate } from 'node:timers/promises'
import { exportPeople } from 'shared/api/exports.ts'
import {
  addPerson as addEndpoint,
  changePerson as changeEndpoint,
  leavePerson as leaveEndpoint,
  listDirectory,
  listLines,
  listPeople,
  listTeams,
  movePerson as moveEndpoint,
  readMember,
} from 'shared/api/people.ts'
import { addTeamByHand as addTeamEndpoint } from 'shared/api/session.ts'
import { aspirationCurrency } from 'shared/domain/currency.ts'
import { addDays } from 'shared/domain/days.ts'
import { cadence } from 'shared/domain/cadence.ts'
import { exportName, narrowedTo } from 'shared/domain/exports/fileName.ts'
import { peopleGrid } from 'shared/domain/exports/people.ts'
import { known } from 'shared/domain/filters/known.ts'
import { passing, peopleWords } from 'shared/domain/filters/people.ts'
import { paced } from 'shared/domain/leave.ts'
import { byName, compareNames, firstName, foldedName } from 'shared/domain/names.ts'
import { peopleSentence } from 'shared/domain/sentences.ts'
import type { Actor } from 'shared/domain/may.ts'
import type { Windows } from 'shared/domain/windows.ts'
import type { Want } from 'shared/model/aspiration.ts'
import type { Person } from 'shared/model/person.ts'
import type { Scope } from '../access/scope.ts'
import type { Tx } from '../db/database.ts'
import { openEnd } from '../db/schema.ts'
import { gridFile } from '../http/file.ts'
import { conflict, notFound } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { seatsOf, seatsWithin } from '../person/queries.ts'
import { rhythmsByPerson, rhythmsWithin } from '../rhythm/queries.ts'
import { accountOf } from '../session/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { addPerson, addTeamByHand, changePerson, leavePerson, movePerson } from './commands.ts'
import {
  cardOfId,
  cardsOfLeavers,
  cardsWithin,
  cardWithin,
  everyCard,
  everyTeam,
  holderOf,
  linesOf,
  memberOfId,
  membersByTeam,
  membersByTeamWithin,
  personOfId,
  piecesWithin,
  reportsWithin,
  rowsWithin,
  teamsWithin,
} from './queries.ts'

type Card = Awaited<ReturnType<typeof cardsWithin>>[number]
type Counted = Awaited<ReturnType<typeof cardOfId>>[number]
const shown = ({ teamId, teamName, managerId, managerName, path: _, ...rest }: Card, reports: number): Person => ({
  ...rest,
  team: teamId && teamName !== null ? { id: teamId, name: teamName } : null,
  manager: managerId && managerName !== null ? { id: managerId, name: managerName } : null,
  reports,
})
/** Of one's own line above: name, title, team and manager, and no more. */
const inPassing = { email: null, login: null, externalId: null, location: null, hiredOn: null, inRoleSinceOn: null, leftOn: null }

const isOpenTo = (card: Card, actor: Actor, scope: Scope) => card.id === actor.personId || scope.has(card.path)

type Ask = Pick<Context, 'db' | 'actor' | 'scope' | 'linesOn'>

/** The directory as far as the one who asks may know it. */
async function directory({ db, actor, scope, linesOn }: Ask, onlyLeft = false): Promise<Person[]> {
  if (actor.administrator)
    return (await (onlyLeft ? cardsOfLeavers : everyCard)(db, { today: linesOn })).map((card) => shown(card, card.reports))
  if (onlyLeft) return []
  const cards = await cardsWithin(db, scope)
  const reports = countBy(cards.map(({ managerId }) => managerId))
  return cards.map((card) => shown(isOpenTo(card, actor, scope) ? card : { ...card, ...inPassing }, reports.get(card.id) ?? 0))
}

type Row = Awaited<ReturnType<typeof rowsWithin>>[number]
function wanted({ direction, horizon, target, heardOn, targetRoleId, targetRoleTitle }: Row, today: string, windows: Windows): Want | null {
  if (direction === null || heardOn === null) return null
  const targetRole = targetRoleId && targetRoleTitle ? { id: targetRoleId, title: targetRoleTitle } : null
  return {
    direction,
    horizon,
    target,
    heardOn,
    targetRole,
    gettingOld: aspirationCurrency(heardOn, today, windows).currency === 'getting_old',
  }
}

function countBy<Key>(keys: readonly Key[]) {
  const times = new Map<Key, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

async function member(tx: Tx, memberId: string) {
  const [found] = await memberOfId(tx, { personId: memberId })
  if (!found) throw notFound('person')
  return found
}
async function personShown(tx: Tx, personId: string): Promise<Person> {
  const [card] = await cardOfId(tx, { personId })
  return shown(card!, card!.reports)
}

/** Everyone under someone, by name, with what each wants. */
async function peopleUnder({ db, scope, today }: Pick<Context, 'db' | 'scope' | 'today'>) {
  const windows = await windowsOf(db)
  const rows = await rowsWithin(db, scope)
  const reports = countBy(rows.map(({ managerId }) => managerId))
  const pieces = new Map(
    (await piecesWithin(db, scope, { since: addDays(today, -windows.evidenceDays) })).map((row) => [row.personId, row.pieces]),
  )
  const rhythms = rhythmsByPerson(await rhythmsWithin(db, scope))
  const people = rows
    .map((row) => {
      const { id, name, title, team, managerId, manager, lastHeldOn } = row
      const { windows: within, ...pace } = paced(rhythms.get(id), lastHeldOn, today, windows)
      const { state, nextOn } = cadence({ lastHeldOn, plannedOn: null, ...pace }, today, within)
      return {
        id,
        name,
        title,
        team,
        managerId,
        manager,
        reports: reports.get(id) ?? 0,
        want: wanted(row, today, windows),
        lastHeldOn,
        dueOn: nextOn,
        cadence: state,
        pieces: pieces.get(id) ?? 0,
      }
    })
    .sort(byName)
  await setImmediate() // of ten thousand people, before anything more is made
  const neverAsked = people.filter(({ want }) => want === null).length
  return {
    sentence: peopleSentence({ people: people.length, neverAsked }),
    people,
    teams: [...new Set(people.flatMap(({ team }) => team ?? []))].sort(compareNames),
  }
}

export function peopleRoutes(serve: Serve) {
  serve(listPeople, peopleUnder)
  serve(exportPeople, async ({ db, scope, today, actor }, { query: { format, ...asked } }) => {
    const { people, teams } = await peopleUnder({ db, scope: scope.forChain(), today })
    const { filters } = known(asked, peopleWords(teams))
    const { sort: _, team, ...others } = filters
    const found = passing(people, filters)
    await setImmediate()
    const name = exportName('People', { whose: actor.name, narrowed: narrowedTo(team, others), on: today, ending: format })
    return gridFile(peopleGrid(found), format, name)
  })

  serve(listDirectory, async (context, { query }) => {
    const text = query.q && foldedName(query.q)
    const says = (words: string | null | undefined) => words != null && foldedName(words).includes(text!)
    const people = await directory(context, query.left === 'yes')
    const found = text
      ? people.filter(({ name, title, team, email }) => says(name) || says(title) || says(team?.name) || says(email))
      : people
    return found.sort(byName)
  })
  serve(readMember, async ({ db, actor, scope, linesOn: today }, { params }) => {
    const personId = params.memberId
    const [card] = await (actor.administrator ? cardOfId(db, { personId }) : cardWithin(db, scope, { personId }))
    if (!card) throw notFound('person')
    const [{ reports } = { reports: 0 }] = actor.administrator ? [card as Counted] : await reportsWithin(db, scope, { personId })
    const seats = await (actor.administrator ? seatsOf(db, { personId, today }) : seatsWithin(db, scope, { personId, today }))
    return { ...shown(actor.administrator || isOpenTo(card, actor, scope) ? card : { ...card, ...inPassing }, reports), seats }
  })

  serve(addEndpoint, async ({ db, linesOn: today }, { body }) => personShown(db, await addPerson(db, body, { today })))
  serve(changeEndpoint, async ({ db, linesOn: today }, { params, body }) => {
    await changePerson(db, await member(db, params.memberId), body, { today })
    return personShown(db, params.memberId)
  })
  serve(moveEndpoint, async ({ db, linesOn: today }, { params, body }) => {
    await movePerson(db, await member(db, params.memberId), body, { today })
    return personShown(db, params.memberId)
  })
  serve(leaveEndpoint, async ({ db, linesOn: today, now }, { params, body }) => {
    await leavePerson(db, await member(db, params.memberId), body.leftOn, { today, now })
    return personShown(db, params.memberId)
  })
  serve(listLines, async ({ db }, { params }) => {
    if (!(await personOfId(db, { personId: params.memberId }))[0]) throw notFound('person')
    return (await linesOf(db, { personId: params.memberId })).map(({ id, managerId, managerName, sinceOn, untilOn }) => ({
      id,
      manager: { id: managerId, name: managerName },
      sinceOn,
      untilOn: untilOn === openEnd ? null : untilOn,
    }))
  })

  serve(listTeams, async ({ db, actor, scope, linesOn }) => {
    const counts = new Map(
      (actor.administrator ? await membersByTeam(db, { today: linesOn }) : await membersByTeamWithin(db, scope)).map((row) => [
        row.teamId,
        row.people,
      ]),
    )
    const found = actor.administrator
      ? await everyTeam(db)
      : await teamsWithin(db, scope, { teamIds: JSON.stringify([...counts.keys()].filter((id) => id !== null)) })
    const known = new Set(found.map(({ id }) => id))
    return found
      .map(({ leadId, leadName, leadTitle, parentId, ...rest }) => ({
        ...rest,
        parentId: parentId && known.has(parentId) ? parentId : null,
        lead: leadId && leadName !== null ? { id: leadId, name: leadName, title: leadTitle } : null,
        people: counts.get(rest.id) ?? 0,
      }))
      .sort(byName)
  })

  serve(addTeamEndpoint, async ({ db, actor, linesOn: today, now }, { body }) => {
    const [account] = await accountOf(db, { accountId: actor.accountId })
    if (account!.personId) throw conflict('Your account belongs to a person already. Add people in the directory.')
    const [holder] = await holderOf.email(db, { value: account!.email, personId: '' })
    if (holder) throw conflict(`${holder.name} in the directory has your e-mail address. Link your account to them under accounts.`)
    const draft = { teamName: body.teamName ?? `${firstName(account!.name)}’s team`, title: body.title, reports: body.reports }
    const ids = await addTeamByHand(db, account!, draft, { today, now })
    const people = []
    for (const personId of ids) people.push((await personOfId(db, { personId }))[0]!)
    return { people: people.map(({ id, name, title }) => ({ id, name, title })) }
  })
}
