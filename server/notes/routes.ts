import { removeNote, restoreNote } from 'shared/api/talk.ts'
import { addDays } from 'shared/domain/days.ts'
import { readableDays } from '../former/queries.ts'
import { conflict, notFound } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { markNote } from './commands.ts'
import { ownNote } from './queries.ts'

const restorableDays = 30
const done = { done: true } as const

/** Mine, or not there at all. */
async function noteOf(
  { db, scope, linesOn, concerns }: Pick<Context<typeof removeNote>, 'db' | 'scope' | 'linesOn' | 'concerns'>,
  noteId: string,
) {
  const [note] = await ownNote(db, scope, { noteId, today: linesOn, since: addDays(linesOn, -readableDays) })
  if (!note) throw notFound('private note')
  concerns(note.personId)
  return note
}

export function noteRoutes(serve: Serve) {
  serve(removeNote, async (context, { params: { noteId } }) => {
    const { removedAt } = await noteOf(context, noteId)
    if (!removedAt) await markNote(context.db, noteId, context.now)
    return done
  })
  serve(restoreNote, async (context, { params: { noteId } }) => {
    const { removedAt } = await noteOf(context, noteId)
    if (removedAt && removedAt.slice(0, 10) < addDays(context.today, -restorableDays))
      throw conflict(`This note was deleted more than ${restorableDays} days ago.`)
    await markNote(context.db, noteId, null)
    return done
  })
}
