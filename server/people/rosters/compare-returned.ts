import { sql } from 'kysely'
import type { RosterKey } from '../../../contract/people.ts'
import type { ReturnedCell, ReturnPreview, RosterColumn, RosterLine } from '../../../contract/rosters.ts'
import { areaNames } from '../../areas/index.ts'
import type { Context } from '../../platform/context.ts'
import { codesOf, countRefused } from '../../platform/count-refused.ts'
import { knownAs } from '../as-of.ts'
import { readIdNumber } from '../id-number-rules.ts'
import type { Enrolment } from '../keep-slices.ts'
import { declared, leastBoundary } from './declared-rosters.ts'
import { isEditable, readCell, refusedInCell, sameCell } from './editable-cells.ts'
import { type MarkedRow, marksSheet, readMarks } from './return-marks.ts'
import { type ReturnedRow, type ReturnedTable, readTable } from './returned-table.ts'
import { cellText, type Telling } from './roster-cells.ts'
import { rosterLines } from './roster-line.ts'

export interface ReturnedSheet {
  name: string
  rows: string[][]
}

/** A row as it was given out, with the columns it had. */
export type Marked = MarkedRow & { columns: RosterColumn[] }

interface Returned {
  roster: RosterKey
  sheets: ReturnedSheet[]
  /** Rows known otherwise than by a mark. */
  known?: Map<number, Marked>
}

interface Known {
  line: RosterLine
  enrolled: boolean
  hasSex: boolean
  /** Not masked, to know a number that is brought again. */
  numbers: { id?: string; phone?: string }
}

const why = (zh: string, en: string) => ({ zh, en })
const reasons = {
  altered: why(
    '记录标识与导出时不符，这一行没有读入。',
    'The record mark is not the one exported; this row was not read.'
  ),
  twice: why(
    '同一条记录在表格里出现了多次，都没有读入；请删去多余的行。',
    'The record stands in the list more than once, so none of the rows was read; please remove the others.'
  ),
  gone: why('这条记录已不在您的辖区，没有读入。', 'This record is no longer in your area; the row was not read.'),
  unlisted: why(
    '这条记录不在这份名册上，没有读入；请在居民页面办理。',
    'This record is not on this roster; the row was not read. Please open the person instead.'
  ),
  nobody: why('没有姓名，也没有记录标识，没有读入。', 'Neither a name nor a record mark; the row was not read.'),
  closed: why('这条登记已经退档，请先恢复再更正。', 'This enrolment is closed; restore it before correcting it.'),
  elsewhere: why(
    '这一列在名册里不能改，请在居民页面办理。',
    'This column is not changed in a list; open the person instead.'
  )
}

/**
 * What a list that came back would change: only cells that differ from what was exported, each beside what the register
 * says now. Nothing is changed and nothing kept. Rows find their person by the hidden mark, else by a whole number. Of
 * people who neither are on the roster nor were when it was exported nothing is told: else the birth dates that one
 * roster shows could be asked for the households that another shows.
 */
export async function compareReturned(
  ctx: Context,
  { roster, sheets, known: told = new Map() }: Returned
): Promise<ReturnPreview> {
  const marks = readMarks(ctx.sealer, sheets.find(sheet => sheet.name === marksSheet)?.rows ?? [], roster)
  const list = sheets.find(sheet => !sheet.name.startsWith('_')) ?? sheets[0]!
  const table = readTable(roster, list.rows)
  const byNumber = await findByNumber(ctx, table.rows)
  const markedOf = ({ mark, row }: ReturnedRow) => marks.get(mark) ?? told.get(row)
  const idOf = (row: ReturnedRow): string | undefined => markedOf(row)?.enrolment ?? byNumber.get(row.row)
  // A copied row brings the mark of another person with it: which of them is meant nobody here knows.
  const times = new Map<string, number>()
  for (const id of table.rows.flatMap(row => idOf(row) ?? [])) times.set(id, (times.get(id) ?? 0) + 1)
  const { known, telling } = await nowOf(ctx, roster, [...times.keys()])
  const wereListed = new Set([...marks.values()].map(({ enrolment }): string => enrolment))
  const areListed = await onRoster(
    ctx,
    roster,
    [...known.keys()].filter(id => !wereListed.has(id))
  )
  const preview = emptyPreview(table)
  if (marks.size > 0) preview.missing = [...marks.values()].filter(({ enrolment }) => !times.has(enrolment)).length
  for (const row of table.rows) {
    const marked = markedOf(row)
    const id = idOf(row)
    const now = id === undefined ? undefined : known.get(id)
    const leaveOut = (why: ReturnPreview['leftOut'][number]['why']) => preview.leftOut.push({ row: row.row, why })
    if (id === undefined && row.mark) leaveOut(reasons.altered)
    else if (id === undefined && !row.cells.name) leaveOut(reasons.nobody)
    else if (id === undefined) preview.fresh.rows.push(row.whole)
    else if (times.get(id)! > 1) leaveOut(reasons.twice)
    else if (!now) leaveOut(reasons.gone)
    else if (!wereListed.has(id) && !areListed.has(id)) leaveOut(reasons.unlisted)
    else {
      const changed = changedCells({ row, marked, now, telling })
      preview.cells.push(...changed)
      if (changed.length === 0) preview.unchanged++
    }
  }
  const inCells = preview.cells.flatMap(({ column, wanted }) => refusedInCell(column, wanted) ?? [])
  await countRefused(ctx, 'compareReturned', codesOf([...table.refused, ...inCells]))
  return preview
}

