import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import { trailOn } from './audit/commands.ts'
import { auditRoutes } from './audit/routes.ts'
import { formerRoutes } from './former/routes.ts'
import { frameworkRoutes } from './frameworks/routes.ts'
import { openApi } from './http/openapi.ts'
import { pages } from './http/pages.ts'
import { told } from './http/problem.ts'
import { refuseOtherSites } from './http/security.ts'
import { running } from './http/running.ts'
import { requirePolicies, serveOn } from './http/serve.ts'
import type { Database } from './db/database.ts'
import { aspirationRoutes } from './aspirations/routes.ts'
import { candidacyRoutes } from './candidacies/routes.ts'
import { consistencyRoutes } from './consistency/routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { dutyRoutes } from './duties/routes.ts'
import { calibrationRoutes } from './calibration/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { packetRoutes } from './packet/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { grantRoutes } from './grants/routes.ts'
import { handoverRoutes } from './handover/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { paletteRoutes } from './palette/routes.ts'
import { pathRoutes } from './path/routes.ts'
import { personRoutes } from './person/routes.ts'
import { personPathRoutes } from './personPath/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { precedentRoutes } from './precedents/routes.ts'
import { pipelineRoutes } from './pipeline/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { readerRoutes } from './readers/routes.ts'
import { readingRoutes } from './readings/routes.ts'
import { removedRoutes } from './removed/routes.ts'
import { calendarFeed, reminderRoutes } from './reminders/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { rhythmRoutes } from './rhythm/routes.ts'
import { roleRoutes } from './roles/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { slateRoutes } from './slates/routes.ts'
import { talkRoutes } from './talks/routes.ts'
import { changeRoutes } from './changes/routes.ts'
import { viewRoutes } from './views/routes.ts'
import { trendRoutes } from './trends/routes.ts'
import { transferRoutes } from './transfer/routes.ts'

export interface AppOptions {
  database: Database
  clock?: () => Date
  log?: (error: unknown, reference: string) => void
  /** Whether a weekly mail can be had. */
  sendsMail?: boolean
}

const features = [
  sessionRoutes,
  grantRoutes,
  formerRoutes,
  readerRoutes,
  handoverRoutes,
  demoRoutes,
  peopleRoutes,
  transferRoutes,
  aspirationRoutes,
  evidenceRoutes,
  readingRoutes,
  conversationRoutes,
  talkRoutes,
  noteRoutes,
  roleRoutes,
  slateRoutes,
  candidacyRoutes,
  decisionRoutes,
  dutyRoutes,
  frameworkRoutes,
  homeRoutes,
  personRoutes,
  planRoutes,
  packetRoutes,
  rhythmRoutes,
  pipelineRoutes,
  reviewRoutes,
  changeRoutes,
  trendRoutes,
  consistencyRoutes,
  viewRoutes,
  pathRoutes,
  personPathRoutes,
  precedentRoutes,
  calibrationRoutes,
  settingsRoutes,
  auditRoutes,
  privacyRoutes,
  paletteRoutes,
  removedRoutes,
]

/** An answer of the API is read by our own pages alone, and kept by nobody. */
const answerHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
}

/** The whole server, not yet listening: `main.ts` gives it a port, tests inject into it. */
export async function buildApp({
  database,
  clock = () => new Date(),
  log = () => {},
  sendsMail = false,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 1_000_000,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  const trail = trailOn(database, (error) => log(error, 'audit'))
  app.addHook('onClose', () => trail.close())

  app.setValidatorCompiler(() => () => true) // `serve` validates, so that the policy is asked first
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler((error, request, reply) => {
    const { status, failure } = told(error)
    if (status === 500) {
      log(error, request.id)
      failure.reference = request.id
    }
    return reply.code(status).send(failure)
  })

  await app.register(compress, { threshold: 2048, encodings: ['gzip'], globalDecompression: false })
  refuseOtherSites(app)
  await openApi(app)
  await app.register(async (api) => {
    requirePolicies(api)
    api.addHook('onRequest', (_request, reply, done) => {
      void reply.headers(answerHeaders)
      done()
    })
    running(api, database, clock)
    const serve = serveOn(api, { database, trail, clock, log })
    for (const routes of features) routes(serve)
    reminderRoutes(serve, { sendsMail })
    calendarFeed(api, { database, trail, clock })
  })
  await app.register(pages)
  return app
}
