import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
}

/** The path of a Chromium or Chrome that starts on this machine: an installed one, else the one Playwright downloaded. */
export async function chromiumHere() {
  const folders = process.env.PATH.split(delimiter)
  const installed = places[process.platform] ?? folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return installed.find(starts) ?? [await downloaded()].find(starts)
}

async function downloaded() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/** A file of that name is not enough: it may be a placeholder, or miss libraries of the system. */
function starts(path) {
  if (!existsSync(path)) return false
  if (process.platform !== 'linux') return true
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}
