const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]
const first = (agent: string, names: [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1]

/** "Firefox on Windows", or what the program calls itself. */
export const agentWords = (agent: string) => {
  const browser = first(agent, browsers)
  const system = first(agent, systems)
  if (browser) return system ? `${browser} on ${system}` : browser
  return agent.slice(0, 60) || 'Unknown program'
}
