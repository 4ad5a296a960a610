import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
const log = readFileSync('/tmp/h/talk-run/log', 'utf8')
const link = /as Maya.*: (\S+)/.exec(log)[1]
const state = '/tmp/h/talk-run/state.json'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
const fresh = !existsSync(state) || readFileSync('/tmp/h/talk-run/link', 'utf8') !== link
if (fresh) {
  const c = await browser.newContext(); const p = await c.newPage()
  await p.goto(link, { waitUntil: 'networkidle' }); await c.storageState({ path: state })
  const { writeFileSync } = await import('node:fs'); writeFileSync('/tmp/h/talk-run/link', link); await c.close()
}
const shots = process.argv.slice(2)
const c0 = await browser.newContext({ storageState: state, baseURL: 'http://127.0.0.1:4462' })
const { people } = await (await c0.request.get('/api/people')).json()
const id = (name) => people.find((p) => p.name === name).id
export const ids = { priya: id('Priya Raman'), hana: id('Hana Novak'), tomas: id('Tomás Herrera') }
for (const spec of shots) {
  // name:path:size:theme
  const [name, path, size, theme, act] = spec.split('@')
  const [w, h] = size === 'p' ? [390, 844] : [1440, 900]
  const c = await browser.newContext({ storageState: state, baseURL: 'http://127.0.0.1:4462', viewport: { width: w, height: h }, colorScheme: theme ?? 'light', locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' })
  const p = await c.newPage()
  p.on('pageerror', (e) => console.log('ERR', e.message)); p.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(m.text()))
  await p.goto(path.replace(/\{(\w+)\}/g, (_, k) => ids[k]), { waitUntil: 'networkidle' })
  if (act) { const fn = new Function('p', `return (async () => { ${act} })()`); await fn(p) }
  await p.screenshot({ path: `/tmp/h/talk-run/${name}.png` })
  await c.close()
}
await browser.close()
