/** A count over fewer people whom the reader can't see would tell of each of them. */
export const leastOutOfSight = 5

/** A count over people of whom so many are out of the reader's sight; null where it may not be told. */
export const countTold = (count: number, outOfSight: number): number | null =>
  outOfSight > 0 && outOfSight < leastOutOfSight ? null : count

/** A percentage of fewer would say more than there is to know. */
const leastForShare = 5

export type Share = { readonly text: string; readonly share: number | null }

/** "3 of 4", and the share of the whole where there is enough of it. What is not recorded is said, never shown as 0. */
export const ofWords = (n: number | null, of: number | null): Share => {
  if (n === null || of === null) return { text: 'Not recorded', share: null }
  if (of === 0) return { text: 'None yet', share: null }
  return { text: `${n} of ${of}`, share: of >= leastForShare ? n / of : null }
}
