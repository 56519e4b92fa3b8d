import { createHash } from 'node:crypto'
import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Contract, Route } from '../../contract/route.ts'
import type { Authenticate } from './access.ts'
import { type Caller, type Context, inTransaction, type Platform } from './context.ts'
import { Refusal } from './refusal.ts'

type In<T> = NonNullable<T> extends infer S extends z.ZodType ? z.output<S> : undefined
export type Input<R extends Route> = { params: In<R['params']>; query: In<R['query']>; body: In<R['body']> }
/** The use cases of a contract, one for each route. */
export type Handlers<C extends Contract> = {
  [K in keyof C]: (ctx: Context, input: Input<C[K]>) => Promise<z.input<C[K]['answer']>>
}

export interface Serving {
  platform: Platform
  authenticate: Authenticate
}

type Handle = (ctx: Context, input: unknown) => Promise<unknown>

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
 * Serves every route of a contract. Permission, legal basis, validation, the transaction with its territory,
 * idempotency, audit and OpenAPI are done here and nowhere else.
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
      async handler(request: FastifyRequest, reply: FastifyReply) {
        const caller = await admit(r, request, authenticate)
        const input = { params: request.params, query: request.query, body: request.body }
        const work = (ctx: Context) => once(ctx, { route: name, ...input }, () => handle(ctx, input))
        const answer = await inTransaction(
          platform,
          { caller, operation: r.operation, route: name, trace: r.trace },
          work
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

/** Who sends the request, if they may do what the route needs. */
export async function admit(
  r: Pick<Route, 'needs'>,
  request: FastifyRequest,
  authenticate: Authenticate
): Promise<Caller> {
  if (r.needs === 'anyone') return nobody
  const caller = await authenticate(request)
  if (!caller) throw new Refusal('platform.sign-in')
  if (r.needs === 'signed-in') return caller
  if (!caller.post) throw new Refusal('platform.no-post')
  if (!caller.permissions.has(r.needs)) throw new Refusal('platform.no-permission', { needs: r.needs })
  return caller
}

/** A command sent twice is done once: its second sending gets the first answer. */
async function once(
  ctx: Context,
  command: { route: string; body: unknown },
  work: () => Promise<unknown>
): Promise<unknown> {
  const commandId = (command.body as { commandId?: string } | undefined)?.commandId
  if (!commandId) return work()
  const hash = createHash('sha256').update(JSON.stringify(command)).digest()
  // The lock makes the second of two simultaneous sendings wait for the first one's answer.
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [commandId])
  const { rows } = await ctx.tx.query<{ answer: unknown; body_hash: Buffer }>(
    'select answer, body_hash from platform.command where account = $1 and id = $2',
    [ctx.caller.account, commandId]
  )
  const before = rows[0]
  if (before && !before.body_hash.equals(hash)) throw new Refusal('platform.command-differs')
  if (before) return before.answer
  const answer = await work()
  await ctx.tx.query(
    'insert into platform.command (account, id, operation, body_hash, answer) values ($1, $2, $3, $4, $5)',
    [ctx.caller.account, commandId, ctx.operation, hash, JSON.stringify(answer ?? null)]
  )
  return answer
}
