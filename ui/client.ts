import type { z } from 'zod'
import type { Contract, Route } from '../contract/route.ts'

type In<T> = NonNullable<T> extends infer S extends z.ZodType ? (S extends z.ZodUndefined ? never : z.input<S>) : never
type Args<R extends Route> = { [K in 'params' | 'query' | 'body' as [In<R[K]>] extends [never] ? never : K]: In<R[K]> }

/** The operations of a contract as functions: a misspelt field or a missing body does not compile. */
export type Client<C extends Contract> = { [K in keyof C]: (args: Args<C[K]>) => Promise<z.output<C[K]['answer']>> }

/** A refusal or failure as the server tells it (RFC 9457). `code` is stable; the sentence comes in both languages. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly said: { zh: string; en: string }
  /** What the sentence speaks of, as numbers and words. */
  readonly params: Record<string, unknown>
  constructor(status: number, code: string, said = { zh: '', en: '' }, params: Record<string, unknown> = {}) {
    super(code)
    this.status = status
    this.code = code
    this.said = said
    this.params = params
  }
}

/** Reads problem+json; a failure without one (no network, a proxy in between) still becomes a Problem. */
async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined
  const text = (name: string) => (typeof body?.[name] === 'string' ? body[name] : '')
  const zh = text('title')
  return new Problem(response.status, text('code') || 'unknown', { zh, en: text('titleEn') || zh }, body)
}

/** One request below `/api` of this same site; answers what was answered, or throws a Problem. */
export async function request(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = JSON.stringify(body)
  const response = await fetch(`/api${path}`, init).catch(() => undefined)
  if (!response) throw new Problem(0, 'network')
  if (!response.ok) throw await problemOf(response)
  return response
}

/** The same, with its answer read as JSON. */
export async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await request(method, path, body)
  return response.status === 204 ? undefined : response.json()
}

type Call = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

function fill(path: string, { params, query }: Call): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')))
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${filled}?${text}` : filled
}

export function client<const C extends Contract>(contract: C): Client<C> {
  const calls = Object.entries(contract).map(([name, route]) => [
    name,
    (args: Call) => send(route.method, fill(route.path, args), args.body)
  ])
  return Object.fromEntries(calls) as Client<C>
}
