/** What shares a key, in the order it came; a null key belongs nowhere. */
export const byKey = <Of>(all: Iterable<Of>, key: (one: Of) => string | null): Map<string, Of[]> => {
  const groups = new Map<string, Of[]>()
  for (const one of all) {
    const of = key(one)
    if (of === null) continue
    const group = groups.get(of)
    if (group) group.push(one)
    else groups.set(of, [one])
  }
  return groups
}

/** Only the keys that two or more share: in a long list they are few, and the others cost no list of their own. */
export const shared = <Of>(all: readonly Of[], key: (one: Of) => string | null): Map<string, Of[]> => {
  const first = new Map<string, number>()
  const groups = new Map<string, Of[]>()
  all.forEach((one, index) => {
    const of = key(one)
    if (of === null) return
    const before = first.get(of)
    if (before === undefined) {
      first.set(of, index)
      return
    }
    const group = groups.get(of)
    if (group) group.push(one)
    else groups.set(of, [all[before]!, one])
  })
  return groups
}
