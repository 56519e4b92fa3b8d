import { sql } from 'kysely'
import type { IntakeCell, IntakeGroup, IntakeLine } from '../../contract/intake.ts'
import type { IntakeField } from '../../contract/register-fields.ts'
import type { Context } from '../platform/context.ts'
import { bornNews, differsIn, notHere, says } from './classify.ts'
import { findOthers } from './find-others.ts'
import { faultsOf, maskNumbers, type Stated, valuesOf, written } from './stated-values.ts'
import { storedUpload } from './uploads.ts'

export interface RowQuery {
  id: string
  group: IntakeGroup
  reason?: string | undefined
  undecided?: 'true' | undefined
  after: number
  limit: number
}

/** One page of waiting rows, down to the cell: what the file says, what the register says where it differs, what is wrong. */
export async function listUploadRows(ctx: Context, query: RowQuery): Promise<IntakeLine[]> {
  const upload = await storedUpload(ctx, query.id)
  const rows = await pageOf(ctx, query)
  ctx.sawPeople(rows.flatMap(row => row.person_id ?? []))
  const others = await findOthers(ctx, upload, rows)
  return rows.map(row => ({
    row: row.row_number,
    group: row.group,
    reasons: row.reasons,
    notHere: row.not_here,
    decision: row.decision,
    name: row.name,
    bornOn: row.born,
    address: row.living_address,
    knownEnrolment: row.known_id,
    cells: cellsOf(ctx, row, upload.mine),
    others: others.get(row.row_number) ?? []
  }))
}

interface Row extends Stated {
  row_number: number
  group: IntakeGroup
  reasons: string[]
  not_here: boolean
  decision: 'accept' | 'discard' | null
  person_id: string | null
  known_id: string | null
  problems: string | null
  known_name: string | null
  known_sex: string | null
  known_born: string | null
  known_numbers: string | null
  known_area: number | null
  known_address: string | null
  known_hukou: number | null
  known_stay: string | null
  known_household: string | null
  known_relation: string | null
  /** Fields in which the file says more than the register, or otherwise. */
  news: string[] | null
}

/** For each field, when the file says something the register does not. */
const news: [IntakeField, string][] = [
  ['name', differsIn.name],
  ['sex', `(${differsIn.sex} or ${says.sex})`],
  ['bornOn', bornNews],
  ['phone', says.phone],
  ['livingAddress', `(${says.address} and a.living_address is distinct from e.address)`],
  ['livingArea', `(${says.address} and a.living_area <> e.area)`],
  ['hukouArea', says.hukou],
  ['stayFrom', says.stay],
  ['householdNumber', says.household],
  ['headRelation', says.relation]
]

const cells =
  sql.raw(`a.row_number, a."group", a.reasons, a.reasons && ${notHere} as not_here, a.decision, a.person_id, a.known_id, a.name, a.sex,
  ${written('a.born_on', 'a.born_precision')} as born, a.numbers, a.living_area, a.living_address, a.hukou_area,
  ${written('a.stay_from', 'a.stay_precision')} as stay, a.household, a.head_relation, a.problems,
  e.name as known_name, e.sex as known_sex, ${written('e.born_on', 'e.born_precision')} as known_born, e.numbers as known_numbers, e.area as known_area,
  e.address as known_address, e.other_area as known_hukou, e.stay_from::text as known_stay, h.number as known_household, e.head_relation as known_relation,
  case when e.id is not null then array_remove(array[${news.map(([field, when]) => `case when ${when} then '${field}' end`).join(', ')}], null) end as news`)

async function pageOf(ctx: Context, { id, group, reason, undecided, after, limit }: RowQuery): Promise<Row[]> {
  const { rows } = await sql<Row>`with page as materialized (
      select * from intake.arrival where upload_id = ${id} and "group" = ${group} and row_number > ${after}
        ${reason ? sql`and ${reason} = any(reasons)` : sql``} ${undecided ? sql`and decision is null` : sql``}
      order by row_number limit ${limit})
    select ${cells} from page a join intake.upload u on u.id = a.upload_id
    left join people.enrolment e on e.register = u.register and e.id = a.known_id
    left join people.household h on h.register = e.register and h.id = e.household_id
    order by a.row_number`.execute(ctx.tables<'intake'>())
  return rows
}

function cellsOf(ctx: Context, row: Row, mine: boolean): IntakeCell[] {
  const file = valuesOf(ctx, row)
  const known = row.news && knownValues(ctx, row)
  const byField = new Map<IntakeField, IntakeCell>()
  for (const [field, value] of Object.entries(file) as [IntakeField, string | null][]) {
    const says = known && row.news!.includes(field)
    if (value !== null || says) byField.set(field, { field, value, ...(says && { known: known[field] ?? null }) })
  }
  for (const { field, code, text, shown } of faultsOf(ctx, row.problems)) {
    const cell = byField.get(field) ?? { field, value: null }
    byField.set(field, {
      ...cell,
      text: mine ? text : maskNumbers(text),
      reasons: [...(cell.reasons ?? []), code],
      ...(shown && { inNumber: shown[1] })
    })
  }
  return [...byField.values()]
}

const knownValues = (ctx: Context, row: Row) =>
  valuesOf(ctx, {
    name: row.known_name,
    sex: row.known_sex,
    born: row.known_born,
    numbers: row.known_numbers,
    living_area: row.known_area,
    living_address: row.known_address,
    hukou_area: row.known_hukou,
    stay: row.known_stay,
    household: row.known_household,
    head_relation: row.known_relation
  })
