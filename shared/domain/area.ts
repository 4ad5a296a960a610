type Placed = { readonly id: string; readonly parentId: string | null }

/** Where a path out of a team can lead: itself, the team above, the teams beside it, and those below where there are some. */
export type Area = {
  readonly teamId: string
  readonly parentId: string | null
  readonly siblingIds: readonly string[]
  readonly belowIds: readonly string[]
}

/** Gives the area of any of these teams. A team at the top has none beside it: other tops are other organisations. */
export const areasIn = (teams: readonly Placed[]): ((teamId: string) => Area) => {
  const parentOf = new Map(teams.map(({ id, parentId }) => [id, parentId]))
  const below = Map.groupBy(teams, ({ parentId }) => parentId)
  return (teamId) => {
    const parentId = parentOf.get(teamId) ?? null
    const belowIds = new Set<string>()
    const downFrom = (id: string) => {
      for (const team of below.get(id) ?? []) {
        if (team.id === teamId || belowIds.has(team.id)) continue
        belowIds.add(team.id)
        downFrom(team.id)
      }
    }
    downFrom(teamId)
    return {
      teamId,
      parentId,
      siblingIds: parentId === null ? [] : (below.get(parentId) ?? []).flatMap(({ id }) => (id === teamId ? [] : [id])),
      belowIds: [...belowIds],
    }
  }
}

/** Where an open role counts: the team, the one above and those beside it. */
export const reachOf = ({ teamId, parentId, siblingIds }: Area): Set<string> =>
  new Set([teamId, ...(parentId === null ? [] : [parentId]), ...siblingIds])

/** Where planned roles and recorded moves count: the reach, and the teams below. */
export const wholeOf = (area: Area): Set<string> => new Set([...reachOf(area), ...area.belowIds])
