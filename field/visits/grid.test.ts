import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CompoundThing, FieldCommand, HeldRow } from '../../contract/field-data.ts'
import { type Mark, unsent } from '../device/outbox-rules.ts'
import { appointedOf, checksOf, doorsOf, findDoors, roundsOf, stillAt, toDoAt } from './grid.ts'
import { buildingOf, compareAddresses, walkBuildings } from './route-rules.ts'

const uuid = (n: number) => `0193a5b0-0000-4000-8000-${String(n).padStart(12, '0')}`
const person = (n: number, more: object = {}) =>
  HeldRow.parse({
    is: 'person',
    id: uuid(n),
    name: `王${n}`,
    sex: '1',
    bornOn: '1990',
    idMasked: null,
    phoneMasked: null,
    phoneMark: null,
    address: '杏林苑2栋1单元301室',
    household: uuid(100),
    headRelation: '02',
    since: null,
    ...more
  })
const household = (n: number, noCalls = false) => HeldRow.parse({ is: 'household', id: uuid(n), number: null, noCalls })
const task = (n: number, more: object) =>
  HeldRow.parse({
    is: 'task',
    id: uuid(n),
    kind: 'who-lives-here',
    household: uuid(100),
    enrolment: null,
    from: '2026-11-01',
    due: '2026-11-30',
    ...more
  })
const line = (told: object, mark: Partial<Mark> = {}) => ({
  seq: 1,
  command: FieldCommand.parse({ id: uuid(900), at: '2026-11-23T08:00:00.000Z', on: '2026-11-23', ...told }),
  mark: { ...unsent, ...mark }
})

test('doors come in the order of the way: the second building before the tenth, no address last', () => {
  const way = ['杏林苑10栋1单元101室', null, '杏林苑2栋1单元1001室', '杏林苑2栋1单元301室', '春晓里1栋']
  expect(way.toSorted(compareAddresses)).toEqual(['春晓里1栋', way[3], way[2], way[0], null])
})

test('the order of the way is an order, whatever addresses there are', () => {
  const address = fc.option(fc.stringMatching(/^[栋室a-b]{0,3}[0-9]{0,3}[栋室]{0,2}[0-9]{0,2}$/))
  fc.assert(
    fc.property(address, address, address, (a, b, c) => {
      expect(Math.sign(compareAddresses(a, b))).toBe(-Math.sign(compareAddresses(b, a)) + 0)
      if (compareAddresses(a, b) <= 0 && compareAddresses(b, c) <= 0)
        expect(compareAddresses(a, c)).toBeLessThanOrEqual(0)
    })
  )
})

test('a door holds its household with the head first; somebody registered alone is a door too', () => {
  const doors = doorsOf(
    [person(1, { headRelation: '20' }), person(2), household(100), person(3, { household: null, address: null })],
    []
  )
  expect(doors.map(({ people }) => people.map(({ name }) => name))).toEqual([['王2', '王1'], ['王3']])
})

test('a call that was recorded is no longer to do, unless the server refused it', () => {
  const rows = [person(1), household(100), task(200, {}), task(201, { household: null, enrolment: uuid(1) })]
  const called = { kind: 'called', task: uuid(200), outcome: 'declined' }
  expect(doorsOf(rows, [])[0]!.tasks).toHaveLength(2)
  expect(doorsOf(rows, [line(called)])[0]!.tasks.map(({ id }) => id)).toEqual([uuid(201)])
  expect(doorsOf(rows, [line(called, { state: 'refused' })])[0]!.tasks).toHaveLength(2)
})

test('a call on somebody who is not here any more is not made on their family', () => {
  const rows = [person(1), household(100), task(200, { kind: 'look-in', enrolment: uuid(2) })]
  expect(doorsOf(rows, [])[0]!.tasks).toEqual([])
})

test('a household that wants no calls has nothing to do, from the moment it said so until it takes it back', () => {
  const rows = (noCalls: boolean) => [person(1), household(100, noCalls), task(200, {})]
  const wish = (wish: boolean) => line({ kind: 'no-calls', household: uuid(100), wish })
  expect(doorsOf(rows(true), [])[0]).toMatchObject({ noCalls: true, tasks: [] })
  expect(doorsOf(rows(false), [wish(true)])[0]).toMatchObject({ noCalls: true, tasks: [] })
  expect(doorsOf(rows(true), [wish(false)])[0]).toMatchObject({ noCalls: false, tasks: [{ id: uuid(200) }] })
})

