import type { OwnKnown } from '../../contract/mine-data.ts'
import { EnrolmentId } from '../../contract/values.ts'
import { personLine } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { listOwnChildren } from './own-children.ts'
import { ownSeats } from './show-own-file.ts'

/** What the register knows of me, masked as on my file. */
export async function knownOf(ctx: Context): Promise<OwnKnown> {
  const rows = await ownSeats(ctx)
  const lines = rows.map(row => personLine(ctx, row, ctx.on))
  const first = <K extends 'bornOn' | 'address' | 'idMasked' | 'phoneMasked'>(key: K) =>
    lines.find(line => line[key] !== null)?.[key] ?? null
  return {
    name: lines[0]!.name,
    bornOn: first('bornOn'),
    address: first('address'),
    idMasked: first('idMasked'),
    phoneMasked: first('phoneMasked')
  }
}

/** Where what I ask for arrives: where the child's entry is where I have one there too, else where I live, else where my hukou is. */
export async function seatToAskAt(ctx: Context, child: unknown): Promise<{ enrolment: EnrolmentId; area: number }> {
  const seats = (await ownSeats(ctx))
    .filter(({ enrolled }) => enrolled)
    .toSorted((a, b) => Number(b.seat === 'living') - Number(a.seat === 'living'))
  const of = child === undefined ? undefined : (await listOwnChildren(ctx)).find(one => one.enrolment === child)
  const seat = seats.find(({ register }) => register === of?.register) ?? seats[0]
  if (!seat) throw new Refusal('cases.not-enrolled')
  return { enrolment: EnrolmentId.parse(seat.id), area: seat.area }
}
