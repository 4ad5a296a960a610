import { useSyncExternalStore } from 'react'

/** What keeps unsent text on this device, for when someone signs out. */
export type Keeper = {
  /** Sends what is not on the server yet, and gives in words what could not be sent. */
  send: () => Promise<string[]>
  /** Takes everything of this account off the device. */
  forget: () => Promise<void>
}

let load: (() => Promise<Keeper>) | null = null

/** Says who keeps unsent text; loaded only when someone signs out. */
export function keepsUnsent(next: () => Promise<Keeper>) {
  load = next
}

export const keeper = async () => (await load?.()) ?? null

type Asking = { lost: string[]; answer: (leave: boolean) => void }
let asking: Asking | null = null
const listeners = new Set<() => void>()
const turn = (next: Asking | null) => {
  asking = next
  for (const listener of listeners) listener()
}
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks whether to sign out although this text would be lost. */
export const askToLose = (lost: string[]) =>
  new Promise<boolean>((done) => {
    turn({ lost, answer: (leave) => (turn(null), done(leave)) })
  })

/** The question that waits for an answer, for the dialog that shows it. */
export const useLeaving = () => useSyncExternalStore(listen, () => asking)
