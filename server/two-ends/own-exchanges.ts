import { sql } from 'kysely'
import type { OwnExchange } from '../../contract/mine-data.ts'
import type { ToldFact } from '../../contract/two-ends-message.ts'
import { findTwoEndFact } from '../../law/two-ends.ts'
import { areaNames } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import type { Row } from './exchange.ts'
import { endOf } from './who-counts.ts'

type Mine = Pick<Row, 'id' | 'kind' | 'state' | 'turn' | 'asking_area' | 'asked_area'> & {
  opened_on: OwnExchange['openedOn']
  due_on: OwnExchange['dueOn']
  closed_on: OwnExchange['closedOn']
  handed: boolean
  facts: OwnExchange['facts']
}

/** Of a fact that names a place, its code. */
const placeOf = ({ fact, value }: ToldFact): number | undefined =>
  findTwoEndFact(fact)?.value === 'area' && /^\d{15}$/.test(value) ? Number(value) : undefined

/** What two places settle about whoever looks at their own page, as the two see it, and who counts them by the registers of today. */
export async function listOwnExchanges(
  ctx: Context,
  seats: readonly { seat: 'hukou' | 'living'; area: number; enrolled: boolean }[]
): Promise<OwnExchange[]> {
  const { rows } = await sql<Mine>`select * from two_ends.of_me()`.execute(ctx.tables<'two_ends'>())
  const names = await areaNames(
    ctx,
    rows.flatMap(row => [row.asking_area, row.asked_area, ...row.facts.flatMap(fact => placeOf(fact) ?? [])]),
    ctx.on
  )
  return rows.map(row => {
    const counted = (seat: 'hukou' | 'living') => {
      const held = seats.find(one => one.seat === seat && one.enrolled)
      return held ? endOf(row, held.area) : 'nobody'
    }
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      turn: row.turn,
      asking: names(row.asking_area).slice(1).join(' '),
      asked: names(row.asked_area).slice(1).join(' '),
      openedOn: row.opened_on,
      dueOn: row.due_on,
      closedOn: row.closed_on,
      handed: row.handed,
      facts: row.facts.map(fact => {
        const place = placeOf(fact)
        return place ? { ...fact, value: names(place).at(-1) ?? fact.value } : fact
      }),
      hukou: counted('hukou'),
      living: counted('living')
    }
  })
}
