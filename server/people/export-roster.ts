import { v7 } from 'uuid'
import type { ListToOpen } from '../../contract/access.ts'
import type { RosterKey } from '../../contract/people.ts'
import type { MadeFile, RosterColumn, RosterExport, RosterLine } from '../../contract/rosters.ts'
import type { Day } from '../../contract/values.ts'
import { provinceExchange } from '../../law/exchange.ts'
import { requireApproval } from '../access/index.ts'
import { areaNames } from '../areas/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { rosterRows } from './list-roster.ts'
import { columnsOf } from './rosters/declared-rosters.ts'
import { cellText } from './rosters/roster-cells.ts'
import { rosterLines } from './rosters/roster-line.ts'
import { rosterTitles } from './rosters/roster-words.ts'
import { writeCsv } from './rosters/write-csv.ts'
import { writeExchange } from './rosters/write-exchange.ts'
import { writeLedger } from './rosters/write-ledger.ts'
import { writeWorkbook } from './rosters/write-workbook.ts'
import { aloneADay, takenOutToday } from './taken-out-today.ts'

type Asked = RosterExport & { roster: RosterKey }

/** A list read for a file, with all that stands around it on paper. */
export interface ExportedList extends Pick<Asked, 'roster' | 'purpose' | 'layout' | 'language'> {
  id: string
  title: string
  columns: RosterColumn[]
  lines: RosterLine[]
  /** Of each line, as text in the order of the columns. */
  cells: string[][]
  /** The household of each line by its id, for a ledger by household. */
  households: (string | null)[]
  area: string
  on: Day
  maker: string
  /** 2026年11月23日 14:05, in China's time. */
  madeAt: string
  /** A list of today can come back; one of another day says nothing of what stands now. */
  returns: boolean
}

const most = 20_000
/** A ledger of more pages is nobody's to carry, and keeps a core busy. */
const mostOnPaper = 5000

/** A roster as a file for a named purpose. The people are read in one transaction; the file is made after it. */
export async function exportRoster(
  { caller, platform }: { caller: Caller; platform: Platform },
  asked: Asked
): Promise<MadeFile> {
  const request = { caller, operation: 'people.export', route: 'exportRoster', trace: 'reads-people' } as const
  const list = await inTransaction(platform, request, ctx => collectExport(ctx, asked))
  const format = asked.layout === 'exchange' ? 'csv' : asked.format
  const { bytes, type } = await made[format](list, platform)
  return {
    name: `${list.title} ${list.on}.${format}`,
    type,
    base64: bytes.toString('base64'),
    rows: list.lines.length
  }
}

const made: Record<
  RosterExport['format'],
  (list: ExportedList, platform: Platform) => Promise<{ bytes: Buffer; type: string }>
> = {
  csv: async list => ({
    bytes: Buffer.from(list.layout === 'exchange' ? writeExchange(list, provinceExchange) : writeCsv(list)),
    type: 'text/csv;charset=utf-8'
  }),
  xlsx: async (list, { sealer }) => ({
    bytes: await writeWorkbook(list, sealer),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }),
  pdf: async list => ({ bytes: await writeLedger(list), type: 'application/pdf' })
}

/** More than 200 rows a day, or numbers in clear, need another person's approval. */
export async function collectExport(ctx: Context, asked: Asked): Promise<ExportedList> {
  const { roster, purpose, area, reveal, approval, format, layout, language } = asked
  const columns = columnsAsked(asked)
  if (layout === 'households' && roster !== 'my-grid') throw new Refusal('people.roster-households')
  const sort = layout === 'households' ? 'address,household,headRelation' : asked.sort
  const rows = await rosterRows(ctx, { ...asked, sort, limit: most })
  if (rows.length > most) throw new Refusal('people.export-too-long', { most })
  if (format === 'pdf' && rows.length > mostOnPaper) throw new Refusal('people.pdf-too-long', { most: mostOnPaper })
  const before = await takenOutToday(ctx, 'people.export')
  if (before + rows.length > aloneADay || reveal) {
    if (!approval) throw new Refusal('people.second-person', { rows: rows.length, before })
    await requireApproval(ctx, reveal ? 'reveal-in-bulk' : 'export', approval, granted => {
      const list = granted.payload as Partial<ListToOpen>
      const thisList = list.roster === roster && granted.area === (area ?? ctx.caller.lo)
      return thisList && list.purpose === purpose && rows.length <= (list.rows ?? 0)
    })
  }
  ctx.sawPeople(rows.map(row => row.person_id))
  const id = v7()
  ctx.trace({ reason: purpose, detail: { export: id, rows: rows.length, roster, format, layout, reveal } })
  const on = asked.on ?? ctx.on
  const lines = await rosterLines(ctx, rows, { roster, on, reveal })
  const place = area ?? ctx.caller.lo
  const codes = [place, ...lines.flatMap(line => [line.area, ...(line.otherArea ? [line.otherArea] : [])])]
  const areaOf = await areaNames(ctx, codes, on)
  return {
    ...{ id, roster, purpose, layout, language, columns, lines, on },
    title: rosterTitles[roster][language],
    households: rows.map(row => row.household_id),
    cells: lines.map(line => columns.map(column => cellText(line, column, { language, areaOf }))),
    area: areaOf(place).join(language === 'zh' ? '' : ' '),
    maker: await makerOf(ctx),
    madeAt: momentText(new Date(), language),
    returns: on === ctx.on && !asked.knownAt
  }
}

function columnsAsked({ roster, columns }: Asked): RosterColumn[] {
  const may = columnsOf(roster)
  if (!columns) return may
  const other = columns.find(column => !may.includes(column))
  if (other) throw new Refusal('people.roster-column', { column: other })
  return [...new Set<RosterColumn>(['name', ...columns])]
}

async function makerOf(ctx: Context): Promise<string> {
  const { rows } = await ctx.tx.query<{ name: string }>('select name from access.login where id = $1', [
    ctx.caller.account
  ])
  return rows[0]?.name ?? ''
}

function momentText(at: Date, language: 'zh' | 'en'): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short'
  }).format(at)
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+) (.+)$/.exec(text)!
  return language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日 ${time}` : text
}
