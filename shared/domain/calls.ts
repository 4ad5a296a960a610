import type { JudgementState } from '../model/words.ts'
import { addMonths } from './days.ts'
import { windows, type Windows } from './windows.ts'

type Made = { readonly state: JudgementState; readonly calledOn: string }
type Call = Made & { readonly id: string; readonly personId: string; readonly roleId: string }

/** The first day on which a call no longer counts. */
export const callExpiresOn = (calledOn: string, within: Windows = windows): string => addMonths(calledOn, within.callMonths)

/** Whether a call is given and counts on a day, looked at alone: `currentCalls` also knows what superseded it. */
export const isCurrentCall = (call: Made, asOf: string, within: Windows = windows): boolean =>
  call.state === 'given' && call.calledOn <= asOf && asOf < callExpiresOn(call.calledOn, within)

/** The latest given call for each person and role, unless it has expired. Ids settle two calls of one day. */
export const currentCalls = <Row extends Call>(calls: readonly Row[], asOf: string, within: Windows = windows): Row[] => {
  const latest = new Map<string, Map<string, Row>>()
  for (const call of calls) {
    if (call.state !== 'given' || call.calledOn > asOf) continue
    const ofRole = latest.get(call.roleId) ?? new Map<string, Row>()
    latest.set(call.roleId, ofRole)
    const before = ofRole.get(call.personId)
    if (!before || call.calledOn > before.calledOn || (call.calledOn === before.calledOn && call.id >= before.id))
      ofRole.set(call.personId, call)
  }
  return [...latest.values()].flatMap((ofRole) => [...ofRole.values()]).filter((call) => isCurrentCall(call, asOf, within))
}
