import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { migrate } from 'server/db/migrate.ts'
import { sqlite } from 'server/db/sqlite.ts'
import { daysBetween, addDays } from 'shared/domain/days.ts'
import type { Floor } from './floor.ts'

/** Ids as long as the product's own. */
const idOf = (kind: number, n: number) => `0${kind}000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const personId = (n: number) => idOf(1, n)
export const tokenOf = (n: number) => createHash('sha256').update(`speed ${n}`).digest('base64url')
export const criterionId = (n: number) => idOf(4, n)

/** Puts the organisation of the floors into the product's tables, its days moved so that it ends today. */
export async function load(floor: Floor, n: number, path: string, today: string) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  const engine = sqlite(path)
  await migrate(engine)
  await engine.close()
  const db = new BetterSqlite(path)
  db.pragma('synchronous = off')
  db.pragma('foreign_keys = off')
  const shift = daysBetween(floor.day, today)
  const on = (day: string) => addDays(day, shift)
  const into = (table: string, columns: string) => {
    const names = columns.split(' ')
    const insert = db.prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
    return (...values: unknown[]) => void insert.run(...values)
  }
  const person = into('people', 'id external_id name email title location team_id manager_id segment path hired_on')
  const team = into('teams', 'id name parent_id lead_id path')
  const account = into('accounts', 'id email name person_id created_at')
  const session = into('sessions', 'token_hash id account_id agent started_at seen_at ends_at')
  const criterion = into('criteria', 'id framework_id name gist descriptors examples')
  const stands = into('version_criteria', 'version_id criterion_id pillar_id position')
  const aspiration = into(
    'aspirations',
    'id person_id direction horizon target_role_id words heard_on heard visibility author_id recorded_at',
  )
  const conversation = into('conversations', 'id person_id state held_on author_id recorded_at')
  const evidence = into(
    'evidence',
    'id person_id what happened_on observer observer_name observer_person_id stance links visibility author_id written_at',
  )
  const tag = into('evidence_criteria', 'person_id criterion_id evidence_id')
  const reading = into('readings', 'id person_id criterion_id level why cites state author_id read_on recorded_at')
  const role = into('lead_roles', 'id title team_id hiring_manager_id state reason opened_on frozen_at created_at')
  const asks = into('role_criteria', 'role_id version criterion_id asks must_have position')
  const candidacy = into('candidacies', 'id role_id person_id came interest interest_on author_id added_at')
  const call = into('readiness_calls', 'id person_id role_id call rationale state author_id called_on expires_on recorded_at')
  const line = into('reporting_lines', 'id person_id manager_id since_on until_on')

  const org = floor.organisation({ n })
  const segment = (id: number) => id.toString(36).padStart(5, '0')
  const paths: string[] = []
  const at = `${today}T08:00:00.000Z`
  const state: Record<string, string> = { open: 'open', filled: 'filled', frozen: 'cancelled' }
  const managerOf = (id: number): number => org.manager[id] || id
  /** A third was seen by colleagues, every other of whom is in the directory; the rest by the manager. */
  const seenBy = (piece: number, of: number) => {
    const colleague = 1 + (piece % n)
    if (piece % 3 > 0) return ['manager', 'Manager', personId(managerOf(of))]
    return ['peer', `Colleague ${colleague}`, piece % 2 ? personId(colleague) : null]
  }
  db.transaction(() => {
    into('frameworks', 'id created_at')(idOf(2, 1), at)
    into('framework_versions', 'id framework_id number name purpose state')(
      idOf(3, 1),
      idOf(2, 1),
      1,
      'Speed',
      'For measuring',
      'published',
    )
    const pillars = [...new Set<string>(org.criteria.map(({ pillar }: { pillar: string }) => pillar))]
    for (const [i, name] of pillars.entries()) into('pillars', 'id version_id name meaning position')(idOf(9, i), idOf(3, 1), name, name, i)
    const target = new Map<number, string>()
    for (let i = 1; i <= org.counts.lead_roles; i++)
      for (const nomination of org.leadRole(i).nominations) target.set(nomination.person_id, idOf(5, i))
    const levels = new Map<number, number>()
    let of = 0
    const read = () => {
      for (const [id, level] of levels)
        reading(
          idOf(6, of * 32 + id),
          personId(of),
          criterionId(id),
          level,
          'Seen more than once.',
          '[]',
          'given',
          idOf(7, managerOf(of)),
          on('2026-05-01'),
          at,
        )
      levels.clear()
    }
    for (const [table, r] of floor.rows(org)) {
      if (table === 'criteria') {
        criterion(
          criterionId(r.id),
          idOf(2, 1),
          r.name,
          r.pillar,
          '{"early":"e","consistent":"c","lead":"l"}',
          '{"early":[],"consistent":[],"lead":[]}',
        )
        stands(idOf(3, 1), criterionId(r.id), idOf(9, pillars.indexOf(r.pillar)), r.id)
      } else if (table === 'people') {
        const path = (paths[r.id] = `${r.manager_id ? paths[r.manager_id] : ''}${segment(r.id)}/`)
        const name = `${r.first_name} ${r.last_name}`
        person(
          personId(r.id),
          r.employee_no,
          name,
          r.email,
          r.title,
          r.location,
          org.kids[r.id] ? idOf(8, r.id) : r.manager_id ? idOf(8, r.manager_id) : null,
          r.manager_id ? personId(r.manager_id) : null,
          segment(r.id),
          path,
          on(r.hired_on),
        )
        if (r.manager_id) line(idOf(4, r.id), personId(r.id), personId(r.manager_id), on(r.hired_on), '9999-12-31')
        if (org.kids[r.id]) {
          team(idOf(8, r.id), `Team ${r.id}`, r.manager_id ? idOf(8, r.manager_id) : null, personId(r.id), path)
          account(idOf(7, r.id), r.email, name, personId(r.id), at)
          session(
            createHash('sha256').update(tokenOf(r.id)).digest('base64url'),
            idOf(7, r.id),
            idOf(7, r.id),
            'speed',
            at,
            at,
            '2099-01-01T00:00:00.000Z',
          )
        } else if (!org.manager[r.id]) throw new Error('someone at the top leads nobody')
      } else if (table === 'aspirations') {
        const wanted = r.kind === 'management' ? (target.get(r.person_id) ?? null) : null
        aspiration(
          idOf(1, r.id),
          personId(r.person_id),
          r.kind,
          r.horizon_months > 24 ? 'later' : r.horizon_months > 12 ? 'one_to_two_years' : 'within_year',
          wanted,
          r.note,
          on(r.stated_on),
          'said',
          'chain',
          idOf(7, managerOf(r.person_id)),
          at,
        )
      } else if (table === 'conversations')
        conversation(idOf(2, r.id), personId(r.person_id), 'held', on(r.held_on), idOf(7, managerOf(r.person_id)), at)
      else if (table === 'evidence') {
        if (r.person_id !== of) read()
        of = r.person_id
        const links = r.link ? JSON.stringify([{ url: r.link }]) : '[]'
        evidence(
          idOf(3, r.id),
          personId(of),
          `${r.title}. ${r.body}`,
          on(r.occurred_on),
          ...seenBy(r.id, of),
          'supports',
          links,
          'chain',
          idOf(7, managerOf(of)),
          at,
        )
      } else if (table === 'evidence_tags') {
        tag(personId(of), criterionId(r.criterion_id), idOf(3, r.evidence_id))
        levels.set(r.criterion_id, Math.max(levels.get(r.criterion_id) ?? 0, r.strength - 1))
      } else if (table === 'lead_roles') {
        if (of) read()
        role(idOf(5, r.id), r.title, idOf(8, r.owner_id), personId(r.owner_id), state[r.status], r.reason, on(r.opened_on), at, at)
      } else if (table === 'role_criteria') asks(idOf(5, r.lead_role_id), 1, criterionId(r.criterion_id), r.required - 1, 0, r.criterion_id)
      else if (table === 'nominations') {
        candidacy(
          idOf(6, r.id),
          idOf(5, r.lead_role_id),
          personId(r.person_id),
          'nominated',
          'interested',
          on(r.nominated_on),
          idOf(7, r.nominated_by),
          at,
        )
        call(
          idOf(8, r.id),
          personId(r.person_id),
          idOf(5, r.lead_role_id),
          r.status === 'ready' ? 'ready_now' : 'within_year',
          r.note,
          'given',
          idOf(7, r.nominated_by),
          on(r.nominated_on),
          addDays(on(r.nominated_on), 365),
          at,
        )
      }
    }
  })()
  db.pragma('wal_checkpoint(truncate)')
  db.close()
}
