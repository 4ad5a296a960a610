import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** A change comes from our own pages or from a program with no pages, never from another site's. */
export function refuseOtherSites(app: FastifyInstance) {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return done()
    const site = request.headers['sec-fetch-site']
    const { origin } = request.headers
    const foreign = site === undefined ? origin !== undefined && origin !== ownOrigin(request) : site !== 'same-origin' && site !== 'none'
    done(foreign ? new Problem('not-allowed', 'This change came from another site and was not made.') : undefined)
  })
}

const ownOrigin = (request: FastifyRequest) => `${request.protocol}://${request.host}`

/** Shown for a listening address: what to type into a browser. */
export const addressOf = (host: string, port: number) =>
  `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host}:${port}`
