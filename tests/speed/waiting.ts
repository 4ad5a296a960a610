import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

/** Asks a server again and again, on a thread of its own so that nothing but the server holds up an answer; told to, tells the longest wait since it was last told. */
let longest = 0
parentPort!.on('message', () => {
  parentPort!.postMessage(longest)
  longest = 0
})
for (;;) {
  const began = performance.now()
  await fetch(`${workerData as string}/api/health`)
  longest = Math.max(longest, performance.now() - began)
  await setTimeout(5)
}
