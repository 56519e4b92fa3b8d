import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AreaCode, Day, HousePhone } from '../../contract/values.ts'
import { farStreet, officerOf } from '../people/people-factory.ts'
import { areaRange } from '../platform/access.ts'
import { setToday } from '../platform/clock.ts'
import { community, districtKeeper, good, keeper, openSupplies, type Supplies, today, worker } from './care-factory.ts'
import { getSupplyFigures } from './figures.ts'
import { listMovements } from './list-movements.ts'
import { countLot, handOut, moveToOutlet, takeOut } from './move-supplies.ts'
import { readOpenSupplies } from './open-outlets.ts'
import { askSupplies, endSupplyOrder, listSupplyOrders, receiveOrder, sendSupplies } from './orders.ts'
import { changeOutlet, getOutlet, listOutlets, setReorder } from './outlets.ts'
import { recallLot } from './recall-lot.ts'
import { chooseLots } from './supply-rules.ts'

let desk: Supplies
beforeAll(async () => {
  desk = await openSupplies()
})
afterAll(() => desk.close())

const far = { role: 'street_officer', ...areaRange(farStreet) } as const

test('what ends first goes first; what is recalled or past its day goes to nobody', () => {
  const lot = (name: string, expiresOn: string, recalled = false) => ({ lot: name, quantity: 3, expiresOn, recalled })
  const held = [
    lot('late', '2028-01-01'),
    lot('soon', '2027-01-01'),
    lot('past', '2026-11-22'),
    lot('bad', '2027-01-01', true)
  ]
  expect(chooseLots(held, { quantity: 4, on: '2026-11-23' })).toEqual([
    { lot: 'soon', quantity: 3 },
    { lot: 'late', quantity: 1 }
  ])
  expect(chooseLots(held, { quantity: 7, on: '2026-11-23' })).toBeUndefined()
  expect(chooseLots([lot('today', '2026-11-23')], { quantity: 3, on: '2026-11-23' })).toHaveLength(1)
})

test('supplies are received, handed out without a name, moved, counted, taken out and returned, and every movement has two sides', async () => {
  const [room, cabinet] = [await desk.open('room'), await desk.open('cabinet')]
  await desk.receive(room, { lotCode: 'A1', quantity: 10 })
  await desk.receive(room, { lotCode: 'A2', quantity: 5, expiresOn: Day.parse('2027-06-30') })
  expect(await desk.give(room, 7)).toEqual({ held: 8 })
  expect(await desk.stock(room)).toEqual({ A1: 8, A2: 0 })
  const lot = await desk.lotOf('A1')
  const on = { id: room, lot }
  await desk.at(keeper, ctx => moveToOutlet(ctx, { ...on, outlet: cabinet, quantity: 3 }))
  expect(await desk.at(keeper, ctx => countLot(ctx, { ...on, found: 4 }))).toEqual({ held: 4 })
  expect(await desk.at(keeper, ctx => takeOut(ctx, { ...on, quantity: 1, way: 'return' }))).toEqual({ held: 3 })
  const { movements } = await desk.at(keeper, ctx => listMovements(ctx, { id: room }))
  expect(movements.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['return', 1],
    ['count', 1],
    ['transfer', 3],
    ['hand-out', 2],
    ['hand-out', 5],
    ['receive', 5],
    ['receive', 10]
  ])
  expect(movements.find(({ kind }) => kind === 'hand-out')).toMatchObject({ to: { outside: 'people' }, on: today })
  const more = (quantity: number) => desk.at(keeper, ctx => takeOut(ctx, { ...on, quantity, way: 'expire' }))
  await expect(more(1)).rejects.toThrow('care.still-good')
  try {
    setToday(Day.parse('2028-07-01'))
    await expect(desk.give(room, 1)).rejects.toThrow('care.not-enough')
    expect(await more(3)).toEqual({ held: 0 })
  } finally {
    setToday(today)
  }
  await expect(desk.give(room, 1)).rejects.toThrow('care.not-enough')
  await expect(desk.receive(cabinet, { item: 'oral-daily' })).rejects.toThrow('care.not-in-cabinet')
  await expect(desk.receive(room, { expiresOn: Day.parse('2026-11-22') })).rejects.toThrow('care.past-its-day')
})

