import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Actor, Granted } from 'shared/domain/may.ts'
import { evidence, leadRoles, people, teams } from '../db/schema.ts'
import { developmentActions } from '../db/talks.ts'

const slot = sql.placeholder

/** Texts for those who hold a grant are built apart, so that everybody else's stay as plain as if there were no grants. */
let granting = false
export function forGranted<Made>(build: () => Made): Made {
  granting = true
  try {
    return build()
  } finally {
    granting = false
  }
}
const either = (plain: SQL, granted: SQL) => sql`${{ getSQL: () => (granting ? granted : plain) }}`
const among = (name: string) => sql`(select value from json_each(${slot(name)}))`
const startsWithOne = (path: SQLWrapper, name: string) =>
  sql`exists (select 1 from json_each(${slot(name)}) g where substr(${path}, 1, length(g.value)) = g.value)`

type Placed = Record<'id' | 'path' | 'managerId', SQLWrapper>
const under = ({ path }: Placed) => sql`(${path} > ${slot('scopeFrom')} and ${path} < ${slot('scopeTo')})`
/** Under me, or with a grant; who holds one for people above themselves, or for themselves, is not shown those. */
const withinOf = (p: Placed) =>
  either(
    under(p),
    sql`(${under(p)} or ${p.path} >= ${slot('scopeLow')} and ${p.path} < ${slot('scopeHigh')} and ${p.path} not in ${among('scopeLine')} and (${startsWithOne(p.path, 'scopeTops')} or ${p.managerId} in ${among('scopeStands')}))`,
  )
const ownDirectory = ({ path }: Placed) =>
  sql`(${path} >= ${slot('scopeFrom')} and ${path} < ${slot('scopeTo')} or ${path} in ${among('scopeLine')})`
const directoryOf = (p: Placed) =>
  either(ownDirectory(p), sql`(${ownDirectory(p)} or ${withinOf(p)} or ${p.id} in ${among('scopeStands')})`)
/** Who sees as someone else has no account here: what is between a person and their manager is not for them. */
const managed = sql`(${slot('scopeAccount')} <> '' and ${either(sql`${people.managerId} = ${slot('scopePerson')}`, sql`${people.managerId} in ${among('scopeManages')}`)})`
const myRoles = sql`(${teams.path} >= ${slot('scopeFrom')} and ${teams.path} < ${slot('scopeTo')})`
const ownRoles = sql`(${myRoles} or ${leadRoles.hiringManagerId} = ${slot('scopePerson')} or ${teams.path} <> '' and substr(${slot('scopeFrom')}, 1, length(${teams.path})) = ${teams.path})`

type Values = Record<
  | 'scopeAccount'
  | 'scopePerson'
  | 'scopeFrom'
  | 'scopeTo'
  | 'scopeLine'
  | 'scopeTop'
  | 'scopeTopEnd'
  | 'scopeManages'
  | 'scopeStands'
  | 'scopeTops'
  | 'scopeSeats'
  | 'scopeLow'
  | 'scopeHigh',
  string
>

/** Whom and what someone may see, as values for the SQL conditions that say it: the only place that knows the relations. */
export class Scope {
  readonly values: Values
  readonly #line: readonly string[]
  readonly #tops: readonly string[]
  readonly #stoodInFor: readonly Granted[]

