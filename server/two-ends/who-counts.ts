import { sql } from 'kysely'
import type { WhoCounts } from '../../contract/two-ends-message.ts'
import { rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { type Participant, personsOf, type Row } from './exchange.ts'

interface Counts {
  hukou: WhoCounts
  living: WhoCounts
}

export function endOf({ asking_area, asked_area }: Pick<Row, 'asking_area' | 'asked_area'>, area: number): WhoCounts {
  const lies = (office: number) => area >= rangeOf(office).lo && area <= rangeOf(office).hi
  return lies(asked_area) ? 'asked' : lies(asking_area) ? 'asking' : 'elsewhere'
}

/** Which of the two offices counts each seat of each person by the registers themselves; of a third place only that it is another. */
export async function whoCounts(
  ctx: Context,
  ends: Pick<Row, 'asking_area' | 'asked_area'>,
  people: readonly Participant[]
): Promise<Map<string, Counts>> {
  const persons = await personsOf(ctx, people)
  const { rows } = await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql<{
      person: string
      seat: 'hukou' | 'living'
      area: number
    }>`select person_id as person, seat, area from people.enrolment
      where person_id = any(${[...persons.values()]}::uuid[]) and enrolled`.execute(ctx.tables<'people'>())
  )
  const of = (person: string | undefined, seat: 'hukou' | 'living'): WhoCounts => {
    const row = rows.find(one => one.person === person && one.seat === seat)
    return row ? endOf(ends, row.area) : 'nobody'
  }
  return new Map(
    people.map(({ ref }) => [ref, { hukou: of(persons.get(ref), 'hukou'), living: of(persons.get(ref), 'living') }])
  )
}
