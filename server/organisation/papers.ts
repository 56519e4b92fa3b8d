import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { MadeFile } from '../../contract/rosters.ts'
import { type FileStore, readKept, sealFile } from '../intake/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { obligationsWhere } from './list-obligations.ts'
import { lockRecord, seenBy } from './record-step.ts'

/** Beside the other kept files, which are swept by rules of their own. */
export const paperStore = ({ folder, keys }: FileStore): FileStore => ({ folder: join(folder, 'organisation'), keys })

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

async function obligationOf(ctx: Context, id: string) {
  const [found] = await obligationsWhere(
    ctx,
    sql`o.id = ${id}::uuid and (${seenBy(ctx)} or o.owner = ${ctx.caller.account}::uuid)`
  )
  if (!found) throw new Refusal('platform.not-found')
  return found
}

interface Adding {
  id: string
  kind: string
  path: string
  bytes: number
}

/** Evidence as a file: added while it is owed, by who owes it or keeps the record; then it stays as it is. */
export async function addPaper(ctx: Context, store: FileStore, { id, kind, path, bytes }: Adding): Promise<string> {
  const { record } = await obligationOf(ctx, id)
  await lockRecord(ctx, record)
  const { owner, area, state } = await obligationOf(ctx, id)
  const { account, lo, hi, permissions } = ctx.caller
  if (owner !== account && !(permissions.has('organisation.keep') && area >= lo && area <= hi))
    throw new Refusal('platform.outside')
  if (state !== 'open') throw new Refusal('organisation.not-now')
  const paper = v7()
  await ctx.tx.query(
    `insert into organisation.paper (register, obligation_id, id, kind, bytes, account)
     select register, id, $2, $3, $4, $5 from organisation.obligation where id = $1`,
    [id, paper, kind, bytes, account]
  )
  await sealFile(paperStore(store), paper, path)
  ctx.trace({ detail: { obligation: id, paper } })
  return paper
}

export async function readPaper(
  ctx: Context,
  store: FileStore,
  { id, paper }: { id: string; paper: string }
): Promise<MadeFile> {
  await obligationOf(ctx, id)
  const [found] = await ask(
    ctx,
    sql<{ kind: string }>`select kind from organisation.paper where obligation_id = ${id}::uuid and id = ${paper}::uuid`
  )
  if (!found) throw new Refusal('platform.not-found')
  const base64 = (await readKept(paperStore(store), paper)).toString('base64')
  return { name: `${paper}.${endings[found.kind]}`, type: found.kind, base64, rows: 1 }
}
