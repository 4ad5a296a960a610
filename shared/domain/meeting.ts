import type { Sentence } from '../model/sentence.ts'
import type { BenchStrength } from '../model/words.ts'
import { counted, listed } from './grammar.ts'
import { firstName } from './names.ts'

type Role = {
  readonly id: string
  readonly title: string
  readonly strength: BenchStrength
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly readyNow: readonly { readonly id: string; readonly name: string }[]
}

/** What to ask about roles: who is the only one ready for several of them, and which have a day and nobody. */
export const rolesToAskAbout = (roles: readonly Role[], several: ReadonlyMap<string, readonly string[]>): Sentence[] => [
  ...onlyOnes(roles, several),
  ...uncovered(roles),
]

/** If they move, the other roles are empty. */
const onlyOnes = (roles: readonly Role[], several: ReadonlyMap<string, readonly string[]>): Sentence[] =>
  [...several].flatMap(([personId, roleIds]) => {
    const ready = roleIds.flatMap((roleId) => roles.find(({ id }) => id === roleId)?.readyNow ?? [])
    const alone = roleIds.filter((roleId) => roles.find(({ id }) => id === roleId)?.readyNow.length === 1)
    const name = ready.find(({ id }) => id === personId)?.name
    if (alone.length < 2 || name === undefined) return []
    return [
      [
        { text: name, personId, strong: true },
        ` is the only ready person for ${counted(alone.length, 'role', 'roles')}. If ${firstName(name)} moves, ${alone.length === 2 ? 'both are' : 'all are'} empty.`,
      ],
    ]
  })

const uncovered = (roles: readonly Role[]): Sentence[] =>
  roles
    .filter(({ strength, decideByOn, expectedOn }) => strength === 'nobody' && (decideByOn ?? expectedOn))
    .map(({ id, title }) => [
      { text: title, roleId: id, strong: true },
      ' has a day and nobody growing towards it. Who could, and was never asked?',
    ])

/** Who looks ready and was never asked: as many as a sentence holds. */
export const peopleToAsk = (people: readonly { readonly id: string; readonly name: string }[]): Sentence[] => {
  if (people.length === 0) return []
  const one = people.length === 1
  return [[...links(people.slice(0, 3)), ` ${one ? 'looks' : 'look'} ready for a lead role and ${one ? 'was' : 'were'} never asked.`]]
}

const links = (people: readonly { readonly id: string; readonly name: string }[]): Sentence => {
  const texts = listed(people.map(({ name }) => `\u0000${name}\u0000`)).split('\u0000')
  return texts.filter(Boolean).map((text) => {
    const person = people.find(({ name }) => name === text)
    return person ? { text, personId: person.id, strong: true } : text
  })
}
