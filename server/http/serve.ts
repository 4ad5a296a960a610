import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Endpoint, FileAnswer, MethodOf, Received } from 'shared/api/endpoint.ts'
import { type Actor, may } from 'shared/domain/may.ts'
import { dayIn, linesDay, zoneOf } from 'shared/domain/zones.ts'
import { Failure } from 'shared/model/failure.ts'
import type { z } from 'zod'
import { personWithin, type PersonFound, roleWithin, type RoleFound } from '../access/queries.ts'
import { Scope } from '../access/scope.ts'
import { grantsOf, sessionOf, tokenHashOf } from '../access/session.ts'
import type { Trail } from '../audit/commands.ts'
import type { Database, Read, Tx } from '../db/database.ts'
import { type Trace, traceOf } from '../db/trail.ts'
import { invalid, notFound, Problem } from './problem.ts'

/** All that a handler knows of the world. A `GET` can only read, on one snapshot; anything else runs in one transaction. */
export interface Context<E extends Endpoint = Endpoint> {
  db: MethodOf<E> extends 'GET' ? Read : Tx
  /** Who asks; nobody only where the policy lets anybody ask. */
  actor: Actor
  scope: Scope
  now: string
  /** The day where the one who asks is. */
  today: string
  /** The day by which reporting lines hold for the one who asks. */
  linesOn: string
  /** Found within the scope, where the path names one. */
  person: PersonFound
  role: RoleFound
  request: FastifyRequest
  reply: FastifyReply
  /** Says whom the trace is about, where the path does not. */
  concerns: (personId: string | null) => void
  /** Done once the change is committed, before it is answered. */
  afterwards: (work: () => Promise<void>) => void
}
type Handle<E extends Endpoint, Prepared> = (context: Context<E>, input: Received<E>, prepared: Prepared) => Promise<Answer<E>>
/** What takes long and is no database work (hashing, reading a file): done after the policy has allowed it, before the transaction begins. With `apart`, that runs on a thread of its own. */
type Prepare<E extends Endpoint, Prepared> = (
  before: Pick<Context<E>, 'actor' | 'now' | 'today' | 'linesOn' | 'request'> & { database: Database },
  input: Received<E>,
) => Promise<Prepared>
export interface Serve {
  <E extends Endpoint>(endpoint: E, handle: Handle<E, undefined>): void
  <E extends Endpoint, Prepared>(endpoint: E, prepare: Prepare<E, Prepared>, handle: Handle<E, Prepared>): void
}

export interface World {
  database: Database
  trail: Trail
  clock: () => Date
  log?: (error: unknown, reference: string) => void
}

/** All that a look at what somebody else sees may change: that it ends. */
const wayBack = 'POST /api/example/close'

type Note = Omit<Trace, 'outcome'>
const nobody: Actor = { accountId: '', name: '', administrator: false, personId: null, path: '', timeZone: null }

/** No policy, no server: also for a route that someone adds past `serve`. */
export function requirePolicies(app: FastifyInstance) {
  app.addHook('onRoute', ({ method, url, config }) => {
    const rule = (config as { may?: string } | undefined)?.may
    if (!rule || !Object.hasOwn(may, rule)) throw new Error(`${String(method)} ${url} does not say who may call it.`)
  })
}

