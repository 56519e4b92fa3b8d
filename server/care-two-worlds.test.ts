import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '../contract/access.ts'
import { ClinicService } from '../contract/care.ts'
import { clinic } from '../contract/clinic.ts'
import { mineForms, minePages } from '../contract/mine.ts'
import { portal } from '../contract/portal.ts'
import type { Route } from '../contract/route.ts'
import {
  type Appointment,
  type Asked,
  formOf,
  generatedOf,
  openWorld,
  tokenOf,
  validOf,
  type World
} from './care-worlds-factory.ts'
import { contracts } from './contracts.ts'
import { machines, permissionsOf } from './platform/access.ts'

/**
 * Two worlds that differ in nothing but this: in one people have appointments at a clinic, with their outcomes, in the other nobody has.
 * Whoever asks whatever at any door but those of the clinic and of the own appointments is answered the same in both.
 */
let having: World
let without: World
const appointments = fc.array(
  fc.record<Appointment>({
    whose: fc.constantFrom('li', 'wang'),
    service: fc.constantFrom(...ClinicService.options),
    day: fc.integer({ min: -20, max: 14 }),
    half: fc.constantFrom('morning', 'afternoon'),
    consent: fc.boolean(),
    outcome: fc.constantFrom('done', 'not-done', null)
  }),
  { minLength: 5, maxLength: 12 }
)
beforeAll(async () => {
  // One is of the person the pages are opened for, and near.
  const sure: Appointment = { whose: 'li', service: 'iud', day: 3, half: 'morning', consent: true, outcome: null }
  const [some] = fc.sample(appointments, 1)
  ;[having, without] = await Promise.all([openWorld([sure, ...some!]), openWorld([])])
})
afterAll(() => Promise.all([having.close(), without.close()]))

const own = ['getClinicTotals', ...Object.keys(clinic)]
// Which connection wrote an entry of the trace is of chance, and so is its place: the trace itself is compared at the end.
const ofTrace = ['listAudit', 'findAudited', 'verifyAudit', 'exportAudit']
const doors = Object.values(contracts)
  .flatMap(contract => Object.entries(contract as Record<string, Route>))
  .filter(([name]) => ![...own, ...ofTrace].includes(name))
  // What only reads comes first, so that it finds everything as it was.
  .sort(([, a], [, b]) => Number(a.trace === 'changes') - Number(b.trace === 'changes'))
const asking = doors.flatMap(([name, r]) =>
  [...Role.options, ...Object.keys(machines)]
    .filter(role => permissionsOf(role).has(r.needs))
    .map(role => ({ name, r, role }))
)
const differs = async (asked: Asked, there: Asked = asked): Promise<string | undefined> => {
  const [one, other] = await Promise.all([having.ask(asked), without.ask(there)])
  if (one === other) return undefined
  const at = [...one].findIndex((letter, n) => letter !== other[n])
  return `${asked.role} ${asked.method} ${asked.url}\n  ${one.slice(Math.max(0, at - 60), at + 120)}\n  ${other.slice(Math.max(0, at - 60), at + 120)}`
}

test('what is looked for is there: the appointments are read by their person and their clinic in one world, and in the other there are none', async () => {
  const read = async (world: World) => [
    await world.ask({ method: 'GET', url: '/api/clinic/appointments?from=2026-11-23', role: 'clinic' }),
    (await world.phones.li.open('/my/appointments')).text
  ]
  for (const text of await read(having)) expect(text).toContain('ABCD-EFGH')
  for (const text of await read(without)) expect(text).not.toContain('ABCD-EFGH')
})

