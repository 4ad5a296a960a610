import { randomUUID } from 'node:crypto'
import type { TalkContent, TalkFinish } from 'shared/model/talk.ts'
import { today } from './company.ts'

/** A conversation in which nothing was written down yet, as its page sends it. */
export const empty: TalkContent = {
  form: 1,
  want: { direction: null, horizon: null, targetRoleId: null, target: '' },
  words: '',
  note: '',
  discussed: [],
  dropped: [],
  points: [],
  promises: [],
  nextOn: null,
  nextTime: null,
}
export const finish = (given: Partial<TalkFinish> = {}): TalkFinish => ({
  ...empty,
  key: randomUUID(),
  heldOn: today,
  questions: [],
  ...given,
})
export const wants = (given: Partial<TalkContent['want']> = {}) => ({ ...empty.want, direction: 'management' as const, ...given })
