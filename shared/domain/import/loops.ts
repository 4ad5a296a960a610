/** The circles of a list in which each entry names the next one, or is negative at an end. Each circle starts at its lowest index. */
export const loopsIn = (next: Int32Array): number[][] => {
  const seen = new Int32Array(next.length)
  const loops: number[][] = []
  for (let start = 0; start < next.length; start++) {
    let at = start
    while (at >= 0 && seen[at] === 0) {
      seen[at] = start + 1
      at = next[at]!
    }
    if (at < 0 || seen[at] !== start + 1) continue
    const loop: number[] = []
    for (let member = at; loop.length === 0 || member !== at; member = next[member]!) loop.push(member)
    const lowest = loop.indexOf(loop.reduce((low, member) => Math.min(low, member), loop[0]!))
    loops.push([...loop.slice(lowest), ...loop.slice(0, lowest)])
  }
  return loops.toSorted((a, b) => a[0]! - b[0]!)
}

/** A circle as one reads it, long ones cut in the middle. */
export const chain = (names: readonly string[]): string => {
  const closed = [...names, names[0] ?? '']
  const kept = closed.length > 14 ? [...closed.slice(0, 10), '…', ...closed.slice(-2)] : closed
  return kept.join(' → ')
}
