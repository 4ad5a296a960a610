import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Candidacy } from 'shared/model/role.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, candidacies, evidence, leadRoles, people } from '../db/schema.ts'
import { finalistReadings, interestChanges, outsideEstimates, slatePieces } from '../db/slates.ts'
import { notFound } from '../http/problem.ts'
import { lineWithin, seenWhole, type SlateRole } from '../slates/queries.ts'

/** What was recorded of the interest on one line, the first on top. */
export const interestOnLine = query((db, of) =>
  db
    .select({
      id: interestChanges.id,
      interest: interestChanges.interest,
      interestOn: interestChanges.interestOn,
      askedOn: interestChanges.askedOn,
      recordedBy: accounts.name,
      recordedAt: interestChanges.recordedAt,
    })
    .from(interestChanges)
    .innerJoin(accounts, eq(accounts.id, interestChanges.authorId))
    .where(eq(interestChanges.candidacyId, of.candidacyId))
    .orderBy(asc(interestChanges.recordedAt), asc(interestChanges.id)),
)

/** The evidence put on lines that were found in sight before: only what still stands there and is for the chain. */
export const piecesPutOn = query((db, of) =>
  db
    .select({
      candidacyId: slatePieces.candidacyId,
      id: evidence.id,
      what: evidence.what,
      happenedOn: evidence.happenedOn,
      observer: evidence.observer,
      observerName: evidence.observerName,
      stance: evidence.stance,
      links: evidence.links,
      putBy: accounts.name,
      putOn: slatePieces.putOn,
    })
    .from(slatePieces)
    .innerJoin(candidacies, eq(candidacies.id, slatePieces.candidacyId))
    .innerJoin(evidence, and(eq(evidence.id, slatePieces.evidenceId), eq(evidence.personId, candidacies.personId)))
    .innerJoin(accounts, eq(accounts.id, slatePieces.putBy))
    .where(
      and(
        sql`${slatePieces.candidacyId} in ${idsOf(of.candidacyIds)}`,
        isNull(candidacies.removedAt),
        isNull(evidence.removedAt),
        eq(evidence.visibility, 'chain'),
      ),
    )
    .orderBy(desc(evidence.happenedOn), desc(evidence.id)),
)

/** One piece on someone under the one who asks that they may read. */
export const readablePiece = scoped((db, within, of) =>
  db
    .select({ id: evidence.id, visibility: evidence.visibility })
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.personId))
    .where(
      and(eq(evidence.id, of.evidenceId), eq(evidence.personId, of.personId), isNull(evidence.removedAt), within, sql`${Scope.readable}`),
    ),
)

const reading = {
  id: finalistReadings.id,
  candidacyId: finalistReadings.candidacyId,
  criterionId: finalistReadings.criterionId,
  level: finalistReadings.level,
  why: finalistReadings.why,
  superseded: finalistReadings.superseded,
  authorId: finalistReadings.authorId,
  author: accounts.name,
  readOn: finalistReadings.readOn,
}
/** How finalists are read today. */
export const finalistsRead = query((db, of) =>
  db
    .select(reading)
    .from(finalistReadings)
    .innerJoin(accounts, eq(accounts.id, finalistReadings.authorId))
    .where(and(sql`${finalistReadings.candidacyId} in ${idsOf(of.candidacyIds)}`, eq(finalistReadings.superseded, false))),
)
/** Every reading of one finalist, the newest first. */
export const readingsOfFinalist = query((db, of) =>
  db
    .select(reading)
    .from(finalistReadings)
    .innerJoin(accounts, eq(accounts.id, finalistReadings.authorId))
    .where(eq(finalistReadings.candidacyId, of.candidacyId))
    .orderBy(desc(finalistReadings.recordedAt), desc(finalistReadings.id)),
)

/** Who hires for a role, as the one who asks may know them, and where they stand. */
export const hiringFor = scoped((db, _within, of) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      path: people.path,
      known: sql<boolean>`(${Scope.directory} or ${of.whole} = 1)`.mapWith(Boolean),
    })
    .from(leadRoles)
    .innerJoin(people, eq(people.id, leadRoles.hiringManagerId))
    .where(eq(leadRoles.id, of.roleId)),
)

type Line = Awaited<ReturnType<typeof lineWithin>>[number]
/** A line as it is told. */
export const candidacyOf = ({ id, personId, name, title, outsideLabel, came, interest, interestOn, askedOn }: Line): Candidacy => ({
  id,
  person: personId === null ? null : { id: personId, name: name!, title },
  outsideLabel,
  came,
  interest,
  interestOn,
  askedOn,
})

/** A line of the slate that the one who asks may see, and therefore change: of people under them, or any where the role is theirs. */
export async function oneLine(db: Read, scope: Scope, role: SlateRole, candidacyId: string): Promise<Line> {
  const [line] = await lineWithin(db, scope, { candidacyId, roleId: role.id, ...seenWhole([role]) })
  if (!line) throw notFound('line on this slate')
  return line
}

/** What it would take to hire for a role from outside, as estimated last. */
export const estimateFor = query((db, of) =>
  db
    .select({
      weeksToHire: outsideEstimates.weeksToHire,
      monthsToRampUp: outsideEstimates.monthsToRampUp,
      told: outsideEstimates.told,
      author: accounts.name,
      estimatedOn: outsideEstimates.estimatedOn,
    })
    .from(outsideEstimates)
    .innerJoin(accounts, eq(accounts.id, outsideEstimates.authorId))
    .where(eq(outsideEstimates.roleId, of.roleId))
    .orderBy(desc(outsideEstimates.recordedAt), desc(outsideEstimates.id))
    .limit(1),
)