test('a recalled lot is seen at once by every outlet that holds it, in other districts too, and nothing of it goes to anybody', async () => {
  const [here, there] = [await desk.open('room'), await desk.open('clinic', farStreet, far)]
  await desk.receive(here, { lotCode: 'R1' })
  await desk.receive(there, { lotCode: 'R1' }, far)
  await desk.receive(here, { lotCode: 'R2', quantity: 2 })
  const lot = await desk.lotOf('R1')
  await expect(desk.at(officerOf(340104002000000), ctx => recallLot(ctx, { id: lot, why: 'quality' }))).rejects.toThrow(
    'care.no-lot'
  )
  // Recalled while others hand out of it: whatever comes after the recall gets nothing of this lot.
  await Promise.all([
    desk.give(here, 1),
    desk.at(keeper, ctx => recallLot(ctx, { id: lot, why: 'quality' })),
    desk.at(far, ctx => moveToOutlet(ctx, { id: there, lot, outlet: there, quantity: 1 })).catch(() => undefined)
  ])
  const [ours, theirs] = await Promise.all([
    desk.at(keeper, ctx => getOutlet(ctx, { id: here })),
    desk.at(far, ctx => getOutlet(ctx, { id: there }))
  ])
  for (const { lots, outlet } of [ours, theirs]) {
    expect(lots.find(({ code }) => code === 'R1')).toMatchObject({ recalledOn: today, recallReason: 'quality' })
    expect(outlet.recalled).toBe(1)
  }
  const held = await desk.stock(here)
  await desk.give(here, held.R2!)
  await expect(desk.give(here, 1)).rejects.toThrow('care.not-enough')
  expect(await desk.stock(here)).toEqual({ R1: held.R1, R2: 0 })
  await expect(desk.receive(here, { lotCode: 'R1' })).rejects.toThrow('care.recalled')
  // Nor by a statement of its own.
  const insert = `insert into care.movement (register, id, kind, lot_id, quantity, from_outlet, to_outside, on_day, account)
    values (1, gen_random_uuid(), 'hand-out', '${lot}', 1, '${here}', 'people', '${today}', platform.account())`
  await expect(desk.at(keeper, ({ tx }) => tx.query(insert))).rejects.toThrow('recalled or past its day')
  await desk.at(keeper, ctx => takeOut(ctx, { id: here, lot, quantity: held.R1!, way: 'return' }))
  const takenBack = `update care.lot set recalled_on = null, recalled_by = null, recall_reason = null where id = '${lot}'`
  expect((await desk.at(keeper, ({ tx }) => tx.query(takenBack))).rowCount).toBe(0)
})

test('a recall and a hand-out at the same moment wait for each other: whoever comes second sees what the first did', async () => {
  const room = await desk.open('room')
  await desk.receive(room, { item: 'gel', lotCode: 'T1', quantity: 3 })
  await desk.receive(room, { item: 'gel', lotCode: 'T2', quantity: 3, expiresOn: Day.parse('2029-01-01') })
  const lot = await desk.lotOf('T1')
  const oneWaits = async () => {
    for (;;)
      if (
        (
          await desk.owner(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
          )
        ).length
      )
        return
  }
  let given: Promise<{ held: number }> | undefined
  await desk.at(keeper, async ctx => {
    await recallLot(ctx, { id: lot, why: 'quality' })
    given = desk.give(room, 2, 'gel')
    await oneWaits()
  })
  expect(await given).toEqual({ held: 4 })
  expect(await desk.stock(room)).toEqual({ T1: 3, T2: 1 })
  // The other way round: what was chosen first is booked, and the recall comes after it.
  const other = await desk.lotOf('T2')
  let recalled: Promise<unknown> | undefined
  await desk.at(keeper, async ctx => {
    await handOut(ctx, { id: room, item: 'gel', quantity: 1 })
    recalled = desk.at(keeper, there => recallLot(there, { id: other, why: 'maker' }))
    await oneWaits()
  })
  expect(await recalled).toEqual({ recalledOn: today })
  expect(await desk.stock(room)).toEqual({ T1: 3, T2: 0 })
})

