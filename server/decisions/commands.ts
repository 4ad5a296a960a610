import { and, eq, isNotNull, lte, sql } from 'drizzle-orm'
import { moveWords } from 'shared/domain/roleStates.ts'
import { callsByName, stateDecided } from 'shared/domain/decision.ts'
import type { MoveKind, RoleState } from 'shared/model/words.ts'
import type { DecisionDraft } from 'shared/model/decision.ts'
import type { Tx } from '../db/database.ts'
import { decisions, frozenCells, frozenLines, frozenPieces, lookBacks } from '../db/decisions.ts'
import { newId } from '../db/id.ts'
import { query } from '../db/query.ts'
import { leadRoles, people, roleChanges } from '../db/schema.ts'
import type { LineToFreeze } from '../frozen/queries.ts'

interface By {
  accountId: string
  now: string
  today: string
}
interface Decided extends Pick<DecisionDraft, 'outcome' | 'why'> {
  role: { id: string; state: RoleState; openedOn: string | null; criteriaVersion: number }
  chosen: { candidacyId: string; personId: string | null; move: MoveKind | null } | null
  startOn: string | null
  backfillRoleId: string | null
  backfill: string | null
  /** The decision that it takes the place of, where the seat was filled. */
  supersedesId: string | null
}

/** Appends a decision with the slate as it stands, and takes the role where the decision leads. */
export async function recordDecision(tx: Tx, by: By, decided: Decided, lines: readonly LineToFreeze[]): Promise<string> {
  const { role, chosen, outcome, why, startOn, backfillRoleId, backfill, supersedesId } = decided
  const id = newId()
  if (supersedesId) await tx.db.update(decisions).set({ superseded: true }).where(eq(decisions.id, supersedesId))
  await tx.db.insert(decisions).values({
    id,
    roleId: role.id,
    outcome,
    candidacyId: chosen?.candidacyId ?? null,
    personId: chosen?.personId ?? null,
    move: chosen?.move ?? null,
    why,
    startOn,
    backfillRoleId,
    backfill,
    criteriaVersion: role.criteriaVersion,
    openedOn: role.openedOn,
    supersedesId,
    decidedBy: by.accountId,
    decidedOn: by.today,
    decidedAt: by.now,
  })
  const told = supersedesId ? await toldUnder(tx, { decisionId: supersedesId }) : []
  await freeze(tx, id, lines, chosen?.candidacyId ?? null, new Map(told.map(({ candidacyId, ...rest }) => [candidacyId, rest])))
  await follow(tx, by, decided)
  return id
}

/** Who was told under a decision that they did not get the seat. */
const toldUnder = query((db, of) =>
  db
    .select({
      candidacyId: frozenLines.candidacyId,
      toldOn: frozenLines.toldOn,
      nextStep: frozenLines.nextStep,
      toldBy: frozenLines.toldBy,
    })
    .from(frozenLines)
    .where(and(eq(frozenLines.decisionId, of.decisionId), isNotNull(frozenLines.toldOn))),
)

/** Whoever was told already, and did not get the seat this time either, need not be told twice. */
async function freeze(
  tx: Tx,
  decisionId: string,
  lines: readonly LineToFreeze[],
  chosenId: string | null,
  told: ReadonlyMap<string | null, { toldOn: string | null; nextStep: string | null; toldBy: string | null }>,
) {
  for (const { line, manager, call, met, asked, cells, pieces } of lines) {
    const lineId = newId()
    const { personId, outsideLabel, came, interest, interestOn } = line
    await tx.db.insert(frozenLines).values({
      id: lineId,
      decisionId,
      candidacyId: line.id,
      personId,
      outside: personId === null,
      chosen: line.id === chosenId,
      name: line.name ?? outsideLabel,
      title: line.title,
      managerId: manager?.id ?? null,
      manager: manager?.name ?? null,
      came,
      interest,
      interestOn,
      ...(call && {
        call: call.call,
        emergencyCover: call.emergencyCover,
        rationale: call.rationale,
        calledBy: call.authorId,
        calledOn: call.calledOn,
        expiresOn: call.expiresOn,
      }),
      met,
      asked,
      ...(line.id !== chosenId && told.get(line.id)),
    })
    if (cells.length > 0) await tx.db.insert(frozenCells).values(cells.map((cell) => ({ lineId, ...cell })))
    // Some hundred at a time: a statement takes only so many values.
    for (let at = 0; at < pieces.length; at += 200)
      await tx.db.insert(frozenPieces).values(
        pieces
          .slice(at, at + 200)
          .map(({ id, what, criterionIds, happenedOn, observer, observerName, observerPersonId, stance, links, onSlate }) => ({
            lineId,
            evidenceId: id,
            what,
            criterionIds,
            happenedOn,
            observer,
            observerName,
            observerPersonId,
            stance,
            links,
            onSlate,
          })),
      )
  }
}

