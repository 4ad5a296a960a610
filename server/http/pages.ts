import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const built = new URL('../../client/dist/', import.meta.url)

/** The built client: its files for a year, as their names carry their content; its one page afresh, for every other address. */
export async function pages(app: FastifyInstance) {
  const folder = fileURLToPath(built)
  if (!existsSync(folder)) return
  const index = readFileSync(new URL('index.html', built), 'utf8')
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'upgrade-insecure-requests': null, // plain http on one's own machine
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(fastifyStatic, {
    root: folder,
    serve: true,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) =>
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  } as never)
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/')) return reply.code(404).send({ code: 'not-found', message: 'There is nothing at this address.' })
    if (request.method !== 'GET' || /\.\w{1,8}$/.test(request.url.split('?')[0]!))
      return reply.code(404).type('text/plain').send('There is nothing at this address.')
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index)
  })
}
