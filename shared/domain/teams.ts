/** Someone in a team, with their place in the reporting tree: the longer the path, the further down. */
export type Member = {
  readonly id: string
  readonly teamId: string
  readonly managerId: string | null
  readonly path: string
  readonly reports: number
}

/**
 * Who leads each team that has members: the member with reports who stands highest; where nobody in it has reports,
 * the manager that more than half of its members share; otherwise nobody.
 */
export const teamLeads = (members: readonly Member[]): Map<string, string | null> => {
  const leads = new Map<string, string | null>()
  for (const [teamId, team] of Map.groupBy(members, (member) => member.teamId)) leads.set(teamId, highest(team)?.id ?? shared(team))
  return leads
}

const highest = (team: readonly Member[]): Member | undefined => {
  let found: Member | undefined
  for (const member of team) {
    if (member.reports === 0) continue
    if (!found || member.path.length < found.path.length || (member.path.length === found.path.length && member.path < found.path))
      found = member
  }
  return found
}

const shared = (team: readonly Member[]): string | null => {
  const times = new Map<string, number>()
  for (const { managerId } of team) if (managerId !== null) times.set(managerId, (times.get(managerId) ?? 0) + 1)
  for (const [managerId, members] of times) if (members * 2 > team.length) return managerId
  return null
}
