import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { keeper, openSupplies, type Supplies } from './care-factory.ts'
import { countLot, handOut, moveToOutlet, takeOut } from './move-supplies.ts'

let desk: Supplies
beforeAll(async () => {
  desk = await openSupplies()
})
afterAll(() => desk.close())

const place = fc.constantFrom(0, 1)
const lot = fc.constantFrom(0, 1)
const quantity = fc.integer({ min: 1, max: 6 })
const command = fc.oneof(
  fc.record({ deed: fc.constant('receive' as const), place, lot, quantity }),
  fc.record({ deed: fc.constant('give' as const), place, quantity }),
  fc.record({ deed: fc.constant('move' as const), place, lot, quantity }),
  fc.record({ deed: fc.constant('count' as const), place, lot, quantity }),
  fc.record({ deed: fc.constant('return' as const), place, lot, quantity })
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

/** The simplest book there is: what each of two places holds of each of two lots, the first of which ends first. */
type Model = [[number, number], [number, number]]

/** Undefined where it is refused. */
function next(before: Model, told: Command): Model | undefined {
  const after = structuredClone(before)
  const here = after[told.place]!
  const there = after[1 - told.place]!
  const { quantity: n } = told
  if (told.deed === 'receive') here[told.lot]! += n
  else if (told.deed === 'count') here[told.lot] = n
  else if (told.deed === 'give') {
    const first = Math.min(n, here[0])
    here[0] -= first
    here[1] -= n - first
  } else {
    here[told.lot]! -= n
    if (told.deed === 'move') there[told.lot]! += n
  }
  return here.some(held => held < 0) ? undefined : after
}

const days = ['2027-12-31', '2028-12-31'].map(day => Day.parse(day))
let run = 0

/** Two places that know two new lots, of which they hold nothing. */
async function begin() {
  const codes = [0, 1].map(n => `P${run}-${n}`)
  run++
  const places = [await desk.open('room'), await desk.open('room')]
  const lots = (
    await desk.owner<{ id: string }>(
      `with l as (insert into care.lot select gen_random_uuid(), 'condom', code, day from unnest($1::text[], $2::date[]) as t (code, day) returning id, code),
         s as (insert into care.stock select p, l.id, 0 from l, unnest($3::uuid[]) p)
       select id from l order by code`,
      [codes, days, places]
    )
  ).map(({ id }) => id)
  const send = (told: Command) => {
    const id = places[told.place]!
    const { quantity: n } = told
    if (told.deed === 'give') return desk.at(keeper, ctx => handOut(ctx, { id, item: 'condom', quantity: n }))
    const of = { id, lot: lots[told.lot]!, quantity: n }
    if (told.deed === 'receive')
      return desk.receive(id, { lotCode: codes[told.lot]!, quantity: n, expiresOn: days[told.lot]! })
    if (told.deed === 'move')
      return desk.at(keeper, ctx => moveToOutlet(ctx, { ...of, outlet: places[1 - told.place]! }))
    if (told.deed === 'count') return desk.at(keeper, ctx => countLot(ctx, { id, lot: of.lot, found: n }))
    return desk.at(keeper, ctx => takeOut(ctx, { ...of, way: 'return' }))
  }
  const held = async () =>
    (
      await desk.owner<{ held: Model }>(
        `select jsonb_agg(held order by at) as held from (
           select at, jsonb_agg(s.quantity order by l.code) as held from unnest($1::uuid[]) with ordinality as t (id, at)
           join care.stock s on s.outlet_id = t.id join care.lot l on l.id = s.lot_id where l.code = any($2) group by at) x`,
        [places, codes]
      )
    )[0]!.held
  return { send, held, places }
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

test('one after the other: the stock is what a simple book says, and what the book refuses is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 6, maxLength: 14 }), async commands => {
      const { send, held, places } = await begin()
      let model: Model = [
        [0, 0],
        [0, 0]
      ]
      for (const told of commands) {
        const after = next(model, told)
        if (after) await send(told)
        else await expect(send(told)).rejects.toThrow('care.not-enough')
        model = after ?? model
      }
      expect(await held()).toEqual(model)
      expect(await uneven(places)).toEqual([])
    }),
    { numRuns: 8 }
  )
})

test('all at once: no stock falls below zero, every movement has two sides, and the stock is what they come to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 20 }), async commands => {
      const { send, places } = await begin()
      const ended = await Promise.allSettled(commands.map(send))
      for (const one of ended)
        if (one.status === 'rejected') expect((one.reason as Error).message).toBe('care.not-enough')
      expect(await uneven(places)).toEqual([])
    }),
    { numRuns: 8 }
  )
})
