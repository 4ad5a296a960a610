import {
  above,
  decides,
  leads,
  maySee,
  partners,
  sees,
  seesLine,
  seesWholeSlate,
  standsIn,
  stoodInFor,
  type World,
  type Written,
} from './statement.ts'

/** How somebody can stand to what they ask about: the columns of the matrix. */
export const relations = {
  actor: ['nobody', 'account', 'person', 'partner', 'administrator'],
  person: [
    'manager',
    'above',
    'partner',
    'standIn',
    'administrator',
    'themselves',
    'peerManager',
    'report',
    'formerManager',
    'partnerElsewhere',
    'standInElsewhere',
    'anybodyElse',
  ],
  member: ['administrator', 'themselves', 'theirLine', 'manager', 'above', 'partner', 'standIn', 'stoodInFor', 'anybodyElse'],
  role: ['lead', 'above', 'hiring', 'below', 'partner', 'standIn', 'nearby', 'administrator', 'anybodyElse'],
  line: ['whole', 'speaks', 'reads', 'theirOwn', 'anybodyElse'],
  team: ['administrator', 'topLead', 'lead', 'above', 'partner', 'readsAMember', 'anybodyElse'],
  text: ['author', 'reader', 'anybodyElse'],
} as const
export type Kind = keyof typeof relations
export type Relation<K extends Kind = Kind> = (typeof relations)[K][number]

interface RoleFacts {
  lead: string
  open: boolean
}
/** What a request is about: the names in its address, and what is known of each of them. */
export interface Thing {
  params: Record<string, string>
  person?: string
  member?: string
  role?: RoleFacts
  /** Whose line; null is a finalist from outside. */
  line?: { person: string | null }
  team?: { lead: string | null; members: string[] }
  /** Written by someone; `everybodys` where whoever may come so far may read it. */
  text?: Written | { author: string; everybodys: true }
}

const given = <R>(...pairs: [boolean, R][]) => pairs.flatMap(([stands, relation]) => (stands ? [relation] : []))
const top = (world: World, who: string) => above(world, who).at(-1) ?? who

const toWhom: { [K in Kind]: (world: World, actor: string | null, thing: Thing) => Relation<K>[] } = {
  actor: (world, actor) =>
    actor === null
      ? ['nobody']
      : given(
          [world.administrators.includes(actor), 'administrator'],
          [actor in world.manager, 'person'],
          [(world.grants ?? []).some(({ kind, holder }) => kind === 'partner' && holder === actor), 'partner'],
          [!(actor in world.manager), 'account'],
        ),
  person: (world, actor, { person }) =>
    given(
      [world.manager[person!] === actor, 'manager'],
      [leads(world, actor!, person!) && world.manager[person!] !== actor, 'above'],
      [partners(world, actor!, person!), 'partner'],
      [standsIn(world, actor!, person!), 'standIn'],
      [world.administrators.includes(actor!), 'administrator'],
      [actor === person, 'themselves'],
      [Object.values(world.manager).includes(actor) && !leads(world, actor!, person!), 'peerManager'],
      [world.manager[actor!] === person, 'report'],
      [(world.former?.[person!] ?? []).includes(actor!), 'formerManager'],
      [
        (world.grants ?? []).some(({ kind, holder }) => kind === 'partner' && holder === actor) && !partners(world, actor!, person!),
        'partnerElsewhere',
      ],
      [stoodInFor(world, actor!).length > 0 && !standsIn(world, actor!, person!), 'standInElsewhere'],
    ),
  member: (world, actor, { member }) =>
    given(
      [world.administrators.includes(actor!), 'administrator'],
      [actor === member, 'themselves'],
      [above(world, actor!).includes(member!), 'theirLine'],
      [world.manager[member!] === actor, 'manager'],
      [leads(world, actor!, member!), 'above'],
      [partners(world, actor!, member!), 'partner'],
      [standsIn(world, actor!, member!), 'standIn'],
      [stoodInFor(world, actor!).includes(member!), 'stoodInFor'],
    ),
  role: (world, actor, { role }) =>
    given(
      [role!.lead === actor, 'lead'],
      [leads(world, actor!, role!.lead), 'above'],
      [world.hiring?.[role!.lead] === actor, 'hiring'],
      [above(world, actor!).includes(role!.lead), 'below'],
      [partners(world, actor!, role!.lead), 'partner'],
      [stoodInFor(world, actor!).some((of) => of === role!.lead || above(world, of).includes(role!.lead)), 'standIn'],
      [role!.open && (actor as string) in world.manager && top(world, actor!) === top(world, role!.lead), 'nearby'],
      [world.administrators.includes(actor!), 'administrator'],
    ),
  line: (world, actor, { role, line }) => {
    const { lead } = role!
    const { person } = line!
    if (person === actor) return ['theirOwn']
    const whole = decides(world, actor!, lead)
    if (person === null) return given([whole, 'whole'], [seesWholeSlate(world, actor!, lead), 'reads'])
    const speaks = leads(world, actor!, person) || standsIn(world, actor!, person)
    return given([whole, 'whole'], [speaks, 'speaks'], [sees(world, actor!, person) || seesLine(world, actor!, lead, person), 'reads'])
  },
  team: (world, actor, { team }) => {
    const { lead, members } = team!
    return given(
      [world.administrators.includes(actor!), 'administrator'],
      [lead === actor && world.manager[actor!] === null, 'topLead'],
      [lead === actor, 'lead'],
      [lead !== null && leads(world, actor!, lead), 'above'],
      [lead !== null && partners(world, actor!, lead), 'partner'],
      [members.some((member) => sees(world, actor!, member)), 'readsAMember'],
    )
  },
  text: (world, actor, { text }) =>
    text!.author === actor
      ? ['author']
      : given(['everybodys' in text! || maySee({ ...world, former: {} }, actor!, text as Written), 'reader']),
}

/** Every way in which somebody stands to what they ask about; if in none, as anybody else. */
export function relationsTo<K extends Kind>(kind: K, world: World, actor: string | null, thing: Thing): Relation<K>[] {
  const found = toWhom[kind](world, actor, thing)
  return found.length > 0 ? found : (['anybodyElse'] as Relation<K>[])
}
