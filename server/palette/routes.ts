import { listNames } from 'shared/api/overview.ts'
import { byName, compareNames } from 'shared/domain/names.ts'
import type { Serve } from '../http/serve.ts'
import { everyName, namesWithin, rolesByName, teamsOfIds } from './queries.ts'

export function paletteRoutes(serve: Serve) {
  serve(listNames, async ({ db, scope, actor, linesOn }) => {
    const people = (await (actor.administrator ? everyName : namesWithin)(db, scope, { today: linesOn })).sort(byName)
    const roles = (await rolesByName(db, scope)).sort((a, b) => compareNames(a.title, b.title))
    const teamIds = [...new Set([...people, ...roles].flatMap(({ teamId }) => teamId ?? []))]
    return { people, roles, teams: (await teamsOfIds(db, { teamIds: JSON.stringify(teamIds) })).sort(byName) }
  })
}
