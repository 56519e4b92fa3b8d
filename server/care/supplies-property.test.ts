import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { keeper, openSupplies, type Supplies } from './care-factory.ts'
import { countLot, handOut, moveToOutlet, takeOut } from './move-supplies.ts'
import { askSupplies, receiveOrder, sendSupplies } from './orders.ts'
import { recallLot } from './recall-lot.ts'

let desk: Supplies
beforeAll(async () => {
  desk = await openSupplies()
})
afterAll(() => desk.close())

const place = fc.constantFrom(0, 1)
/** The first ends before the second; the third is past its day. */
const lot = fc.constantFrom(0, 1, 2)
const quantity = fc.integer({ min: 1, max: 6 })
const command = fc.oneof(
  fc.record({ deed: fc.constant('receive' as const), place, lot, quantity }),
  fc.record({ deed: fc.constant('give' as const), place, quantity }),
  fc.record({ deed: fc.constant('move' as const), place, lot, quantity }),
  fc.record({ deed: fc.constant('count' as const), place, lot, quantity }),
  fc.record({ deed: fc.constant('return' as const), place, lot, quantity }),
  fc.record({ deed: fc.constant('expire' as const), place, lot, quantity }),
  // From the store, which is the first place, to the room.
  fc.record({ deed: fc.constant('send' as const), quantity }),
  fc.record({ deed: fc.constant('arrive' as const) }),
  fc.record({ deed: fc.constant('recall' as const), lot: fc.constantFrom(0, 1) })
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

/** The simplest book there is: what each of two places holds of each lot, what is on its way in each sending, and what was recalled. */
interface Model {
  held: [number[], number[]]
  way: number[][]
  recalled: number[]
}
const past = 2

/** The code of a refusal, where it is one. */
function next(before: Model, told: Command): Model | string {
  const after = structuredClone(before)
  const { held, way, recalled } = after
  /** What ends first goes first, and only what is good. */
  const take = (here: number[], n: number): number[] | undefined => {
    let left = n
    const taken = [0, 1, 2].map(of => {
      const some = of === past || recalled.includes(of) ? 0 : Math.min(left, here[of]!)
      left -= some
      return some
    })
    if (left > 0) return undefined
    for (const [of, some] of taken.entries()) here[of]! -= some
    return taken
  }
  if (told.deed === 'recall') {
    if (!recalled.includes(told.lot)) recalled.push(told.lot)
    return after
  }
  if (told.deed === 'arrive') {
    for (const [of, n] of (way.shift() ?? []).entries()) held[1][of]! += n
    return after
  }
  if (told.deed === 'send') {
    const taken = take(held[0], told.quantity)
    if (!taken) return 'care.not-enough'
    way.push(taken)
    return after
  }
  const here = held[told.place]!
  if (told.deed === 'give') return take(here, told.quantity) ? after : 'care.not-enough'
  const { lot: of, quantity: n } = told
  const unfit = recalled.includes(of) ? 'care.recalled' : 'care.past-its-day'
  if (told.deed === 'count') here[of] = n
  else if (told.deed === 'receive') {
    if (of === past || recalled.includes(of)) return unfit
    here[of]! += n
  } else {
    if (told.deed === 'move' && (of === past || recalled.includes(of))) return unfit
    if (told.deed === 'expire' && of !== past) return 'care.still-good'
    if (here[of]! < n) return 'care.not-enough'
    here[of]! -= n
    if (told.deed === 'move') held[1 - told.place]![of]! += n
  }
  return after
}

const days = ['2027-12-31', '2028-12-31', '2026-11-01'].map(day => Day.parse(day))
let run = 0

/** Two places that know three new lots, of which they hold nothing. */
async function begin() {
  const codes = [0, 1, 2].map(n => `P${run}-${n}`)
  run++
  const places = [await desk.open('store'), await desk.open('room')] as const
  const lots = (
    await desk.owner<{ id: string }>(
      `with l as (insert into care.lot select gen_random_uuid(), 'condom', code, day from unnest($1::text[], $2::date[]) as t (code, day) returning id, code),
         s as (insert into care.stock select p, l.id, 0 from l, unnest($3::uuid[]) p)
       select id from l order by code`,
      [codes, days, places]
    )
  ).map(({ id }) => id)
  const onWay: string[] = []
  const at = <T>(work: Parameters<typeof desk.as<T>>[1]) => desk.at(keeper, work)
  const sendTo = async (n: number) => {
    const { id } = await desk.at(keeper, ctx =>
      askSupplies(ctx, { id: places[1], supplier: places[0], item: 'condom', quantity: n })
    )
    await desk.at(keeper, ctx => sendSupplies(ctx, { id, quantity: n }))
    onWay.push(id)
  }
  const send = (told: Command): Promise<unknown> => {
    if (told.deed === 'recall') return at(ctx => recallLot(ctx, { id: lots[told.lot]!, why: 'quality' }))
    if (told.deed === 'send') return sendTo(told.quantity)
    if (told.deed === 'arrive') {
      const id = onWay.shift()
      return id ? at(ctx => receiveOrder(ctx, { id })) : Promise.resolve()
    }
    const id = places[told.place]!
    const { quantity: n } = told
    if (told.deed === 'give') return at(ctx => handOut(ctx, { id, item: 'condom', quantity: n }))
    const of = { id, lot: lots[told.lot]!, quantity: n }
    if (told.deed === 'receive')
      return desk.receive(id, { lotCode: codes[told.lot]!, quantity: n, expiresOn: days[told.lot]! })
    if (told.deed === 'move') return at(ctx => moveToOutlet(ctx, { ...of, outlet: places[1 - told.place]! }))
    if (told.deed === 'count') return at(ctx => countLot(ctx, { id, lot: of.lot, found: n }))
    const way = told.deed
    return at(ctx => takeOut(ctx, { ...of, way }))
  }
  const held = async () =>
    (
      await desk.owner<{ held: Model['held'] }>(
        `select jsonb_agg(held order by at) as held from (
           select at, jsonb_agg(s.quantity order by l.code) as held from unnest($1::uuid[]) with ordinality as t (id, at)
           join care.stock s on s.outlet_id = t.id join care.lot l on l.id = s.lot_id where l.code = any($2) group by at) x`,
        [places, codes]
      )
    )[0]!.held
  /** What the movements of its lots say is on its way. */
  const way = async () =>
    (
      await desk.owner<{ n: number }>(
        `select coalesce(sum(case kind when 'send' then quantity when 'arrive' then -quantity else 0 end), 0)::int as n
         from care.movement where lot_id = any($1)`,
        [lots]
      )
    )[0]!.n
  return { send, held, way, places: [...places] }
}

/** Both sides of every movement, and the stock that they come to. */
const uneven = (places: string[]) =>
  desk.owner(
    `select p.id, l.id as lot, s.quantity, b.sum from unnest($1::uuid[]) p(id) cross join care.lot l
     join care.stock s on s.outlet_id = p.id and s.lot_id = l.id
     cross join lateral (select coalesce(sum(case when m.to_outlet = p.id then m.quantity else -m.quantity end), 0)::int as sum
       from care.movement m where m.lot_id = l.id and p.id in (m.from_outlet, m.to_outlet)) b
     where b.sum <> s.quantity or s.quantity < 0`,
    [places]
  )

const none = (): Model => ({
  held: [
    [0, 0, 0],
    [0, 0, 0]
  ],
  way: [],
  recalled: []
})

test('one after the other: the stock is what a simple book says, and what the book refuses is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 20 }), async commands => {
      const { send, held, way, places } = await begin()
      let model = none()
      for (const told of commands) {
        const after = next(model, told)
        if (typeof after === 'string') await expect(send(told), JSON.stringify(told)).rejects.toThrow(after)
        else {
          await send(told)
          model = after
        }
      }
      expect([await held(), await way()]).toEqual([model.held, model.way.flat().reduce((sum, n) => sum + n, 0)])
      expect(await uneven(places)).toEqual([])
    }),
    { numRuns: 10 }
  )
})

const codes = ['care.not-enough', 'care.recalled', 'care.past-its-day', 'care.still-good']

test('all at once, recalls among them: no stock falls below zero, every movement has two sides, and the stock is what they come to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 20 }), async commands => {
      const { send, way, places } = await begin()
      const ended = await Promise.allSettled(commands.map(send))
      for (const one of ended) if (one.status === 'rejected') expect(codes).toContain((one.reason as Error).message)
      expect(await uneven(places)).toEqual([])
      expect(await way()).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 10 }
  )
})
