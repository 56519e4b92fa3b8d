import type { IntakeCorrection, UploadDetail } from '../../contract/intake.ts'
import { registerOf, requireArea } from '../areas/index.ts'
import { today } from '../platform/clock.ts'
import { inTransaction } from '../platform/context.ts'
import { isOpen, jobsOf } from '../platform/job-state.ts'
import { Refusal } from '../platform/refusal.ts'
import { rememberKinds } from './file-kinds.ts'
import { sealFile } from './file-store.ts'
import { checkArea, countInFile, readInto, request, type Taking, withCopy, withKept } from './take-in-file.ts'
import { getUploadDetail, type StoredUpload, storedUpload } from './uploads.ts'

/**
 * Reads the kept file again as a person says it is meant, previews it anew, and remembers how for the next file of the
 * kind. What was decided of its rows is open again: they may be other rows now.
 */
export async function correctUpload(
  taking: Taking,
  { id, ...correction }: { id: string } & IntakeCorrection
): Promise<UploadDetail> {
  const run = <T>(trace: 'none' | 'changes', action: Parameters<typeof inTransaction<T>>[2]) =>
    inTransaction(taking.platform, request(taking.caller, trace), action)
  const before = await run('none', ctx => storedUpload(ctx, id))
  const area = correction.area ?? before.area
  const asOf = correction.asOf ?? before.asOf
  checkArea(taking.caller, area)
  if (asOf > today()) throw new Refusal('intake.future', { asOf })
  const choices = merged(before, correction)
  return withKept(taking.store, { id, asOf, choices }, reading =>
    run('changes', async ctx => {
      await ctx.tx.query('select from intake.upload where id = $1 for update', [id])
      const upload = await storedUpload(ctx, id)
      if (upload.status !== 'read') throw new Refusal('intake.not-open', { status: upload.status })
      if (isOpen((await jobsOf(ctx, [id])).get(id))) throw new Refusal('intake.at-work')
      await requireArea(ctx, area, asOf)
      for (const table of ['arrival', 'decision'])
        await ctx.tx.query(`delete from intake.${table} where upload_id = $1`, [id])
      await ctx.tx.query('update intake.upload set area = $2, as_of = $3, register = $4 where id = $1', [
        id,
        area,
        asOf,
        await registerOf(ctx, area)
      ])
      await readInto(ctx, { upload: id, reading, area, before: upload.report })
      await countInFile(ctx, 'correctUpload', reading)
      if (correction.sheets || correction.columns)
        await rememberKinds(ctx, area, { sheets: reading.sheets, columns: choices.columns ?? {} })
      // A header elsewhere may name a column that the law refuses: then it must not stay in the kept file.
      if (reading.sheets.some(sheet => sheet.map.dropped.length > 0))
        await withCopy(taking.store, reading, clean => sealFile(taking.store, id, clean))
      return getUploadDetail(ctx, id)
    })
  )
}

/** A sheet whose header rows are given anew is mapped anew: earlier decisions were about other names. */
function merged({ choices }: StoredUpload, { sheets, columns }: IntakeCorrection): StoredUpload['choices'] {
  const named = new Map(choices.sheets?.map(sheet => [sheet.name, sheet]))
  for (const sheet of sheets ?? []) {
    const headerRows = sheet.headerRows ?? named.get(sheet.name)?.headerRows
    named.set(sheet.name, { name: sheet.name, read: sheet.read, ...(headerRows && { headerRows }) })
  }
  return { sheets: [...named.values()], columns: { ...choices.columns, ...columns } }
}
