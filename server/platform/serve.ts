import { availableParallelism } from 'node:os'
import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Contract, Route } from '../../contract/route.ts'
import type { Authenticate } from './access.ts'
import { type Caller, type Context, inTransaction, type Platform } from './context.ts'
import { ownUrl } from './own-url.ts'
import { Refusal } from './refusal.ts'
import { requireLawfulRequest } from './refused-words.ts'
import { Turns } from './turns.ts'

type In<T> = NonNullable<T> extends infer S extends z.ZodType ? z.output<S> : undefined
export type Input<R extends Route> = { params: In<R['params']>; query: In<R['query']>; body: In<R['body']> }
/** The use cases of a contract, one for each route. One with transactions of its own gets no open one, but the platform. */
export type Handlers<C extends Contract> = {
  [K in keyof C]: (asked: Asked<C[K]>, input: Input<C[K]>) => Promise<z.input<C[K]['answer']>>
}
type Asked<R extends Route> = [NonNullable<R['transactions']>] extends ['own']
  ? { caller: Caller; platform: Platform }
  : Context

export interface Serving {
  platform: Platform
  authenticate: Authenticate
}

type Handle = (asked: Context | { caller: Caller; platform: Platform }, input: unknown) => Promise<unknown>

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends a request to a served route, once known; it is not yet said that they may. */
    caller?: Caller | undefined
  }
}

/** Four for each core keep it busy while others wait for the disk; a quarter of a second is longer than nearly all take. */
const turns = new Turns({ places: 4 * availableParallelism(), questions: 2.5, longest: 250 })

/** Nobody waits longer at a screen for the answer to a question; a change is seen through to its end. */
const longestQuestion = 120

/** Without sign-in there is nobody: no account of the register, no territory, no permission. */
export const nobody: Caller = {
  account: '00000000-0000-0000-0000-000000000000',
  post: undefined,
  role: 'nobody',
  lo: 0,
  hi: 0,
  permissions: new Set()
}

/**
 * Serves every route of a contract. First it is known who asks, then the limits count for that account (server/app.ts),
 * and then comes everything else. Where many ask at once they take turns. Permission, legal basis, validation, lawful
 * words, the transaction with its territory, idempotency, audit and OpenAPI are done here and nowhere else.
 */
export function serve<const C extends Contract>(
  app: FastifyInstance,
  contract: C,
  handlers: Handlers<C>,
  { platform, authenticate }: Serving
): void {
  for (const [name, r] of Object.entries(contract)) {
    const handle = handlers[name] as Handle
    app.route({
      method: r.method,
      url: `/api${r.path.replace(/\{(\w+)\}/g, ':$1')}`,
      config: r.perMinute ? { rateLimit: { max: r.perMinute, timeWindow: '1 minute' } } : {},
      schema: schemaOf(name, r),
      onRequest: async (request, reply) => {
        reply.raw.once('close', await turns.take(r.trace === 'changes' ? 'change' : 'question'))
        request.caller = await identify(r, request, authenticate)
      },
      preValidation: async request => requirePermission(r, request.caller),
      async handler(request: FastifyRequest, reply: FastifyReply) {
        const caller = requirePermission(r, request.caller)
        const input = { params: request.params, query: request.query, body: request.body }
        const asked = {
          caller,
          operation: r.operation,
          route: name,
          trace: r.trace,
          ...(r.method === 'GET' && { longestSeconds: longestQuestion })
        }
        await requireLawfulRequest(platform, asked, [
          [r.params, input.params],
          [r.query, input.query],
          [r.body, input.body]
        ])
        const answer =
          r.transactions === 'own'
            ? await handle({ caller, platform }, input)
            : await inTransaction(platform, asked, ctx =>
                once(ctx, { route: name, ...input }, () => handle(ctx, input))
              )
        reply.code(r.status ?? 200)
        return answer ?? null
      }
    })
  }
}

function schemaOf(name: string, r: Route): object {
  return {
    operationId: name,
    summary: r.summary,
    tags: [r.path.split('/')[1] ?? ''],
    ...(r.params && { params: r.params }),
    ...(r.query && { querystring: r.query }),
    ...(r.body && { body: r.body }),
    response: { [r.status ?? 200]: r.answer }
  }
}

/** Who sends the request, if they may do what the route needs: for routes that `serve` does not make. */
export async function admit(
  r: Pick<Route, 'needs'>,
  request: FastifyRequest,
  authenticate: Authenticate
): Promise<Caller> {
  return requirePermission(r, await identify(r, request, authenticate))
}

async function identify(
  r: Pick<Route, 'needs'>,
  request: FastifyRequest,
  authenticate: Authenticate
): Promise<Caller | undefined> {
  // Only a cookie is sent by a browser without its page asking for it.
  if (request.method !== 'GET' && request.headers.cookie !== undefined) ownUrl(request)
  return r.needs === 'anyone' ? undefined : authenticate(request)
}

function requirePermission(r: Pick<Route, 'needs'>, caller: Caller | undefined): Caller {
  if (r.needs === 'anyone') return nobody
  if (!caller) throw new Refusal('platform.sign-in')
  if (r.needs === 'signed-in') return caller
  if (!caller.post) throw new Refusal('platform.no-post')
  if (!caller.permissions.has(r.needs))
    throw new Refusal(caller.withheld ?? 'platform.no-permission', { needs: r.needs })
  return caller
}

const lockCommand = { name: 'lock command', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' }
const findCommand = {
  name: 'find command',
  text: 'select answer, body_hash from platform.command where account = $1 and id = $2'
}
const keepCommand = {
  name: 'keep command',
  text: 'insert into platform.command (account, id, operation, body_hash, answer) values ($1, $2, $3, $4, $5)'
}

/** A command sent twice is done once: its second sending gets the first answer. */
async function once(
  ctx: Context,
  command: { route: string; body: unknown },
  work: () => Promise<unknown>
): Promise<unknown> {
  const commandId = (command.body as { commandId?: string } | undefined)?.commandId
  if (!commandId) return work()
  // Keyed: the body may hold a number of a person, and there are few enough of those to try them all.
  const hash = ctx.sealer.lookup('command', JSON.stringify(command))
  // The lock makes the second of two simultaneous sendings wait for the first one's answer; it is read only then.
  const [, { rows }] = await Promise.all([
    ctx.tx.query({ ...lockCommand, values: [commandId] }),
    ctx.tx.query<{ answer: unknown; body_hash: Buffer }>({ ...findCommand, values: [ctx.caller.account, commandId] })
  ])
  const before = rows[0]
  if (before && !before.body_hash.equals(hash)) throw new Refusal('platform.command-differs')
  if (before) return before.answer
  const answer = await work()
  ctx.meanwhile(
    ctx.tx.query({
      ...keepCommand,
      values: [ctx.caller.account, commandId, ctx.operation, hash, JSON.stringify(answer ?? null)]
    })
  )
  return answer
}
