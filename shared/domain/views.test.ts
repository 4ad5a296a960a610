import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isListAddress, listOf } from './views.ts'

test('a list with its filters can be saved as a view', () => {
  for (const address of ['/people', '/roles?state=open', '/pipeline?strength=nobody&team=0192', '/people?q=Zo%C3%AB+A', '/pipeline?'])
    expect(isListAddress(address), address).toBe(true)
  expect(listOf('/pipeline?strength=nobody')).toBe('/pipeline')
})

test('nothing else can: another site, another page, a script, a fragment, what is not written as an address is', () => {
  for (const address of [
    '',
    '/',
    'people',
    '//example.org/people',
    'https://example.org/people',
    '/\\example.org',
    'javascript:alert(1)',
    '/people/1',
    '/people#add',
    '/people?q=a#add',
    '/people?q=a b',
    '/people?q=ë',
    '/people?a?b',
    '/people\n?q=a',
    '/settings',
    '/PEOPLE',
  ])
    expect(isListAddress(address), address).toBe(false)
})

test('whatever passes leads to one of the lists of this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `/people${text}`),
        fc.webUrl(),
      ),
      (address) => {
        if (!isListAddress(address)) return
        const { origin, pathname, hash } = new URL(address, 'https://understory.example')
        expect([origin, hash]).toEqual(['https://understory.example', ''])
        expect(['/people', '/roles', '/pipeline']).toContain(pathname)
      },
    ),
  )
})
