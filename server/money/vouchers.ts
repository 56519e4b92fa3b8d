import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { MadeFile } from '../../contract/rosters.ts'
import { orNothing, receive } from '../cases/index.ts'
import { type FileStore, readKept, sealFile } from '../intake/index.ts'
import { ask, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { admit, type Serving } from '../platform/serve.ts'

/** Beside the other kept files, which are swept by rules of their own; a voucher stays as long as the books. */
const voucherStore = ({ folder, keys }: FileStore): FileStore => ({ folder: join(folder, 'money'), keys })

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

interface Adding {
  id: string
  kind: string
  path: string
  bytes: number
}

/** The paper of a spending: only added to, and by nobody any more once it was refused or audited. */
export async function addVoucher(ctx: Context, store: FileStore, { id, kind, path, bytes }: Adding): Promise<string> {
  const [found] = await ask(
    ctx,
    sql<{
      open: boolean
    }>`select audited_on is null and state <> 'refused' as open from money.spending where id = ${id}::uuid for share`
  )
  if (!found) throw new Refusal('platform.not-found')
  if (!found.open) throw new Refusal('money.decided')
  const voucher = v7()
  await ctx.tx.query(
    `insert into money.voucher (register, spending_id, id, kind, bytes, account)
     select register, id, $2, $3, $4, $5 from money.spending where id = $1`,
    [id, voucher, kind, bytes, ctx.caller.account]
  )
  await sealFile(voucherStore(store), voucher, path)
  ctx.trace({ detail: { spending: id, voucher } })
  return voucher
}

export async function readVoucher(
  ctx: Context,
  store: FileStore,
  { id, voucher }: { id: string; voucher: string }
): Promise<MadeFile> {
  const [found] = await ask(
    ctx,
    sql<{ kind: string }>`select kind from money.voucher where spending_id = ${id}::uuid and id = ${voucher}::uuid`
  )
  if (!found) throw new Refusal('platform.not-found')
  const base64 = (await readKept(voucherStore(store), voucher)).toString('base64')
  return { name: `${voucher}.${endings[found.kind]}`, type: found.kind, base64, rows: 1 }
}

interface Parts {
  platform: Platform
  store: FileStore
  scan: readonly string[]
}

/** The route that carries a voucher; what a file is, is told by its bytes, as with every other paper. */
export function mountVouchers(
  app: FastifyInstance,
  parts: Parts,
  { authenticate }: Pick<Serving, 'authenticate'>
): void {
  app.post(
    '/api/spendings/:id/vouchers',
    { schema: { summary: 'Add the voucher of a spending (multipart: file)', tags: ['money'] } },
    async (request, reply) => {
      const caller = await admit({ needs: 'money.keep' }, request, authenticate)
      const asked = { caller, operation: 'money.keep', route: 'addVoucher', trace: 'changes' } as const
      const kept = await receive(request, parts, ({ platform, store }, file) =>
        orNothing(voucherStore(store), note =>
          inTransaction(platform, asked, async ctx => {
            const id = await addVoucher(ctx, store, file)
            note(id)
            return { id }
          })
        )
      )
      return reply.code(201).send(kept)
    }
  )
}
