import type { decisions, frozenCells, frozenLines, frozenPieces } from 'server/db/decisions.ts'
import type { accounts, aspirations, candidacies, leadRoles, people, readings, roleChanges, roleCriteria, teams } from 'server/db/schema.ts'

/** Everything that the rules of a decision speak of, row by row. */
export interface Stood {
  today: string
  leadRoles: (typeof leadRoles.$inferSelect)[]
  roleChanges: (typeof roleChanges.$inferSelect)[]
  roleCriteria: (typeof roleCriteria.$inferSelect)[]
  candidacies: (typeof candidacies.$inferSelect)[]
  aspirations: (typeof aspirations.$inferSelect)[]
  readings: (typeof readings.$inferSelect)[]
  decisions: (typeof decisions.$inferSelect)[]
  frozenLines: (typeof frozenLines.$inferSelect)[]
  frozenCells: (typeof frozenCells.$inferSelect)[]
  frozenPieces: (typeof frozenPieces.$inferSelect)[]
  people: (typeof people.$inferSelect)[]
  teams: (typeof teams.$inferSelect)[]
  accounts: (typeof accounts.$inferSelect)[]
}
interface Made {
  what: string
  who: string
  answer: { status: number } | null
}

/** The rules, once more and by themselves: nothing of the product's own is used here. */
export const forbidden = Object.assign(
  (before: Stood, after: Stood, made: Made): string[] => [
    ...statesGoTheirWay(before, after),
    ...seatsAreTaken(after),
    ...nothingIsEdited(before, after),
    ...decisionsStandOnSomething(before, after),
    ...nobodyIsPassedOver(before, after),
    ...criteriaStayFrozen(before, after),
    ...tellingsAreWhole(after),
    ...onlyWhoMayChanges(before, after, made),
  ],
  { dutiesOf },
)

const ways: Record<string, string[]> = {
  planned: ['open', 'on_hold', 'cancelled'],
  open: ['deciding', 'on_hold', 'cancelled'],
  deciding: ['filled', 'open', 'on_hold', 'cancelled'],
  // Planned again where whoever took the seat leaves.
  filled: ['held', 'planned'],
  held: ['planned', 'open'],
  on_hold: ['planned', 'open', 'deciding', 'cancelled'],
  cancelled: [],
}
const stateOfWord = (word: string) => word.toLowerCase().replace(' ', '_')

