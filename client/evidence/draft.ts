import type { Evidence, EvidenceDraft } from 'shared/model/evidence.ts'
import type { Link } from 'shared/model/text.ts'
import type { Observer, Stance, Visibility } from 'shared/model/words.ts'

/** A piece as it is being written. */
export type PieceDraft = {
  what: string
  happenedOn: string
  /** `you`: the one who writes saw it. */
  observer: Observer | 'you'
  observerName: string
  stance: Stance
  criterionIds: readonly string[]
  links: readonly Link[]
  answersId: string | null
  visibility: Visibility
}

export const emptyPiece = (today: string, visibility: Visibility): PieceDraft => ({
  what: '',
  happenedOn: today,
  observer: 'you',
  observerName: '',
  stance: 'supports',
  criterionIds: [],
  links: [],
  answersId: null,
  visibility,
})

/** What a piece says now, to be corrected. */
export const draftOf = (piece: Evidence, me: string | null): PieceDraft => ({
  what: piece.what,
  happenedOn: piece.happenedOn,
  observer: me !== null && piece.observerPersonId === me ? 'you' : piece.observer,
  observerName: piece.observerName,
  stance: piece.stance,
  criterionIds: piece.criteria.map(({ id }) => id),
  links: piece.links,
  answersId: piece.answersId,
  visibility: piece.visibility,
})

/** Those who see something and are not known by their place alone are named. */
export const isNamed = (observer: PieceDraft['observer']) => observer !== 'you' && observer !== 'self' && observer !== 'manager'

type Around = {
  /** The person of the one who writes. */
  me: string | null
  manager: { id: string; name: string } | null
  /** Names that stand for someone in the people list. */
  known: readonly { id: string; name: string }[]
}

/** The draft as it is sent. */
export function sentOf(
  { observer, observerName, criterionIds, links, what, ...rest }: PieceDraft,
  { me, manager, known }: Around,
): EvidenceDraft {
  const sent = {
    ...rest,
    what: what.trim(),
    criterionIds: [...criterionIds],
    links: links.map((link) => ({ ...link })),
    observerName: null,
    observerPersonId: null,
  }
  if (observer === 'you')
    return me !== null && manager?.id === me ? { ...sent, observer: 'manager' } : { ...sent, observer: 'leader', observerPersonId: me }
  if (observer === 'self') return { ...sent, observer }
  if (observer === 'manager') return { ...sent, observer, observerPersonId: manager?.id ?? null }
  const name = observerName.trim()
  const found = known.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  return { ...sent, observer, observerName: name, observerPersonId: found.length === 1 ? found[0]!.id : null }
}

/** A whole address as it is pasted, or nothing. */
export function addressIn(text: string): string | null {
  const trimmed = text.trim()
  if (!/^https?:\/\/\S+$/i.test(trimmed)) return null
  return URL.canParse(trimmed) ? trimmed : null
}
