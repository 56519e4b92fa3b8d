import type { IntakeField } from '../../contract/register-fields.ts'
import { firstDay, namePinyin, precision } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { type CopyValue, copyInto, copyLine } from '../platform/copy.ts'
import type { Sealer } from '../platform/crypto.ts'
import type { PlaceFinder } from './find-place.ts'
import type { FileReading, IntakeRow } from './reader/read-rows.ts'
import type { CellFault } from './stated-values.ts'

/** The columns filled by reading; the rest is the classification's. */
const columns = [
  'upload_id',
  'row_number',
  '"group"',
  'reasons',
  'name',
  'pinyin',
  'initials',
  'former_name',
  'sex',
  'born_on',
  'born_precision',
  'id_kind',
  'id_hash',
  'phone_hash',
  'numbers',
  'content_hash',
  'living_area',
  'living_address',
  'living_key',
  'living_address_id',
  'hukou',
  'hukou_area',
  'hukou_address',
  'hukou_address_id',
  'stay_from',
  'stay_precision',
  'household',
  'head_relation',
  'problems'
]

export interface Staging {
  upload: string
  reading: FileReading
  places: PlaceFinder
  progress?: (rows: number) => void
}

export interface Staged {
  rows: number
  lastRow: number
  fixes: Record<string, number>
  faulty: Set<IntakeField>
}

/** Streams the rows of a file into the waiting room: cleaned, placed, numbers sealed, refused columns never in it. */
export async function stageFile(ctx: Context, staging: Staging): Promise<Staged> {
  const staged: Staged = { rows: 0, lastRow: 0, fixes: {}, faulty: new Set() }
  await copyInto(ctx.tx, `intake.arrival (${columns.join(', ')})`, lines(ctx.sealer, staging, staged))
  return staged
}

async function* lines(
  sealer: Sealer,
  { upload, reading, places, progress }: Staging,
  staged: Staged
): AsyncGenerator<string> {
  for await (const batch of reading.batches()) {
    let text = ''
    for (const row of batch) {
      text += copyLine([upload, ...arrivalOf(sealer, places, row)])
      staged.rows++
      staged.lastRow = row.rowNumber
      for (const { field } of row.problems) staged.faulty.add(field)
      for (const fix of row.fixes) staged.fixes[fix.code] = (staged.fixes[fix.code] ?? 0) + 1
    }
    progress?.(staged.rows)
    yield text
  }
}

function arrivalOf(sealer: Sealer, places: PlaceFinder, row: IntakeRow): CopyValue[] {
  const { rowNumber, values, problems } = row
  const reasons = problems.map(problem => problem.code as string)
  const { living, hukou, household } = places(values)
  if (living.outside) reasons.push('place.outside')
  const rejected = problems.some(problem => problem.severity === 'reject')
  const doubtful = living.outside || problems.some(problem => problem.severity === 'doubtful')
  const { pinyin, initials } = values.name ? namePinyin(values.name) : { pinyin: '', initials: '' }
  const sound = values.idNumber !== undefined && !reasons.includes('id.checksum')
  const numbers = { ...(sound && { id: values.idNumber! }), ...(values.phone && { phone: values.phone }) }
  return [
    rowNumber,
    rejected ? 'rejected' : doubtful ? 'doubtful' : 'new',
    [...new Set(reasons)],
    values.name,
    pinyin,
    initials,
    values.formerName,
    values.sex ?? '9',
    values.bornOn && firstDay(values.bornOn),
    values.bornOn && precision(values.bornOn),
    values.idKind,
    sound ? sealer.lookup('id', values.idNumber!) : null,
    values.phone ? sealer.lookup('phone', values.phone) : null,
    sound || values.phone ? sealer.sealNumbers(numbers) : null,
    sealer.lookup('row', JSON.stringify(values)),
    living.area,
    living.address,
    living.key,
    living.addressId,
    hukou.here,
    hukou.area,
    hukou.address,
    hukou.addressId,
    values.stayFrom && firstDay(values.stayFrom),
    values.stayFrom && precision(values.stayFrom),
    household,
    values.headRelation,
    problems.length > 0 ? sealer.seal(JSON.stringify(faults(row))) : null
  ]
}

/** The cell as it stood is shown to whoever decides; it may be a number of a person, so it is sealed. */
const faults = ({ sheet, original, problems }: IntakeRow): CellFault[] =>
  problems.map(({ field, code, shown }) => ({
    field,
    code,
    text: original[sheet.fields.indexOf(field)] ?? '',
    ...(shown && { shown })
  }))