const emptyPreview = ({ rows, header, refusedColumns, ignoredColumns }: ReturnedTable): ReturnPreview => ({
  rows: rows.length,
  cells: [],
  unchanged: 0,
  missing: null,
  fresh: { header, rows: [] },
  leftOut: [],
  refusedColumns,
  ignoredColumns
})

interface Compared {
  row: ReturnedRow
  marked: Marked | undefined
  now: Known
  telling: Telling
}

function changedCells({ row, marked, now, telling }: Compared): ReturnedCell[] {
  return Object.entries(row.cells).flatMap(([key, wanted]): ReturnedCell[] => {
    const column = key as RosterColumn
    const is = cellText(now.line, column, telling)
    const place = marked?.columns.indexOf(column) ?? -1
    const was = place < 0 ? null : marked!.cells[place]!
    if (sameCell(column, wanted, was ?? is) || sameCell(column, wanted, is) || ownNumber(column, wanted, now)) return []
    // Without its mark an empty cell or a masked number says nothing.
    if (was === null && (wanted === '' || wanted.includes('*') || !isEditable(column))) return []
    const problem = problemOf(column, wanted, now)
    return [
      {
        row: row.row,
        enrolment: now.line.enrolment,
        version: now.line.version,
        name: now.line.name,
        column,
        was,
        now: is,
        wanted,
        state: problem ? 'refused' : was !== null && !sameCell(column, was, is) ? 'conflict' : 'change',
        why: problem ?? null
      }
    ]
  })
}

function ownNumber(column: RosterColumn, wanted: string, { numbers }: Known): boolean {
  const own = column === 'idNumber' ? numbers.id : column === 'phone' ? numbers.phone : undefined
  return own !== undefined && sameCell(column, wanted, own)
}

function problemOf(column: RosterColumn, wanted: string, now: Known): ReturnedCell['why'] | undefined {
  if (!now.enrolled) return reasons.closed
  // A sex that is known is not shown in a list, so it is not overwritten from one.
  if (!isEditable(column) || (column === 'sex' && now.hasSex)) return reasons.elsewhere
  return readCell(column, wanted).problem
}

/** Whole identity numbers without a mark beside them: the row of the person's living seat, else of the hukou. */
async function findByNumber(ctx: Context, rows: ReturnedRow[]): Promise<Map<number, string>> {
  const hashes = rows.flatMap(({ row, mark, cells }) => {
    const { number } = mark ? {} : readIdNumber(cells.idNumber ?? '')
    return number ? [{ row, hash: ctx.sealer.lookup('id', number) }] : []
  })
  if (hashes.length === 0) return new Map()
  const { rows: found } = await sql<{ id: string; hash: Buffer }>`select distinct on (id_hash) id, id_hash as hash
    from people.enrolment where area between ${ctx.caller.lo} and ${ctx.caller.hi}
      and id_hash = any(${hashes.map(({ hash }) => hash)}::bytea[])
    order by id_hash, enrolled desc, (seat = 'living') desc`.execute(ctx.tables<'people'>())
  const ids = new Map(found.map(({ id, hash }) => [hash.toString('hex'), id]))
  return new Map(
    hashes.flatMap(({ row, hash }) => {
      const id = ids.get(hash.toString('hex'))
      return id ? [[row, id] as const] : []
    })
  )
}

/** Who of them is on the roster today, of whatever area it was made. */
async function onRoster(ctx: Context, roster: RosterKey, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select e.id from people.enrolment e
    where area between ${ctx.caller.lo} and ${ctx.caller.hi} and id = any(${ids}::uuid[])
      and ${declared[roster].where(ctx.on, knownAs(undefined), leastBoundary)}`.execute(ctx.tables<'people'>())
  return new Set(rows.map(row => row.id))
}

async function nowOf(
  ctx: Context,
  roster: RosterKey,
  ids: string[]
): Promise<{ known: Map<string, Known>; telling: Telling }> {
  const { rows } = await sql<Enrolment>`select * from people.enrolment
    where area between ${ctx.caller.lo} and ${ctx.caller.hi} and id = any(${ids}::uuid[])`.execute(
    ctx.tables<'people'>()
  )
  ctx.sawPeople(rows.map(row => row.person_id))
  const lines = await rosterLines(ctx, rows, { roster, on: ctx.on })
  const codes = rows.flatMap(row => [row.area, ...(row.other_area ? [row.other_area] : [])])
  const telling: Telling = { language: 'zh', areaOf: await areaNames(ctx, codes, ctx.on) }
  const known = lines.map((line, i): [string, Known] => [
    line.enrolment,
    {
      line,
      enrolled: rows[i]!.enrolled,
      hasSex: !['0', '9'].includes(rows[i]!.sex),
      numbers: ctx.sealer.openNumbers(rows[i]!.numbers)
    }
  ])
  return { known: new Map(known), telling }
}
