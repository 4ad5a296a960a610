const words = {
  ic: /\bindividual contributors?\b|\bic\b/i,
  management: /\b(?:people |line )?managers?\b|\bmanagement\b|\bpm\b|\bdirectors?\b/i,
} as const

/** Whether a ladder forks: some of its grades are for individual contributors and others for people managers, by their names. */
export function forksOf(grades: readonly string[]): { ic: string[]; management: string[] } | null {
  const ic = grades.filter((grade) => words.ic.test(grade))
  const management = grades.filter((grade) => !words.ic.test(grade) && words.management.test(grade))
  return ic.length > 0 && management.length > 0 ? { ic, management } : null
}
