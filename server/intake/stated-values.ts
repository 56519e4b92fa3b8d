import type { IntakeField } from '../../contract/register-fields.ts'
import { maskNumber } from '../people/index.ts'
import type { Context } from '../platform/context.ts'

/** A cell that could not be read as it stands: why, and what stands in it. Sealed in the waiting room. */
export interface CellFault {
  field: IntakeField
  code: string
  text: string
  /** Where the row contradicts its own number: as stated, as in the number. */
  shown?: [string, string]
}

/** A day as far as it is known: year, month or day. */
export const written = (day: string, known: string) =>
  `left(${day}::text, case ${known} when 'year' then 4 when 'month' then 7 else 10 end)`

export const faultsOf = (ctx: Context, sealed: string | null): CellFault[] =>
  sealed ? (JSON.parse(ctx.sealer.open(sealed)) as CellFault[]) : []

/** Identity numbers and phones inside any text. */
export const maskNumbers = (text: string): string => text.replace(/\d{10,}[xX]?/g, maskNumber)

/** A row of a file, or an enrolment, as far as the two are compared. */
export interface Stated {
  name: string | null
  sex: string | null
  born: string | null
  numbers: string | null
  living_area: number | null
  living_address: string | null
  hukou_area: number | null
  stay: string | null
  household: string | null
  head_relation: string | null
}

/** What a row states, by field; numbers masked. */
export function valuesOf(ctx: Context, row: Stated): Partial<Record<IntakeField, string | null>> {
  const { id, phone } = ctx.sealer.openNumbers(row.numbers)
  return {
    name: row.name,
    idNumber: id ? maskNumber(id) : null,
    sex: row.sex === '9' ? null : row.sex,
    bornOn: row.born,
    phone: phone ? maskNumber(phone) : null,
    livingAddress: row.living_address,
    livingArea: code(row.living_area),
    hukouArea: code(row.hukou_area),
    stayFrom: row.stay,
    householdNumber: row.household?.replace(/^\d+-/, '') ?? null,
    headRelation: row.head_relation
  }
}

const code = (area: number | null): string | null => (area === null ? null : String(area))
