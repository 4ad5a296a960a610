import { desc, eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { PersonExport } from 'shared/model/privacy.ts'
import { agreementPeople } from '../db/agreements.ts'
import type { Read } from '../db/database.ts'
import { imports } from '../db/imports.ts'
import { query } from '../db/query.ts'
import { accounts, criteria, leadRoles, openEnd, people, teams } from '../db/schema.ts'
import { erasures } from '../db/privacy.ts'
import { type Holding, holdings } from './tables.ts'

export const personKept = query((db, of) =>
  db.select({ id: people.id, name: people.name, email: people.email }).from(people).where(eq(people.id, of.personId)),
)

/** People whom a text names by id, by the organisation's own id, or by e-mail address, also those who have left. */
export const peopleKept = query((db, of) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(sql`(${people.id} = ${of.text} or ${people.externalId} = ${of.text} or ${people.email} = ${of.lower})`),
)

const rowsAbout = new Map(holdings.map((holding) => [holding, query((db, _of) => db.select().from(holding.table).where(holding.about))]))
export const countsAbout = new Map(
  holdings.map((holding) => [
    holding,
    query((db) =>
      db
        .select({ n: sql<number>`count(*)`.mapWith(Number) })
        .from(holding.table)
        .where(holding.about),
    ),
  ]),
)

const accountNames = query((db) => db.select({ id: accounts.id, name: accounts.name, personId: accounts.personId }).from(accounts))
const personNames = query((db) => db.select({ id: people.id, name: people.name }).from(people))
const roleNames = query((db) => db.select({ id: leadRoles.id, name: leadRoles.title }).from(leadRoles))
const teamNames = query((db) => db.select({ id: teams.id, name: teams.name }).from(teams))
const criterionNames = query((db) => db.select({ id: criteria.id, name: criteria.name }).from(criteria))

/** Secrets, and what says nothing to anybody. */
const unsaid = /^(id|tokenHash|passwordHash|hash|writeKey|finishKey|segment|path|example|revision|version|position|rolePosition)$|Key$/
const byAccount = /^(authorId|accountId|openedById|madeBy|putBy|calledBy|toldBy|readBy|decidedBy|removedBy|confirmedBy|givenBy|endedBy)$/
const byPerson = /^(personId|managerId|observerPersonId|leadId|hiringManagerId|holderId|matchedId|subjectId|fromId)$/
const byRole = /^(roleId|targetRoleId|backfillRoleId)$/
const otherNames: Record<string, string> = { observerName: 'observerPersonId', manager: 'managerId' }

type Row = Record<string, unknown>
type Told = PersonExport['sections'][number]['rows'][number]

/** Everything that is kept about someone: other people marked, and of what others wrote for themselves alone the days and no word. */
export async function everythingAbout(read: Read, person: { id: string; name: string }, now: string): Promise<PersonExport> {
  const of = { personId: person.id, name: person.name }
  const accountsOf = await accountNames(read)
  const account = accountsOf.find(({ personId }) => personId === person.id)
  const named = (list: { id: string; name: string }[]) => new Map(list.map(({ id, name }) => [id, name]))
  const names = {
    accounts: named(accountsOf),
    people: named(await personNames(read)),
    roles: named(await roleNames(read)),
    teams: named(await teamNames(read)),
    criteria: named(await criterionNames(read)),
  }
  const found = new Map<Holding, Row[]>()
  for (const [holding, rows] of rowsAbout) found.set(holding, await rows(read, of))
  const importedAt = new Map((await everyImport(read)).map(({ id, madeAt }) => [id, madeAt]))
  const rowsOf = (table: string) => [...found].find(([holding]) => getTableName(holding.table) === table)?.[1] ?? []
  const mine = ({ authorId, accountId }: Row) => account !== undefined && (authorId ?? accountId) === account.id
  const privatePieces = new Set(rowsOf('evidence').flatMap((row) => (row.visibility === 'private' && !mine(row) ? [row.id] : [])))
  const company = Map.groupBy(await everyoneThere(read), ({ agreementId }) => agreementId)

  const isSealed: Record<NonNullable<Holding['sealed']>, (row: Row) => boolean> = {
    always: (row) => !mine(row),
    draft: (row) => row.state === 'draft' && !mine(row),
    private: (row) => row.visibility === 'private' && !mine(row),
    ofPrivate: ({ evidenceId, stood }) => privatePieces.has(evidenceId) || (stood as Row | undefined)?.visibility === 'private',
    ofOthers: ({ about, rowId }) => about !== 'person' || rowId !== person.id,
    withOthers: ({ id }) => (company.get(id as string) ?? []).length > 1,
  }

  const told = (row: Row): Told => {
    const said: Row = {}
    for (const [key, value] of Object.entries(row)) {
      if (value === null || value === openEnd || unsaid.test(key)) continue
      const other = (name: string | undefined) => (name === undefined ? undefined : { thirdParty: name })
      const [to, saidAs] = byAccount.test(key)
        ? [key.replace(/Id$/, ''), value === account?.id ? 'themselves' : other(names.accounts.get(value as string))]
        : byPerson.test(key)
          ? [key.replace(/Id$/, ''), value === person.id ? 'themselves' : other(names.people.get(value as string))]
          : byRole.test(key)
            ? [key.replace(/Id$/, ''), names.roles.get(value as string)]
            : key === 'teamId'
              ? ['team', names.teams.get(value as string)]
              : key === 'criterionId'
                ? ['criterion', names.criteria.get(value as string)]
                : /(?<!external)Ids?$/.test(key)
                  ? [key, undefined]
                  : key in otherNames && row[otherNames[key]!] !== person.id
                    ? [key, { thirdParty: value }]
                    : key === 'stood' || key === 'stands'
                      ? [key, told(typeof value === 'string' ? (JSON.parse(value) as Row) : (value as Row))]
                      : [key, value]
      // A name as it was then goes before the name that an id has today.
      if (saidAs !== undefined && (!(to in said) || key in otherNames)) said[to] = saidAs
    }
    return said as Told
  }

  const sealed: PersonExport['sealed'] = []
  const sections = [...found].flatMap(([holding, rows]) => {
    const shut = holding.sealed ? rows.filter(isSealed[holding.sealed]) : []
    for (const [on, some] of Map.groupBy(shut, (row) => String(row[holding.day!] ?? importedAt.get(row.importId as string)).slice(0, 10)))
      sealed.push({ what: holding.name, on, count: some.length })
    const open = rows.filter(
      (row) => !shut.includes(row) && !(getTableName(holding.table) === 'evidence_criteria' && privatePieces.has(row.evidenceId)),
    )
    return open.length > 0 ? [{ name: holding.name, rows: open.map(told) }] : []
  })
  const aboutOthers = account ? await writtenAboutOthers(read, { accountId: account.id, personId: person.id }) : []
  return { name: person.name, madeAt: now, sections: sections.toReversed(), sealed, aboutOthers }
}

const everyImport = query((db) => db.select({ id: imports.id, madeAt: imports.madeAt }).from(imports))
const everyoneThere = query((db) => db.select({ agreementId: agreementPeople.agreementId }).from(agreementPeople))

const writtenBy = new Map(
  holdings.flatMap(({ name, table }) => {
    const { authorId, personId } = getTableColumns(table) as Record<string, unknown>
    return authorId && personId
      ? [
          [
            name,
            query((db, of) =>
              db
                .select({ n: sql<number>`count(*)`.mapWith(Number) })
                .from(table)
                .where(sql`author_id = ${of.accountId} and person_id <> ${of.personId}`),
            ),
          ] as const,
        ]
      : []
  }),
)
async function writtenAboutOthers(read: Read, of: { accountId: string; personId: string }) {
  const counts = []
  for (const [what, count] of writtenBy) counts.push({ what, count: (await count(read, of))[0]!.n })
  return counts.filter(({ count }) => count > 0)
}

export const everyErasure = query((db) =>
  db
    .select({ id: erasures.id, erasedOn: erasures.erasedOn, reason: erasures.reason, by: accounts.name, counts: erasures.counts })
    .from(erasures)
    .leftJoin(accounts, eq(accounts.id, erasures.erasedBy))
    .orderBy(desc(erasures.id)),
)