// The pages come first: what a colleague does may end an account.
test('every page is the same: the public ones, those of others, and of the person all but their appointments', async () => {
  const found: string[] = []
  const same = async (
    who: keyof World['phones'],
    path: string,
    ask: (world: World, path: string) => Promise<string>
  ) => {
    const [one, other] = await Promise.all(
      [having, without].map(async world => world.plain(await ask(world, world.named(path))))
    )
    if (one !== other) found.push(`${who} ${path}\n  ${one}\n  ${other}`)
  }
  const ofCare = (who: string, path: string) => who !== 'stranger' && path.startsWith(minePages.appointments.path)
  for (const who of ['li', 'wang', 'stranger'] as const)
    for (const { path } of [...Object.values(portal), ...Object.values(minePages)])
      if (!ofCare(who, path))
        await same(who, path.replace(/:\w+/, tokenOf('case')), async (world, url) => {
          const { status, text, to } = await world.phones[who].open(url)
          return `${status} ${to} ${text}`
        })
  const kept = [mineForms.signOut.path, mineForms.endAccount.path]
  for (const who of ['li', 'wang'] as const)
    for (const { path } of Object.values(mineForms))
      if (!ofCare(who, path) && !kept.includes(path))
        await same(who, path.replace(/:\w+/, tokenOf('case')), async (world, url) => {
          const { status, text, to } = await world.phones[who].send(url, { variant: 'hardship', words: '想了解一下' })
          return `${status} ${to} ${text}`
        })
  expect(found).toEqual([])
})

test('every role is answered the same at every door, as it is really asked', async () => {
  const found: (string | undefined)[] = []
  for (const { r, role } of asking)
    found.push(await differs(validOf(r, role, 'li', having.sample), validOf(r, role, 'li', without.sample)))
  // By the id of an appointment, for whoever may ask there first.
  for (const { r, role } of asking.filter((one, n) => one.r.path.includes('{id}') && one.r !== asking[n - 1]?.r))
    found.push(
      await differs(validOf(r, role, 'appointment', having.sample), validOf(r, role, 'appointment', without.sample))
    )
  expect(found.filter(Boolean)).toEqual([])
  expect(asking.length).toBeGreaterThan(800)
})

test('whatever may be written into a request, it is answered the same', async () => {
  const anything = fc.constantFrom(...asking).chain(({ r, role }) => generatedOf(r, role))
  await fc.assert(
    fc.asyncProperty(anything, async asked => {
      expect(await differs(asked)).toBeUndefined()
    }),
    { numRuns: 300, endOnFailure: true }
  )
})

test('where a file is carried, in or out, it is the same', async () => {
  const people = '姓名,公民身份号码,性别,出生日期,现居住地址\n周欣然,110105199203045678,女,1992-03-04,三里庵路8号\n'
  const sent = (url: string, role: string): Asked => ({ method: 'POST', url, role, ...formOf(people) })
  const id = tokenOf('appointment')
  const found: (string | undefined)[] = []
  for (const role of ['street_officer', 'district_officer', 'community_worker'])
    for (const url of [
      '/api/uploads',
      '/api/lists',
      '/api/glass/documents',
      '/api/rosters/new/returns',
      `/api/cases/${tokenOf('case')}/attachments`,
      `/api/cases/${id}/attachments`,
      `/api/clues/${id}/evidence`,
      `/api/obligations/${id}/papers`,
      `/api/spendings/${id}/vouchers`
    ])
      found.push(await differs(sent(url, role)))
  for (const url of [
    `/api/uploads/${id}/rejects`,
    '/api/openapi.json',
    '/glass/feed.xml',
    '/glass/events.ics',
    `/calendar/${id}.ics`,
    '/open-data/people/csv'
  ])
    found.push(await differs({ method: 'GET', url, role: 'street_officer' }))
  expect(found.filter(Boolean)).toEqual([])
})

test('and the trace of all of it is the same', async () => {
  const traces = ({ desk, plain }: World) =>
    desk
      .owner<{ entry: string }>(
        `select concat_ws(' ', operation, route, reason, area_lo, area_hi, cardinality(persons), detail) as entry from audit.entry`
      )
      .then(rows => Promise.all(rows.map(({ entry }) => plain(entry))))
      .then(all => all.toSorted())
  const [one, other] = await Promise.all([traces(having), traces(without)])
  expect(one.length).toBeGreaterThan(300)
  expect(one).toEqual(other)
})

test('and a figure that knew of one appointment would be found', async () => {
  for (const { desk } of [having, without])
    await desk.owner(
      `create or replace function statistics.private_overdue(on_day date) returns integer language sql stable security definer
       as $$ select count(*)::int from care.appointment $$`
    )
  expect(await differs({ method: 'GET', url: '/api/oversight', role: 'street_officer' })).toBeDefined()
})
