import { readHandover } from 'shared/api/handover.ts'
import { listFormer } from 'shared/api/former.ts'
import { listRemoved } from 'shared/api/overview.ts'
import { readPacket } from 'shared/api/packet.ts'
import { movePerson } from 'shared/api/people.ts'
import { finishTalk, listTalks, removeNote, restoreNote } from 'shared/api/talk.ts'
import { auditTrail } from 'server/db/trail.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'
import { finish, wants } from '../talk.ts'

let c: Company
let of: { params: { noteId: string } }
const params = { personId: 'ravi' }
beforeEach(async () => {
  c = await company()
  await c.manager(finishTalk, { params, body: finish({ want: wants(), words: 'To lead.', note: 'canary-note' }) })
  of = { params: { noteId: (await c.manager(listTalks, { params }))[0]!.note!.id } }
}, 60_000)
afterEach(() => c.close())
const move = () => c.administrator(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: today } })
const formerNotes = async () => (await c.manager(listFormer)).flatMap(({ written }) => written.filter(({ kind }) => kind === 'note'))

test('a note that its author deletes is gone everywhere, and comes back from what was removed', async () => {
  await c.manager(removeNote, of)
  expect((await c.manager(listTalks, { params }))[0]).toMatchObject({ note: null, want: { words: 'To lead.' } })
  expect((await c.manager(readPacket, { params, query: {} })).leftOut).toMatchObject({ notes: 0 })
  expect((await c.manager(readHandover, { params })).stays).toMatchObject({ notes: 0 })
  const person = { id: 'ravi', name: 'Ravi Example' }
  expect(await c.manager(listRemoved)).toMatchObject([{ kind: 'note', id: of.params.noteId, person, text: 'canary-note' }])
  await c.manager(restoreNote, of)
  expect((await c.manager(listTalks, { params }))[0]).toMatchObject({ note: { text: 'canary-note' } })
  expect(await c.manager(listRemoved)).toEqual([])
})

test('a former manager deletes a note of theirs within 90 days, and restores it', async () => {
  await move()
  expect(await formerNotes()).toHaveLength(1)
  await c.manager(removeNote, of)
  expect(await formerNotes()).toEqual([])
  expect(await c.manager(listRemoved)).toMatchObject([{ kind: 'note', id: of.params.noteId }])
  await c.manager(restoreNote, of)
  expect(await formerNotes()).toHaveLength(1)
  c.at('2027-02-21T12:00:00.000Z')
  expect(await c.manager(removeNote, of)).toMatchObject({ status: 404 })
})

test('nobody else finds a note by its id, nor what was deleted, and an unknown one answers alike', async () => {
  const unknown = await c.other(removeNote, { params: { noteId: 'unknown' } })
  for (const who of [c.director, c.other, c.administrator]) {
    expect(await who(removeNote, of)).toEqual(unknown)
    expect(await who(restoreNote, of)).toEqual(unknown)
    expect(await who(listRemoved)).toEqual([])
  }
  await move()
  expect(await c.other(removeNote, of)).toEqual(unknown)
  expect(await formerNotes()).toHaveLength(1)
})

test('a deleted note can’t be restored after 30 days, and the trail says of whom one was deleted', async () => {
  await c.manager(removeNote, of)
  c.at('2026-12-25T09:00:00.000Z')
  expect(await c.manager(restoreNote, of)).toMatchObject({ status: 409 })
  const traces = await c.db.read(({ connection }) =>
    connection.db.select({ act: auditTrail.act, personId: auditTrail.personId, outcome: auditTrail.outcome }).from(auditTrail),
  )
  expect(traces).toContainEqual({ act: 'DELETE /api/notes/:noteId', personId: 'ravi', outcome: 'changed' })
})
