// Runs before the first paint. A file of its own: inline scripts are not allowed.
{
  const root = document.documentElement
  let theme = null
  let leads = false
  try {
    theme = localStorage.getItem('understory.theme')
    leads = localStorage.getItem('understory.leads') === 'yes'
    root.dataset.keys = localStorage.getItem('understory.keys') || 'on'
  } catch {}
  // Set here, so that no page flashes in the other theme.
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

  // What the first screen asks is under way while its scripts still load.
  const asked = { '/sign-in': [], '/welcome': [], '/': leads ? ['/api/session', '/api/home'] : ['/api/session'] }[location.pathname] || [
    '/api/session',
  ]
  for (const href of asked)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }))
}
