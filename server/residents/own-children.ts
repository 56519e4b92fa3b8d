import type { OwnChild } from '../../contract/mine.ts'
import { partialDay } from '../people/index.ts'
import type { Context } from '../platform/context.ts'

interface Child extends OwnChild {
  register: number
  area: number
}

/** My children below eighteen as the register has them today, each once: by the hukou where the register has it. */
export async function listOwnChildren(ctx: Context): Promise<Child[]> {
  const { rows } = await ctx.tx.query<Child & { person: string; precision: string | null }>(
    `select distinct on (person_id) person_id as person, id as enrolment, register, area, name, born_on as "bornOn", born_precision as precision
     from people.own_children($1) where enrolled order by person_id, seat`,
    [ctx.on]
  )
  ctx.sawPeople(rows.map(({ person }) => person))
  return rows.map(({ person: _, precision, bornOn, ...child }) => ({
    ...child,
    bornOn: precision === 'day' ? partialDay(bornOn, 'day') : null
  }))
}
