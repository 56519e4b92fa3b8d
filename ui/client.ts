import type { z } from 'zod'
import type { Contract, Route } from '../contract/route.ts'

type In<T> = NonNullable<T> extends infer S extends z.ZodType ? (S extends z.ZodUndefined ? never : z.input<S>) : never
type Args<R extends Route> = { [K in 'params' | 'query' | 'body' as [In<R[K]>] extends [never] ? never : K]: In<R[K]> }

/** The operations of a contract as functions: a misspelt field or a missing body does not compile. */
export type Client<C extends Contract> = { [K in keyof C]: (args: Args<C[K]>) => Promise<z.output<C[K]['answer']>> }

/** A refusal or failure as the server tells it (RFC 9457). `code` is stable; `detail` is a sentence for people. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, detail: string) {
    super(detail)
    this.status = status
    this.code = code
  }
}

/** Reads problem+json; a failure without one (no network, a proxy in between) still becomes a Problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  const said = (body ?? {}) as { code?: unknown; detail?: unknown; title?: unknown; message?: unknown }
  const detail = [said.detail, said.title, said.message].find(text => typeof text === 'string')
  return new Problem(response.status, typeof said.code === 'string' ? said.code : 'unknown', String(detail ?? ''))
}

/** One request below `/api` of this same site; answers parsed JSON or throws a Problem. */
export async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = JSON.stringify(body)
  const response = await fetch(`/api${path}`, init).catch(() => undefined)
  if (!response) throw new Problem(0, 'network', '')
  if (!response.ok) throw await problemOf(response)
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
