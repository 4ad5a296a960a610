import type { AskedOfRole } from './slate.ts'

type Named = { readonly id: string; readonly name: string }
/** Someone in-house on a slate; `candidacyId` is null for one who wants the role and has no line yet. */
export type OnSlate = {
  readonly candidacyId: string | null
  readonly person: Named
  readonly interest: AskedOfRole
  readonly wants: boolean
}
export type Checks = {
  /** On the slate, and nobody has asked them. */
  readonly notAsked: readonly Named[]
  /** They want it and are not on the slate, so that nobody would have to tell them. */
  readonly withoutLine: readonly Named[]
  /** Whom the one who decides will have to tell. */
  readonly toTell: readonly Named[]
  /** Whose seat falls free. */
  readonly leaves: Named | null
}

/** What is to be known before a decision is recorded; `filled` where it gives the seat to someone. */
export const beforeRecording = (
  people: readonly OnSlate[],
  { filled, candidacyId }: { filled: boolean; candidacyId: string | null },
): Checks => {
  const lines = people.filter((one) => one.candidacyId !== null)
  const isChosen = (one: OnSlate) => candidacyId !== null && one.candidacyId === candidacyId
  return {
    notAsked: lines.filter(({ interest }) => interest === 'not_asked').map(({ person }) => person),
    withoutLine: people.filter((one) => one.candidacyId === null && one.wants).map(({ person }) => person),
    toTell: filled ? lines.filter((one) => !isChosen(one)).map(({ person }) => person) : [],
    leaves: filled ? (lines.find(isChosen)?.person ?? null) : null,
  }
}
