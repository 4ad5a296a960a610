import Papa from 'papaparse'
import { frameworkFrom } from 'shared/domain/ladder/draft.ts'
import { forksOf } from 'shared/domain/ladder/tracks.ts'
import type { Ladder, LadderTheme, LadderTrouble, Statement } from 'shared/domain/ladder/ladder.ts'
import { Yaml } from './yaml.ts'

type LadderForm = 'theme_yaml' | 'topic_markdown' | 'table'
export type LadderFile = { name: string; text: string }
type Found = { form: LadderForm; ladder: Ladder | null; troubles: LadderTrouble[]; notes: string[] }

const mostCells = 20_000
const frontMatter = /^---[ \t]*\r?\n(?<head>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)(?<body>[\s\S]*)$/
/** Pictures in a title say nothing aloud. */
const worded = (text: string) =>
  text
    .replace(/(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A job family as the Financial Times keeps it: levels, themes, and a competency for each of both. */
function themesOf(yaml: Yaml): Ladder | null {
  const named = (list: string) =>
    Array.from({ length: yaml.length(list) }, (_, i) => ({
      id: yaml.needed(list, i, 'id'),
      name: oneLine(yaml.needed(list, i, 'name')),
      i,
    }))
  const levels = named('levels')
  const themes = named('themes')
  for (const [list, items] of [
    ['levels', levels],
    ['themes', themes],
  ] as const) {
    if (items.length === 0 && yaml.troubles.length === 0) yaml.wrong([list], `“${list}” is empty or missing.`)
    for (const { id, i } of items)
      if (items.find((one) => one.id === id)!.i !== i) yaml.wrong([list, i, 'id'], `“${id}” stands in “${list}” twice.`)
  }
  const cells = new Map<string, { statements: Statement[]; at: string | null }>()
  for (let i = 0; i < yaml.length('competencies'); i++) {
    const [level, theme] = [yaml.needed('competencies', i, 'level'), yaml.needed('competencies', i, 'theme')]
    if (level && !levels.some(({ id }) => id === level)) yaml.wrong(['competencies', i, 'level'], `There is no level “${level}” above.`)
    if (theme && !themes.some(({ id }) => id === theme)) yaml.wrong(['competencies', i, 'theme'], `There is no theme “${theme}” above.`)
    const proficiency = yaml.text('competencies', i, 'proficiency')
    const links = Array.from({ length: yaml.length('competencies', i, 'supportingUrls') }, (_, u) =>
      [yaml.text('competencies', i, 'supportingUrls', u, 'label'), yaml.text('competencies', i, 'supportingUrls', u, 'url')]
        .filter(Boolean)
        .join(': '),
    )
    const text = [oneLine(yaml.needed('competencies', i, 'summary')), proficiency && `Proficiency: ${proficiency}.`, ...links]
      .filter(Boolean)
      .join('\n')
    const cell = cells.get(`${theme} ${level}`) ?? { statements: [], at: yaml.whereIs(['competencies', i]) }
    cell.statements.push({ text, examples: yaml.texts('competencies', i, 'examples').map(oneLine) })
    cells.set(`${theme} ${level}`, cell)
  }
  if (cells.size === 0 && yaml.troubles.length === 0) yaml.wrong(['competencies'], '“competencies” is empty or missing.')
  const name = oneLine(yaml.needed('name'))
  if (yaml.troubles.length > 0) return null
  return {
    name,
    purpose: oneLine(yaml.text('summary') ?? '') || `What ${name} asks at each level.`,
    grades: levels.map((level) => level.name),
    themes: themes.map((theme): LadderTheme => ({
      pillar: theme.name,
      meaning: oneLine(yaml.text('themes', theme.i, 'summary') ?? ''),
      name: theme.name,
      gist: null,
      at: yaml.whereIs(['themes', theme.i]),
      cells: levels.map(({ id, name: grade }) => ({ grade, ...(cells.get(`${theme.id} ${id}`) ?? { statements: [], at: null }) })),
    })),
  }
}

type Topic = {
  name: string
  title: string | null
  description: string | null
  at: string | null
  byLevel: Map<number, { statements: Statement[]; at: string | null }>
}
type Topics = { name: string; purpose: string; levels: number; topics: Topic[] }

/** Front matter as Monzo keeps it: topics, and for each level its criteria, some with examples. */
function topicsOf(yaml: Yaml, body: string): Topics | null {
  const topics = Array.from({ length: yaml.length('topics') }, (_, t): Topic => {
    const byLevel: Topic['byLevel'] = new Map()
    for (let c = 0; c < yaml.length('topics', t, 'content'); c++) {
      const path = ['topics', t, 'content', c] as const
      const level = Number(yaml.needed(...path, 'level'))
      if (!Number.isInteger(level) || level < 1 || level > 40) yaml.wrong([...path, 'level'], 'A level is a whole number from 1 to 40.')
      const withExamples = Array.from({ length: yaml.length(...path, 'exampleCriteria') }, (_, e) => ({
        text: oneLine(yaml.needed(...path, 'exampleCriteria', e, 'criteria')),
        examples: yaml.texts(...path, 'exampleCriteria', e, 'examples').map(oneLine),
      }))
      const statements = [...yaml.texts(...path, 'criteria').map((text) => ({ text: oneLine(text), examples: [] })), ...withExamples]
      const before = byLevel.get(level)
      byLevel.set(level, { statements: [...(before?.statements ?? []), ...statements], at: before?.at ?? yaml.whereIs(path) })
    }
    return {
      name: oneLine(yaml.needed('topics', t, 'name')),
      title: yaml.text('topics', t, 'title'),
      description: yaml.text('topics', t, 'description'),
      at: yaml.whereIs(['topics', t]),
      byLevel,
    }
  })
  const name = worded(yaml.needed('title'))
  const levels = Number(yaml.text('levels') ?? 0)
  if (yaml.troubles.length > 0) return null
  const purpose = body
    .split(/\r?\n\s*\r?\n/)
    .map((part) =>
      part
        .split(/\r?\n/)
        .filter((line) => !/^\s*#/.test(line))
        .join(' '),
    )
    .map(worded)
    .find(Boolean)
  return { name, purpose: purpose ?? `What ${name} asks at each level.`, levels, topics }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A framework with what it takes over: a topic of the same name gives its title, its description, and its criteria before ours. */
function inherited(own: Topics, general: Topics | null, notes: string[]): Ladder {
  const levels = Math.max(own.levels || 0, ...own.topics.flatMap(({ byLevel }) => [...byLevel.keys()]), 1)
  const grades = Array.from({ length: levels }, (_, i) => `Level ${i + 1}`)
  const themes = own.topics.map((topic): LadderTheme => {
    const from = general?.topics.find(({ name }) => name.toLowerCase() === topic.name.toLowerCase())
    const title = worded(topic.title ?? from?.title ?? '') || capitalised(topic.name)
    if (!topic.title && !from)
      notes.push(
        `“${topic.name}” has no title of its own: where it is taken over from a general framework, add that file to take over its words.`,
      )
    return {
      pillar: title,
      meaning: oneLine(topic.description ?? from?.description ?? ''),
      name: title,
      gist: null,
      at: topic.at,
      cells: grades.map((grade, i) => {
        const [mine, theirs] = [topic.byLevel.get(i + 1), from?.byLevel.get(i + 1)]
        return { grade, statements: [...(theirs?.statements ?? []), ...(mine?.statements ?? [])], at: mine?.at ?? topic.at }
      }),
    }
  })
  if (general) notes.push(`Topics with the same name take over what ${general.name} says.`)
  return { name: own.name, purpose: own.purpose, grades, themes }
}

const columns = {
  pillar: /^(pillar|category|theme|area|dimension|group|competency (area|group))$/i,
  name: /^(criterion|criteria|competency|competencies|skill|topic|name|attribute|behaviou?r)$/i,
  gist: /^(gist|description|meaning|summary|definition|in a few words)$/i,
}

/** A table: a criterion in each row, a level in each column. */
function tableOf(file: LadderFile): { ladder: Ladder | null; troubles: LadderTrouble[] } {
  const trouble = (at: string | null, words: string) => ({ ladder: null, troubles: [{ file: file.name, at, words }] })
  const { data, errors } = Papa.parse<string[]>(file.text.replace(/\r\n?/g, '\n'), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: ['\t', ',', ';', '|'],
  })
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote)
    return trouble(
      `row ${(quote.row ?? 0) + 1}`,
      'A quote is opened and not closed, or stands alone inside a cell. Close it, or write it twice.',
    )
  const [head, ...rows] = data
  if (!head || rows.length === 0) return trouble(null, 'The table needs a row of headers and a row for each criterion.')
  const headers = head.map(oneLine)
  if (data.length * headers.length > mostCells) return trouble(null, `The table has more than ${mostCells.toLocaleString('en')} cells.`)
  const pillarAt = headers.findIndex((header) => columns.pillar.test(header))
  const named = headers.findIndex((header, i) => i !== pillarAt && columns.name.test(header))
  const nameAt = named >= 0 ? named : headers.findIndex((_, i) => i !== pillarAt)
  const gistAt = headers.findIndex((header, i) => i !== pillarAt && i !== nameAt && columns.gist.test(header))
  const grades = headers.map((grade, i) => ({ grade, i })).filter(({ grade, i }) => grade !== '' && ![pillarAt, nameAt, gistAt].includes(i))
  if (grades.length === 0) return trouble('row 1', 'No column is a level. Put a level at the head of each column after the criterion.')
  const twice = grades.find(({ grade }, i) => grades.findIndex((one) => one.grade === grade) !== i)
  if (twice) return trouble('row 1', `The level “${twice.grade}” heads two columns.`)
  const troubles: LadderTrouble[] = []
  const seen = new Map<string, number>()
  let pillar = ''
  const themes = rows.flatMap((cells, r): LadderTheme[] => {
    const at = `row ${r + 2}`
    const cell = (i: number) => (i < 0 ? '' : (cells[i] ?? '').trim())
    const name = oneLine(cell(nameAt))
    // A pillar that is written once stands for the rows below it, as in merged cells.
    pillar = oneLine(cell(pillarAt)) || pillar
    const said = grades.map(({ grade, i }) => ({ grade, at, statements: cell(i) ? [{ text: cell(i), examples: [] }] : [] }))
    if (name === '' && said.every(({ statements }) => statements.length === 0)) return []
    if (name === '') troubles.push({ file: file.name, at, words: 'This row has no name for its criterion.' })
    const under = pillarAt >= 0 ? pillar : name
    if (pillarAt >= 0 && under === '') troubles.push({ file: file.name, at, words: 'This row belongs to no pillar.' })
    const key = `${under}\n${name}`
    const first = seen.get(key)
    if (first !== undefined) troubles.push({ file: file.name, at, words: `“${name}” stands in row ${first} already.` })
    else seen.set(key, r + 2)
    return [{ pillar: under, meaning: '', name, gist: oneLine(cell(gistAt)) || null, at, cells: said }]
  })
  if (troubles.length > 0) return { ladder: null, troubles }
  const name =
    file.name
      .replace(/\.[a-z]+$/i, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim() || 'Imported framework'
  return {
    ladder: { name: capitalised(name), purpose: `What ${capitalised(name)} asks.`, grades: grades.map(({ grade }) => grade), themes },
    troubles,
  }
}

const isGeneral = ({ name, text }: LadderFile) =>
  /(^|[/\\])(generic|general|base|core)\.[a-z]+$/i.test(name) || /^path:\s*["']?\/?(generic|general|base|core)["']?\s*$/im.test(text)

/**
 * The ladder that stands in a file, or the reasons why it can't be read, each with its place. Of several files in Markdown the general
 * one gives the others its words; the form is told by what the file holds, not by its name.
 */
function readLadder(files: readonly LadderFile[]): Found {
  const clean = files.map(({ name, text }) => ({ name, text: text.replace(/^\ufeff/, '') }))
  const own = clean.find((file) => !isGeneral(file)) ?? clean[0]!
  const nothing = (form: LadderForm, troubles: LadderTrouble[]): Found => ({ form, ladder: null, troubles, notes: [] })
  const matter = frontMatter.exec(own.text)
  if (matter) {
    const notes: string[] = []
    const read = (file: LadderFile) => {
      const { head = '', body = '' } = frontMatter.exec(file.text)?.groups ?? {}
      const yaml = new Yaml(file.name, head, 1)
      return { topics: yaml.troubles.length > 0 ? null : topicsOf(yaml, body), troubles: yaml.troubles }
    }
    const others = clean.filter((file) => file !== own).map(read)
    const mine = read(own)
    const troubles = [mine, ...others].flatMap((one) => one.troubles)
    if (!mine.topics || troubles.length > 0) return nothing('topic_markdown', troubles)
    return { form: 'topic_markdown', ladder: inherited(mine.topics, others[0]?.topics ?? null, notes), troubles: [], notes }
  }
  const alone =
    clean.length > 1
      ? [{ file: clean[1]!.name, at: null, words: 'Only files in Markdown with front matter are read together. Choose one file.' }]
      : []
  if (/^(levels|themes|competencies)\s*:/m.test(own.text) || /\.ya?ml$/i.test(own.name)) {
    const yaml = new Yaml(own.name, own.text)
    const ladder = yaml.troubles.length > 0 ? null : themesOf(yaml)
    const troubles = [...yaml.troubles, ...alone]
    return troubles.length > 0 ? nothing('theme_yaml', troubles) : { form: 'theme_yaml', ladder, troubles: [], notes: [] }
  }
  const { ladder, troubles } = tableOf(own)
  return alone.length + troubles.length > 0 ? nothing('table', [...troubles, ...alone]) : { form: 'table', ladder, troubles: [], notes: [] }
}

/** What importing these files as a framework would make, or why it can't be. */
export function plannedFramework(files: readonly LadderFile[]) {
  const { form, ladder, troubles, notes } = readLadder(files)
  const made = ladder ? frameworkFrom(files[0]!.name, ladder) : { draft: null, troubles }
  const { draft } = made
  return {
    form,
    draft,
    figures: {
      grades: draft?.grades?.length ?? 0,
      themes: draft?.pillars.length ?? 0,
      criteria: draft?.pillars.reduce((sum, pillar) => sum + pillar.criteria.length, 0) ?? 0,
      forks: forksOf(draft?.grades ?? []),
    },
    troubles: made.troubles,
    notes,
  }
}
