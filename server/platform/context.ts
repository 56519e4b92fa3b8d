import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Day } from '../../contract/values.ts'
import { assertLegalBasis } from '../../law/gate.ts'
import { today } from './clock.ts'
import type { Sealer } from './crypto.ts'
import { type Tables, typed } from './db.ts'
import { Refusal } from './refusal.ts'

/** Who acts, in which post. A person may hold several posts; one is active at a time. */
export interface Caller {
  account: string
  post: string | undefined
  role: string
  /** The territory: a subtree of areas as a range. An account without a post has none. */
  lo: number
  hi: number
  permissions: ReadonlySet<string>
}

/** What a use case gets: the open transaction, who acts, on which day, for which legal operation. */
export interface Context {
  caller: Caller
  tx: pg.PoolClient
  tables: <S extends string>() => Kysely<Tables<S>>
  on: Day
  operation: string
  sealer: Sealer
  /** Notes whom this request read, for the one audit row it leaves. */
  sawPeople: (ids: Iterable<string>) => void
  /** Adds to the audit row: the batch of a change, or facts without personal data. */
  trace: (facts: { batch?: string; reason?: string; detail?: Record<string, string | number | boolean> }) => void
}

export interface Request {
  caller: Caller
  operation: string
  route: string
  trace: 'none' | 'reads-people' | 'changes'
}

export interface Platform {
  app: pg.Pool
  sealer: Sealer
}

const digits = /^\d{1,15}$/
const uuid = /^[0-9a-f-]{36}$/

/** The territory as SQL. SET LOCAL takes no parameters, so what is set must be digits or a uuid and nothing else. */
function scopeSql(caller: Caller, chain: number): string {
  const { lo, hi, account } = caller
  if (!digits.test(String(lo)) || !digits.test(String(hi)) || !uuid.test(account))
    throw new Error('a scope is digits and a uuid')
  const on = (permission: string) => (caller.permissions.has(permission) ? 'on' : 'off')
  return `set local anjia.lo = '${lo}'; set local anjia.hi = '${hi}'; set local anjia.account = '${account}'; set local anjia.chain = '${chain}'; set local anjia.trained = '${on('people.protected')}'; set local anjia.auditor = '${on('audit.read')}'`
}

/** Every connection writes an audit chain of its own; 512 chains serve any number of processes by chance. */
const chains = new WeakMap<pg.PoolClient, number>()

function chainOf(client: pg.PoolClient): number {
  const known = chains.get(client)
  if (known !== undefined) return known
  const { processID } = client as pg.PoolClient & { processID?: number }
  const chain = (processID ?? 0) % 512
  chains.set(client, chain)
  return chain
}

/**
 * One request, one transaction: legal basis, territory, action, audit row, commit. The server, the commands and the
 * jobs all come through here; nothing else begins a transaction.
 */
export async function inTransaction<T>(
  platform: Platform,
  request: Request,
  action: (ctx: Context) => Promise<T>
): Promise<T> {
  const on = today()
  requireBasis(request.operation, on)
  const client = await platform.app.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin; ${scopeSql(request.caller, chainOf(client))}`)
    const audit = newAudit(request)
    const answer = await action({
      caller: request.caller,
      tx: client,
      tables: () => typed(client),
      on,
      operation: request.operation,
      sealer: platform.sealer,
      sawPeople: audit.sawPeople,
      trace: audit.trace
    })
    await audit.write(client)
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch((rollback: Error) => {
      broken = rollback
    })
    throw error
  } finally {
    client.release(broken)
  }
}

export function requireBasis(operation: string, on: Day): void {
  try {
    assertLegalBasis(operation, on)
  } catch {
    throw new Refusal('law.no-basis', { operation, on })
  }
}

function newAudit(request: Request) {
  const persons = new Set<string>()
  let facts: Parameters<Context['trace']>[0] = {}
  return {
    sawPeople: (ids: Iterable<string>) => {
      for (const id of ids) persons.add(id)
    },
    trace: (more: typeof facts) => {
      facts = { ...facts, ...more, ...(more.detail && { detail: { ...facts.detail, ...more.detail } }) }
    },
    write: async (client: pg.PoolClient) => {
      if (request.trace === 'none' && persons.size === 0) return
      const { caller, operation, route } = request
      await client.query({
        name: 'audit',
        text: `insert into audit.entry (account, post, operation, route, reason, area_lo, area_hi, persons, batch, detail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        values: [
          caller.account,
          caller.post ?? null,
          operation,
          route,
          facts.reason ?? null,
          caller.lo,
          caller.hi,
          [...persons],
          facts.batch ?? null,
          facts.detail ?? null
        ]
      })
    }
  }
}

/**
 * Acts for a moment in another territory. Only the two protocols that by their nature reach over the caller's own
 * (the two ends of a move, the look-up by a full number) may do so; the architecture test holds the list.
 */
export async function acrossTerritory<T>(
  ctx: Context,
  area: { lo: number; hi: number },
  action: () => Promise<T>
): Promise<T> {
  const set = ({ lo, hi }: { lo: number; hi: number }) => {
    if (!digits.test(String(lo)) || !digits.test(String(hi))) throw new Error('a scope is digits')
    return ctx.tx.query(`set local anjia.lo = '${lo}'; set local anjia.hi = '${hi}'`)
  }
  await set(area)
  try {
    return await action()
  } finally {
    await set(ctx.caller).catch(() => {})
  }
}
