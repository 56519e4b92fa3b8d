import { readFileSync } from 'node:fs'
import { censusOf, scaleMargins } from './population/census.ts'
import { drawPlaces } from './population/demo-places.ts'
import { generatePopulation } from './population/generate.ts'
import { marginsOf } from './population/margins.ts'

const D = '/work/shared/data/areas/'
const rows = (f: string) =>
  readFileSync(D + f, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(l => l.split(','))
const district = process.argv[2] ?? '340104',
  n = Number(process.argv[3] ?? 100000)
const com = rows('anhui_communities.csv')
  .filter(r => r[4] === district)
  .map(r => ({ code: Number(r[0] + '000'), name: r[1]! }))
const districts = rows('china_districts.csv').map(r => ({ code: Number(r[0] + '000000000'), name: r[1]! }))
const places = { communities: drawPlaces(com, 1, n / 2.4), districts }
const t = Date.now()
const on = '2026-11-23' as never
const names = new Map<string, number>()
let away = 0,
  peak = 0,
  ids = new Set<string>(),
  dup = 0,
  shown = 0
function* watch() {
  let k = 0
  for (const g of generatePopulation({ people: n, seed: 7, area: Number(district + '000000000'), places, on })) {
    away += g.awayMembers.length
    for (const p of g.members) {
      names.set(p.name, (names.get(p.name) ?? 0) + 1)
      if (n < 2e5 && p.idNumber) {
        if (ids.has(p.idNumber)) dup++
        ids.add(p.idNumber)
      }
    }
    if (++k % 5000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
    if (shown < 4 && g.members.length >= 3) {
      shown++
      if (n <= 1000) console.log(JSON.stringify(g, null, 0))
    }
    yield g
  }
}
const got = marginsOf(watch(), on)
console.log('ms', Date.now() - t, 'rss', Math.round(peak / 1e6), 'away', away, 'dup', dup)
const want = scaleMargins(censusOf(Number(district + '000000000')).margins, n)
for (const k of Object.keys(want) as (keyof typeof want)[]) {
  const a = JSON.stringify(got[k]),
    b = JSON.stringify(want[k])
  console.log(k, a === b ? 'ok' : `\n got  ${a}\n want ${b}`)
}
let pairs = 0
for (const c of names.values()) pairs += (c * (c - 1)) / 2
console.log(
  'pairs scaled to 1M',
  Math.round(pairs * (1e6 / n) ** 2),
  [...names].sort((a, b) => b[1] - a[1]).slice(0, 8)
)
