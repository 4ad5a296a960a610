import { cpSync } from 'node:fs'
import { defineConfig } from 'vite'

/** One file each for the server and its command line: read from their sources, they take twice the time and memory to start. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { main: 'main.ts', cli: 'cli.ts', worker: 'transfer/worker.ts', sheetWorker: 'http/sheetWorker.ts', writer: 'db/writer.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: ['drizzle-orm', /^shared\//, 'zod', 'fastify-type-provider-zod', 'uuid'] },
  plugins: [
    {
      name: 'migrations beside the bundle',
      closeBundle: () => cpSync('db/migrations', 'dist/migrations', { recursive: true }),
    },
  ],
})