/** Every step from state to state is noted, and is one of those that there are. */
function statesGoTheirWay(before: Stood, after: Stood): string[] {
  const known = new Set(before.roleChanges.map(({ id }) => id))
  return after.leadRoles.flatMap((role) => {
    const was = before.leadRoles.find(({ id }) => id === role.id)
    if (!was) return role.state === 'planned' ? [] : [`${role.title} began as ${role.state}`]
    let at: string = was.state
    const wrong: string[] = []
    const noted = after.roleChanges
      .filter(({ id, roleId }) => roleId === role.id && !known.has(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const { what } of noted) {
      const [, to, from] = /^(.+), was (.+)$/.exec(what) ?? []
      if (!to || !from) continue
      if (stateOfWord(from) !== at) wrong.push(`${role.title}: “${what}”, but it was ${at}`)
      if (!ways[at]?.includes(stateOfWord(to))) wrong.push(`${role.title} went from ${at} to ${to}`)
      if (at === 'on_hold' && to !== 'Cancelled' && stateOfWord(to) !== was.stateBeforeHold)
        wrong.push(`${role.title} came back from hold as ${to}`)
      at = stateOfWord(to)
    }
    if (at !== role.state) wrong.push(`${role.title} is ${role.state}, and its changes end at ${at}`)
    return wrong
  })
}

const lastOf = (stood: Stood, roleId: string) =>
  stood.decisions.filter((one) => one.roleId === roleId).toSorted((a, b) => (a.decidedAt + a.id < b.decidedAt + b.id ? 1 : -1))[0]

function seatsAreTaken(stood: Stood): string[] {
  const hasLeft = (id: string) => stood.people.some((one) => one.id === id && one.leftOn !== null && one.leftOn <= stood.today)
  return stood.leadRoles.flatMap(({ id, title, state, holderId }) => {
    const last = lastOf(stood, id)
    const taken = state === 'filled' || state === 'held'
    return [
      ...(state === 'held' && holderId === null ? [`${title} is held by nobody`] : []),
      ...(!taken && holderId !== null ? [`${title} is ${state} and has a holder`] : []),
      ...(holderId !== null && hasLeft(holderId) ? [`${title} is held by someone who left`] : []),
      ...(state === 'filled' && (!last || last.outcome === 'not_yet' || last.superseded) ? [`${title} is filled by no decision`] : []),
      ...(state === 'filled' && last && holderId !== last.personId ? [`${title} has another holder than the decision names`] : []),
      ...(state === 'filled' && last?.outcome === 'in_house' && last.startOn !== null && last.startOn <= last.decidedOn
        ? [`${title} is only filled, and began on ${last.startOn}`]
        : []),
    ]
  })
}

/** What was recorded stays as it was: superseded once, told once more, and nothing else. */
function nothingIsEdited(before: Stood, after: Stood): string[] {
  const wrong: string[] = []
  const same = (a: object, b: object | undefined, but: string[]) => {
    const rest = (row: object) => JSON.stringify(Object.entries(row).filter(([name]) => !but.includes(name)))
    return b !== undefined && rest(a) === rest(b)
  }
  for (const was of before.decisions) {
    const now = after.decisions.find(({ id }) => id === was.id)
    if (!same(was, now, ['superseded'])) wrong.push(`decision ${was.id} was changed`)
    if (was.superseded && !now?.superseded) wrong.push(`decision ${was.id} stands again`)
    if (!was.superseded && now?.superseded && !after.decisions.some(({ supersedesId }) => supersedesId === was.id))
      wrong.push(`decision ${was.id} is superseded by nothing`)
  }
  for (const was of before.frozenLines) {
    const now = after.frozenLines.find(({ id }) => id === was.id)
    if (!same(was, now, ['toldOn', 'nextStep', 'toldBy'])) wrong.push(`line ${was.id} was changed`)
    if (was.toldOn !== null && now?.toldOn === null) wrong.push(`line ${was.id} is no longer told`)
  }
  for (const was of before.frozenCells)
    if (!after.frozenCells.some((now) => now.lineId === was.lineId && now.criterionId === was.criterionId && same(was, now, [])))
      wrong.push(`a cell of line ${was.lineId} was changed`)
  for (const was of before.frozenPieces)
    if (!after.frozenPieces.some((now) => now.lineId === was.lineId && now.evidenceId === was.evidenceId && same(was, now, [])))
      wrong.push(`a piece of line ${was.lineId} was changed`)
  return wrong
}

const newDecisions = (before: Stood, after: Stood) => after.decisions.filter(({ id }) => !before.decisions.some((was) => was.id === id))

/** A decision has a reason, somebody who signs, frozen criteria and the whole slate; it gives the seat to someone on it who did not decline. */
function decisionsStandOnSomething(before: Stood, after: Stood): string[] {
  return newDecisions(before, after).flatMap((made) => {
    const wrong: string[] = []
    const role = before.leadRoles.find(({ id }) => id === made.roleId)!
    const asked = after.roleCriteria.filter(({ roleId, version }) => roleId === made.roleId && version === made.criteriaVersion)
    const lines = after.frozenLines.filter(({ decisionId }) => decisionId === made.id)
    const standing = before.candidacies.filter(({ roleId, removedAt }) => roleId === made.roleId && removedAt === null)
    const chosen = lines.filter((line) => line.chosen)
    if ((made.why ?? '').length < 20 || !made.decidedBy) wrong.push('a decision without a reason, or signed by nobody')
    if (asked.length === 0 || role.frozenAt === null) wrong.push('a decision without frozen criteria')
    if (!['open', 'deciding', 'filled'].includes(role.state)) wrong.push(`a decision about a role that was ${role.state}`)
    if (made.supersedesId !== null && !after.decisions.find(({ id }) => id === made.supersedesId)?.superseded)
      wrong.push('a decision that is superseded still stands')
    if (made.outcome === 'not_yet' && role.state === 'filled') wrong.push('“not yet” about a seat that is filled')
    if ((made.supersedesId !== null) !== (role.state === 'filled'))
      wrong.push('a decision supersedes where the seat was free, or does not where it was filled')
    if (made.supersedesId !== null && made.supersedesId !== lastOf(before, made.roleId)?.id)
      wrong.push('a decision supersedes another than the last')
    if (
      lines
        .map((line) => String(line.candidacyId))
        .toSorted()
        .join() !==
      standing
        .map(({ id }) => id)
        .toSorted()
        .join()
    )
      wrong.push('the frozen slate is not the slate')
    for (const line of lines) {
      const cells = after.frozenCells.filter(({ lineId }) => lineId === line.id)
      if (
        cells
          .map(({ criterionId }) => criterionId)
          .toSorted()
          .join() !==
        asked
          .map(({ criterionId }) => criterionId)
          .toSorted()
          .join()
      )
        wrong.push('a frozen line has not a cell for each criterion')
    }
    if (chosen.length !== (made.outcome === 'not_yet' ? 0 : 1)) wrong.push(`${chosen.length} lines take the seat for “${made.outcome}”`)
    for (const line of chosen) {
      const { personId, interest } = standing.find(({ id }) => id === line.candidacyId)!
      if (interest === 'declined') wrong.push('the seat went to someone who declined')
      if ((personId !== null) !== (made.outcome === 'in_house')) wrong.push('in-house and outside are mixed up')
    }
    return wrong
  })
}

/** Going outside passes over nobody in-house who wants the role, or who is close and was never asked. */
function nobodyIsPassedOver(before: Stood, after: Stood): string[] {
  return newDecisions(before, after)
    .filter(({ outcome }) => outcome === 'outside')
    .flatMap((made) => {
      const role = before.leadRoles.find(({ id }) => id === made.roleId)!
      const asked = before.roleCriteria.filter(({ roleId, version }) => roleId === role.id && version === role.criteriaVersion)
      const nineMonthsAgo = new Date(`${before.today}T00:00:00Z`)
      nineMonthsAgo.setUTCMonth(nineMonthsAgo.getUTCMonth() - 9)
      const since = nineMonthsAgo.toISOString().slice(0, 10)
      return before.people
        .filter(({ id, managerId, leftOn }) => managerId !== null && (leftOn === null || leftOn > before.today) && id !== role.holderId)
        .filter(({ id }) => !before.candidacies.some((line) => line.roleId === role.id && line.personId === id && line.removedAt === null))
        .filter(({ id }) => {
          const said = before.aspirations
            .filter((one) => one.personId === id && one.removedAt === null)
            .toSorted((a, b) => (a.heardOn + a.recordedAt + a.id < b.heardOn + b.recordedAt + b.id ? 1 : -1))[0]
          if (said) return said.targetRoleId === role.id && said.heardOn >= since
          const rank = { none: 0, early: 1, consistent: 2, lead: 3 }
          const short = asked.map((criterion) => {
            const read = before.readings.find((one) => one.personId === id && one.criterionId === criterion.criterionId && !one.superseded)
            return { ...criterion, by: rank[criterion.asks] - rank[read?.level ?? 'none'] }
          })
          const at = short.filter(({ by }) => by <= 0).length
          return at * 3 >= asked.length * 2 && short.every(({ mustHave, by }) => !mustHave || by <= 1)
        })
        .map(({ name }) => `${name} was passed over`)
    })
}

/** What a role asks stays as it was once it opened: another version has a reason. */
function criteriaStayFrozen(before: Stood, after: Stood): string[] {
  return before.leadRoles.flatMap((was) => {
    if (was.frozenAt === null) return []
    const now = after.leadRoles.find(({ id }) => id === was.id)!
    const at = (stood: Stood) =>
      stood.roleCriteria
        .filter(({ roleId, version }) => roleId === was.id && version <= was.criteriaVersion)
        .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
        .toSorted()
        .join()
    const reason = after.roleChanges.some(({ roleId, version, reason }) => roleId === was.id && version === now.criteriaVersion && reason)
    return [
      ...(at(before) === at(after) ? [] : [`the frozen criteria of ${was.title} changed`]),
      ...(now.criteriaVersion === was.criteriaVersion || reason ? [] : [`the criteria of ${was.title} changed without a reason`]),
    ]
  })
}

function tellingsAreWhole(stood: Stood): string[] {
  return stood.frozenLines.flatMap(({ id, toldOn, nextStep, chosen, outside }) => [
    ...((toldOn === null) === (nextStep === null) ? [] : [`line ${id} is told without a next step, or has one without being told`]),
    ...(toldOn !== null && (chosen || outside) ? [`line ${id} is told, and was not to be`] : []),
  ])
}

const above = ({ people }: Stood, id: string): string[] => {
  const line: string[] = []
  for (
    let at = people.find((one) => one.id === id)?.managerId;
    at && !line.includes(at);
    at = people.find((one) => one.id === at)?.managerId
  )
    line.push(at)
  return line
}
/** Who hires for a role, leads its team, or stands above who does. */
const mayChange = (stood: Stood, roleId: string, who: string) => {
  const role = stood.leadRoles.find(({ id }) => id === roleId)!
  let team = stood.teams.find(({ id }) => id === role.teamId)
  while (team && team.leadId === null) team = stood.teams.find(({ id }) => id === team!.parentId)
  const lead = team?.leadId ?? null
  return role.hiringManagerId === who || (lead !== null && (lead === who || above(stood, lead).includes(who)))
}

function onlyWhoMayChanges(before: Stood, after: Stood, { what, who, answer }: Made): string[] {
  if (answer === null || who === 'ada') return []
  const touched = before.leadRoles.filter((was) => {
    const now = after.leadRoles.find(({ id }) => id === was.id)!
    return now.state !== was.state || now.criteriaVersion !== was.criteriaVersion || now.holderId !== was.holderId
  })
  const decided = newDecisions(before, after).map(({ roleId }) => roleId)
  const wrong = [...touched.map(({ id }) => id), ...decided].filter((roleId) => !mayChange(before, roleId, who))
  const quiet = answer.status !== 200 && JSON.stringify(recorded(before)) !== JSON.stringify(recorded(after))
  return [
    ...(wrong.length > 0 ? [`${who} changed what is not theirs`] : []),
    ...(quiet ? [`${what} was refused and wrote all the same`] : []),
  ]
}
const recorded = ({ leadRoles, candidacies, decisions, frozenLines, roleCriteria }: Stood) =>
  [leadRoles, candidacies, decisions, frozenLines, roleCriteria].map((rows) => rows.map((row) => JSON.stringify(row)).toSorted())

/** On whose list each telling stands: who decided, or who hires where that one is gone or has the role no longer. */
function dutiesOf(stood: Stood): Record<string, string[]> {
  const standing = (accountId: string) => {
    const account = stood.accounts.find(({ id }) => id === accountId)!
    return account.disabledAt === null ? account.personId : null
  }
  const listed: Record<string, string[]> = {}
  for (const line of stood.frozenLines) {
    const made = stood.decisions.find(({ id }) => id === line.decisionId)!
    const person = stood.people.find(({ id }) => id === line.personId)
    const here = person !== undefined && (person.leftOn === null || person.leftOn > stood.today)
    if (!here || line.chosen || line.toldOn !== null || made.superseded || made.outcome === 'not_yet') continue
    const decider = standing(made.decidedBy)
    // Who decided knows; and nobody is asked to tell themselves.
    if (stood.accounts.find(({ id }) => id === made.decidedBy)!.personId === person.id) continue
    const role = stood.leadRoles.find(({ id }) => id === made.roleId)!
    const hires = stood.accounts.find(({ personId, disabledAt }) => personId === role.hiringManagerId && disabledAt === null)?.personId
    const owner = decider !== null && mayChange(stood, role.id, decider) ? decider : hires
    if (owner && owner !== person.id) listed[line.id] = [owner]
  }
  return listed
}
