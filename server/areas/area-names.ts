import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { pathOf } from './area-code-rules.ts'

/** The names from the province down to each area, as valid on a day: for lists on paper and in files. */
export async function areaNames(
  ctx: Context,
  codes: Iterable<number>,
  on: string
): Promise<(code: number) => string[]> {
  const wanted = [...new Set([...codes].flatMap(pathOf))]
  const { rows } = await sql<{ code: number; name: string }>`select distinct on (code) code, name from areas.area
    where code = any(${wanted}::bigint[]) order by code, (valid @> ${on}::date) desc, upper(valid) desc nulls first`.execute(
    ctx.tables<'areas'>()
  )
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  return code => [...new Set(pathOf(code))].flatMap(one => names.get(one) ?? [])
}
