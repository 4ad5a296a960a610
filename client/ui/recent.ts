import { keep, recall } from './kept.ts'

const kept = 'understory.recent'
const most = 8

/** Where the reader was lately, the last first: paths of people and lead roles, no names. */
export const recentPlaces = (): string[] => (recall(kept) ?? '').split(' ').filter(Boolean)

/** Notes that someone looked at a person or a lead role. */
export function noteVisit(path: string) {
  const place = /^\/(?:people|roles)\/[\w-]+/.exec(path)?.[0]
  if (!place || recentPlaces()[0] === place) return
  keep(kept, [place, ...recentPlaces().filter((other) => other !== place)].slice(0, most).join(' '))
}

export const forgetVisits = () => keep(kept, null)
