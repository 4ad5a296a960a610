import { describe, expect, test } from 'vitest'
import { plain } from './sentences.ts'
import { worthALook, type WorthFacts } from './worth.ts'

const today = '2026-03-09'
const nothing: WorthFacts = { promises: [], close: [], quiet: [], pieces: [], calls: [] }
const priya = { id: 'p', name: 'Priya Raman' }
const tomas = { id: 't', name: 'Tomás Herrera' }
const owen = { id: 'o', name: 'Owen Brandt' }
const role = { id: 'r', title: 'Lead, Lifecycle' }
const said = (facts: Partial<WorthFacts>, dismissed: string[] = []) =>
  worthALook({ ...nothing, ...facts }, today, new Set(dismissed)).map(({ sentence }) => plain(sentence))

describe('worth a look', () => {
  test('nothing is made up where there is nothing', () => {
    expect(said({})).toEqual([])
  })

  test('someone who wants to lead and has had no evidence since a day', () => {
    expect(said({ quiet: [{ person: tomas, lastPieceOn: '2026-01-19' }] })).toEqual([
      'Tomás wants to lead, and has had no evidence written down since 19 January.',
    ])
    expect(said({ quiet: [{ person: tomas, lastPieceOn: null }] })).toEqual(['Tomás wants to lead, and has no evidence written down yet.'])
  })

  test('the most evidence and never asked, if one has more than everybody else', () => {
    const pieces = [
      { person: owen, count: 5, neverAsked: true },
      { person: priya, count: 4, neverAsked: false },
      { person: tomas, count: 0, neverAsked: false },
    ]
    expect(said({ pieces })).toEqual(['Owen has the most evidence on the team. Nobody has asked what they want.'])
    expect(said({ pieces: pieces.map((one) => ({ ...one, count: 4 })) })).toEqual([])
    expect(said({ pieces: pieces.map((one) => ({ ...one, neverAsked: false })) })).toEqual([])
  })

  test('promises that are due, by whom they were made to', () => {
    const one = { id: '1', dueOn: '2026-03-12', person: priya }
    expect(said({ promises: [one] })).toEqual(['What you promised Priya is due on 12 March.'])
    expect(said({ promises: [{ ...one, dueOn: '2026-03-01' }] })).toEqual(['What you promised Priya was due on 1 March.'])
    expect(said({ promises: [one, { ...one, id: '2', person: tomas }] })).toEqual([
      '2 promises of yours are due this week or overdue, to Priya and Tomás.',
    ])
    const three = [one, { ...one, id: '2', person: tomas }, { ...one, id: '3', person: owen }].map((p) => ({ ...p, dueOn: '2026-03-01' }))
    expect(said({ promises: three })).toEqual(['3 promises of yours are overdue, to Priya, Tomás and 1 other.'])
  })

  test('a call that ends soon, and someone who is close and was never asked', () => {
    expect(said({ calls: [{ id: 'c', expiresOn: '2026-03-20', person: priya, role }] })).toEqual([
      'The call on Priya for Lead, Lifecycle ends on 20 March.',
    ])
    expect(said({ close: [{ person: owen, role }] })).toEqual([
      'Owen is close to what Lead, Lifecycle asks. Nobody has asked what they want.',
    ])
  })

  test('at most three, one of each kind before a second of any', () => {
    const quiet = [priya, tomas, owen].map((person) => ({ person, lastPieceOn: null }))
    const calls = [{ id: 'c', expiresOn: '2026-03-20', person: priya, role }]
    const found = worthALook({ ...nothing, quiet, calls }, today, new Set())
    expect(found.map(({ kind }) => kind)).toEqual(['quiet', 'call', 'quiet'])
  })

  test('what was put away makes room for the next, and a new promise is shown again', () => {
    const quiet = [priya, tomas].map((person) => ({ person, lastPieceOn: null }))
    expect(said({ quiet }, ['quiet:p'])).toEqual(['Tomás wants to lead, and has no evidence written down yet.'])
    const promise = { id: '1', dueOn: '2026-03-12', person: priya }
    expect(said({ promises: [promise] }, ['promises:1'])).toEqual([])
    expect(said({ promises: [promise, { ...promise, id: '2' }] }, ['promises:1'])).toHaveLength(1)
  })
})
