/** The shape of a tree of seats. Levels and spans are counted on seats, managers on the people who hold them. */
export type Shape = {
  roots: number
  levels: number
  managers: number
  managingSeats: number
  managersOfManagers: number
  widestSpan: number
}

/** A seat whose manager is here already, and not in the file. */
export const outside = -2
export const nobodyAbove = -1

/** The figures of a tree without circles: for each seat the seat above it, and the person who holds it. */
export const shapeOf = (above: Int32Array, holder: Int32Array): Shape => {
  const below = new Int32Array(above.length)
  let roots = 0
  for (const seat of above) {
    if (seat >= 0) below[seat]!++
    else if (seat === nobodyAbove) roots++
  }
  const manages = new Set<number>()
  let managingSeats = 0
  let widestSpan = 0
  for (let seat = 0; seat < above.length; seat++) {
    const up = above[seat]!
    // A second seat under one's own first seat is not somebody to manage.
    if (up >= 0 && holder[up] !== holder[seat]) manages.add(holder[up]!)
    if (below[seat]! > 0) managingSeats++
    widestSpan = Math.max(widestSpan, below[seat]!)
  }
  const twice = new Set<number>()
  for (let seat = 0; seat < above.length; seat++) {
    const up = above[seat]!
    if (up >= 0 && holder[up] !== holder[seat] && manages.has(holder[seat]!)) twice.add(holder[up]!)
  }
  return { roots, levels: levelsOf(above, below), managers: manages.size, managingSeats, managersOfManagers: twice.size, widestSpan }
}

/** From the leaves upward, each seat once its last report is done: no recursion, so a chain may be as deep as it likes. */
const levelsOf = (above: Int32Array, below: Int32Array): number => {
  const waiting = Int32Array.from(below)
  const height = new Int32Array(above.length).fill(1)
  const ready: number[] = []
  for (let seat = 0; seat < above.length; seat++) if (waiting[seat] === 0) ready.push(seat)
  let levels = 0
  while (ready.length > 0) {
    const seat = ready.pop()!
    levels = Math.max(levels, height[seat]!)
    const up = above[seat]!
    if (up < 0) continue
    height[up] = Math.max(height[up]!, height[seat]! + 1)
    if (--waiting[up]! === 0) ready.push(up)
  }
  return levels
}
