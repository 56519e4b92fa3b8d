import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RosterKey } from '../../../contract/people.ts'
import { RosterColumn, RosterFilters, type RosterLine } from '../../../contract/rosters.ts'
import { AreaCode } from '../../../contract/values.ts'
import { inForce } from '../../../law/instruments.ts'
import { declaredRoster, declaredRosters } from '../../../law/rosters.ts'
import { countRoster } from '../count-roster.ts'
import { listRoster } from '../list-roster.ts'
import { namePinyin } from '../name-rules.ts'
import { grid, nextGrid, officer, openRegister, type Register, street, today } from '../people-factory.ts'
import { nextBirthday } from './roster-line.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
  for (let i = 0; i < 40; i++)
    await register.enrol({
      name: '赵钱孙李周吴郑王'[i % 8]!.repeat(2),
      bornOn: `19${30 + (i % 5) * 7}-0${1 + (i % 3)}-1${i % 4}`,
      place: { area: i % 3 ? grid : nextGrid, ...(i % 4 && { address: `路${i % 6}号` }) }
    })
})
afterAll(() => register.close())

const list = (roster: RosterKey, told: object = {}) =>
  register.as(officer, ctx => listRoster(ctx, { roster, limit: 200, ...told }))

async function walk(roster: RosterKey, told: object): Promise<RosterLine[]> {
  const seen: RosterLine[] = []
  for (let after: string | undefined; ; ) {
    const page = await list(roster, { ...told, ...(after && { after }) })
    seen.push(...page.people)
    if (!page.next) return seen
    after = page.next
  }
}

const sortOf: Partial<Record<RosterColumn, (line: RosterLine) => string>> = {
  name: line => namePinyin(line.name).pinyin,
  bornOn: line => line.bornOn ?? '~',
  area: line => String(line.area),
  address: line => line.address ?? ''
}
const part = fc.record({ key: fc.constantFrom('name', 'bornOn', 'area', 'address'), down: fc.boolean() })

test('by whatever columns a roster is sorted, its pages show everybody once and in that order', async () => {
  const everybody = (await list('aged-60')).people.map(line => line.enrolment).sort()
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ key }) => key }),
      fc.integer({ min: 3, max: 17 }),
      async (parts, limit) => {
        const sort = parts.map(({ key, down }) => (down ? `-${key}` : key)).join(',')
        const seen = await walk('aged-60', { sort, limit })
        expect(seen.map(line => line.enrolment).sort()).toEqual(everybody)
        const order = (a: RosterLine, b: RosterLine): number => {
          for (const { key, down } of parts) {
            const [x, y] = [sortOf[key as RosterColumn]!(a), sortOf[key as RosterColumn]!(b)]
            if (x !== y) return x < y !== down ? -1 : 1
          }
          return 0
        }
        for (const [i, line] of seen.entries()) if (i > 0) expect(order(seen[i - 1]!, line)).toBeLessThanOrEqual(0)
      }
    ),
    { numRuns: 25 }
  )
})

test('a filter is taken by the rosters that declare it and refused by the others', async () => {
  const aged = (await list('aged-60')).people
  const seventies = (await list('aged-60', { decade: '70' })).people
  expect(seventies.map(({ age }) => age).every(age => age! >= 70 && age! < 80)).toBe(true)
  expect(seventies).toHaveLength(aged.filter(({ age }) => age! >= 70 && age! < 80).length)
  const open = await list('aged-60', { place: 'open' })
  expect(open.people.every(({ addressOpen }) => addressOpen)).toBe(true)
  await expect(list('children-0-6', { decade: '70' })).rejects.toThrow('people.roster-filter')
  await expect(list('address-open', { reason: 'death' })).rejects.toThrow('people.roster-filter')
})

test('behind each number of who has stayed how long stand these very people', async () => {
  const stays = ['2026-05-23', '2026-08-24', '2026-08-23', '2026-10-24', '2026-10-25', undefined]
  for (const [i, stayFrom] of stays.entries())
    await register.enrol({
      name: `居${i}`,
      otherArea: 320102001000000,
      place: { area: grid },
      ...(stayFrom && { stayFrom })
    })
  const named = async (stay: string) => (await list('living-apart', { stay })).people.map(({ name }) => name).sort()
  expect(await named('halfYear')).toEqual(['居0'])
  expect(await named('months3')).toEqual(['居0', '居2'])
  expect(await named('days30')).toEqual(['居0', '居1', '居2', '居3'])
  const bands = { days30: '1, 2, 3', months3: '2, 3', halfYear: '3', unknown: '9' }
  for (const [stay, band] of Object.entries(bands)) {
    const counted = await register.counted(street, today, { where: `split between 2 and 5 and stay in (${band})` })
    expect([stay, (await named(stay)).length]).toEqual([stay, counted])
  }
  await expect(list('aged-60', { stay: 'days30' })).rejects.toThrow('people.roster-filter')
})

