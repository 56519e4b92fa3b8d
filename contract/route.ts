import type { z } from 'zod'

/** What a row of the audit says about a request: nothing of a person was read, people were read, or something was changed. */
export type Trace = 'none' | 'reads-people' | 'changes'

/**
 * `one`: the request is one transaction. `own`: long work whose use case opens its own, one after the other, and which
 * does nothing twice by itself; a connection held meanwhile would be missing to just this work.
 */
export type Transactions = 'one' | 'own'

/**
 * One HTTP operation. The same object validates the request, documents it in OpenAPI, types the client,
 * and names the permission and the legal operation (see `law/operations.ts`) without which it does not run.
 */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
  T extends Transactions = Transactions
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api`, with `{name}` for a parameter. */
  path: `/${string}`
  summary: string
  /** The permission, `domain.verb`; `anyone` answers without sign-in, `signed-in` needs an account but no post. */
  needs: string
  /** The legal operation this route carries out. Without a basis in force on the day the route refuses. */
  operation: string
  trace: Trace
  params?: P
  query?: Q
  body?: B
  answer: A
  status?: 200 | 201 | 202 | 204
  /** Requests a minute for one account; unset leaves the general limit. */
  perMinute?: number
  /** Unset is `one`. */
  transactions?: T
}

export function route<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodVoid,
  T extends Transactions = 'one'
>(r: Route<P, Q, B, A, T>): Route<P, Q, B, A, T> {
  return r
}

export type Contract = Record<string, Route>
