import { chromium } from '@playwright/test'
import { chromiumHere } from './browser/chromium.mjs'
const base='http://127.0.0.1:4464'
const browser = await chromium.launch({ executablePath: await chromiumHere(), args: ['--no-sandbox','--disable-gpu'] })
const c = await browser.newContext({ storageState: '/tmp/h/plan-state.json', baseURL: base, viewport: { width: 1440, height: 900 } })
const p = await c.newPage()
const { people } = await (await c.request.get('/api/people')).json()
const id = people.find((x) => x.name === 'Priya Raman').id
const real = await (await c.request.get(`/api/people/${id}/packet`)).json()
const w = (n) => 'Several words of which one is extraordinarily long and others not '.repeat(10).slice(0, n).trim()
const worst = { ...real, person: { ...real.person, name: w(40), title: w(60), team: w(40), manager: w(40) }, role: { ...real.role, title: w(60) }, printedBy: w(40),
  want: { ...real.want, words: w(400), target: w(60), shortened: true }, short: real.lines.map(() => w(40)).slice(0, 5),
  lines: real.lines.map((l) => ({ ...l, name: w(40), strongest: w(44), gap: 'Three steps short', level: 'none' })),
  pieces: real.pieces.map((x) => ({ ...x, what: w(190), criterion: w(40), link: w(60) })), plan: Array.from({ length: 5 }, (_, i) => ({ id: String(i), text: w(90), owner: 'manager', dueOn: '2027-01-01', state: 'open' })),
  leftOut: { notes: 12, onlyYours: 12, further: 120, steps: 12 } }
await p.route('**/packet*', (r) => r.request().resourceType() === 'fetch' ? r.fulfill({ json: worst }) : r.continue())
await p.goto(`/people/${id}/packet`, { waitUntil: 'networkidle' })
await p.screenshot({ path: '/tmp/h/plan-shots/worst.png', fullPage: true })
const pdf = await p.pdf({ preferCSSPageSize: true, printBackground: true })
console.log('pages', pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length)
await browser.close()