export function serveOn(app: FastifyInstance, { database, trail, clock, log = () => {} }: World): Serve {
  const serve = (
    endpoint: Endpoint,
    ...steps: [handle: Handle<Endpoint, unknown>] | [prepare: Prepare<Endpoint, unknown>, handle: Handle<Endpoint, unknown>]
  ) => {
    const handle = steps.at(-1) as Handle<Endpoint, unknown>
    const prepare = steps.length === 2 ? steps[0] : undefined
    const [method, path] = endpoint.at.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string]
    const { summary, about, params, query, body, answer, personal, file } = endpoint
    const shapes = Object.entries({ params, query, body }).filter(([, shape]) => shape) as ['params' | 'query' | 'body', z.ZodType][]

    /** Who asks, whether they may, and what they sent; then the work itself. */
    const allowed = async <T>(
      db: Read,
      request: FastifyRequest,
      work: (context: Omit<Context, 'db' | 'reply' | 'afterwards'>, input: never, note: Note) => Promise<T>,
    ): Promise<T> => {
      const now = clock().toISOString()
      const actor = await actorOf(db, request, now, trail)
      const note: Note = {
        at: now,
        accountId: actor?.looking?.byId ?? actor?.accountId ?? null,
        act: endpoint.at,
        personId: null,
        roleId: null,
      }
      try {
        if (!actor && endpoint.may !== 'askAnything') throw new Problem('not-signed-in', 'Sign in first.')
        if (actor?.looking && method !== 'GET' && endpoint.at !== wayBack)
          throw new Problem('not-allowed', `You see what ${actor.name} sees, and change nothing. Go back to your own account for that.`)
        const scope = new Scope(actor ?? nobody)
        const today = dayIn(zoneOf(actor ?? nobody), now)
        const { personId, roleId, memberId } = request.params as { personId?: string; roleId?: string; memberId?: string }
        const person = personId === undefined ? undefined : (await personWithin(db, scope, { personId }))[0]
        if (personId !== undefined && !person) throw notFound('person')
        const stands = person && { managed: scope.manages(person.managerId), led: scope.leads(person.path) }
        const role = roleId === undefined ? undefined : (await roleWithin(db, scope, { roleId }))[0]
        if (roleId !== undefined && !role) throw notFound('lead role')
        note.personId = person?.id ?? memberId ?? null
        note.roleId = role?.id ?? null
        if (!may[endpoint.may](actor, { ...(stands && { person: stands }), ...(role && { role }) }))
          throw new Problem('not-allowed', 'You may not do this.')
        const input: Record<string, unknown> = {}
        for (const [name, shape] of shapes) {
          const parsed = shape.safeParse(request[name] ?? {})
          if (!parsed.success) throw invalid(parsed.error)
          input[name] = parsed.data
        }
        return await work(
          {
            actor: actor ?? nobody,
            scope,
            now,
            today,
            linesOn: linesDay(today, now),
            person: person!,
            role: role!,
            request,
            concerns: (personId) => void (note.personId = personId),
          },
          input as never,
          note,
        )
      } catch (error) {
        if (actor && error instanceof Problem && (error.failure.code === 'not-allowed' || error.failure.code === 'not-found'))
          trail.later({ ...note, outcome: 'refused' })
        throw error
      }
    }

    const read = async (request: FastifyRequest, reply: FastifyReply) => {
      const found = await database.read((db) =>
        allowed(db, request, async (context, input, note) => {
          const found = await handle({ ...context, db, reply, afterwards: () => {} }, input, undefined)
          if (personal) trail.later({ ...note, outcome: 'read' })
          return found
        }),
      )
      return file ? sent(reply, found as FileAnswer) : found
    }
    const write = async (request: FastifyRequest, reply: FastifyReply) => {
      const prepared = prepare
        ? await prepare(
            ...(await database.read((db) =>
              allowed(
                db,
                request,
                async ({ actor, now, today, linesOn }, input) => [{ actor, now, today, linesOn, request, database }, input] as const,
              ),
            )),
          )
        : undefined
      const later: (() => Promise<void>)[] = []
      const { apart = false } = (prepared ?? {}) as { apart?: boolean }
      const answered = await database.transaction(
        (db) =>
          allowed(db, request, async (context, input, note) => {
            const made = await handle({ ...context, db, reply, afterwards: (work) => void later.push(work) }, input, prepared)
            await traceOf(db, { ...note, outcome: 'changed' })
            // An answer of the wrong shape undoes the change that it came from.
            return answer.parse(made)
          }),
        { apart },
      )
      // What is committed is done, and answered so, whatever becomes of the rest.
      for (const work of later) await work().catch((error: unknown) => log(error, request.id))
      return answered
    }

    app.route({
      method,
      url: path,
      ...(endpoint.bodyLimit && { bodyLimit: endpoint.bodyLimit }),
      config: { may: endpoint.may } as never,
      schema: {
        summary,
        tags: [about],
        operationId: endpoint.at
          .replace(/ \/api\//, '_')
          .replaceAll(/[/:]+/g, '_')
          .toLowerCase(),
        ...(params && { params }),
        ...(query && { querystring: query }),
        ...(body && { body }),
        ...(file && { produces: ['application/octet-stream'] }),
        response: { 200: answer, '4xx': Failure, '5xx': Failure },
      },
      handler: method === 'GET' ? read : write,
    })
  }
  return serve as Serve
}

/** A file, under its name in any script; where a browser knows none of that, in plain letters. */
function sent(reply: FastifyReply, { name, type, content }: FileAnswer) {
  const plain = name.replaceAll(/[^\x20-\x7e]|["%\\]/g, '_')
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, hexOf)}`
  void reply.headers({ 'content-type': type, 'content-disposition': disposition })
  return Readable.from(content)
}
const hexOf = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** The last use of a session is worth a write once a minute. */
const seldomMs = 60_000

async function actorOf(db: Read, request: FastifyRequest, now: string, trail: Trail): Promise<Actor | null> {
  const hash = tokenHashOf(request.headers.cookie)
  if (!hash) return null
  const [session] = await sessionOf(db, { tokenHash: hash, now })
  if (!session) return null
  const { seenAt, path, granted, looking, openedById, ...found } = session
  const { accountId } = found
  const actor = looking ? { ...found, accountId: '', looking: { byId: openedById!, accountId } } : found
  if (Date.parse(now) - Date.parse(seenAt) > seldomMs) trail.used(hash, now)
  if (!granted) return { ...actor, path: path ?? '' }
  const day = linesDay(dayIn(zoneOf(actor), now), now)
  return { ...actor, path: path ?? '', grants: await grantsOf(db, { accountId, day }) }
}
