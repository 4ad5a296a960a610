import { sql } from 'drizzle-orm'
import type { Actor } from 'shared/domain/may.ts'
import { evidence, leadRoles, people, teams } from '../db/schema.ts'
import { developmentActions } from '../db/talks.ts'

const slot = sql.placeholder

/** Whom and what someone may see, as values for the SQL conditions that say it: the only place that knows the relations. */
export class Scope {
  readonly values: Record<'scopeAccount' | 'scopePerson' | 'scopeFrom' | 'scopeTo' | 'scopeLine' | 'scopeTop' | 'scopeTopEnd', string>
  #made = true // so that nothing else passes for a Scope

  constructor(actor: Pick<Actor, 'accountId' | 'personId' | 'path'>) {
    const line = lineOf(actor.path)
    this.values = {
      scopeAccount: actor.accountId,
      scopePerson: actor.personId ?? '',
      scopeFrom: actor.path,
      scopeTo: endOf(actor.path),
      scopeLine: JSON.stringify(line),
      scopeTop: line[0] ?? '',
      scopeTopEnd: endOf(line[0] ?? ''),
    }
  }

  /** Whether someone with this path stands under the one who asks. */
  has(path: string) {
    return this.#made && path > this.values.scopeFrom && path < this.values.scopeTo
  }

  /** The same people, of whom only what is for the chain may be read: for what is handed on, printed or shown to others. */
  forChain() {
    return new Scope({ accountId: '', personId: null, path: this.values.scopeFrom })
  }

  /** People under me; never myself, my line above, or anyone beside. */
  static within = sql`(${people.path} > ${slot('scopeFrom')} and ${people.path} < ${slot('scopeTo')})`

  /** People whom I may know by name and title: those under me, myself, and my own line above. */
  static directory = sql`(${people.path} >= ${slot('scopeFrom')} and ${people.path} < ${slot('scopeTo')} or ${people.path} in (select value from json_each(${slot('scopeLine')})))`

  /** Evidence that I may read of someone within scope: mine; what is for the chain; what is for the manager now, if I am. */
  static readable = readersOf(evidence)

  /** Steps of a plan that I may read of someone within scope, by the same rule. */
  static readableSteps = readersOf(developmentActions)

  /** Roles of the teams that I lead or that stand under me: mine to change. */
  static myRoles = sql`(${teams.path} >= ${slot('scopeFrom')} and ${teams.path} < ${slot('scopeTo')})`

  /** Roles whose slate I see whole. A team without a lead has no path, which every path would begin with. */
  static roles = sql`(${Scope.myRoles} or ${leadRoles.hiringManagerId} = ${slot('scopePerson')} or ${teams.path} <> '' and substr(${slot('scopeFrom')}, 1, length(${teams.path})) = ${teams.path})`

  /** Open roles elsewhere under the same top manager: title and criteria only, so that nobody is hidden from them. */
  static openNearby = sql`(${leadRoles.state} = 'open' and ${teams.path} >= ${slot('scopeTop')} and ${teams.path} < ${slot('scopeTopEnd')})`
}

function readersOf({ visibility, authorId }: typeof evidence | typeof developmentActions) {
  return sql`(${visibility} = 'chain' or ${authorId} = ${slot('scopeAccount')} or ${visibility} = 'pair' and ${people.managerId} = ${slot('scopePerson')})`
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
