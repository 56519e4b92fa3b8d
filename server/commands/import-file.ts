import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Upload } from '../../contract/intake.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { rangeOf, readAreaCode } from '../areas/index.ts'
import { acceptUpload, discardUpload, previewFile, type Taking, writeRejectsOf } from '../intake/index.ts'
import { commandLine, openPlatform } from '../open-platform.ts'
import { today } from '../platform/clock.ts'
import { inTransaction } from '../platform/context.ts'
import { answer, progress, say, Usage, type Values } from './command.ts'

/** `npm run import`: the same preview and acceptance as at the desk. */
export async function importFile(values: Values, files: string[]): Promise<number> {
  const started = Date.now()
  const path = files[0] && resolve(files[0])
  if (!path || files.length > 1) throw new Usage('Name one file.')
  if (!existsSync(path)) throw new Usage(`There is no file ${path}.`)
  const code = readAreaCode(String(values.area ?? ''))
  if (!code) throw new Usage('Name the area: --area CODE with 9, 12 or 15 digits.')
  const area = AreaCode.parse(code)
  const { data: asOf } = Day.safeParse(values['as-of'] ?? today())
  if (!asOf) throw new Usage('--as-of is a day such as 2026-11-23.')
  const { config, db, platform } = await openPlatform(5)
  try {
    const taking: Taking = {
      platform,
      store: { folder: config.data, keys: config.keys },
      caller: commandLine('street_officer', rangeOf(area))
    }
    const preview = await previewFile(taking, {
      path,
      area,
      asOf,
      anew: values['dry-run'] === true,
      progress: rows => progress(`读取 reading ${rows}`)
    })
    const report = join(config.data, 'reports', preview.id)
    mkdirSync(report, { recursive: true, mode: 0o700 })
    const upload = values['dry-run']
      ? preview
      : await acceptUpload(taking, {
          id: preview.id,
          progress: (row, of) => progress(`登记 taking in ${row} / ${of}`)
        })
    progress('')
    const rejects = join(report, 'rejects.xlsx')
    await writeRejectsOf(taking, upload, rejects)
    chmodSync(rejects, 0o600)
    writeFileSync(join(report, 'report.json'), JSON.stringify(upload.report, null, 2), { mode: 0o600 })
    if (values['dry-run'])
      await inTransaction(
        platform,
        { caller: taking.caller, operation: 'intake.take-in', route: 'discardUpload', trace: 'changes' },
        ctx => discardUpload(ctx, taking.store, preview.id)
      )
    const seconds = (Date.now() - started) / 1000
    if (values.json) answer({ ...summary(upload), report: rejects, seconds })
    else tell(upload, rejects, seconds)
    return 0
  } finally {
    await db.close()
  }
}

/** What was promised to programs, and nothing that may change; the whole report stands beside the rejects. */
function summary({ report }: Upload) {
  const { rows, new: added, changed, same, doubtful, rejected, reasons, dropped_columns, header_rows, mapping } = report
  return { rows, new: added, changed, same, doubtful, rejected, reasons, dropped_columns, header_rows, mapping }
}

function tell(upload: Upload, rejects: string, seconds: number): void {
  const {
    rows,
    new: added,
    changed,
    same,
    doubtful,
    rejected,
    dropped_columns,
    reasons,
    address_match,
    fixes
  } = upload.report
  say(
    `${rows} 行 rows:新增 new ${added},变更 changed ${changed},相同 same ${same},存疑 doubtful ${doubtful},退回 rejected ${rejected}(${seconds.toFixed(1)} s)`
  )
  say(`  地址匹配 addresses matched ${address_match.matched} / ${address_match.matched + address_match.open}`)
  for (const [reason, n] of Object.entries(reasons)) say(`  ${reason}: ${n}`)
  const tidied = Object.entries(fixes).map(([what, n]) => `${what} ${n}`)
  if (tidied.length > 0) say(`  已自动整理 tidied: ${tidied.join(', ')}`)
  for (const dropped of dropped_columns)
    say(
      `  未读取列 not read “${dropped.column}” ${dropped.article ?? ''}:${dropped.reasonZh} → ${dropped.counterpartZh}`
    )
  if (upload.report.skipped_sheets.length > 0)
    say(`  未读取的工作表 sheets not read: ${upload.report.skipped_sheets.join('、')}`)
  say(`存疑与退回的行 rows that did not enter: ${rejects}`)
}
