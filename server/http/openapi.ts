import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** The description of the API, made from the same shapes that check it; and a page to read it on. */
export async function openApi(app: FastifyInstance) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Understory',
        version: '1',
        description: 'What people want next, what they have shown, and which lead roles have someone growing towards them.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'understory' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())

  let reader: Promise<FastifyInstance> | undefined
  for (const url of ['/api/docs', '/api/docs/*']) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      reader ??= readingPage()
      const page = await (await reader).inject(request.url)
      if (page.statusCode === 404) return reply.callNotFound()
      if (page.headers.location) return reply.redirect(page.headers.location, page.statusCode)
      // Its page starts from an inline script: allowed here and nowhere else.
      const policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:"
      return reply.header('content-security-policy', policy).type(page.headers['content-type']!).send(page.rawPayload)
    })
  }
}

/** Loaded when someone first reads it, as it takes 50 MB of memory. */
async function readingPage(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const configuration = { url: '/api/openapi.json', withDefaultFonts: false, hideClientButton: true, telemetry: false } as never
  const page = Fastify()
  await page.register(reference, { routePrefix: '/api/docs', configuration })
  return page
}
