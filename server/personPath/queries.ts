import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import { pathVerdict } from 'shared/domain/pathVerdict.ts'
import type { PersonPath } from 'shared/model/path.ts'
import type { PersonFound, RoleFound } from '../access/queries.ts'
import { personPathOverrides, pathTellings } from '../db/paths.ts'
import { query } from '../db/query.ts'
import { accounts } from '../db/schema.ts'
import { type Ask, groundsOf, leadsManagers, teamInSight } from '../path/queries.ts'
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
      verdict: pathTellings.verdict,
      sentence: pathTellings.sentence,
      toldOn: pathTellings.toldOn,
      by: accounts.name,
    })
    .from(pathTellings)
    .innerJoin(accounts, eq(accounts.id, pathTellings.authorId))
    .where(eq(pathTellings.personId, of.personId))
    .orderBy(desc(pathTellings.toldOn), desc(pathTellings.id)),
)

type Of = { person: Pick<PersonFound, 'id' | 'teamId'>; role: Pick<RoleFound, 'id' | 'title'> | null }

/** The path of someone under the one who asks, towards a role that they may see or towards any of the team. */
export async function pathOfPerson(ask: Ask, { person, role }: Of): Promise<PersonPath> {
  const { db, today } = ask
  const of = { personId: person.id, today }
  const [own = null] = await overridesOf(db, of)
  const rest = { role: role && { id: role.id, title: role.title }, own, tellings: await tellingsOf(db, of) }
  if (!person.teamId) return { ...rest, team: null, figure: null, override: null }
  const leads = role ? ((await leadsManagers(db, { roleId: role.id }))[0]?.leads ?? false) : false
  const team = await teamInSight(ask, person.teamId)
  const [grounds] = await groundsOf(ask, [team], role && { roleId: role.id, leadsManagers: leads })
  const figure = pathVerdict(grounds!.facts, today, await windowsOf(db))
  return { ...rest, team: { id: team.id, name: team.name }, figure, override: grounds!.override }
}
