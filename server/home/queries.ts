import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import { Scope } from '../access/scope.ts'
import { scoped } from '../db/query.ts'
import { aspirations, conversations, evidence, evidenceCriteria, leadRoles, people } from '../db/schema.ts'

const slot = sql.placeholder

/** The reports of the one who asks: the newest aspiration they may know of, the last conversation held, the next one planned. */
export const reportsOf = scoped((db, within) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      path: people.path,
      direction: aspirations.direction,
      horizon: aspirations.horizon,
      targetRoleId: aspirations.targetRoleId,
      targetRoleTitle: leadRoles.title,
      target: aspirations.target,
      heardOn: aspirations.heardOn,
      lastHeldOn: sql<string | null>`(select max(c.held_on) from ${conversations} c where c.person_id = ${people.id} and c.state = 'held')`,
      // Day and id in one text, so that one look finds the earliest planned conversation.
      planned: sql<
        string | null
      >`(select min(c.planned_on || c.id) from ${conversations} c where c.person_id = ${people.id} and c.state = 'planned')`,
    })
    .from(people)
    .leftJoin(
      aspirations,
      sql`${aspirations.id} = (select a.id from aspirations a where a.person_id = ${people.id} and a.removed_at is null and (a.visibility <> 'private' or a.author_id = ${slot('scopeAccount')}) order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)`,
    )
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(and(eq(people.managerId, slot('scopePerson')), within)),
)

/** The days of readable pieces on the reports of the one who asks, since a day. */
export const piecesOfReports = scoped((db, within, of) =>
  db
    .select({ personId: evidence.personId, happenedOn: evidence.happenedOn })
    .from(people)
    .crossJoin(evidence)
    .where(
      and(
        eq(people.managerId, slot('scopePerson')),
        within,
        eq(evidence.personId, people.id),
        gte(evidence.happenedOn, of.since),
        isNull(evidence.removedAt),
        sql`${Scope.readable}`,
      ),
    ),
)

/** How many readable supporting pieces each of these people has on each of these criteria, since a day. */
export const piecesOn = scoped((db, within, of) =>
  db
    .select({
      personId: evidenceCriteria.personId,
      criterionId: evidenceCriteria.criterionId,
      pieces: sql<number>`count(*)`.mapWith(Number),
    })
    .from(people)
    .crossJoin(evidenceCriteria)
    .crossJoin(evidence)
    .where(
      and(
        sql`${people.id} in (select value from json_each(${of.personIds}))`,
        within,
        eq(evidenceCriteria.personId, people.id),
        sql`${evidenceCriteria.criterionId} in (select value from json_each(${of.criterionIds}))`,
        eq(evidence.id, evidenceCriteria.evidenceId),
        eq(evidence.stance, 'supports'),
        gte(evidence.happenedOn, of.since),
        isNull(evidence.removedAt),
        sql`${Scope.readable}`,
      ),
    )
    .groupBy(evidenceCriteria.personId, evidenceCriteria.criterionId),
)
