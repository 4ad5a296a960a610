import { useKept } from '../ui/useKept.ts'
import { onFinishes } from './finishing.ts'
import { finishesOf } from './kept.ts'

/** Finished conversations that are not on the server yet, or were not taken by it. */
export const useWaiting = (accountId: string) => useKept(accountId, finishesOf, onFinishes)