test('an order goes up from community to street and from street to district: asked, sent, received', async () => {
  const room = await desk.open('room', community)
  const store = await desk.open('store')
  const depot = await desk.open('store', 340104000000000, districtKeeper)
  await desk.receive(depot, { lotCode: 'D1', quantity: 100 }, districtKeeper)
  const { suppliers } = await desk.at(worker, ctx => getOutlet(ctx, { id: room }))
  expect(suppliers.map(({ id }) => id)).toEqual([store, depot])
  const ask = (who: Parameters<Supplies['at']>[0], id: string, supplier: string, quantity: number) =>
    desk.at(who, ctx => askSupplies(ctx, { id, supplier, item: 'condom', quantity }))
  const fromStreet = await ask(worker, room, store, 20)
  await expect(desk.at(keeper, ctx => sendSupplies(ctx, { ...fromStreet, quantity: 20 }))).rejects.toThrow(
    'care.not-enough'
  )
  const fromDistrict = await ask(keeper, store, depot, 50)
  // Each side has its turn and no other.
  await expect(desk.at(keeper, ctx => sendSupplies(ctx, { ...fromDistrict, quantity: 50 }))).rejects.toThrow(
    'care.not-your-turn'
  )
  await expect(desk.at(far, ctx => sendSupplies(ctx, { ...fromDistrict, quantity: 50 }))).rejects.toThrow(
    'care.no-order'
  )
  await expect(desk.at(districtKeeper, ctx => sendSupplies(ctx, { ...fromDistrict, quantity: 51 }))).rejects.toThrow(
    'care.more-than-asked'
  )
  await desk.at(districtKeeper, ctx => sendSupplies(ctx, { ...fromDistrict, quantity: 40 }))
  // On its way it is in neither stock.
  expect([await desk.stock(depot), await desk.stock(store)]).toEqual([{ D1: 60 }, {}])
  const received = await Promise.allSettled([1, 2].map(() => desk.at(keeper, ctx => receiveOrder(ctx, fromDistrict))))
  expect(received.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await desk.stock(store)).toEqual({ D1: 40 })
  await desk.at(keeper, ctx => sendSupplies(ctx, { ...fromStreet, quantity: 20 }))
  await desk.at(worker, ctx => receiveOrder(ctx, fromStreet))
  expect(await desk.stock(room)).toEqual({ D1: 20 })
  const third = await ask(worker, room, store, 5)
  await desk.at(worker, ctx => endSupplyOrder(ctx, { ...third, how: 'withdrawn' }))
  await expect(desk.at(keeper, ctx => endSupplyOrder(ctx, { ...third, how: 'refused' }))).rejects.toThrow(
    'care.order-ended'
  )
  await expect(ask(far, room, store, 1)).rejects.toThrow('care.no-outlet')
  await expect(ask(keeper, store, room, 1)).rejects.toThrow('care.no-supplier')
  expect((await desk.at(worker, ctx => listSupplyOrders(ctx))).orders.map(({ state }) => state)).toEqual([
    'withdrawn',
    'received'
  ])
})

test('an outlet shows what is below its reorder point, what ends within 90 days, and only to its own area', async () => {
  const room = await desk.open('room')
  await desk.receive(room, { lotCode: 'S1', quantity: 4, expiresOn: Day.parse('2027-01-15') })
  await desk.receive(room, { lotCode: 'S2', quantity: 4, expiresOn: good })
  const mine = async () => (await desk.at(keeper, listOutlets)).find(({ id }) => id === room)
  await desk.at(keeper, ctx => setReorder(ctx, { id: room, item: 'condom', atLeast: 8 }))
  expect(await mine()).toMatchObject({ held: 8, below: 0, expiring: 1, recalled: 0 })
  // The 90th day is one of them, in the list and in the figures alike, and the 91st is none; what is recalled is counted as that alone.
  await desk.receive(room, { item: 'film', lotCode: 'S90', quantity: 2, expiresOn: Day.parse('2027-02-21') })
  await desk.receive(room, { item: 'film', lotCode: 'S91', quantity: 3, expiresOn: Day.parse('2027-02-22') })
  const soon = async () => {
    const { lines } = await desk.at(keeper, ctx => getSupplyFigures(ctx, { months: 1 }))
    const film = lines.find(({ outlet, item }) => outlet.id === room && item === 'film')!
    return [(await mine())!.expiring, film.soon, film.recalled]
  }
  expect(await soon()).toEqual([2, 2, 0])
  const lot = await desk.lotOf('S90')
  await desk.at(keeper, ctx => recallLot(ctx, { id: lot, why: 'maker' }))
  expect(await soon()).toEqual([1, 0, 2])
  for (const code of ['S90', 'S91']) {
    const out = await desk.lotOf(code)
    const quantity = code === 'S90' ? 2 : 3
    await desk.at(keeper, ctx => takeOut(ctx, { id: room, lot: out, quantity, way: 'return' }))
  }
  await desk.give(room, 1)
  expect(await mine()).toMatchObject({ held: 7, below: 1 })
  expect((await desk.at(far, listOutlets)).some(({ id }) => id === room)).toBe(false)
  await expect(desk.at(far, ctx => getOutlet(ctx, { id: room }))).rejects.toThrow('care.no-outlet')
})

