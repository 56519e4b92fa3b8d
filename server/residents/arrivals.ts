import type { z } from 'zod'
import type { Arrival, ArrivalField, ArrivalLine, residents } from '../../contract/residents.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { areaNames, type Follow, rangeOf } from '../areas/index.ts'
import { openServiceCase } from '../cases/index.ts'
import {
  acrossTerritory,
  type Caller,
  type Context,
  everywhere,
  inTransaction,
  type Platform
} from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Handlers, Input } from '../platform/serve.ts'
import { bindShown, enrolledPerson } from './bind-resident.ts'

interface Row {
  id: string
  area: number
  phone_hash: Buffer | null
  subject_hash: Buffer | null
  sealed: string
  askedOn: Day
  due: Day
}

type Words = Partial<Record<ArrivalField | 'phone', string>>
const columns = 'id, area, phone_hash, subject_hash, sealed, asked_on as "askedOn", due_on as due'

const lineOf = (ctx: Context, { id, area, sealed, askedOn, due }: Row, names: (code: number) => string[]): Arrival => {
  const said = JSON.parse(ctx.sealer.open(sealed)) as Words
  return {
    id,
    area: AreaCode.parse(area),
    areaName: names(area).slice(3).join(' '),
    name: said.name!,
    contact: said.contact as z.infer<typeof Arrival>['contact'],
    askedOn,
    due,
    bornOn: said.bornOn as Day,
    idNumber: said.idNumber || null,
    address: said.address || null,
    since: (said.since || null) as Day | null,
    hukou: said.hukou || null,
    together: said.together || null,
    wants: said.wants || null,
    phone: said.phone ?? null
  }
}

async function listArrivals(ctx: Context): Promise<ArrivalLine[]> {
  const { lo, hi } = ctx.caller
  const { rows } = await ctx.tx.query<Row>(
    `select ${columns} from residents.arrival where ended_at is null and area between $1 and $2 order by due_on, id limit 500`,
    [lo, hi]
  )
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return rows.map(row => {
    const { id, area, areaName, name, contact, askedOn, due } = lineOf(ctx, row, names)
    return { id, area, areaName, name, contact, askedOn, due }
  })
}

/** One that still waits; two colleagues at it go one after the other. */
async function waiting(ctx: Context, id: string, lock = ''): Promise<Row> {
  const { rows } = await ctx.tx.query<Row>(
    `select ${columns} from residents.arrival where id = $1 and ended_at is null ${lock}`,
    [id]
  )
  if (!rows[0]) throw new Refusal('residents.no-arrival')
  ctx.trace({ detail: { arrival: id } })
  return rows[0]
}

async function getArrival(ctx: Context, id: string): Promise<Arrival> {
  const row = await waiting(ctx, id)
  return lineOf(ctx, row, await areaNames(ctx, [row.area], ctx.on))
}

async function end(ctx: Context, id: string, how: 'taken-in' | 'not-taken'): Promise<void> {
  await ctx.tx.query(
    `update residents.arrival set ended_at = now(), how = $2, account = $3, sealed = '' where id = $1`,
    [id, how, ctx.caller.account]
  )
}

/**
 * Ties what was told to the entry of whoever told it, new or known before, and opens the newcomer service for them as of the day they
 * asked. An account is opened only where a document was seen and the phone from which was asked is there and shows its number: names and
 * numbers of others are easily told, and what was told opens nobody's file.
 */
async function takeIn(
  ctx: Context,
  { id, enrolment, checked, account }: Input<typeof residents.takeInArrival>['body'] & { id: string }
) {
  const row = await waiting(ctx, id, 'for update')
  const person = await enrolledPerson(ctx, enrolment)
  if (account && checked === 'declared') throw new Refusal('residents.arrival-declared')
  const { wants } = lineOf(ctx, row, () => [])
  const opened = await openServiceCase(ctx, {
    enrolment,
    form: { ...(wants && { wants }) },
    askedOn: row.askedOn,
    due: row.due
  })
  if (account && checked !== 'declared') await bindShown(ctx, { ...account, person, checked, asked: row })
  await end(ctx, id, 'taken-in')
  ctx.trace({ detail: { checked } })
  return { enrolment, case: opened, bound: account !== undefined }
}

async function endArrival(ctx: Context, id: string): Promise<{ id: string }> {
  await waiting(ctx, id, 'for update')
  await end(ctx, id, 'not-taken')
  return { id }
}

export const arrivalRoutes: Pick<
  Handlers<typeof residents>,
  'listArrivals' | 'getArrival' | 'takeInArrival' | 'endArrival'
> = {
  listArrivals,
  getArrival: (ctx, { params }) => getArrival(ctx, params.id),
  takeInArrival: (ctx, { params, body }) => takeIn(ctx, { ...params, ...body }),
  endArrival: (ctx, { params }) => endArrival(ctx, params.id)
}

/** Part of the daily work: nobody waits for ever, and what ended a month ago is gone. */
export const forgetArrivals = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    {
      caller: { ...caller, ...everywhere },
      operation: 'platform.housekeeping',
      route: 'forget arrivals',
      trace: 'none'
    },
    async ({ tx, on }) => {
      const { rowCount: late } = await tx.query(
        `update residents.arrival set ended_at = now(), how = 'time', sealed = '' where ended_at is null and due_on < $1::date - 30`,
        [on]
      )
      const { rowCount: gone } = await tx.query(
        `delete from residents.arrival where ended_at < now() - interval '30 days'`
      )
      return (late ?? 0) + (gone ?? 0)
    }
  )

/** Who waits in an area that is split, merged or renumbered waits at the community that follows it. */
export async function followArrivals(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await ctx.tx.query<{ area: number }>(
        'select distinct area from residents.arrival where ended_at is null and area between $1 and $2 order by area',
        [lo, hi]
      )
      for (const { area } of rows)
        if (goesTo(area) !== area)
          await ctx.tx.query(
            'update residents.arrival set area = $2::bigint - $2::bigint % 1000 where area = $1 and ended_at is null',
            [area, goesTo(area)]
          )
    }
  })
}
