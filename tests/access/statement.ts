/**
 * An independent statement of who may see what, by walking from manager to manager: no path, no SQL, nothing of the product's own.
 * The product is held against it over random organisations.
 */
export interface World {
  /** Each person's manager now. */
  manager: Record<string, string | null>
  administrators: string[]
  /** Whose reports someone was, until 90 days ago or less. */
  former?: Record<string, string[]>
  /** What someone agreed with their manager of then to pass on to the next: of what that one wrote. */
  agreed?: Record<string, { from: string; words: boolean; talks: boolean }>
  /** What was given beside the lines, of what holds today: to whom, and over whom. */
  grants?: { kind: 'partner' | 'stand_in'; holder: string; over: string }[]
  /** Who hires for the role of a lead's team, where that is not the lead. */
  hiring?: Record<string, string>
}
export interface Written {
  kind:
    | 'talk'
    | 'note'
    | 'point'
    | 'talkDraft'
    | 'words'
    | 'aspiration'
    | 'evidence'
    | 'removed'
    | 'draft'
    | 'reading'
    | 'call'
    | 'callDraft'
    | 'step'
    | 'finalist'
    | 'finalistReading'
    | 'estimate'
    | 'removedStep'
    | 'agreement'
    | 'why'
    | 'nextStep'
  about: string
  author: string
  visibility?: 'private' | 'pair' | 'chain'
  canary: string
  /** Whose report the person was when it was written. */
  of?: string | null | undefined
  /** Who stood on the slate that was decided about, and whose role it was. */
  decided?: { lead: string; beside: string[] }
  /** Whose roles it stands on the slate of: evidence that was put there, how someone is read now, what they last said, the call for the role. */
  onSlatesOf?: string[]
}

/** Everyone above someone, the nearest first. */
export function above({ manager }: World, person: string): string[] {
  const line = []
  for (let at = manager[person]; at; at = manager[at]) line.push(at)
  return line
}
export const leads = (world: World, actor: string, person: string) => above(world, person).includes(actor)

/** A people partner reads whoever was given and all under them, but for themselves and those above them. */
export const partners = (world: World, actor: string, person: string) =>
  (world.grants ?? []).some(
    ({ kind, holder, over }) =>
      kind === 'partner' &&
      holder === actor &&
      person !== actor &&
      !above(world, actor).includes(person) &&
      [person, ...above(world, person)].includes(over),
  )
/** For whom someone stands in: from outside the team, and never for themselves. */
export const stoodInFor = (world: World, actor: string) =>
  (world.grants ?? []).flatMap(({ kind, holder, over }) =>
    kind === 'stand_in' && holder === actor && over !== actor && !above(world, actor).includes(over) ? over : [],
  )
export const standsIn = (world: World, actor: string, person: string) => stoodInFor(world, actor).includes(world.manager[person] ?? '')
/** Whoever reads of a person at all. */
export const sees = (world: World, actor: string, person: string) =>
  leads(world, actor, person) || standsIn(world, actor, person) || partners(world, actor, person)
export const managesNow = (world: World, actor: string, person: string) => world.manager[person] === actor || standsIn(world, actor, person)
export const inSight = (world: World, actor: string) => Object.keys(world.manager).filter((person) => sees(world, actor, person))

export const directory = (world: World, actor: string) =>
  world.administrators.includes(actor)
    ? Object.keys(world.manager)
    : [
        ...new Set([
          ...(actor in world.manager ? [actor] : []),
          ...above(world, actor),
          ...inSight(world, actor),
          ...stoodInFor(world, actor),
        ]),
      ]

/** Whoever leads the team of a role, everyone above them, and who hires for it decide about it. */
export const decides = (world: World, actor: string, lead: string) =>
  actor === lead || leads(world, actor, lead) || world.hiring?.[lead] === actor
/** They and its people partner see its whole slate; but nobody sees their own line, and no partner that of someone above them. */
export const seesWholeSlate = (world: World, actor: string, lead: string) => decides(world, actor, lead) || partners(world, actor, lead)
export const seesLine = (world: World, actor: string, lead: string, whom: string) =>
  actor !== whom && (decides(world, actor, lead) || (partners(world, actor, lead) && !above(world, actor).includes(whom)))
/** Whoever sees the whole slate, leads a team below that of the role, or stands on its line; who stands in for such a one, and the partner. */
export const seesRole = (world: World, actor: string, lead: string) =>
  seesWholeSlate(world, actor, lead) ||
  above(world, actor).includes(lead) ||
  stoodInFor(world, actor).some((of) => of === lead || above(world, of).includes(lead))

const formerlyReadable: ReadonlySet<Written['kind']> = new Set([
  'aspiration',
  'words',
  'talk',
  'note',
  'evidence',
  'reading',
  'call',
  'step',
])

export function maySee(world: World, actor: string, { kind, about, author, visibility, of, decided, onSlatesOf = [] }: Written): boolean {
  // Why it was decided is for those who see the whole slate, and for nobody who stood on it.
  if (kind === 'why') return seesWholeSlate(world, actor, decided!.lead) && !decided!.beside.includes(actor)
  // What comes next for someone is for those too, but for themselves; and for their own line, where it sees the role.
  if (kind === 'nextStep') {
    const { lead } = decided!
    return seesLine(world, actor, lead, about) || (sees(world, actor, about) && seesRole(world, actor, lead))
  }
  if (kind === 'finalist' || kind === 'finalistReading' || kind === 'estimate') return seesWholeSlate(world, actor, about)
  if (kind === 'agreement') return decides(world, actor, about)
  if (onSlatesOf.some((lead) => seesLine(world, actor, lead, about))) return true
  // A former manager reads what they wrote themselves, and nothing else.
  if (author === actor && world.former?.[about]?.includes(actor) && formerlyReadable.has(kind)) return true
  if (!sees(world, actor, about)) return false
  const mine = author === actor
  const now = managesNow(world, actor, about)
  const agreed = world.agreed?.[about]
  const passed = agreed?.from === author && world.manager[about] !== author ? agreed : { words: false, talks: false }
  // Points, promises and notes of a conversation, before it and after: their author's, while they are the manager.
  if (kind === 'talkDraft' || kind === 'note' || kind === 'point') return mine && now
  // What was said in it also passes to the manager who follows, and to nobody who stands in, if the person agreed to that.
  if (kind === 'talk') return (mine && now) || (world.manager[about] === actor && passed.talks)
  // Own words are the manager's of that time, and pass in the same way.
  if (kind === 'words') return now && (visibility !== 'private' || mine) && (mine || of === world.manager[about] || passed.words)
  if (kind === 'draft' || kind === 'callDraft' || kind === 'removed') return mine
  // What was taken back is offered to its author, while they are the manager who may restore it.
  if (kind === 'removedStep') return mine && now
  if (kind === 'reading' || kind === 'call') return true
  return visibility === 'chain' || mine || (visibility === 'pair' && now)
}
