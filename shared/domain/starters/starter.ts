/** A framework the product ships with: a first version to publish as it is or to rewrite in one’s own words. */
export interface StarterFramework {
  name: string
  purpose: string
  pillars: StarterPillar[]
}

interface StarterPillar {
  name: string
  meaning: string
  criteria: StarterCriterion[]
}

/** What can be seen at each level; `gist` is the two to four words shown under the name. */
export interface StarterCriterion {
  name: string
  gist: string
  descriptors: { early: string; consistent: string; lead: string }
  examples: { early: string[]; consistent: string[]; lead: string[] }
}
