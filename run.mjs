import { prepared } from './tools/prepare.mjs'
import { commandLine, develop, serve } from './tools/launch.mjs'
import { check, test } from './tools/tests.mjs'
import { Stopped, say, sayOnStderr } from './tools/steps.mjs'

const commands = {
  async start(args) {
    const node = await prepared({ build: true })
    return serve(node, args)
  },
  async dev() {
    const node = await prepared({ build: false })
    return develop(node)
  },
  async understory(args) {
    sayOnStderr()
    const node = await prepared({ build: true })
    return commandLine(node, args)
  },
  async check() {
    const node = await prepared({ build: false })
    return check(node)
  },
  async test() {
    return test(() => prepared({ build: true }))
  },
}

const [name = 'start', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  say(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
try {
  process.exitCode = await command(args)
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  if (error.message) say(error.message)
  process.exitCode = error.code
}