test('no movement is changed or deleted, no stock is written but by one, and none touches another area', async () => {
  const room = await desk.open('room')
  await desk.receive(room, { lotCode: 'W1' })
  const lot = await desk.lotOf('W1')
  for (const text of [
    'update care.movement set quantity = 1',
    'delete from care.movement',
    'update care.stock set quantity = 1',
    `insert into care.stock values ('${room}', '${lot}', 1)`,
    'delete from care.stock'
  ])
    await expect(
      desk.at(keeper, ({ tx }) => tx.query(text)),
      text
    ).rejects.toThrow('permission denied')
  const take = (side: string) =>
    `insert into care.movement (register, id, kind, lot_id, quantity, ${side}, on_day, account)`
  const out = `${take('from_outlet, to_outside')} values (1, gen_random_uuid(), 'expire', '${lot}', 1, '${room}', 'waste', '${today}', platform.account())`
  await expect(desk.at(far, ({ tx }) => tx.query(out))).rejects.toThrow('row-level')
  const much = out.replace(`'${lot}', 1`, `'${lot}', 11`)
  await expect(desk.at(keeper, ({ tx }) => tx.query(much))).rejects.toThrow('stock_never_below_zero')
  const oneSide = `${take('from_outlet')} values (1, gen_random_uuid(), 'expire', '${lot}', 1, '${room}', '${today}', platform.account())`
  await expect(desk.at(keeper, ({ tx }) => tx.query(oneSide))).rejects.toThrow('movement_two_sides')
})

test('anybody sees which outlets are open, where, when and what there is, not how much, and no store', async () => {
  const cabinet = await desk.open('cabinet', community)
  const store = await desk.open('store')
  for (const id of [cabinet, store]) await desk.receive(id, { item: 'film', lotCode: 'O1', quantity: 77 })
  const [name] = await desk.owner<{ name: string }>('select name from care.outlet where id = $1', [cabinet])
  const { outlets: listed } = await readOpenSupplies(desk.platform)
  const shown = listed.find(outlet => outlet.name === name!.name)
  expect(shown).toMatchObject({ kind: 'cabinet', address: '安心路1号', hours: '9:00–17:00', items: ['film'] })
  expect(Object.values(shown!).flat().map(String)).not.toContain('77')
  expect(listed.map(({ kind }) => kind as string)).not.toContain('store')
  await desk.at(keeper, async ctx =>
    changeOutlet(ctx, { id: cabinet, name: name!.name, address: 'x', hours: 'x', open: false })
  )
  expect((await readOpenSupplies(desk.platform)).outlets.some(outlet => outlet.name === name!.name)).toBe(false)
})

