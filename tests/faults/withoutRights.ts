/** Starts the server as a user whom file rights bind: they do not bind root. The program is read before the rights are given up. */
import 'server/app.ts'
import 'server/db/open.ts'
import 'server/people/commands.ts'
import 'server/demo/commands.ts'

if (process.getuid?.() === 0) process.seteuid?.(65_534)
await import('server/main.ts')