test('somebody registered alone has a wish of their own', () => {
  const alone = (more: object) => [
    person(1, { household: null, ...more }),
    task(200, { household: null, enrolment: uuid(1) })
  ]
  const wish = (wish: boolean) => line({ kind: 'no-calls', enrolment: uuid(1), wish })
  expect(doorsOf(alone({ noCalls: true }), [])[0]).toMatchObject({ noCalls: true, tasks: [] })
  expect(doorsOf(alone({}), [wish(true)])[0]).toMatchObject({ noCalls: true, tasks: [] })
  expect(doorsOf(alone({ noCalls: true }), [wish(false)])[0]).toMatchObject({ noCalls: false })
})

test('what was told at a door is shown there until it is decided', () => {
  const rows = [person(1), household(100)]
  const gone = { kind: 'moved-out', enrolment: uuid(1) }
  expect(doorsOf(rows, [line(gone)])[0]!.told).toHaveLength(1)
  expect(doorsOf(rows, [line(gone, { state: 'waiting' })])[0]!.told).toHaveLength(1)
  expect(doorsOf(rows, [line(gone, { state: 'declined' })])[0]!.told).toHaveLength(0)
})

test('whoever was told to have left is not asked about again at the door', () => {
  const rows = [person(1), person(2), household(100)]
  const [door] = doorsOf(rows, [line({ kind: 'moved-out', enrolment: uuid(1) })])
  expect(stillAt(door!).map(({ id }) => id)).toEqual([uuid(2)])
})

test('today goes by the day it is due, late ones first and marked, and what has not begun is not there', () => {
  const rows = [
    person(1),
    household(100),
    task(200, { due: '2026-11-20' }),
    task(203, { due: '2026-11-25' }),
    person(2, { household: uuid(101), address: '杏林苑1栋' }),
    household(101),
    task(201, { household: uuid(101), due: '2026-11-25' }),
    person(3, { household: uuid(102) }),
    household(102),
    task(202, { household: uuid(102), from: '2026-12-01', due: '2026-12-05' })
  ]
  const rounds = roundsOf(doorsOf(rows, []), '2026-11-23')
  expect(rounds.map(({ due, late, doors }) => [due, late, doors.map(({ key }) => key)])).toEqual([
    ['2026-11-20', true, [uuid(100)]],
    ['2026-11-25', false, [uuid(101)]]
  ])
})

test('who asked for a visit comes first, with what they said; on a day the old and the new come before the others', () => {
  const asked = { kind: 'visit', household: null, half: 'evening', about: 'forms' }
  const rows = [
    ...[1, 2, 3, 4].flatMap(n => [
      person(n, { household: uuid(100 + n), address: `杏林苑${n}栋` }),
      household(100 + n)
    ]),
    task(201, { household: uuid(101), due: '2026-11-20' }),
    task(202, { household: uuid(102), due: '2026-11-25' }),
    task(203, { household: uuid(103), enrolment: uuid(3), kind: 'look-in', due: '2026-11-25' }),
    task(204, { ...asked, enrolment: uuid(4), from: '2026-11-23', due: '2026-11-23' }),
    task(205, { ...asked, enrolment: uuid(1), from: '2026-11-24', due: '2026-11-24' })
  ]
  const doors = doorsOf(rows, [])
  expect(
    roundsOf(doors, '2026-11-23').map(round => [round.first, round.due, round.doors.map(({ key }) => key)])
  ).toEqual([
    [true, '2026-11-23', [uuid(104)]],
    [false, '2026-11-20', [uuid(101)]],
    [false, '2026-11-25', [uuid(103), uuid(102)]]
  ])
  // What is asked for tomorrow is seen today, and is not made with today's call at the same door.
  expect(appointedOf(doors, '2026-11-23').map(({ key }) => key)).toEqual([uuid(101)])
  expect(toDoAt(doors.find(({ key }) => key === uuid(101))!, '2026-11-23').map(({ id }) => id)).toEqual([uuid(201)])
})

