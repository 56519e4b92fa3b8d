import { sql } from 'kysely'
import { drawPlaces, generatePopulation, writeCleanCsv, writeDirtyFile } from '../server/demo/index.ts'
import { commandLine, openPlatform } from '../server/open-platform.ts'
import { inTransaction } from '../server/platform/context.ts'

const n = Number(process.argv[2])
const area = Number(process.argv[3])
const out = process.argv[4]!
const { db, platform } = await openPlatform(2)
const communities = await inTransaction(
  platform,
  {
    caller: commandLine('street_officer', { lo: area, hi: area + 999999999 }),
    operation: 'areas.read',
    route: 'x',
    trace: 'none'
  },
  async ctx => {
    const cs = await sql<{
      code: number
      name: string
    }>`select code, name from areas.area where level='community' and code between ${area} and ${area + (area % 1e9 === 0 ? 999999999 : 999999)} order by code`.execute(
      ctx.tables<'areas'>()
    )
    const ds = await sql<{
      code: number
      name: string
    }>`select d.code, p.name || c.name || d.name as name from areas.area d join areas.area c on c.code=d.parent join areas.area p on p.code=c.parent where d.level='district'`.execute(
      ctx.tables<'areas'>()
    )
    return { cs: cs.rows, ds: ds.rows }
  }
)
await db.close()
const places = { communities: drawPlaces(communities.cs, 5, n / 2.4), districts: communities.ds }
function* people() {
  for (const g of generatePopulation({ people: n, seed: 5, area, places, on: '2026-11-23' as never })) yield* g.members
}
if (process.argv[5] === 'dirty')
  console.log(
    JSON.stringify({
      ...(await writeDirtyFile({
        people: people(),
        seed: 5,
        format: 'csv',
        path: out,
        on: '2026-11-23' as never,
        refusedColumns: ['孕检情况'],
        outside: '安徽省合肥市庐阳区寿春路1号'
      } as never)),
      expected: 0
    })
  )
else console.log(await writeCleanCsv({ people: people(), path: out }))
