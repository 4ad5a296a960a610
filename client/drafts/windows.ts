import type { TalkContent } from 'shared/model/talk.ts'

/** What one window of this browser tells the others. */
export type Told =
  | {
      kind: 'kept'
      accountId: string
      personId: string
      content: TalkContent
      revision: number
      stamp: string
      at: string | null
      sent: boolean
    }
  | { kind: 'ended'; accountId: string; personId: string }
  | { kind: 'finishes'; accountId: string }
  | { kind: 'left'; accountId: string }

const listeners = new Set<(told: Told) => void>()
let channel: BroadcastChannel | null = null

// A browser without it has the server's revisions to tell two windows apart.
function open() {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel('understory-drafts')
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    for (const listener of listeners) listener(data)
  })
  return channel
}

export const tellWindows = (told: Told) => open()?.postMessage(told)

/** Hears what other windows tell; gives how to stop. */
export function hearWindows(listener: (told: Told) => void) {
  open()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