  constructor(actor: Pick<Actor, 'accountId' | 'personId' | 'path' | 'grants'>) {
    const { accountId, personId, path, grants = [] } = actor
    const line = lineOf(path)
    this.#line = line
    this.#tops = grants.filter(({ kind, path }) => kind === 'partner' && path !== '').map(({ path }) => path)
    // Nobody stands in from inside the team, also when they came to it after they were asked to.
    this.#stoodInFor = grants.filter((grant) => grant.kind === 'stand_in' && grant.path !== '' && !path.startsWith(grant.path))
    const stands = this.#stoodInFor.map(({ personId }) => personId)
    const roots = [...this.#tops, ...this.#stoodInFor.map(({ path }) => path)]
    this.values = {
      scopeAccount: accountId,
      scopePerson: personId ?? '',
      scopeFrom: path,
      scopeTo: endOf(path),
      scopeLine: JSON.stringify(line),
      scopeTop: line[0] ?? '',
      scopeTopEnd: endOf(line[0] ?? ''),
      scopeManages: JSON.stringify([...(personId ? [personId] : []), ...stands]),
      scopeStands: JSON.stringify(stands),
      scopeTops: JSON.stringify(this.#tops),
      scopeSeats: JSON.stringify(this.#stoodInFor.flatMap(({ path }) => lineOf(path))),
      scopeLow: roots.reduce((low, path) => (low && low < path ? low : path), ''),
      scopeHigh: roots.map(endOf).reduce((high, end) => (high > end ? high : end), ''),
    }
  }

  /** Whether grants add anything to their place in the tree. */
  get granted() {
    return this.#tops.length + this.#stoodInFor.length > 0
  }

  /** Whether someone with this path may be seen by the one who asks. */
  has(path: string) {
    return this.leads(path) || this.standsInOver(path) || this.partners(path)
  }

  /** Under the one who asks. */
  leads(path: string) {
    return path > this.values.scopeFrom && path < this.values.scopeTo
  }

  /** Reports to someone for whom the one who asks stands in. */
  standsInOver(path: string) {
    return this.#stoodInFor.some((of) => path.startsWith(of.path) && path.indexOf('/', of.path.length) === path.length - 1)
  }

  /** In a part of the tree whose people partner the one who asks is; never themselves, nor anyone above them. */
  partners(path: string) {
    return !this.#line.includes(path) && this.#tops.some((top) => path.startsWith(top))
  }

  /** Whether the one who asks is someone's manager, or stands in for them. */
  manages(managerId: string | null) {
    return managerId !== null && (managerId === this.values.scopePerson || this.#stoodInFor.some(({ personId }) => personId === managerId))
  }

  /** By their place in the tree alone, for what is about their own part of it. */
  own() {
    const { scopeAccount, scopePerson, scopeFrom } = this.values
    return this.granted ? new Scope({ accountId: scopeAccount, personId: scopePerson || null, path: scopeFrom }) : this
  }

  /** The same people, of whom only what is for the chain may be read: for what is handed on, printed or shown to others. */
  forChain() {
    const chain = new Scope({
      accountId: '',
      personId: null,
      path: this.values.scopeFrom,
      grants: [...this.#tops.map((path) => ({ kind: 'partner' as const, personId: '', path })), ...this.#stoodInFor],
    })
    chain.values.scopeManages = '[]'
    return chain
  }

  /** People whom I may see: those under me, and those of my grants; never myself, my line above, or anyone beside. */
  static within = withinOf(people)

  /** People whom I may know by name and title: those whom I may see, myself, my own line above, and for whom I stand in. */
  static directory = directoryOf(people)

  /** The name, or the id, of someone's manager, where I may know them: of those under me, always. */
  static managerName = (manager: Placed & { name: SQLWrapper }) => knownOf(manager, manager.name)
  static managerId = (manager: Placed) => knownOf(manager, people.managerId)

  /** Whose manager I am, or for whose manager I stand in. */
  static managed = managed

  /**
   * What an author wrote down of someone, where the person agreed with the manager right before that it passes to the one now:
   * an agreement is about the line that it was made in, not about an earlier or a later one to the same manager.
   */
  static passedOn = (author: SQLWrapper, what: 'words' | 'talks') =>
    sql`exists (select 1 from handovers h join reporting_lines b on b.person_id = h.person_id and b.manager_id = h.from_id join reporting_lines l on l.person_id = h.person_id and l.since_on = b.until_on where h.person_id = ${people.id} and l.manager_id = ${people.managerId} and h.author_id = ${author} and h.${sql.raw(what)} = 1 and b.since_on = (select max(o.since_on) from reporting_lines o where o.person_id = h.person_id and o.manager_id = h.from_id and o.since_on <= h.agreed_on))`

  /** Whose line to me ended by today and since a day: of them I read what I wrote myself, and nothing else. */
  static formerly = (of: Record<string, unknown>) =>
    sql`(coalesce(${people.managerId}, '') <> ${slot('scopePerson')} and ${people.id} in (select l.person_id from reporting_lines l where l.manager_id = ${slot('scopePerson')} and l.until_on <= ${of.today} and l.until_on > ${of.since}))`

  /**
   * What someone's manager of now, or who stood in for them just then, wrote down after the line to that manager began: a line may
   * begin in the past, and what another manager heard in that time is not theirs for it.
   */
  static inOwnTime = (writtenAt: SQLWrapper, author: SQLWrapper) =>
    sql`(exists (select 1 from reporting_lines l where l.person_id = ${people.id} and l.manager_id = ${people.managerId} and l.since_on < substr(${writtenAt}, 1, 10) and l.until_on > substr(${writtenAt}, 1, 10)) and (exists (select 1 from accounts a where a.id = ${author} and a.person_id = ${people.managerId}) or exists (select 1 from grants g where g.account_id = ${author} and g.kind = 'stand_in' and g.person_id = ${people.managerId} and g.given_at <= ${writtenAt} and coalesce(g.ended_at, '9999') > ${writtenAt} and g.since_on <= substr(${writtenAt}, 1, 10) and g.until_on > substr(${writtenAt}, 1, 10))))`

  /** Evidence that I may read of someone within scope: mine; what is for the chain; what is for the manager now, if I am. */
  static readable = readersOf(evidence)

  /** Steps of a plan that I may read of someone within scope, by the same rule. */
  static readableSteps = readersOf(developmentActions)

  /** Roles of the teams that I lead or that stand under me: mine to change. */
  static myRoles = myRoles

  /** Roles that I see more of than their title. A team without a lead has no path, which every path would begin with. */
  static roles = either(
    ownRoles,
    sql`(${ownRoles} or ${teams.path} <> '' and (${teams.path} in ${among('scopeSeats')} or ${startsWithOne(teams.path, 'scopeTops')}))`,
  )

  /** Roles of the teams in my part as a people partner; never of my own team, nor of one above me. */
  static partnered = either(
    sql`1 = 0`,
    sql`(${teams.path} <> '' and ${startsWithOne(teams.path, 'scopeTops')} and ${teams.path} not in ${among('scopeLine')})`,
  )

  /** Neither the one who asks nor anyone above them, where a row may also be about nobody here. */
  static notAbove = sql`coalesce(${people.path}, '-') not in ${among('scopeLine')}`

  /** Open roles elsewhere under the same top manager: title and criteria only, so that nobody is hidden from them. */
  static openNearby = sql`(${leadRoles.state} = 'open' and ${teams.path} >= ${slot('scopeTop')} and ${teams.path} < ${slot('scopeTopEnd')})`
}

function knownOf(manager: Placed, told: SQLWrapper) {
  return either(sql`${told}`, sql`case when ${directoryOf(manager)} then ${told} end`)
}

function readersOf({ visibility, authorId }: typeof evidence | typeof developmentActions) {
  return sql`(${visibility} = 'chain' or ${authorId} = ${slot('scopeAccount')} or ${visibility} = 'pair' and ${managed})`
}

export const scopeNames: ReadonlySet<string> = new Set(Object.keys(new Scope({ accountId: '', personId: null, path: '' }).values))

/** The first text after all that begin with this path: '0' follows '/'. Nothing begins with no path. */
export function endOf(path: string) {
  return path ? `${path.slice(0, -1)}0` : ''
}

/** The paths of everyone above, from the top down, and one's own last. */
export function lineOf(path: string) {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_, i) => `${steps.slice(0, i + 1).join('/')}/`)
}

/** Two steps up from a person, their manager's own manager and everyone below: where lead roles within reach are looked for. */
export function areaNear(path: string) {
  const line = lineOf(path)
  const nearFrom = line[Math.max(0, line.length - 3)] ?? ''
  return { nearFrom, nearTo: endOf(nearFrom) }
}
