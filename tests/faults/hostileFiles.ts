import { strToU8, zipSync } from 'fflate'

/** Numbers from 0 to 1 that a seed gives, the same on every machine. */
function chanceOf(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 0x1_0000_0000
  }
  const below = (most: number) => Math.floor(next() * most)
  return { next, below, one: <Of>(of: readonly Of[]): Of => of[below(of.length)]! }
}
type Chance = ReturnType<typeof chanceOf>

const odd = [
  '=1+1',
  '+cmd|x',
  '-2',
  '@SUM(A1)',
  '\tTab',
  '<script>alert(1)</script>',
  '"quoted"',
  'a""b',
  '李 明',
  '👩‍💻',
  'Zoë\u0301',
  '\u202eabc',
  '__proto__',
  'constructor',
  'null',
  '\ufeffBOM',
  '0',
  "O'Brien",
  'x'.repeat(300),
  '\u0007',
  '\ud800',
  '1e309',
  '31/02/24',
  '9999-12-31',
]
const headers = ['id', 'name', 'email', 'title', 'department', 'manager id', 'start date', 'salary', '__proto__', 'constructor', 'toString']
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

function table(seed: number, { below, one, next }: Chance, rows = 3 + below(40)) {
  const used = headers.filter((_, at) => at < 2 || next() < 0.7)
  const cell = (header: string, row: number): string => {
    if (next() < 0.12) return one(odd)
    if (header === 'id') return next() < 0.08 ? `h${seed}-${below(rows)}` : `h${seed}-${row}`
    if (header === 'name') return `Person ${seed} ${row}`
    if (header === 'email') return next() < 0.1 ? `h${seed}-${below(4)}@example.org` : `h${seed}-${row}@example.org`
    if (header === 'manager id') return next() < 0.2 ? '' : `h${seed}-${below(rows)}`
    if (header === 'start date') return one(['2020-01-01', '03/04/2020', '25/12/2020', '12/25/2020', 'soon', ''])
    return next() < 0.3 ? '' : `${header} ${below(5)}`
  }
  return [used, ...Array.from({ length: rows }, (_, row) => used.map((header) => cell(header, row)))]
}
const csv = (rows: readonly (readonly string[])[], separator = ',') =>
  rows.map((cells) => cells.map((text) => (/["\n\r]|[,;\t]/.test(text) ? quoted(text) : text)).join(separator)).join('\n')

const xml = (text: string) =>
  text.replace(/[&<>\u0000-\u001f\ud800-\udfff]/g, (sign) => (sign < ' ' || sign > '\ud7ff' ? '' : `&#${sign.charCodeAt(0)};`))
const sheetOf = (rows: readonly (readonly string[])[]) =>
  `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${xml(text)}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`
const spreadsheet = (sheet: string) =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })

const bytes = (text: string) => Buffer.from(text)
const kinds: Record<string, (seed: number, chance: Chance) => Uint8Array> = {
  'a list with odd cells': (seed, chance) => bytes(csv(table(seed, chance), chance.one([',', ';', '\t']))),
  'UTF-16': (seed, chance) => Buffer.from(`${chance.next() < 0.5 ? '\ufeff' : ''}${csv(table(seed, chance))}`, 'utf16le'),
  'UTF-8 with a mark': (seed, chance) => bytes(`\ufeff${csv(table(seed, chance))}`),
  'one-byte signs': (seed, chance) => Buffer.from(csv(table(seed, chance)), 'latin1'),
  'NUL bytes': (seed, chance) => {
    const made = bytes(csv(table(seed, chance)))
    for (let nth = 0; nth < 5; nth++) made[chance.below(made.length)] = 0
    return made
  },
  'bytes changed at random': (seed, chance) => {
    const made = bytes(csv(table(seed, chance)))
    for (let nth = 0; nth < 20; nth++) made[chance.below(made.length)] = chance.below(256)
    return made
  },
  'quotes that nest or never close': (seed, chance) =>
    bytes(csv(table(seed, chance)).replace(/,/g, (sign) => (chance.next() < 0.05 ? `${sign}"` : sign))),
  'a cell of a megabyte': (seed) =>
    bytes(`id,name,notes\nh${seed}-1,Person ${seed},${quoted('x,"\n'.repeat(250_000))}\nh${seed}-2,${'y'.repeat(1_000_000)},z`),
  '100,000 columns': (seed) => bytes(`${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',')}\nPerson ${seed}`),
  'a loop and people who manage themselves': (seed) =>
    bytes(
      `id,name,manager id\nh${seed}-1,A ${seed},h${seed}-2\nh${seed}-2,B ${seed},h${seed}-3\nh${seed}-3,C ${seed},h${seed}-1\nh${seed}-4,D ${seed},h${seed}-4`,
    ),
  'a chain that no organisation has': (seed) =>
    bytes(
      `id,name,manager id\n${Array.from({ length: 3000 }, (_, at) => `h${seed}-${at},P ${at},${at ? `h${seed}-${at - 1}` : ''}`).join('\n')}`,
    ),
  'formulas for names': (seed) => bytes(`id,name\n${odd.map((text, at) => `h${seed}-${at},${quoted(text)}`).join('\n')}`),
  'a spreadsheet': (seed, chance) => spreadsheet(sheetOf(table(seed, chance))),
  'a spreadsheet cut short': (seed, chance) => {
    const made = spreadsheet(sheetOf(table(seed, chance)))
    return made.subarray(0, chance.below(made.length))
  },
  'a spreadsheet with bytes changed': (seed, chance) => {
    const made = Buffer.from(spreadsheet(sheetOf(table(seed, chance))))
    for (let nth = 0; nth < 8; nth++) made[30 + chance.below(made.length - 30)] = chance.below(256)
    return made
  },
  'a spreadsheet that unpacks to far more': (seed) =>
    spreadsheet(
      `<worksheet><sheetData>${'<row></row>'.repeat(1_000_000)}<row><c t="inlineStr"><is><t>${seed}</t></is></c></row></sheetData></worksheet>`,
    ),
  JSON: (seed, chance) => {
    const [top, ...rows] = table(seed, chance)
    return bytes(JSON.stringify(rows.map((cells) => Object.fromEntries(cells.map((text, at) => [top![at]!, text])))))
  },
  'JSON that nests without end': () => bytes('['.repeat(100_000)),
  'nothing but separators': (_, chance) => bytes(','.repeat(900) + `\n${','.repeat(500)}`.repeat(chance.below(4000))),
  'nothing but line ends': () => bytes('\r\n'.repeat(500_000)),
}
const seldom: Record<string, (seed: number) => Uint8Array> = {
  '25 MB of people': (seed) =>
    bytes(`id,name,notes\n${Array.from({ length: 5000 }, (_, at) => `h${seed}-${at},P ${at},${'n'.repeat(5000)}`).join('\n')}`),
  'more than 25 MB': () => Buffer.alloc(26_500_000, 'a,b\n'),
}

/** One hostile file of a seed: its kind and its bytes. */
export function hostile(seed: number): { kind: string; content: Uint8Array } {
  const names = Object.keys(kinds)
  const rare = Object.keys(seldom)
  if (seed % 97 === 13) {
    const kind = rare[Math.floor(seed / 97) % rare.length]!
    return { kind, content: seldom[kind]!(seed) }
  }
  const kind = names[seed % names.length]!
  return { kind, content: kinds[kind]!(seed, chanceOf(seed)) }
}
