import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { elsewhere, type Elsewhere } from 'shared/domain/notHere.ts'
import { pathVerdict } from 'shared/domain/pathVerdict.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { PathTelling, PersonPath } from 'shared/model/path.ts'
import type { PersonFound, RoleFound } from '../access/queries.ts'
import { Scope } from '../access/scope.ts'
import { personPathOverrides, pathTellings } from '../db/paths.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, leadRoles, teams } from '../db/schema.ts'
import { type Ask, groundsOf, leadsManagers, teamInSight, teamsInSight } from '../path/queries.ts'
import { windowsOf } from '../settings/queries.ts'

/** What stands in place of the verdict of someone today, the latest first. */
const overridesOf = query((db, of) =>
  db
    .select({
      id: personPathOverrides.id,
      words: personPathOverrides.words,
      untilOn: personPathOverrides.untilOn,
      by: accounts.name,
      saidOn: personPathOverrides.saidOn,
    })
    .from(personPathOverrides)
    .innerJoin(accounts, eq(accounts.id, personPathOverrides.authorId))
    .where(
      and(eq(personPathOverrides.personId, of.personId), gte(personPathOverrides.untilOn, of.today), isNull(personPathOverrides.endedOn)),
    )
    .orderBy(desc(personPathOverrides.saidOn), desc(personPathOverrides.id)),
)

/** When someone was told, the last first. */
const tellingsOf = query((db, of) =>
  db
    .select({
      id: pathTellings.id,
      roleId: pathTellings.roleId,
      verdict: pathTellings.verdict,
      sentence: pathTellings.sentence,
      toldOn: pathTellings.toldOn,
      by: accounts.name,
      authorId: pathTellings.authorId,
    })
    .from(pathTellings)
    .innerJoin(accounts, eq(accounts.id, pathTellings.authorId))
    .where(eq(pathTellings.personId, of.personId))
    .orderBy(desc(pathTellings.toldOn), desc(pathTellings.id)),
)

type Told = Awaited<ReturnType<typeof tellingsOf>>[number]
type Of = { person: Pick<PersonFound, 'id' | 'teamId'>; role: Pick<RoleFound, 'id' | 'title'> | null }

const lastTold = (tellings: readonly Told[], roleId: string | null) =>
  tellings.find((telling) => telling.roleId === roleId) ?? tellings[0] ?? null

/** What was told can name roles out of the sight of whoever reads it later: they read it where it reads the same to them. */
const shownTo =
  ({ actor }: Ask, figure: PersonPath['figure']) =>
  ({ authorId, roleId: _, ...telling }: Told): PathTelling => ({
    ...telling,
    sentence: authorId === actor.accountId || (figure && plain(figure.sentence) === telling.sentence) ? telling.sentence : null,
  })

async function verdictOf(ask: Ask, { person: { teamId }, role }: Of) {
  if (!teamId) return { team: null, figure: null, override: null }
  const { db, today } = ask
  const leads = role ? ((await leadsManagers(db, { roleId: role.id }))[0]?.leads ?? false) : false
  const team = await teamInSight(ask, teamId)
  const [grounds] = await groundsOf(ask, [team], role && { roleId: role.id, leadsManagers: leads })
  const figure = pathVerdict(grounds!.facts, today, await windowsOf(db))
  return { team: { id: team.id, name: team.name }, figure, override: grounds!.override }
}

/** The path of someone under the one who asks, towards a role that they may see or towards any of the team. */
export async function pathOfPerson(ask: Ask, of: Of): Promise<PersonPath> {
  const { person, role } = of
  const [own = null] = await overridesOf(ask.db, { personId: person.id, today: ask.today })
  const tellings = await tellingsOf(ask.db, { personId: person.id })
  const verdict = await verdictOf(ask, of)
  const shown = shownTo(ask, verdict.figure)
  const told = lastTold(tellings, role?.id ?? null)
  return {
    ...verdict,
    role: role && { id: role.id, title: role.title },
    own,
    tellings: tellings.map(shown),
    told: told && shown(told),
  }
}

/** What someone was last told of their path, of this role where they were; null where they never were. */
export async function toldOf(ask: Ask, of: Of): Promise<PathTelling | null> {
  const told = lastTold(await tellingsOf(ask.db, { personId: of.person.id }), of.role?.id ?? null)
  if (!told) return null
  return shownTo(ask, told.authorId === ask.actor.accountId ? null : (await verdictOf(ask, of)).figure)(told)
}

/** Open roles that the one who asks may see, wherever they stand. */
const openRoles = scoped((db, _within, _of) =>
  db
    .select({ id: leadRoles.id, title: leadRoles.title, team: { id: teams.id, name: teams.name } })
    .from(leadRoles)
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(eq(leadRoles.state, 'open'), sql`(${Scope.roles} or ${Scope.openNearby})`))
    .orderBy(desc(leadRoles.id)),
)

/** Where else someone could go: by the paths, open roles and moves that the one who asks may know of. */
export async function elsewhereOf(ask: Ask, person: Pick<PersonFound, 'teamId'>): Promise<{ months: number; teams: Elsewhere[] }> {
  const { db, scope, today } = ask
  const windows = await windowsOf(db)
  const own = await teamsInSight(ask)
  const grounds = own.length > 0 ? await groundsOf(ask, own) : []
  const paths = grounds.map(({ team, facts }) => ({ team, verdict: pathVerdict(facts, today, windows).verdict }))
  const moves = grounds.flatMap(({ facts }) => facts.moves)
  const open = await openRoles(db, scope)
  return { months: windows.precedentMonths, teams: elsewhere({ own: person.teamId, paths, open, moves }, today, windows) }
}
