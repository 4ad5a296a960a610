import { describe, expect, test } from 'vitest'
import { plannedFramework } from './ladderFile.ts'

const plan = (text: string, name = 'ours.yml') => plannedFramework([{ name, text }])
const criteria = ({ draft }: ReturnType<typeof plan>) => (draft?.pillars ?? []).flatMap((pillar) => pillar.criteria)

const family = `name: Carpentry
summary: |
  What we ask of
  carpenters.
levels:
  - id: one
    name: Carpenter
  - id: two-ic
    name: Master (Individual Contributor)
  - id: two-pm
    name: Master (People Manager)
themes:
  - id: wood
    name: Wood
    summary: Knows the wood.
competencies:
  - id: a
    level: one
    theme: wood
    summary: Tells oak from ash.
    proficiency: Awareness
  - id: b
    level: one
    theme: wood
    summary: Stores it dry.
    examples: [Stacked it under the roof.]
  - id: c
    level: two-pm
    theme: wood
    summary: Buys it.
`

describe('a framework from YAML with levels and themes', () => {
  test('has a criterion for each theme at each level that says something, and tells where the ladder forks', () => {
    const read = plan(family)
    expect(read.troubles).toEqual([])
    expect(read).toMatchObject({ form: 'theme_yaml', figures: { grades: 3, themes: 1, criteria: 2 } })
    expect(read.draft).toMatchObject({
      name: 'Carpentry',
      purpose: 'What we ask of carpenters.',
      pillars: [{ name: 'Wood', meaning: 'Knows the wood.' }],
    })
    expect(criteria(read).map(({ grade, descriptors, examples }) => [grade, descriptors.consistent, examples.consistent])).toEqual([
      ['Carpenter', '• Tells oak from ash.\nProficiency: Awareness.\n• Stores it dry.', ['Stacked it under the roof.']],
      ['Master (People Manager)', 'Buys it.', []],
    ])
  })

  test.each<[string, string, string, RegExp]>([
    ['a level that is not declared', family.replace('level: two-pm', 'level: three'), 'line 28', /no level “three”/],
    ['a name that is missing', family.replace('    name: Wood\n', ''), 'line 13', /“name” is missing/],
    ['an id that stands twice', family.replace('id: two-pm', 'id: one'), 'line 10', /“one” stands in “levels” twice/],
    ['a quote that is not closed', family.replace('Buys it.', '"Buys it.'), 'line 31', /not well-formed YAML/],
    [
      'a list that is a text',
      family.replace(/themes:[\s\S]*competencies/, 'themes: none\ncompetencies'),
      'line 12',
      /“themes” is not a list/,
    ],
    ['a text that is a list', family.replace('Tells oak from ash.', '[oak, ash]'), 'line 20', /Write a text at “summary”/],
    ['nothing but a word', 'levels:', 'line 1', /“levels” is empty or missing/],
  ])('says the line of %s', (_, text, at, words) => {
    const { draft, troubles } = plan(text)
    expect(draft).toBeNull()
    expect(troubles).toContainEqual({ file: 'ours.yml', at, words: expect.stringMatching(words) })
  })

  test('a few lines that would unfold into billions are refused, and quickly', () => {
    const unfolded = (name: string, of: string) => `${name}: &${name} [${Array<string>(9).fill(of).join(', ')}]`
    const names = 'abcdefghij'.split('')
    const bomb = [...names.map((name, i) => unfolded(name, i === 0 ? 'x' : `*${names[i - 1]}`)), 'levels: *j', 'themes: []'].join('\n')
    const began = performance.now()
    expect(plan(bomb).draft).toBeNull()
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

const general = `---
title: "Everyone"
levels: 2
path: "/generic"
topics:
  - name: "conduct"
    title: "Conduct 🎯"
    description: "How one behaves."
    content:
      - level: 1
        criteria:
          - "Is kind"
---
`
const widgets = `---
title: "🛠️ Widgets"
levels: 3
topics:
  - name: "conduct"
    title:
    content:
      - level: 1
        criteria:
          - "Is on time"
        exampleCriteria:
          - criteria: "Explains"
            examples:
              - "With a drawing"
      - level: 3
        criteria:
          - "Sets the tone"
---
### About

A compass,
not a map.
`

describe('a framework from Markdown with front matter', () => {
  test('takes over from the general one what stands under the same name, in whatever order the files come', () => {
    const files = [
      { name: 'everyone.md', text: general },
      { name: 'widgets.md', text: widgets },
    ]
    for (const given of [files, files.toReversed()]) {
      const read = plannedFramework(given)
      expect(read.draft).toMatchObject({ name: 'Widgets', purpose: 'A compass, not a map.', grades: ['Level 1', 'Level 2', 'Level 3'] })
      expect(read.draft!.pillars).toMatchObject([{ name: 'Conduct', meaning: 'How one behaves.' }])
      expect(criteria(read)[0]).toMatchObject({
        grade: 'Level 1',
        descriptors: { consistent: '• Is kind\n• Is on time\n• Explains' },
        examples: { consistent: ['With a drawing'] },
      })
    }
  })

  test('alone it says which topic has no title, and names it by what it has', () => {
    const read = plan(widgets, 'widgets.md')
    expect(read.draft!.pillars[0]!.name).toBe('Conduct')
    expect(read.notes).toEqual([expect.stringMatching(/^“conduct” has no title of its own/)])
  })

  test('counts lines from the top of the file', () => {
    expect(plan(widgets.replace('level: 3', 'level: third'), 'widgets.md').troubles).toEqual([
      { file: 'widgets.md', at: 'line 15', words: 'A level is a whole number from 1 to 40.' },
    ])
  })
})

describe('a framework from a table', () => {
  test.each([[','], [';'], ['\t']])('has criteria in rows and levels in columns, parted by %j', (by) => {
    const rows = [
      ['Pillar', 'Skill', 'Description', 'Junior', 'Senior'],
      ['Craft', 'Testing', 'Knows it holds', 'Runs tests', '"Writes tests,\nalso for others"'],
      ['', 'Docs', '', '', 'Writes them'],
    ]
    const read = plan(rows.map((cells) => cells.join(by)).join('\r\n'), 'our ladder.csv')
    expect(read.troubles).toEqual([])
    expect(read).toMatchObject({ form: 'table', figures: { grades: 2, themes: 1, criteria: 3 }, draft: { name: 'Our ladder' } })
    expect(criteria(read).map(({ name, gist }) => [name, gist])).toEqual([
      ['Testing, Junior', 'Knows it holds'],
      ['Testing, Senior', 'Knows it holds'],
      ['Docs, Senior', 'Writes them'],
    ])
  })

  test('whose columns are the three levels needs no grades', () => {
    const read = plan('Criterion,Early,Consistent,Lead\nListens,At times,Often,Others learn it\n', 'ladder.csv')
    expect(read.draft).toMatchObject({
      grades: [],
      pillars: [{ name: 'Listens', criteria: [{ name: 'Listens', descriptors: { lead: 'Others learn it' } }] }],
    })
  })

  test.each<[string, string, string | null, RegExp]>([
    ['no level', 'Criterion\nListens\n', 'row 1', /No column is a level/],
    ['a level twice', 'Criterion,A,A\nListens,x,y\n', 'row 1', /“A” heads two columns/],
    ['a criterion twice', 'Criterion,A\nListens,x\nTalks,y\nListens,z\n', 'row 4', /stands in row 2 already/],
    ['a row without a name', 'Criterion,A\nListens,x\n,y\n', 'row 3', /no name/],
    ['a quote left open', 'Criterion,A\nListens,"x\n', 'row 2', /quote/],
    ['nothing below the headers', 'Criterion,A\n', null, /a row for each criterion/],
  ])('with %s is refused with its row', (_, text, at, words) => {
    const { draft, troubles } = plan(text, 'ladder.csv')
    expect(draft).toBeNull()
    expect(troubles).toContainEqual({ file: 'ladder.csv', at, words: expect.stringMatching(words) })
  })
})
