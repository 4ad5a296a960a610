import { useState } from 'react'
import type { TalkDraft, TalkFinish } from 'shared/model/talk.ts'
import { newKey } from '../ui/key.ts'
import type { Draft } from './draft.ts'
import { finish, type Finished } from './finishing.ts'

/** Finishes a draft once, however often it is asked for; what is refused goes on as a draft. */
export function useFinish(draft: Draft) {
  const [key] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const now = async (bodyOf: (made: { key: string; revision: number }) => TalkFinish): Promise<Finished | null> => {
    if (busy) return null
    setBusy(true)
    try {
      await draft.stop()
      const body = bodyOf({ key, revision: draft.revision() })
      const outcome = await finish({ ...draft.whose, body, tried: draft.tried(), at: new Date().toISOString(), failure: null })
      if (outcome.kind !== 'refused') await draft.drop()
      else {
        draft.goOn()
        if (outcome.failure.code === 'conflict') await draft.conflict((outcome.failure.current ?? null) as TalkDraft | null)
      }
      return outcome
    } finally {
      setBusy(false)
    }
  }
  return { busy, now }
}
