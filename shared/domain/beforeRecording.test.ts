import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Interest } from '../model/words.ts'
import { beforeRecording, type OnSlate } from './beforeRecording.ts'

const one = (id: string, of: Partial<OnSlate> = {}): OnSlate => ({
  candidacyId: `line-${id}`,
  person: { id, name: id },
  interest: 'interested',
  wants: true,
  ...of,
})
const names = (people: readonly { id: string }[]) => people.map(({ id }) => id)

test('names who was not asked, who wants it without a line, whom to tell, and whose seat falls free', () => {
  const people = [
    one('priya'),
    one('tomas', { interest: 'not_asked' }),
    one('lena', { candidacyId: null }),
    one('sam', { candidacyId: null, wants: false }),
  ]
  const { notAsked, withoutLine, toTell, leaves } = beforeRecording(people, { filled: true, candidacyId: 'line-priya' })
  expect([names(notAsked), names(withoutLine), names(toTell), leaves?.id]).toEqual([['tomas'], ['lena'], ['tomas'], 'priya'])
  expect(beforeRecording(people, { filled: true, candidacyId: 'a finalist' })).toMatchObject({ leaves: null })
  expect(beforeRecording(people, { filled: false, candidacyId: null })).toMatchObject({ toTell: [], leaves: null })
})

test('everyone with a line is told or gets the seat, and nobody both', () => {
  const people = fc.array(
    fc.record({ line: fc.boolean(), interest: fc.constantFrom(...Interest.options), wants: fc.boolean() }).map((of) => of),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(people, fc.nat(8), (some, pick) => {
      const slate = some.map(({ line, ...of }, i) => one(`p${i}`, { ...of, candidacyId: line ? `line-p${i}` : null }))
      const { toTell, leaves } = beforeRecording(slate, { filled: true, candidacyId: `line-p${pick}` })
      const concerned = [...names(toTell), ...(leaves ? [leaves.id] : [])].toSorted()
      expect(concerned).toEqual(names(slate.filter(({ candidacyId }) => candidacyId !== null).map(({ person }) => person)).toSorted())
    }),
  )
})
