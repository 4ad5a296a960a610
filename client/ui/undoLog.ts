import type { At } from 'shared/api/all.ts'

/** How a change is taken back by ids alone, without any text of it: that much may outlast the page. */
export type Way = { at: At; params: Record<string, string>; body?: Record<string, string | boolean | null | undefined> }

/** A change that can be taken back: by what the page knows, or by its way once the page was loaded anew. */
export type Change = { about: string; undo: (() => unknown) | null; way: Way | null; at: number }

/** How many changes can be taken back one after the other. */
const most = 20
/** What was removed stands under Recently removed and can come back for long; anything else one remembers for some minutes. */
const rememberedMs = 10 * 60_000
const kept = 'understory.undo'

type Log = { owner: string; changes: Omit<Change, 'undo'>[]; undone: string[] }

let owner: string | null = null
let changes: Change[] = []
/** Ids of what was taken back by undoing: removed, but not by mistake. */
let undone: string[] = []
let ever = false

const lasts = ({ way, at }: Omit<Change, 'undo'>) => way?.at.endsWith('/restore') || Date.now() - at < rememberedMs

function read(): Log | null {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? 'null') as Log | null
  } catch {
    return null
  }
}
function write() {
  if (!owner) return
  const log: Log = { owner, changes: changes.map(({ about, way, at }) => ({ about, way, at })), undone }
  try {
    sessionStorage.setItem(kept, JSON.stringify(log))
  } catch {
    // Where storage is closed to us, the log lasts as long as the page.
  }
}

/** Whose changes they are; those that another account made in this window are forgotten. */
export function undoBelongsTo(accountId: string) {
  if (owner === accountId) return
  const log = read()
  if (owner) changes = []
  owner = accountId
  if (log?.owner === accountId) {
    changes = [...log.changes.filter(lasts).map((change) => ({ ...change, undo: null })), ...changes]
    undone = log.undone
    ever ||= changes.length > 0
  } else undone = []
  write()
}

/** Notes a change; one about the same takes the place of the one before. */
export function noteChange(change: Change) {
  ever = true
  changes = [...changes.filter(({ about }) => about !== change.about), change].slice(-most)
  write()
}

export const lastChange = () => changes.at(-1) ?? null
/** Whether this page, or the one before it, has changed anything. */
export const changedAnything = () => ever

export function dropChange(change: Change) {
  changes = changes.filter((one) => one !== change)
  if (change.way?.at.startsWith('DELETE ')) undone = [...undone, Object.values(change.way.params).at(-1)!].slice(-most)
  write()
}

export const wasUndone = (id: string) => undone.includes(id)

export function forgetUndo() {
  changes = []
  undone = []
  owner = null
  try {
    sessionStorage.removeItem(kept)
  } catch {
    // Nothing was kept.
  }
}
