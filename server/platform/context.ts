import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type pg from 'pg'
import type { Day } from '../../contract/values.ts'
import { assertLegalBasis } from '../../law/gate.ts'
import { today } from './clock.ts'
import { countRefused } from './count-refused.ts'
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
  /** The one person whose rows a resident sees: their own. Whoever has it holds no territory. */
  self?: string
  /** Why the post may do nothing for now, as the code of a refusal. */
  withheld?: string
}

/** What a use case gets: the open transaction, who acts, on which day, for which legal operation. */
export interface Context {
  caller: Caller
  tx: pg.PoolClient
  tables: <S extends string>() => Kysely<Tables<S>>
  on: Day
  operation: string
  sealer: Sealer
  /** Where it acts just now: the caller's territory, or another one for a moment (`acrossTerritory`). */
  acting: { territory: Territory }
  /** A statement whose answer nobody needs: it goes out with the next one, and is waited for with the commit. */
  meanwhile: (statement: Promise<unknown>) => void
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
  /** Ends a statement that takes longer; unset for work nobody waits for at a screen. */
  longestSeconds?: number
}

export interface Platform {
  app: pg.Pool
  sealer: Sealer
}

const digits = /^\d{1,15}$/
const uuid = /^[0-9a-f-]{36}$/

/** The territory as SQL. SET LOCAL takes no parameters, so what is set must be digits or a uuid and nothing else. */
function scopeSql({ caller, longestSeconds }: Request, chain: number): string {
  const { lo, hi, account, permissions, self } = caller
  if (!digits.test(String(lo)) || !digits.test(String(hi)) || ![account, self ?? account].every(id => uuid.test(id)))
    throw new Error('a scope is digits and a uuid')
  if (self && (hi !== 0 || permissions.size > 0)) throw new Error('who acts for themselves holds no territory')
  // What is off needs no word: nothing outlives its transaction.
  const settings = [
    ...(longestSeconds ? [`statement_timeout = '${Number(longestSeconds)}s'`] : []),
    `anjia.lo = '${lo}'`,
    `anjia.hi = '${hi}'`,
    `anjia.account = '${account}'`,
    `anjia.chain = '${chain}'`,
    ...(self ? [`anjia.self = '${self}'`] : []),
    ...(permissions.has('people.protected') ? [`anjia.trained = 'on'`] : []),
    ...(permissions.has('audit.read') ? [`anjia.auditor = 'on'`] : []),
    ...(permissions.has('voice.hear-voices') ? [`anjia.hears_voices = 'on'`] : []),
    ...(permissions.has('voice.hear-charges') ? [`anjia.hears_charges = 'on'`] : [])
  ]
  return settings.map(setting => `set local ${setting}`).join('; ')
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
 * jobs all come through here; nothing else begins a transaction. What was refused is undone and leaves its audit row all
 * the same: who tries what is not theirs, or asks whether a person is known, must show (law reference 6).
 */
export async function inTransaction<T>(
  platform: Platform,
  request: Request,
  action: (ctx: Context) => Promise<T>
): Promise<T> {
  const on = today()
  requireBasis(request.operation, on)
  const client = await platform.app.connect()
  const connection: Connection = { client, begin: `begin; ${scopeSql(request, chainOf(client))}`, meanwhile: [] }
  const { caller, route } = request
  const { lo, hi, permissions } = caller
  const audit = newAudit(request)
  const { lent, takeBack } = lend(client)
  const tables: unknown = typed(lent)
  try {
    return await commit(connection, audit, () =>
      action({
        caller,
        tx: lent,
        tables: <S extends string>() => tables as Kysely<Tables<S>>,
        on,
        operation: request.operation,
        sealer: platform.sealer,
        acting: { territory: { lo, hi, trained: permissions.has('people.protected') } },
        meanwhile: statement => {
          statement.catch(() => {})
          connection.meanwhile.push(statement)
        },
        sawPeople: audit.sawPeople,
        trace: audit.trace
      }).finally(takeBack)
    )
  } catch (error) {
    if (error instanceof Refusal && !connection.broken) {
      const power = error.params.refusal
      audit.trace({ detail: { refused: error.code, ...(power && { power }) } })
      const count = () =>
        power ? countRefused({ tx: client, caller }, route, [[String(power), 1]]) : Promise.resolve()
      if (power || audit.due()) await commit(connection, audit, count)
    }
    throw error
  } finally {
    client.release(connection.broken)
  }
}

/**
 * The connection as an action has it: until the action is over. Of several things done at once the first refusal ends the
 * action; what the others would still ask then came after the rollback, in no transaction or in somebody else's.
 */
function lend(client: pg.PoolClient): { lent: pg.PoolClient; takeBack: () => void } {
  let over = false
  const query = (...asked: unknown[]) =>
    over ? Promise.reject(new Error('the transaction is over')) : Reflect.apply(client.query, client, asked)
  const lent = new Proxy(client, {
    // The driver keeps the state of its protocol on the connection itself, so what is read and set is read and set there.
    get: (_, name) => (name === 'query' ? query : Reflect.get(client, name, client)),
    set: (_, name, value) => Reflect.set(client, name, value, client)
  })
  return {
    lent,
    takeBack: () => {
      over = true
    }
  }
}

interface Connection {
  client: pg.PoolClient
  begin: string
  /** What goes out without being waited for, until the commit. */
  meanwhile: Promise<unknown>[]
  /** Set when it could not even roll back: the pool must not give it to anybody again. */
  broken?: Error
}

/** The audit row goes out with the commit: every answer waited for costs a read a good part of its time. */
async function commit<T>(
  connection: Connection,
  audit: { row: () => pg.QueryConfig | undefined },
  work: () => Promise<T>
): Promise<T> {
  try {
    // What is asked first goes out with it, and fails if it failed.
    const begun = connection.client.query(connection.begin)
    begun.catch(() => {})
    connection.meanwhile = [begun]
    const answer = await work()
    const row = audit.row()
    if (row) connection.meanwhile.push(connection.client.query(row))
    const [committed] = await Promise.all([connection.client.query('commit'), ...connection.meanwhile])
    // A failure that somebody caught leaves nothing to commit, and Postgres then rolls back without complaint.
    if (committed.command !== 'COMMIT') throw new Error('a statement failed and was passed over: nothing was committed')
    return answer
  } catch (error) {
    await connection.client.query('rollback').catch((rollback: Error) => {
      connection.broken = rollback
    })
    // A newer migration changed a table under a prepared statement: only a new connection prepares it anew.
    if ((error as { code?: string }).code === '0A000') connection.broken = error as Error
    throw error
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
  const due = () => request.trace !== 'none' || persons.size > 0
  return {
    due,
    sawPeople: (ids: Iterable<string>) => {
      for (const id of ids) persons.add(id)
    },
    trace: (more: typeof facts) => {
      facts = { ...facts, ...more, ...(more.detail && { detail: { ...facts.detail, ...more.detail } }) }
    },
    row: () => {
      if (!due()) return undefined
      const { caller, operation, route } = request
      const values = [
        caller.account,
        caller.post,
        operation,
        route,
        facts.reason,
        caller.lo,
        caller.hi,
        `{${[...persons].join(',')}}`,
        facts.batch,
        facts.detail && JSON.stringify(facts.detail)
      ]
      return { ...entry, values: values.map(value => value ?? null) }
    }
  }
}

const entry = {
  name: 'audit entry',
  text: 'insert into audit.entry (account, post, operation, route, reason, area_lo, area_hi, persons, batch, detail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)'
}

interface Territory {
  lo: number
  hi: number
  /** Sees people under protection too: where they must follow like everyone, and nothing of anybody is shown. */
  trained?: boolean
}

export const everywhere: Territory = { lo: 100_000_000_000_000, hi: 999_999_999_999_999 }

/**
 * Acts for a moment in another territory. Only what by its nature reaches over the caller's own may do so: the two ends
 * of a move and the two seats of a person, protection of every seat, and people who follow a change of areas.
 */
export async function acrossTerritory<T>(ctx: Context, area: Territory, action: () => Promise<T>): Promise<T> {
  const before = ctx.acting.territory
  const act = ({ lo, hi, trained = false }: Territory) => {
    if (!digits.test(String(lo)) || !digits.test(String(hi))) throw new Error('a scope is digits')
    ctx.acting.territory = { lo, hi, trained }
    // Not waited for: what is asked next goes out with it. In a transaction that failed nothing can be set any more.
    ctx.tx
      .query(
        `set local anjia.lo = '${lo}'; set local anjia.hi = '${hi}'; set local anjia.trained = '${trained ? 'on' : 'off'}'`
      )
      .catch(() => {})
  }
  act({ ...area, trained: area.trained || before.trained })
  try {
    return await action()
  } finally {
    act(before)
  }
}

/**
 * Reads for a moment what another person sees of themselves: a child of whoever asks, once the register said so. Nothing can be written
 * meanwhile, and going back to the savepoint leaves the one person the caller is.
 */
export async function readingAs<T>(ctx: Context, person: string, read: (there: Context) => Promise<T>): Promise<T> {
  if (!ctx.caller.self || !uuid.test(person)) throw new Error('only who acts for themselves reads for another')
  await ctx.tx.query(`savepoint other; set transaction read only; set local anjia.self = '${person}'`)
  try {
    return await read({ ...ctx, caller: { ...ctx.caller, self: person } })
  } finally {
    await ctx.tx.query('rollback to savepoint other; release savepoint other')
  }
}

/**
 * Does one thing in the name of another person: a parent for a child, once the register said that they may. The account stays that of
 * whoever does it. What fails ends the transaction, so nothing need be set back then.
 */
export async function actingFor<T>(ctx: Context, person: string, deed: (there: Context) => Promise<T>): Promise<T> {
  const { self } = ctx.caller
  if (!self || !uuid.test(person)) throw new Error('only who acts for themselves acts for another')
  await ctx.tx.query(`set local anjia.self = '${person}'`)
  const done = await deed({ ...ctx, caller: { ...ctx.caller, self: person } })
  await ctx.tx.query(`set local anjia.self = '${self}'`)
  return done
}

/** A statement whose answer nobody needs; one that fails fails the commit. */
export function sendOff(ctx: Context, query: Compilable): void {
  ctx.meanwhile(ctx.tx.query(prepared(query.compile())))
}

const names = new Map<string, string>()

/**
 * A statement with a name is planned once for each connection: planning one under row-level security takes longer than
 * running it. Those asked together go by key, so that one plan serves all values. Bulk texts, of which there are as many as
 * lengths, have none.
 */
export function prepared({ sql: text, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): pg.QueryConfig {
  const values = [...parameters]
  if (values.length > 40 || (!names.has(text) && names.size >= 300)) return { text, values }
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return { name, text, values }
}

/**
 * Which rows a statement is about, by id. One is compared by itself: for an array the planner reckons with ten, finds a plan of
 * its own cheaper each time and never keeps any.
 */
export const among = (column: string, ids: readonly string[]): RawBuilder<SqlBool> =>
  ids.length === 1 ? sql`${sql.ref(column)} = ${ids[0]}::uuid` : sql`${sql.ref(column)} = any(${ids}::uuid[])`

/** A statement by key, planned once for each connection; several asked in one turn go out together, each to run in its order. */
export async function ask<R>(ctx: Context, query: RawBuilder<R>): Promise<R[]> {
  const { rows } = await ctx.tx.query(prepared(query.compile(ctx.tables<string>())))
  return rows as R[]
}

type Answers<T> = { [K in keyof T]: T[K] extends CompiledQuery<infer O> ? O[] : never }

/**
 * Statements that need no answer of each other go to the database in one go, and run in this order; the first failure is
 * thrown. Waiting for each alone costs a request more than most of the statements do.
 */
export async function inOneGo<const T extends readonly CompiledQuery[]>(ctx: Context, queries: T): Promise<Answers<T>> {
  const results = await Promise.all(queries.map(query => ctx.tx.query(prepared(query))))
  return results.map(({ rows }) => rows) as Answers<T>
}
