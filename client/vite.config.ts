import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Puts each file beside its compressed forms once, so that the server does not compress it at every request. */
function compress(folder: string) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|svg)$/.test(name)) continue
    const path = join(folder, name)
    const content = readFileSync(path)
    if (content.length < 1024) continue
    writeFileSync(`${path}.br`, brotliCompressSync(content))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}

export default defineConfig({
  clearScreen: false,
  plugins: [react(), { name: 'compress', apply: 'build', closeBundle: () => compress(join(import.meta.dirname, 'dist')) }],
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 1024,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What every page needs and a new version seldom changes stays in the browser's cache.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-(query|router|store)|query-core|router-core|history|store))/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // Not the modules of client/api, which stand at the same address.
    proxy: { '^/api/(?!\\w+\\.tsx?(\\?|$))': `http://127.0.0.1:${process.env.PORT ?? 4310}` },
  },
})
