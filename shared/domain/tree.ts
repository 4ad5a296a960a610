/** A person in the reporting tree: whom they report to, and their own step in a path. */
export type Step = { readonly id: string; readonly managerId: string | null; readonly segment: string }

/** More levels than any organisation has; past it a path would no longer fit into an index. */
export const mostLevels = 200

/** The path of everyone: the segments from the top down, each closed by '/'. Whoever stands in a circle or below one has none. */
export const paths = (people: readonly Step[]): { paths: Map<string, string>; levels: number } => {
  const byManager = Map.groupBy(people, ({ managerId }) => managerId ?? '')
  const known = new Set(people.map(({ id }) => id))
  const found = new Map<string, string>()
  let level = people.filter(({ managerId }) => managerId === null || !known.has(managerId))
  for (const { id, segment } of level) found.set(id, `${segment}/`)
  let levels = 0
  while (level.length > 0) {
    levels++
    if (levels > mostLevels) break
    const next: Step[] = []
    for (const { id } of level) {
      const reports = byManager.get(id)
      if (!reports) continue
      const path = found.get(id)!
      for (const below of reports) {
        found.set(below.id, `${path}${below.segment}/`)
        next.push(below)
      }
    }
    level = next
  }
  return { paths: found, levels }
}

/** Whether one path is that of someone above the other's; a place without a path stands above nobody. */
export const isAbove = (path: string, other: string): boolean => path !== '' && other !== path && other.startsWith(path)

/** Those whom one meets by going up from someone until one is back at them; nobody where the way ends at the top. */
export const circleFrom = (start: string, managerOf: (id: string) => string | null | undefined): string[] => {
  const met = new Set([start])
  for (let above = managerOf(start); above; above = managerOf(above)) {
    if (above === start) return [...met]
    if (met.has(above)) return []
    met.add(above)
  }
  return []
}

const width = 5
const largest = 36 ** width

/** The segments that follow one: short, of one width so that they sort as they were given, and never the same twice. */
export const segmentsAfter = (last: string | null, count: number): string[] => {
  const next = last === null ? 0 : Number.parseInt(last, 36) + 1
  return Array.from({ length: Math.min(count, largest - next) }, (_, index) => (next + index).toString(36).padStart(width, '0'))
}
