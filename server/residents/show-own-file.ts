import { sql } from 'kysely'
import type { Look, MineData, OwnFile, OwnSeat } from '../../contract/mine-data.ts'
import { areaNames } from '../areas/index.ts'
import { personLine } from '../people/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { listOwnExchanges } from '../two-ends/index.ts'

type Seat = Parameters<typeof personLine>[1] & {
  register: number
  stay_from: string | null
  valid_from: string
  household_id: string | null
}

/** Whose page it is. What row-level security does not show (protected, died, gone) is for the window. */
export async function ownSeats(ctx: Context): Promise<Seat[]> {
  if (ctx.caller.self) ctx.sawPeople([ctx.caller.self])
  return seatsUntold(ctx)
}

/** The same, of what nobody may learn that somebody looked at it: no trace is left. */
export async function seatsUntold(ctx: Context): Promise<Seat[]> {
  const { self } = ctx.caller
  if (!self) throw new Refusal('platform.sign-in')
  const rows = await ask(
    ctx,
    sql<Seat>`select * from people.enrolment where person_id = ${self}::uuid
    order by enrolled desc, seat desc, known_from desc`
  )
  if (rows.length === 0) throw new Refusal('residents.at-window')
  return rows
}

/** My file as the register knows it: each seat, numbers masked as at the desk, and the notes that colleagues left. */
export async function showOwnFile(ctx: Context): Promise<OwnFile> {
  const rows = await ownSeats(ctx)
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  const seats = rows.map((row): OwnSeat => {
    const { enrolment, seat, bornOn, sex, address, enrolled, idMasked, phoneMasked } = personLine(ctx, row, ctx.on)
    return {
      enrolment,
      seat,
      bornOn,
      sex,
      address,
      enrolled,
      idMasked,
      phoneMasked,
      office: names(row.area).slice(2).join(' '),
      street: names(row.area)[3] ?? null,
      stayFrom: row.stay_from,
      knownFrom: row.valid_from
    }
  })
  return { name: rows[0]!.name, seats, notes: await ownNotes(ctx), exchanges: await listOwnExchanges(ctx, rows) }
}

async function ownNotes(ctx: Context): Promise<OwnFile['notes']> {
  const { rows } = await ctx.tx.query<{ purpose: string; sealed: string; writtenAt: string; expiresOn: string }>(
    `select n.purpose, n.sealed, n.written_at as "writtenAt", (n.expires_at at time zone 'Asia/Shanghai')::date as "expiresOn"
     from people.note n join people.enrolment e on e.register = n.register and e.id = n.enrolment_id
     where e.person_id = $1 order by n.written_at desc`,
    [ctx.caller.self]
  )
  return rows.map(({ sealed, ...note }) => ({ ...note, text: ctx.sealer.open(sealed) }))
}

const mostLooks = 200

interface Entry extends Omit<Look, 'office' | 'operations'> {
  operation: string
  area: number | null
}

/** Who looked at my file: office, role and reason, and no colleague's name; what was refused too, and what I did here myself. */
export async function listLooks(ctx: Context): Promise<MineData['looks']> {
  await ownSeats(ctx)
  const { rows } = await ctx.tx.query<Entry>(
    'select at, operation, reason, role, area, own, kin, refused from audit.looks_at_me($1)',
    [mostLooks]
  )
  const names = await areaNames(
    ctx,
    rows.flatMap(({ area }) => area ?? []),
    ctx.on
  )
  return {
    most: mostLooks,
    looks: together(rows).map(entries => {
      const { operation: _, area, ...look } = entries[0]!
      return {
        ...look,
        operations: [...new Set(entries.map(({ operation }) => operation))],
        office: area === null ? null : names(area).slice(2).join(' ')
      }
    })
  }
}

/** A page at the desk asks several things at once: what one post did within a minute, for one reason, is one look. */
function together(rows: readonly Entry[]): Entry[][] {
  const key = ({ at, reason, role, area, own, kin, refused }: Entry) =>
    JSON.stringify([at.slice(0, 16), reason, role, area, own, kin, refused])
  return [...Map.groupBy(rows, key).values()]
}

export async function showAccount(ctx: Context): Promise<Pick<MineData['account'], 'ways'>> {
  await ownSeats(ctx)
  const { rows } = await ctx.tx.query<{ phone: string | null; boundAt: string }>(
    'select phone, bound_at as "boundAt" from residents.binding where ended_at is null order by bound_at'
  )
  return {
    ways: rows.map(({ phone, boundAt }) => ({ phone: phone === null ? null : ctx.sealer.open(phone), boundAt }))
  }
}
