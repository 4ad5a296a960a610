/** Stands where an imported framework says nothing of a level. */
export const notDescribed = 'Not described in the source.'
