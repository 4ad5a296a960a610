import { keep, recall } from './kept.ts'

type Text = { accountId: string; at: string }

const prefix = 'understory.jotted '

/**
 * Puts a text on the device in the same moment, every letter of it: a page that is closed, or whose session ends, finishes nothing
 * that takes longer, as keeping it in the database of the browser does. That follows at the next pause, and strikes it out here.
 */
export const jot = (place: string, text: Text) => keep(prefix + place, JSON.stringify(text))

/** What was jotted down for a place and is in no database yet: newer than what is. */
export function jottedAt<Jotted extends Text>(place: string): Jotted | null {
  try {
    return JSON.parse(recall(prefix + place) ?? 'null') as Jotted | null
  } catch {
    return null
  }
}

/** It stands elsewhere now, as it was by then; what came after it stays. */
export function strike(place: string, by?: string) {
  const jotted = jottedAt(place)
  if (jotted && (by === undefined || jotted.at <= by)) keep(prefix + place, null)
}

const places = (kind: string) => {
  try {
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(prefix + kind) ? [name.slice(prefix.length)] : []))
  } catch {
    return []
  }
}

/** What was jotted down of a kind, the first word of its place. */
export const jottedOf = <Jotted extends Text>(kind: string) => places(`${kind} `).flatMap((place) => jottedAt<Jotted>(place) ?? [])

/** Takes off this device what `gone` says. */
export function forgetJotted(gone: (text: Text) => boolean) {
  for (const place of places('')) {
    const jotted = jottedAt(place)
    if (!jotted || gone(jotted)) keep(prefix + place, null)
  }
}
