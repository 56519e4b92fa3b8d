import type { Context } from '../platform/context.ts'

export interface Somebody {
  id: string
  version: number
  name: string
  sex: string
  born_on: string
  area: number
  address: string
  numbers: string
}

interface Wanted {
  from: number
  count: number
  born?: [from: string, to: string]
}

/** The same residents every time: people of the street with a number, by name and day of birth. */
export async function somebody(
  ctx: Context,
  { from, count, born = ['1950-01-01', '1999-12-31'] }: Wanted
): Promise<Somebody[]> {
  const { rows } = await ctx.tx.query<Somebody>(
    `select id, version, name, sex, born_on, area, address, numbers from people.enrolment
     where area between $1 and $2 and seat = 'living' and enrolled and id_kind = 'id18' and address_id is not null
       and born_on between $5 and $6
     order by name, born_on, address offset $3 limit $4`,
    [ctx.caller.lo, ctx.caller.hi, from * 5, count, ...born]
  )
  return rows
}
