import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Counts, type Figure, rosterOfFigure } from '../contract/statistics.ts'
import type { AreaCode, Day } from '../contract/values.ts'
import { demoSeed, demoStreet } from './demo/demo-street.ts'
import { loadPopulation } from './demo/load-population.ts'
import { countRoster } from './people/count-roster.ts'
import { listRoster } from './people/list-roster.ts'
import { commandOf, duty, officerOf, openRegister, type Register } from './people/people-factory.ts'
import { protectPerson } from './people/protect-person.ts'
import { getCounts, listCountsBelow } from './statistics/get-counts.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
  await loadPopulation(register.platform, { people: 3000, seed: demoSeed, area: demoStreet, say: () => {} })
  // Somebody under protection is counted at the district, and on no list.
  const [grid] = await register.owner<{ area: AreaCode }>('select min(area) as area from people.enrolment')
  const hidden = await register.as(officer, ctx => listRoster(ctx, { roster: 'my-grid', area: grid!.area, limit: 1 }))
  await register.as(
    duty,
    ctx => protectPerson(ctx, { ...commandOf(), enrolment: hidden.people[0]!.enrolment, protect: true }),
    { operation: 'people.protect' }
  )
})
afterAll(() => register.close())

const officer = officerOf(demoStreet)
const ask = (area: AreaCode, on?: Day) => ({ params: undefined, body: undefined, query: { area, on } })
const figures: Figure[] = ['living', 'hukou', 'resident', 'inMigrants', 'outMigrants', 'apart']
const bands = ['days30', 'months3', 'halfYear', 'unknown'] as const

/** Every number of an area with what its link asks of the roster. */
const numbersOf = (counts: Counts) =>
  figures.flatMap(figure => {
    const size = counts[figure]
    if (typeof size === 'number') return [{ figure, n: size, told: {} }]
    return [
      { figure, n: size.all, told: {} },
      ...bands.map(stay => ({ figure, n: size[stay], told: { stay } as const }))
    ]
  })

async function areasOf(on?: Day): Promise<Counts[]> {
  return register.as(officer, async ctx => {
    const street = await getCounts(ctx, ask(demoStreet, on))
    const communities = await listCountsBelow(ctx, ask(demoStreet, on))
    const grids = await listCountsBelow(ctx, ask(communities[0]!.area, on))
    return [street, ...communities.slice(0, 3), ...grids.slice(0, 3)]
  })
}

test.each([undefined, '2026-06-30' as Day])(
  'every number of a street, a community and a grid opens exactly the people it counts (%s)',
  async on => {
    const asked = await areasOf(on)
    expect(new Set(asked.map(({ level }) => level))).toEqual(new Set(['street', 'community', 'grid']))
    const seen = new Set<string>()
    for (const counts of asked)
      for (const { figure, n, told } of numbersOf(counts)) {
        const view = { roster: rosterOfFigure(figure, counts.level), area: counts.area, ...told, ...(on && { on }) }
        const total = await register.as(officer, ctx => countRoster(ctx, view))
        expect(total, `${counts.name} ${figure} ${JSON.stringify(told)}`).toEqual({ people: n, exact: true })
        if (n > 0) seen.add(`${counts.level} ${figure}`)
        if (n > 200) continue
        const { people, next } = await register.as(officer, ctx => listRoster(ctx, { ...view, limit: 200 }))
        expect([people.length, next]).toEqual([n, null])
      }
    // Nothing is shown by numbers that are all zero.
    for (const level of ['street', 'community', 'grid'])
      for (const figure of figures) expect(seen, `${level} ${figure}`).toContain(`${level} ${figure}`)
  }
)

test('who may see people under protection is given the same numbers and the same lists', async () => {
  for (const figure of ['living', 'resident'] as const) {
    const [counts, total] = await register.as(duty, async ctx => [
      await getCounts(ctx, ask(demoStreet)),
      await countRoster(ctx, { roster: rosterOfFigure(figure, 'street'), area: demoStreet })
    ])
    expect(total.people, figure).toBe(counts[figure])
  }
})
