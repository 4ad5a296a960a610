import { chromium } from '@playwright/test'
import { readFileSync, existsSync } from 'node:fs'
import { chromiumHere } from './browser/chromium.mjs'
const base = 'http://127.0.0.1:4464'
const out = '/tmp/h/plan-shots/'
const browser = await chromium.launch({ executablePath: await chromiumHere(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
const statePath = '/tmp/h/plan-state.json'
if (process.argv[2] === 'login') {
  const link = /as Maya.*(http\S+)/.exec(readFileSync('/tmp/h/plan-serve.log', 'utf8'))[1]
  const c = await browser.newContext(); const p = await c.newPage(); await p.goto(link); await p.waitForURL(base + '/'); await c.storageState({ path: statePath }); await c.close()
}
const sizes = [[1440, 900], [390, 844]]
const themes = ['light', 'dark']
const want = process.argv[3] ? process.argv[3].split(',') : null
const api = await browser.newContext({ storageState: statePath, baseURL: base })
const { people } = await (await api.request.get('/api/people')).json()
const id = (n) => people.find((p) => p.name === n).id
const priya = id('Priya Raman')
const shots = {
  home: ['/', null], priya: [`/people/${priya}`, null], grace: [`/people/${id('Grace Lindqvist')}`, null],
  step: [`/people/${priya}`, async (p) => { await p.getByRole('button', { name: 'Add a step' }).click(); await p.getByRole('dialog').waitFor() }],
  close: [`/people/${priya}`, async (p) => { await p.getByRole('button', { name: /^Finish: Sit on/ }).click(); await p.getByRole('dialog').waitFor() }],
  rhythm: [`/people/${id('Grace Lindqvist')}`, async (p) => { await p.getByRole('button', { name: 'Change', exact: true }).click(); await p.getByRole('dialog').waitFor() }],
  packet: [`/people/${priya}/packet`, null],
  settings: ['/settings', null], people: ['/people', null],
}
for (const [name, [path, act]] of Object.entries(shots)) {
  if (want && !want.includes(name)) continue
  for (const [width, height] of sizes) for (const theme of themes) {
    const c = await browser.newContext({ storageState: statePath, baseURL: base, viewport: { width, height }, colorScheme: theme, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' })
    const p = await c.newPage(); p.setDefaultTimeout(4000); await p.goto(path, { waitUntil: 'networkidle' })
    try { if (act) await act(p) } catch (e) { console.log(name, width, String(e).slice(0, 200)) }
    await p.waitForTimeout(300)
    await p.screenshot({ path: `${out}${name}-${width}-${theme}.png`, fullPage: width === 390 && !act })
    if (name === 'packet' && width === 1440) { await p.pdf({ path: `${out}packet-${theme}.pdf`, preferCSSPageSize: true, printBackground: true }) }
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) console.log(name, width, 'sideways', over)
    await c.close()
  }
}
await browser.close()
