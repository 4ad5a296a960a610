import { removeView, renameView, restoreView, saveView as saveEndpoint } from 'shared/api/views.ts'
import { addDays } from 'shared/domain/days.ts'
import { isListAddress, mostViews } from 'shared/domain/views.ts'
import type { Read } from '../db/database.ts'
import { conflict, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { changeView, saveView } from './commands.ts'
import { ownView, viewsOf } from './queries.ts'

const restorableDays = 30
type Ask = Pick<Context, 'actor' | 'today'> & { db: Read }

/** One of the reader's own; another's is answered as one that is not there. */
async function viewFor({ db, actor, today }: Ask, viewId: string) {
  const [view] = await ownView(db, { viewId, accountId: actor.accountId, since: addDays(today, -restorableDays) })
  if (!view) throw notFound('saved view')
  const { removedAt, ...rest } = view
  return { view: rest, removed: removedAt !== null }
}

async function roomFor({ db, actor }: Ask, address: string) {
  const views = await viewsOf(db, { accountId: actor.accountId })
  const same = views.find((view) => view.address === address)
  if (same) throw conflict(`This view is saved already: “${same.name}”.`)
  if (views.length >= mostViews) throw conflict(`You have ${mostViews} saved views. Remove one first.`)
}

export function viewRoutes(serve: Serve) {
  serve(saveEndpoint, async (context, { body }) => {
    const { db, actor, now, today } = context
    if (!isListAddress(body.address)) throw wrong('address', 'This is not the address of people, lead roles or the pipeline here.')
    await roomFor(context, body.address)
    const id = await saveView(db, { accountId: actor.accountId, now, since: addDays(today, -restorableDays) }, body)
    return { id, ...body }
  })
  serve(renameView, async (context, { params: { viewId }, body: { name } }) => {
    const { view, removed } = await viewFor(context, viewId)
    if (removed) throw notFound('saved view')
    await changeView(context.db, viewId, { name })
    return { ...view, name }
  })
  serve(removeView, async (context, { params: { viewId } }) => {
    const { removed } = await viewFor(context, viewId)
    if (!removed) await changeView(context.db, viewId, { removedAt: context.now })
    return { done: true } as const
  })
  serve(restoreView, async (context, { params: { viewId } }) => {
    const { view, removed } = await viewFor(context, viewId)
    if (!removed) return view
    await roomFor(context, view.address)
    await changeView(context.db, viewId, { removedAt: null })
    return view
  })
}