test('what is sorted in memory is sorted in a street at most, and only by what the roster shows', async () => {
  await expect(list('aged-60', { sort: 'household' })).rejects.toThrow('people.roster-sort')
  await expect(list('my-grid', { sort: 'bornOn', area: AreaCode.parse(grid) })).rejects.toThrow('people.roster-sort')
  await expect(list('aged-60', { sort: 'name,-name' })).rejects.toThrow('people.roster-sort')
  const district = { ...officer, lo: 340104000000000, hi: 340104999999999 }
  const wide = (sort: string) => register.as(district, ctx => listRoster(ctx, { roster: 'aged-60', limit: 5, sort }))
  await expect(wide('address')).rejects.toThrow('people.roster-sort-wide')
  expect((await wide('name,address')).people).toHaveLength(5)
})

test('a roster is counted exactly in a street', async () => {
  const total = (told: object = {}) => register.as(officer, ctx => countRoster(ctx, { roster: 'aged-60', ...told }))
  expect(await total()).toEqual({ people: (await list('aged-60')).people.length, exact: true })
  expect(await total({ decade: '90', area: AreaCode.parse(street) })).toEqual({
    people: (await list('aged-60', { decade: '90' })).people.length,
    exact: true
  })
})

test('of a district with a large table it is an estimate, near the truth', async () => {
  await register.owner(`insert into people.enrolment (register, id, person_id, seat, area, enrolled, valid_from, name, pinyin, initials, sex, born_on, born_precision, id_kind)
    select 1, uuidv7(), uuidv7(), 'living', 340104003001001, true, '2020-01-01', '李', 'li', 'l', '1', case when i % 4 = 0 then date '1940-01-01' else date '1990-01-01' end, 'day', 'none'
    from generate_series(1, 60000) i`)
  await register.owner('analyze people.enrolment')
  const district = { ...officer, lo: 340104000000000, hi: 340104999999999 }
  const { people, exact } = await register.as(district, ctx => countRoster(ctx, { roster: 'aged-60' }))
  expect(exact).toBe(false)
  expect(Math.abs(people - 15_000)).toBeLessThan(3000)
})

test('every roster has a basis in force, shows what its purpose needs, and tells nobody’s sex beside age, marriage or children', async () => {
  expect(declaredRosters.map(({ key }) => key).sort()).toEqual([...RosterKey.options].sort())
  for (const { key, basis, columns, filters } of declaredRosters) {
    for (const { instrument } of basis) expect(inForce(instrument, today), `${key} ${instrument}`).toBe(true)
    for (const column of columns) expect(RosterColumn.options, key).toContain(column)
    for (const filter of filters) expect(Object.keys(RosterFilters.shape), key).toContain(filter)
    const tells = (...some: string[]) => some.some(column => columns.includes(column))
    // The relation to the head tells of marriage and sex, so nobody’s age stands beside it.
    expect(tells('headRelation') && tells('bornOn', 'age', 'sex', 'turns'), key).toBe(false)
    expect(tells('sex') && key !== 'open-facts', key).toBe(false)
  }
  await register.enrol({ name: '某人', sex: '2', bornOn: '1990-05', place: { area: grid } })
  await register.enrol({ name: '另一人', sex: '0', bornOn: '1991-05-05', place: { area: grid } })
  const open = (await list('open-facts')).people
  expect(open.map(({ name, sex, missing }) => [name, sex, missing])).toEqual(
    expect.arrayContaining([
      ['某人', null, ['bornOn']],
      ['另一人', '0', ['sex']]
    ])
  )
})

test('the answer holds the declared columns and no others', async () => {
  await register.enrol({ name: '新来者', phone: '13800138000', place: { area: grid } })
  const always = ['enrolment', 'person', 'version', 'area', 'addressOpen']
  for (const roster of RosterKey.options) {
    const { people } = await list(roster, roster === 'my-grid' ? { area: AreaCode.parse(grid) } : {})
    for (const line of people)
      for (const field of Object.keys(line))
        expect([...always, ...declaredRoster(roster).columns], `${roster} ${field}`).toContain(field)
  }
  await expect(list('aged-60', { after: v7() })).rejects.toThrow('people.page')
})

test('the next birthday is today or to come; who was born on a leap day turns on 1 March of a common year', () => {
  expect(nextBirthday('1940-11-23', today)).toBe('2026-11-23')
  expect(nextBirthday('1940-11-22', today)).toBe('2027-11-22')
  expect(nextBirthday('1944-02-29', today)).toBe('2027-03-01')
  expect(nextBirthday('1944-02-29', '2028-01-01' as never)).toBe('2028-02-29')
})
