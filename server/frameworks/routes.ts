import {
  createFramework as createEndpoint,
  discardFrameworkDraft,
  importFramework,
  listFrameworks,
  previewFramework,
  publishFramework,
  readFramework,
  saveFrameworkDraft,
} from 'shared/api/frameworks.ts'
import { may } from 'shared/domain/may.ts'
import { troubleSaid } from 'shared/domain/ladder/ladder.ts'
import { frameworkSentence } from 'shared/domain/sentences.ts'
import { dayIn, zoneOf } from 'shared/domain/zones.ts'
import type { CriterionDraft, Framework, FrameworkDraft, FrameworkVersion } from 'shared/model/framework.ts'
import type { Read } from '../db/database.ts'
import { conflict, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { createFramework, discardDraft, publishDraft, type SettledDraft, writeDraft } from './commands.ts'
import { plannedFramework } from './ladderFile.ts'
import { criteriaOfFramework, pillarsOf, readingsOn, rolesAsking, versionsOf, versionsOfAll } from './queries.ts'

type Version = Awaited<ReturnType<typeof versionsOf>>[number]
type Known = Awaited<ReturnType<typeof criteriaOfFramework>>[number]
type Ask = Pick<Context, 'scope' | 'actor'> & { db: Read }

const versionTold = ({ id, number, state, note, publishedAt, publishedBy }: Version): FrameworkVersion => ({
  id,
  number,
  state,
  note,
  publishedAt,
  publishedBy,
})

const sourceTold = ({ origin, licence, attribution }: Version) =>
  origin || licence || attribution ? { origin, licence, attribution } : null

/** A draft is the business of those who write it; everybody else sees what is published. */
const visible = (versions: Version[], administrator: boolean) => versions.filter(({ state }) => administrator || state === 'published')
const latest = (versions: Version[]) => versions.find(({ state }) => state === 'published') ?? versions[0]

/** One version laid open: the one asked for, else the latest published one, else the draft. */
async function frameworkOf({ db, scope, actor }: Ask, frameworkId: string, asked?: number): Promise<Framework> {
  const versions = visible(await versionsOf(db, { frameworkId }), may.keepFrameworks(actor))
  if (versions.length === 0) throw notFound('framework')
  const version = asked === undefined ? latest(versions) : versions.find(({ number }) => number === asked)
  if (!version) throw notFound('version of this framework')
  return {
    id: frameworkId,
    name: version.name,
    purpose: version.purpose,
    version: versionTold(version),
    versions: versions.map(versionTold),
    grades: version.grades ?? [],
    source: sourceTold(version),
    pillars: await pillarsOf(db, version.id),
    roles: (await rolesAsking(db, { versionId: version.id }))[0]!.roles,
    readings: await readingsOn(db, scope, version.id),
  }
}

const levels = ['early', 'consistent', 'lead'] as const
const sameWords = (a: Omit<CriterionDraft, 'id'>, b: Omit<CriterionDraft, 'id'>) =>
  (a.grade ?? null) === (b.grade ?? null) &&
  a.name === b.name &&
  a.gist === b.gist &&
  levels.every(
    (level) => a.descriptors[level] === b.descriptors[level] && JSON.stringify(a.examples[level]) === JSON.stringify(b.examples[level]),
  )

/** Which criteria of a draft stand as they are, and which are new words: words never change under an id that others rely on. */
function settled(draft: FrameworkDraft, known: Known[]): SettledDraft {
  const byId = new Map(known.map((criterion) => [criterion.id, criterion]))
  const taken = new Set<string>()
  const settle = ({ id, grade = null, ...rest }: CriterionDraft, field: string) => {
    const words = { ...rest, grade }
    if (id === undefined) return { ...words, keptId: null, replacesId: null }
    const stood = byId.get(id)
    if (!stood) throw wrong(field, 'There is no such criterion in this framework.')
    // Behind words that were never published stands the criterion they were to take the place of.
    const before = stood.published ? stood : byId.get(stood.replaces ?? '')
    const kept = [before, stood].find((criterion) => criterion && sameWords(criterion, words))
    const keptId = kept?.id ?? null
    if (keptId !== null && taken.has(keptId)) throw wrong(field, 'This criterion stands in the draft twice.')
    if (keptId !== null) taken.add(keptId)
    return { ...words, keptId, replacesId: before?.id ?? null }
  }
  const pillars = draft.pillars.map((pillar, p) => ({
    ...pillar,
    criteria: pillar.criteria.map((criterion, c) => settle(criterion, `pillars.${p}.criteria.${c}.id`)),
  }))
  return { ...draft, pillars }
}

export function frameworkRoutes(serve: Serve) {
  serve(listFrameworks, async ({ db, actor }) => {
    const all = Map.groupBy(visible(await versionsOfAll(db), may.keepFrameworks(actor)), ({ frameworkId }) => frameworkId)
    return [...all].map(([id, versions]) => {
      const { name, purpose, number, criteria } = latest(versions)!
      return { id, name, purpose, version: number, criteria }
    })
  })

  serve(readFramework, async ({ today, ...ask }, { params, query }) => {
    const framework = await frameworkOf(ask, params.frameworkId, query.version)
    const { version, pillars, roles, readings } = framework
    const criteria = pillars.reduce((sum, pillar) => sum + pillar.criteria.length, 0)
    const sentence = frameworkSentence(
      {
        version: version.number,
        publishedOn: version.publishedAt && dayIn(zoneOf(ask.actor), version.publishedAt),
        pillars: pillars.length,
        criteria,
        roles,
        readings,
      },
      today,
    )
    return { ...framework, sentence, mayChange: may.keepFrameworks(ask.actor) }
  })

  serve(createEndpoint, async ({ now, ...ask }, { body }) => frameworkOf(ask, await createFramework(ask.db, settled(body, []), now)))

  serve(previewFramework, async (_, { body }) => plannedFramework(body.files))

  serve(importFramework, async ({ now, ...ask }, { body: { files, name, source } }) => {
    const { draft, troubles } = plannedFramework(files)
    if (!draft) throw wrong('files', troubleSaid(troubles[0]!))
    return frameworkOf(ask, await createFramework(ask.db, settled({ ...draft, name: name ?? draft.name, source }, []), now))
  })

  serve(saveFrameworkDraft, async ({ db, ...ask }, { params: { frameworkId }, body }) => {
    const [newest] = await versionsOf(db, { frameworkId })
    if (!newest) throw notFound('framework')
    const number = newest.state === 'draft' ? newest.number : newest.number + 1
    await writeDraft(db, frameworkId, number, settled(body, await criteriaOfFramework(db, { frameworkId })))
    return frameworkOf({ db, ...ask }, frameworkId, number)
  })

  serve(discardFrameworkDraft, async ({ db }, { params: { frameworkId } }) => {
    const versions = await versionsOf(db, { frameworkId })
    if (versions.length === 0) throw notFound('framework')
    if (versions[0]!.state !== 'draft') throw conflict('This framework has no draft.')
    await discardDraft(db, frameworkId, versions.length === 1)
    return { done: true as const }
  })

  serve(publishFramework, async ({ db, actor, now }, { params: { frameworkId }, body: { note } }) => {
    const [draft] = await versionsOf(db, { frameworkId })
    if (!draft) throw notFound('framework')
    if (draft.state !== 'draft') throw conflict('There is no draft to publish. Write the next version first.')
    await publishDraft(db, frameworkId, { note, publishedAt: now, publishedBy: actor.accountId })
    const [published] = await versionsOf(db, { frameworkId })
    return versionTold(published!)
  })
}