/** Each state that the role goes through on the way is noted, so that none is left out. */
async function follow(tx: Tx, { accountId, now, today }: By, { role, chosen, outcome, startOn }: Decided) {
  const state = stateDecided(outcome, startOn, today)
  await tx.db
    .update(leadRoles)
    .set({ state, holderId: chosen?.personId ?? null })
    .where(eq(leadRoles.id, role.id))
  const steps: RoleState[] = [
    role.state,
    ...(role.state === 'open' ? (['deciding'] as const) : []),
    ...(state === 'held' ? (['filled'] as const) : []),
    state,
  ]
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1]
    if (!before) continue
    const what = before === step ? 'Decided again' : moveWords(step, before)
    await tx.db
      .insert(roleChanges)
      .values({ id: newId(), roleId: role.id, what, version: null, reason: null, madeBy: accountId, madeAt: now })
  }
}

const seatsStarting = query((db, of) =>
  db
    .select({ id: leadRoles.id })
    .from(leadRoles)
    .innerJoin(decisions, eq(decisions.roleId, leadRoles.id))
    .where(
      and(
        eq(leadRoles.state, 'filled'),
        eq(decisions.superseded, false),
        eq(decisions.personId, leadRoles.holderId),
        lte(decisions.startOn, of.today),
        // Decisions about an earlier time of the seat stand too.
        sql`not exists (select 1 from decisions n where n.role_id = ${leadRoles.id} and (n.decided_at, n.id) > (${decisions.decidedAt}, ${decisions.id}))`,
      ),
    ),
)

/** Seats whose start day has come are held. */
export async function settleSeats(tx: Tx, today: string) {
  for (const { id: roleId } of await seatsStarting(tx, { today })) {
    await tx.db.update(leadRoles).set({ state: 'held' }).where(eq(leadRoles.id, roleId))
    await tx.db
      .insert(roleChanges)
      .values({ id: newId(), roleId, what: 'Held, was filled', version: null, reason: null, madeBy: '', madeAt: `${today}T00:00:00.000Z` })
  }
}

const nameOf = query((db, of) => db.select({ name: people.name }).from(people).where(eq(people.id, of.personId)))
const linesAbout = query((db, of) =>
  db
    .select({ id: frozenLines.id, decisionId: frozenLines.decisionId, chosen: frozenLines.chosen })
    .from(frozenLines)
    .where(eq(frozenLines.personId, of.personId)),
)
const everyReason = query((db) => db.select({ id: decisions.id, why: decisions.why, backfill: decisions.backfill }).from(decisions))
const everyLookBack = query((db) =>
  db
    .select({ id: lookBacks.id, decisionId: lookBacks.decisionId, words: lookBacks.words })
    .from(lookBacks)
    .where(isNotNull(lookBacks.words)),
)

/**
 * Blanks what frozen slates say of someone: their name, texts and links, their name as an observer, and reasons that name them.
 * Counts, days and the decisions stay.
 */
export async function blankFrozen(tx: Tx, personId: string, on: string) {
  const [person] = await nameOf(tx, { personId })
  const lines = await linesAbout(tx, { personId })
  const beside = new Set(lines.map(({ decisionId }) => decisionId))
  const taken = new Set(lines.flatMap(({ decisionId, chosen }) => (chosen ? decisionId : [])))
  /** Where they stood on the slate a first name is theirs; elsewhere it may be another's. */
  const names = (text: string | null, decisionId: string) =>
    text !== null && person !== undefined && callsByName(text, person.name, beside.has(decisionId) ? 'any part' : 'whole name')
  for (const { id } of lines) {
    await tx.db.update(frozenCells).set({ why: null, cites: [] }).where(eq(frozenCells.lineId, id))
    await tx.db
      .update(frozenPieces)
      .set({ what: null, links: [], observerName: null, observerPersonId: null })
      .where(eq(frozenPieces.lineId, id))
  }
  await tx.db
    .update(frozenLines)
    .set({ personId: null, name: null, title: null, managerId: null, manager: null, rationale: null, nextStep: null, erasedOn: on })
    .where(eq(frozenLines.personId, personId))
  await tx.db.update(frozenLines).set({ managerId: null, manager: null }).where(eq(frozenLines.managerId, personId))
  await tx.db.update(frozenPieces).set({ observerName: null, observerPersonId: null }).where(eq(frozenPieces.observerPersonId, personId))
  for (const { id, why, backfill } of await everyReason(tx)) {
    const blank = {
      ...(names(why, id) && { why: null }),
      ...(names(backfill, id) && { backfill: null }),
      ...(taken.has(id) && { personId: null }),
    }
    if (Object.keys(blank).length > 0)
      await tx.db
        .update(decisions)
        .set({ ...blank, erasedOn: on })
        .where(eq(decisions.id, id))
  }
  for (const { id, decisionId, words } of await everyLookBack(tx))
    if (taken.has(decisionId) || names(words, decisionId)) await tx.db.update(lookBacks).set({ words: null }).where(eq(lookBacks.id, id))
}
