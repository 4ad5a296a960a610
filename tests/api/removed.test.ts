import {
  recordAspiration,
  recordEvidence,
  removeAspiration,
  removeEvidence,
  restoreAspiration,
  restoreEvidence,
} from 'shared/api/growth.ts'
import { listRemoved } from 'shared/api/overview.ts'
import { movePerson } from 'shared/api/people.ts'
import { addPrecedent, removePrecedent, restorePrecedent } from 'shared/api/path.ts'
import { addAction, removeAction, restoreAction } from 'shared/api/plan.ts'
import { makePromise, removePromise, restorePromise } from 'shared/api/talk.ts'
import { addDays } from 'shared/domain/days.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
beforeAll(async () => void (c = await company()), 60_000)
afterAll(() => c.close())

const ofRavi = { personId: 'ravi' }
const words = async (who = c.manager) => (await who(listRemoved)).map(({ kind, text }) => `${kind}: ${text}`)

test('lists what I removed, the last first, until it is restored', async () => {
  const piece = await c.manager(recordEvidence, { params: ofRavi, body: { what: 'Ran the retro.', happenedOn: today } })
  const want = await c.manager(recordAspiration, {
    params: ofRavi,
    body: { direction: 'management', heardOn: '2026-10-01', heard: 'said', target: 'Lead, Field' },
  })
  const step = await c.manager(addAction, { params: ofRavi, body: { text: 'Sit in on a hiring panel', kind: 'shadowing' } })
  expect(await words()).toEqual([])

  await c.manager(removeEvidence, { params: { ...ofRavi, evidenceId: piece.id } })
  c.at(`${today}T09:01:00.000Z`)
  await c.manager(removeAspiration, { params: { ...ofRavi, aspirationId: want.id } })
  c.at(`${today}T09:02:00.000Z`)
  await c.manager(removeAction, { params: { ...ofRavi, actionId: step.id } })
  expect(await words()).toEqual([
    'action: Sit in on a hiring panel',
    'aspiration: Management: Lead, Field, heard on 1 October',
    'evidence: Ran the retro.',
  ])
  expect((await c.manager(listRemoved))[2]).toEqual({
    kind: 'evidence',
    id: piece.id,
    person: { id: 'ravi', name: 'Ravi Example' },
    text: 'Ran the retro.',
    removedAt: `${today}T09:00:00.000Z`,
  })
  expect(await words(c.director)).toEqual([])

  await c.manager(restoreEvidence, { params: { ...ofRavi, evidenceId: piece.id } })
  await c.manager(restoreAspiration, { params: { ...ofRavi, aspirationId: want.id } })
  await c.manager(restoreAction, { params: { ...ofRavi, actionId: step.id } })
  expect(await words()).toEqual([])
})

test('keeps it for 30 days and no longer', async () => {
  const piece = await c.manager(recordEvidence, { params: ofRavi, body: { what: 'Wrote the guide.', happenedOn: today } })
  c.at(`${today}T10:00:00.000Z`)
  await c.manager(removeEvidence, { params: { ...ofRavi, evidenceId: piece.id } })
  c.at(`${addDays(today, 30)}T10:00:00.000Z`)
  expect(await words()).toEqual(['evidence: Wrote the guide.'])
  c.at(`${addDays(today, 31)}T10:00:00.000Z`)
  expect(await words()).toEqual([])
  expect((await c.manager(restoreEvidence, { params: { ...ofRavi, evidenceId: piece.id } })).status).toBe(409)
  c.at(`${today}T11:00:00.000Z`)
  expect((await c.manager(restoreEvidence, { params: { ...ofRavi, evidenceId: piece.id } })).status).toBe(200)
})

test('lists nothing of someone who is no longer under me, and of what only their manager restores nothing to the line above', async () => {
  const piece = await c.manager(recordEvidence, {
    params: { personId: 'ines' },
    body: { what: 'Taught two newcomers.', happenedOn: today },
  })
  const want = await c.manager(recordAspiration, {
    params: { personId: 'ines' },
    body: { direction: 'ic', heardOn: today, heard: 'said' },
  })
  const ofInes = { personId: 'ines' }
  const promise = await c.manager(makePromise, { params: ofInes, body: { text: 'Ask recruiting about the panel' } })
  await c.manager(removePromise, { params: { ...ofInes, promiseId: promise.id } })
  await c.manager(removeEvidence, { params: { personId: 'ines', evidenceId: piece.id } })
  await c.manager(removeAspiration, { params: { personId: 'ines', aspirationId: want.id } })
  expect((await words()).toSorted()).toEqual([
    'aspiration: IC, heard on 23 November',
    'evidence: Taught two newcomers.',
    'promise: Ask recruiting about the panel',
  ])
  await c.manager(restorePromise, { params: { ...ofInes, promiseId: promise.id } })
  expect(await words()).not.toContain('promise: Ask recruiting about the panel')
  await c.manager(removePromise, { params: { ...ofInes, promiseId: promise.id } })
  const moved = await c.administrator(movePerson, { params: { memberId: 'ines' }, body: { managerId: 'owen', fromOn: today } })
  expect(moved.status).toBe(200)
  expect(await words()).toEqual(['evidence: Taught two newcomers.'])
  await c.administrator(movePerson, { params: { memberId: 'ines' }, body: { managerId: 'theo', fromOn: today } })
  expect(await words()).toEqual([])
})

test('lists a move that was removed under its team, for whoever removed it and may still write there', async () => {
  c.at(`${today}T12:00:00.000Z`)
  const params = { teamId: 'team-mira' }
  const body = { to: 'Team lead', kind: 'into_management' as const, movedOn: '2025-06-01' }
  const move = await c.director(addPrecedent, { params, body })
  const ofMove = { ...params, precedentId: move.id }
  await c.director(removePrecedent, { params: ofMove })
  expect(await c.director(listRemoved)).toEqual([
    {
      kind: 'precedent',
      id: move.id,
      team: { id: 'team-mira', name: 'Mira Example’s team' },
      text: 'Into management: Team lead, on 1 June 2025',
      removedAt: `${today}T12:00:00.000Z`,
    },
  ])
  expect((await c.administrator(listRemoved)).filter(({ kind }) => kind === 'precedent')).toEqual([])
  await c.administrator(movePerson, { params: { memberId: 'theo' }, body: { managerId: null, fromOn: today } })
  await c.administrator(movePerson, { params: { memberId: 'mira' }, body: { managerId: 'theo', fromOn: today } })
  expect(await words(c.director)).toEqual([])
  await c.administrator(movePerson, { params: { memberId: 'mira' }, body: { managerId: 'dana', fromOn: today } })
  expect(await words(c.director)).toEqual(['precedent: Into management: Team lead, on 1 June 2025'])
  await c.director(restorePrecedent, { params: ofMove })
  expect(await words(c.director)).toEqual([])
})
