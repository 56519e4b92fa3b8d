import { sql } from 'kysely'
import type { RosterKey } from '../../../contract/people.ts'
import type { CellChanges } from '../../../contract/rosters.ts'
import type { AreaCode, EnrolmentId } from '../../../contract/values.ts'
import { areaAt, findAddress } from '../../areas/index.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lawRefusal, refusedIn } from '../../platform/refused-words.ts'
import type { RegisterEvent } from '../history-rules.ts'
import { type Change, type NewEvent, readEvents, recordChanges } from '../record-changes.ts'
import { correctionEvents } from '../record-life-events.ts'
import { type Done, placeFacts } from '../register-person.ts'
import { columnsOf } from './declared-rosters.ts'
import { type EditableColumn, type Edits, editsOf, isEditable, readCell } from './editable-cells.ts'

type Asked = Omit<CellChanges, 'commandId'> & { roster: RosterKey }

/**
 * Changes cells of a list that came back: what was wrong is corrected from when it was wrong, an address is changed from
 * the day told. All or none, on the versions that were compared, as one batch that can be taken back.
 */
export async function changeCells(ctx: Context, { roster, source, on, changes: asked }: Asked): Promise<Done> {
  const ids = asked.map(row => row.enrolment)
  const before = await readEvents(ctx, ids)
  const areas = await areasOf(ctx, ids)
  const changes: Change[] = []
  for (const { enrolment, version, cells } of asked) {
    const area = areas.get(enrolment)
    if (area === undefined) throw new Refusal('platform.not-found')
    const edits = editsOf(readAll(roster, cells))
    const events = await eventsOf(ctx, { edits, on, area, before: before.get(enrolment) ?? [] })
    changes.push({ register: 0, enrolment, version, events })
  }
  const batch = await recordChanges(ctx, source, changes)
  ctx.trace({ batch, detail: { roster, rows: asked.length } })
  return { enrolments: ids, batch }
}

async function areasOf(ctx: Context, ids: EnrolmentId[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; area: number }>`select id, area from people.enrolment
    where area between ${ctx.caller.lo} and ${ctx.caller.hi} and id = any(${ids}::uuid[])`.execute(
    ctx.tables<'people'>()
  )
  return new Map(rows.map(row => [row.id, row.area]))
}

function readAll(
  roster: RosterKey,
  cells: Record<string, string | undefined>
): Partial<Record<EditableColumn, string>> {
  const refused = refusedIn(
    Object.entries(cells).map(([column, text = '']) => ({ way: column === 'name' ? 'name' : 'words', text }))
  )
  if (refused) throw lawRefusal(refused)
  const may = columnsOf(roster)
  const values: Partial<Record<EditableColumn, string>> = {}
  for (const column of may) {
    const text = cells[column]
    if (text === undefined) continue
    const { value } = isEditable(column) ? readCell(column, text.trim()) : {}
    if (value === undefined) throw new Refusal('people.return-cell', { column })
    values[column as EditableColumn] = value
  }
  const other = Object.keys(cells).find(column => !(column in values))
  if (other) throw new Refusal('people.roster-column', { column: other })
  return values
}

interface Editing {
  edits: Edits
  on: string
  area: number
  before: RegisterEvent[]
}

async function eventsOf(ctx: Context, { edits, on, area, before }: Editing): Promise<NewEvent[]> {
  const { facts, idNumber, phone, address } = edits
  const corrects = Object.keys(facts).length > 0 || idNumber !== undefined || phone !== undefined
  const events = corrects ? correctionEvents(ctx, { retract: [], facts, idNumber, phone }, before) : []
  if (address !== undefined)
    events.push({ type: 'address-changed', validOn: on, facts: await settledAt(ctx, area as AreaCode, address) })
  if (events.length === 0) throw new Refusal('people.nothing-said')
  return events
}

/**
 * The grid of a standard address of the same community; an address none stands for is open, where the person was. So the
 * other seat of the person has nothing to learn from it.
 */
async function settledAt(ctx: Context, area: AreaCode, address: string): Promise<NewEvent['facts']> {
  const known = await findAddress(ctx, areaAt(area, 'community'), address)
  const within = known && known.grid >= ctx.caller.lo && known.grid <= ctx.caller.hi
  const place = within ? (known.grid as AreaCode) : area
  return { address: null, addressId: null, ...(await placeFacts(ctx, { area: place, address })) }
}
