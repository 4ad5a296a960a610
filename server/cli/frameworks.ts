import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { FrameworkPlan } from 'shared/api/frameworks.ts'
import { counted } from 'shared/domain/grammar.ts'
import { troubleSaid } from 'shared/domain/ladder/ladder.ts'
import { FrameworkSource } from 'shared/model/framework.ts'
import { traceOf } from '../db/trail.ts'
import { createFramework, publishDraft } from '../frameworks/commands.ts'
import { plannedFramework } from '../frameworks/ladderFile.ts'
import { bytesOf, instant, Misused, onDatabase, parsed, Refused, say } from './running.ts'

/** import framework */
export async function importFrameworkFile(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      origin: { type: 'string', default: '' },
      licence: { type: 'string', default: '' },
      attribution: { type: 'string', default: '' },
      publish: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new Misused('Name the file to import; of a framework that takes over from a general one, both.')
  const { origin, licence, attribution } = values
  const source = parsed(FrameworkSource, { origin, licence, attribution }, 'Where it comes from')
  const files = positionals.map((path) => ({ name: basename(path), text: bytesOf(path).toString('utf8') }))
  const { draft, ...plan } = plannedFramework(files)
  if (!draft && !values.json)
    throw new Refused(['Nothing was imported.', ...plan.troubles.map((trouble) => `  ${troubleSaid(trouble)}`)].join('\n'))
  const written = draft !== null && !values['dry-run']
  if (written)
    await onDatabase((database) =>
      database.transaction(async (tx) => {
        const now = instant()
        const pillars = draft.pillars.map((pillar) => ({
          ...pillar,
          criteria: pillar.criteria.map(({ grade = null, ...criterion }) => ({ ...criterion, grade, keptId: null, replacesId: null })),
        }))
        const frameworkId = await createFramework(tx, { ...draft, source, pillars }, now)
        if (values.publish) await publishDraft(tx, frameworkId, { note: 'Imported.', publishedAt: now, publishedBy: null })
        await traceOf(tx, { at: now, accountId: null, act: 'CLI import framework', outcome: 'changed', personId: null, roleId: null })
      }),
    )
  say(...(values.json ? [JSON.stringify({ name: draft?.name ?? null, ...plan })] : summary(draft!.name, plan, written, values.publish)))
  if (!draft) process.exitCode = 1
}

function summary(name: string, { figures, notes }: Omit<FrameworkPlan, 'draft'>, written: boolean, published: boolean) {
  const { grades, themes, criteria, forks } = figures
  return [
    written
      ? `Imported “${name}”${published ? ', and published it:' : ' as a draft, to be looked at and published:'}`
      : `Nothing was written. This is what an import of “${name}” would make:`,
    `  ${counted(criteria, 'criterion', 'criteria')}: ${counted(themes, 'theme', 'themes')}${grades > 0 ? ` at ${counted(grades, 'grade', 'grades')}` : ''}`,
    ...(forks
      ? [
          `  It forks: ${counted(forks.ic.length, 'grade is', 'grades are')} for individual contributors, ${forks.management.length} for people managers`,
        ]
      : []),
    ...notes.map((note) => `  ${note}`),
  ]
}