test('a door is found by parts of a name and of an address together', () => {
  const rows = [person(1), household(100), person(2, { household: uuid(101), address: '春晓里1栋' }), household(101)]
  const found = (words: string) => findDoors(doorsOf(rows, []), words).map(({ key }) => key)
  expect(found('王1')).toEqual([uuid(100)])
  expect(found('王 春晓')).toEqual([uuid(101)])
  expect(found('李')).toEqual([])
  expect(found('  ')).toEqual([])
})

const building = (n: number, name: string, at: [number, number] | null) =>
  HeldRow.parse({ is: 'building', id: uuid(n), name, address: '幸福路', at })

test('doors come building by building, always on to the nearest one, and floor by floor in each', () => {
  const rows = [
    building(301, '幸福路1号', [117.2, 31.8]),
    building(302, '幸福路2号', [117.3, 31.8]),
    building(303, '幸福路3号', [117.21, 31.8]),
    building(304, '幸福路4号', null),
    ...['幸福路4号101室', '幸福路2号101室', '幸福路3号1001室', '幸福路3号201室', '幸福路1号101室', '别处1号'].map(
      (address, n) => person(n + 1, { household: null, address })
    )
  ]
  expect(doorsOf(rows, []).map(({ address, building: one }) => [address, one?.name])).toEqual([
    ['幸福路1号101室', '幸福路1号'],
    ['幸福路3号201室', '幸福路3号'],
    ['幸福路3号1001室', '幸福路3号'],
    ['幸福路2号101室', '幸福路2号'],
    ['幸福路4号101室', '幸福路4号'],
    ['别处1号', undefined]
  ])
})

test('an address lies in the building it begins with, and not in one whose number only begins alike', () => {
  const named = (name: string, address: string) => ({ name, address })
  const [one, twelve, second] = [named('1', '幸福路'), named('12', '幸福路'), named('2栋', '幸福路12')]
  expect(buildingOf('幸福路12 2栋301室', [one, twelve, second])).toBe(second)
  expect(buildingOf('幸福路12号301室', [one, twelve])).toBe(twelve)
  expect(buildingOf('幸福路3号', [one, twelve])).toBeUndefined()
  expect(buildingOf(null, [one])).toBeUndefined()
})

test('the way goes past each building once, wherever they stand', () => {
  const at = fc.option(
    fc.tuple(fc.double({ min: 117, max: 118, noNaN: true }), fc.double({ min: 31, max: 32, noNaN: true }))
  )
  fc.assert(
    fc.property(fc.array(at, { maxLength: 20 }), places => {
      const buildings = places.map((place, n) => ({ id: String(n), at: place }))
      const way = walkBuildings(buildings)
      expect(way.map(({ id }) => id).sort()).toEqual(buildings.map(({ id }) => id).sort())
      expect(way.map(one => one.at === null)).toEqual(
        way.map(one => one.at === null).sort((a, b) => Number(a) - Number(b))
      )
    })
  )
})

test('a compound is on the list until its check was recorded, in the order of the days; a door has nothing to do with it', () => {
  const compound = (n: number, name: string) =>
    HeldRow.parse({ is: 'compound', id: uuid(n), name, buildings: [`${name}1栋`, '2栋'] })
  const check = (n: number, of: number, due: string) =>
    task(n, { kind: 'compound', household: null, compound: uuid(of), due })
  const rows = [
    person(1),
    compound(50, '东院'),
    compound(51, '西院'),
    check(60, 50, '2026-12-20'),
    check(61, 51, '2026-12-01')
  ]
  expect(checksOf(rows, []).map(({ name }) => name)).toEqual(['西院', '东院'])
  expect(checksOf(rows, [])[0]!.buildings).toEqual(['1栋', '2栋'])
  expect(doorsOf(rows, []).flatMap(({ tasks }) => tasks)).toEqual([])
  const found = Object.fromEntries(CompoundThing.options.map(thing => [thing, 'well']))
  const told = { kind: 'checked', task: uuid(61), compound: uuid(51), found }
  expect(checksOf(rows, [line(told)]).map(({ name }) => name)).toEqual(['东院'])
  // Refused, it is to be made all the same.
  expect(checksOf(rows, [line(told, { state: 'refused' })])).toHaveLength(2)
})
