import { type HistoryFigures, moveKey } from 'shared/domain/history/plan.ts'
import type { HistoryKind, HistoryMove } from 'shared/domain/history/types.ts'
import { shown } from 'shared/domain/import/text.ts'
import type { Database, Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { precedents } from '../db/paths.ts'
import { recordImport } from './images.ts'
import { wrong } from '../http/problem.ts'
import { teamsByName } from './commands.ts'
import { movesHere, peopleHere } from './queries.ts'
import { historyFile } from './reading.ts'

interface Asked {
  fileName?: string
  as?: HistoryKind | undefined
  leadJobs?: readonly string[] | undefined
  today: string
}
interface MoveToRecord extends Omit<HistoryMove, 'team'> {
  name: string
  /** The team that it belongs to, by name: the one the row names, else the person's. */
  team: string
}

interface By {
  accountId: string | null
  fileName: string
  now: string
}
export interface HistoryFound {
  figures: HistoryFigures
  moves: MoveToRecord[]
}

/** What a dated table would record of the people of today; nothing is written. */
export async function historyOf(database: Database, bytes: Uint8Array, asked: Asked): Promise<HistoryFound> {
  const { here, known } = await database.read(async (read) => ({ here: await peopleHere(read), known: await movesHere(read) }))
  const plan = await historyFile({ bytes, here, asked: { ...asked, known } })
  if ('refused' in plan) throw wrong('content', plan.refused)
  const byId = new Map(here.map((person) => [person.id, person]))
  const refused = [...plan.figures.refused]
  const moves = plan.moves.flatMap(({ team, ...move }): MoveToRecord[] => {
    const { name, team: own, managerId } = byId.get(move.personId)!
    const into = team ?? own ?? byId.get(managerId ?? '')?.team ?? null
    if (into !== null) return [{ ...move, name, team: into }]
    refused.push({
      row: move.row,
      column: '',
      found: shown(name),
      why: `A move belongs to a team, and neither the row nor the directory says which is ${name}’s. It is counted, and not recorded.`,
    })
    return []
  })
  return { figures: { ...plan.figures, refused }, moves }
}

/** Records the moves that a history proves, as far as nobody recorded them since it was read. A team that is named and not here yet is added. */
export async function importHistory(tx: Tx, { figures, moves: found }: HistoryFound, { accountId, fileName, now }: By) {
  const [here, known] = [new Set((await peopleHere(tx)).map(({ id }) => id)), new Set((await movesHere(tx)).map(moveKey))]
  const moves = found.filter((move) => here.has(move.personId) && !known.has(moveKey(move)))
  const importId = newId()
  const { rows, titleChanges, precedents: counted } = figures
  const counts = { rows, titleChanges, precedents: counted, moves: moves.length }
  await recordImport(tx, { id: importId, kind: 'history', fileName, accountId, madeAt: now, counts })
  const team = await teamsByName(tx, importId)
  for (const { row: _, name: _name, team: teamName, from, to, ...move } of moves)
    await tx.db.insert(precedents).values({
      ...move,
      id: newId(),
      teamId: await team.ofName(teamName),
      fromWords: from,
      toWords: to,
      source: 'imported',
      authorId: accountId,
      recordedAt: now,
      importId,
    })
}
