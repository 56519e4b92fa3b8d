import type pg from 'pg'

export interface Statement {
  text: string
  values?: unknown[]
  name?: string
}

/** A stand-in for a connection or pool that passes everything on and keeps what was asked, so it can be asked again bare. */
export function recording<T extends pg.Pool | pg.ClientBase>(of: T, statements: Statement[]): T {
  return new Proxy(of, {
    get(target, key) {
      if (key === 'connect') return async () => recording((await target.connect()) as unknown as T, statements)
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      if (key !== 'query') return value.bind(target)
      return (query: string | Statement, values?: unknown[]) => {
        statements.push(typeof query === 'string' ? { text: query, ...(values && { values }) } : { ...query })
        return (value as (query: unknown, values?: unknown[]) => unknown).call(target, query, values)
      }
    }
  })
}
