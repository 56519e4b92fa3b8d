import { drawLedger, type Ledger } from '../../platform/pdf-ledger.ts'
import type { ExportedList } from '../export-roster.ts'
import { columnTitles, count, fileWords, members, pageOf } from './roster-words.ts'
import { watermarkOf } from './watermark.ts'

const right = new Set(['age', 'turns'])

/** The roster as a ledger for paper: numbered, with room for remarks; by household with the head first where asked. */
export function writeLedger(list: ExportedList): Promise<Buffer> {
  const { language, columns } = list
  const say = (word: keyof typeof fileWords) => fileWords[word][language]
  const inGroups = list.layout === 'households'
  const shown = columns.flatMap((column, i) => (inGroups && column === 'household' ? [] : [{ column, i }]))
  const numbered = list.cells.map((cells, at) => [String(at + 1), ...shown.map(({ i }) => cells[i] ?? ''), ''])
  return drawLedger({
    title: list.title,
    facts: [
      `${say('area')}${list.area}`,
      `${say('asOf')}${list.on}`,
      `${say('maker')}${list.maker}`,
      `${say('madeAt')}${list.madeAt}`,
      count(list.lines.length, language)
    ],
    columns: [
      { title: say('number'), right: true },
      ...shown.map(({ column }) => ({ title: columnTitles[column][language], right: right.has(column) })),
      { title: say('remark'), least: 80 }
    ],
    groups: inGroups ? householdsOf(list, numbered) : [{ rows: numbered }],
    purpose: `${say('purpose')}${list.purpose}`,
    pageOf: (page, of) => pageOf(page, of, language),
    signatures: [say('signMaker'), say('signChecker'), say('signDay')],
    watermark: watermarkOf(list),
    language: language === 'zh' ? 'zh-CN' : 'en'
  })
}

/** Rows follow one another by household already. Who is in none stands alone under the address. */
function householdsOf({ lines, households, language }: ExportedList, rows: string[][]): Ledger['groups'] {
  const groups: { household: string | null; at: number[] }[] = []
  for (const at of lines.keys()) {
    const household = households[at] ?? null
    const last = groups.at(-1)
    if (last && household !== null && last.household === household) last.at.push(at)
    else groups.push({ household, at: [at] })
  }
  return groups.map(({ household, at }) => {
    const line = lines[at[0]!]!
    const number = line.household ? `${columnTitles.household[language]} ${line.household}` : ''
    const parts = [
      household === null ? fileWords.noHousehold[language] : number,
      line.address,
      members(at.length, language)
    ]
    return { heading: parts.filter(Boolean).join(' · '), rows: at.map(i => rows[i]!) }
  })
}
