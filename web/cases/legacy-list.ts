import type { z } from 'zod'
import type { legacyCases } from '../../contract/legacy-cases.ts'
import type { AreaCode } from '../../contract/values.ts'
import { readCells } from '../../ui/table-copy.ts'

type LegacyRow = z.output<NonNullable<(typeof legacyCases.closeLegacyCases)['body']>>['rows'][number]

export type ListProblem =
  | { code: 'legacy.noColumns' | 'legacy.noRows' }
  | { code: 'legacy.many' | 'legacy.gap' | 'legacy.court'; n: number }

/** The columns a list may have; every other one, a sum above all, is not read. */
const columns = {
  name: /^(姓名|当事人|当事人姓名|name)$/i,
  reference: /^(文号|原文号|案号|文书号|决定书文号|reference)$/i,
  court: /^(强制执行|是否申请强制执行|申请强制执行|法院|enforcement)$/i
}
const yes = /^(是|有|已申请|yes|y|1|√)$/i
const no = /^(|否|无|没有|no|n|0)$/i
/** The name of the abolished fee is not needed to find an old paper again, and is written nowhere. */
const feeName = /社会抚养费/g

/** A list as it was pasted or read from a file: its cases, the columns that were left out, or what is wrong with it. */
export function readLegacyList(
  text: string,
  area: AreaCode
): { rows: LegacyRow[]; unread: string[] } | { problem: ListProblem } {
  const cells = readCells(text.replace(/^\uFEFF/, ''), text.includes('\t') ? '\t' : ',')
  const head = cells[0] ?? []
  const at = (column: RegExp) => head.findIndex(title => column.test(title))
  const [name, reference, court] = [at(columns.name), at(columns.reference), at(columns.court)]
  if (name < 0 || reference < 0) return { problem: { code: 'legacy.noColumns' } }
  const body = cells.slice(1)
  if (body.length === 0) return { problem: { code: 'legacy.noRows' } }
  if (body.length > 500) return { problem: { code: 'legacy.many', n: body.length } }
  const rows: LegacyRow[] = []
  for (const [i, row] of body.entries()) {
    const [who, paper] = [row[name] ?? '', (row[reference] ?? '').replaceAll(feeName, '')]
    const asked = court < 0 ? '' : (row[court] ?? '')
    if (!who || !paper) return { problem: { code: 'legacy.gap', n: i + 2 } }
    if (!yes.test(asked) && !no.test(asked)) return { problem: { code: 'legacy.court', n: i + 2 } }
    rows.push({ area, name: who, reference: paper, court: yes.test(asked) })
  }
  const unread = head.filter((title, i) => title && ![name, reference, court].includes(i))
  return { rows, unread }
}