test('anybody reads which lots were recalled while they may have one at home, and the phone of an outlet, which is nobody’s own', async () => {
  const room = await desk.open('room')
  await desk.receive(room, { item: 'film', lotCode: 'X1', quantity: 5 })
  await desk.receive(room, { item: 'film', lotCode: 'X2', quantity: 5, expiresOn: Day.parse('2026-11-24') })
  for (const code of ['X1', 'X2']) {
    const id = await desk.lotOf(code)
    await desk.at(keeper, ctx => recallLot(ctx, { id, why: 'quality' }))
  }
  const recalled = async () => (await readOpenSupplies(desk.platform)).recalled.map(({ code }) => code)
  expect(await recalled()).toEqual(expect.arrayContaining(['X1', 'X2']))
  try {
    setToday(Day.parse('2026-11-25'))
    expect(await recalled()).toContain('X1')
    expect(await recalled()).not.toContain('X2')
  } finally {
    setToday(today)
  }
  const words = { id: room, name: '有电话的服务室', address: 'x', hours: 'x', open: true }
  const shown = async () =>
    (await readOpenSupplies(desk.platform)).outlets.find(({ name }) => name === words.name)?.phone
  await desk.at(keeper, ctx => changeOutlet(ctx, { ...words, phone: '0551-62340000' }))
  expect(await shown()).toBe('0551-62340000')
  // Where none is said it stays; a mobile phone is taken by no form and by no table.
  await desk.at(keeper, ctx => changeOutlet(ctx, words))
  expect(await shown()).toBe('0551-62340000')
  expect(HousePhone.safeParse('13800138000').success).toBe(false)
  await expect(desk.at(keeper, ctx => changeOutlet(ctx, { ...words, phone: '13800138000' }))).rejects.toThrow(
    'outlet_phone_of_a_house'
  )
  await desk.at(keeper, ctx => changeOutlet(ctx, { ...words, phone: null }))
  expect(await shown()).toBeNull()
})

test('the report is how many of what were handed out at which outlet, and what is good, ends soon, is past or recalled', async () => {
  const room = await desk.open('room')
  await desk.receive(room, { item: 'gel', lotCode: 'F1', quantity: 9 })
  await desk.receive(room, { item: 'gel', lotCode: 'F2', quantity: 4, expiresOn: Day.parse('2027-01-31') })
  await desk.give(room, 3, 'gel')
  const { lines, from } = await desk.at(keeper, ctx => getSupplyFigures(ctx, { months: 12 }))
  expect([from, lines.filter(({ outlet }) => outlet.id === room)]).toEqual([
    '2025-11-01',
    [
      {
        outlet: { id: room, name: expect.any(String) },
        item: 'gel',
        handed: 3,
        good: 10,
        soon: 1,
        past: 0,
        recalled: 0,
        firstExpiry: '2027-01-31'
      }
    ]
  ])
  // Of a place below the same, of nothing beside it; another place is as good as none.
  const of = (area: number) =>
    desk.at(keeper, ctx => getSupplyFigures(ctx, { months: 12, area: area as AreaCode })).then(found => found.lines)
  const cabinet = await desk.open('cabinet', community)
  await desk.receive(cabinet, { item: 'gel', lotCode: 'F3', quantity: 2 })
  expect((await of(community)).some(({ outlet }) => outlet.id === cabinet)).toBe(true)
  expect((await of(community)).some(({ outlet }) => outlet.id === room)).toBe(false)
  await expect(of(340102001000000)).rejects.toThrow('platform.not-found')
})

test('orders go on by pages, the oldest open one first', async () => {
  const [room, store] = [await desk.open('room', community), await desk.open('store')]
  const made: string[] = []
  for (let n = 0; n < 53; n++)
    made.push(
      (await desk.at(worker, ctx => askSupplies(ctx, { id: room, supplier: store, item: 'film', quantity: 1 }))).id
    )
  await desk.at(worker, ctx => endSupplyOrder(ctx, { id: made[0]!, how: 'withdrawn' }))
  await desk.at(worker, ctx => endSupplyOrder(ctx, { id: made[1]!, how: 'withdrawn' }))
  const seen: string[] = []
  let after: string | undefined
  for (let page = 1; page === 1 || after; page++) {
    const { orders, next, total } = await desk.at(worker, ctx => listSupplyOrders(ctx, { after }))
    if (page === 1) expect([orders.length, (total ?? 0) >= 53]).toEqual([50, true])
    seen.push(...orders.map(({ id }) => id))
    after = next ?? undefined
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter(id => made.includes(id))).toEqual([...made.slice(2), made[1], made[0]])
})
