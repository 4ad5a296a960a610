/** Loaded before the server: when `run.mjs` is killed outright, the server stops too and frees its port. */
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()
