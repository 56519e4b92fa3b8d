import type { FastifyInstance } from 'fastify'
import { type OpenLine, type OpenRelease, OpenSet } from '../../contract/open-data.ts'
import { Day } from '../../contract/values.ts'
import { everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { nobody } from '../platform/serve.ts'
import { csvOf, jsonOf, parquetOf, structureOf } from './open-file-rules.ts'

/** Reads what was published, for whoever asks: no person and no account stands behind it. */
const asked = {
  caller: { ...nobody, ...everywhere },
  operation: 'statistics.open-data',
  route: 'openData',
  trace: 'none'
} as const

/** What was published, the newest first. */
export const openReleases = (platform: Platform): Promise<OpenRelease[]> =>
  inTransaction(platform, asked, async ({ tx }) => {
    const { rows } = await tx.query<OpenRelease>(
      `select as_of as "asOf", made_at as "madeAt", cells, hidden, left_out as "leftOut" from statistics.release order by 1 desc`
    )
    return rows
  })

async function linesOf(platform: Platform, set: OpenSet, asOf: Day): Promise<OpenLine[]> {
  const lines = await inTransaction(platform, asked, async ({ tx }) => {
    const { rows } = await tx.query<OpenLine>(
      `select c.area::text, coalesce(a.name, '') as name, sex, age, hukou, n as value from statistics.open_cell c
       left join lateral (select name from statistics.areas a where a.code = c.area order by valid @> $1::date desc, upper(valid) desc nulls first limit 1) a on true
       where as_of = $1 and ${set === 'population-by-age' ? `hukou = '_T'` : `sex = '_T' and age = '_T'`}
       order by c.area, sex collate "C", age collate "C", hukou collate "C"`,
      [asOf]
    )
    return rows
  })
  if (lines.length === 0) throw new Refusal('platform.not-found')
  return lines
}

/** The files of the open data, at addresses that stay: a set and a day, in three shapes, and how they are to be read. */
export function mountOpenData(app: FastifyInstance, platform: Platform): void {
  const options = { schema: { hide: true }, config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }
  app.get<{ Params: { set: string; file: string } }>('/open-data/:set/:file', options, async ({ params }, reply) => {
    const set = OpenSet.safeParse(params.set)
    const [, name = '', shape] = /^([\w-]+)\.(csv|json|parquet)$/.exec(params.file) ?? []
    if (!set.success || !shape) throw new Refusal('platform.not-found')
    // Published once and never changed, so that anybody may keep it.
    reply.header('cache-control', 'public, max-age=86400').header('access-control-allow-origin', '*')
    if (name === 'structure' && shape === 'json') return reply.send(structureOf(set.data))
    const asOf = Day.safeParse(name)
    if (!asOf.success) throw new Refusal('platform.not-found')
    const release = (await openReleases(platform)).find(one => one.asOf === asOf.data)
    if (!release) throw new Refusal('platform.not-found')
    const lines = await linesOf(platform, set.data, asOf.data)
    switch (shape) {
      case 'csv':
        return reply.type('text/csv; charset=utf-8').send(csvOf(set.data, asOf.data, lines))
      case 'parquet':
        return reply.type('application/vnd.apache.parquet').send(parquetOf(set.data, release, lines))
      default:
        return reply.send(jsonOf(set.data, release, lines))
    }
  })
}
