import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { PrintoutKind } from '../../../contract/cases.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CaseView, Deed } from '../case-rules.ts'

interface Of {
  register: number
  id: string
}

/** A paper begins to wait, under the day its case is promised for at this moment. */
export async function addPrintout(ctx: Context, { register, id }: Of, kind: PrintoutKind): Promise<void> {
  await sql`insert into cases.printout (register, id, area, case_id, person_id, kind, due_on)
    select register, ${v7()}::uuid, area, id, person_id, ${kind}, due_on from cases."case"
    where register = ${register} and id = ${id}::uuid`.execute(ctx.tables<'cases'>())
}

async function close(
  ctx: Context,
  { register, id }: Of,
  { kind, state }: { kind: readonly PrintoutKind[]; state: 'handed-over' | 'void' }
): Promise<void> {
  await sql`update cases.printout set state = ${state}, closed_at = now(), closed_account = ${ctx.caller.account}::uuid
    where register = ${register} and case_id = ${id}::uuid and kind = any(${kind}::text[]) and state in ('waiting', 'printed')`.execute(
    ctx.tables<'cases'>()
  )
}

const undoes: readonly Deed[] = ['reopen', 'return', 'withdraw', 'reissue']

/** What a deed means for the papers of its case; called before the case changes, as the day promised stands there until then. */
export async function followDeed(ctx: Context, of: Of, { deed, view }: { deed: Deed; view: CaseView }): Promise<void> {
  if (undoes.includes(deed)) await close(ctx, of, { kind: ['outcome', 'notice'], state: 'void' })
  // What was asked for has come, or a new notice says it all.
  else if (view.owed.length === 0 || deed === 'notice') await close(ctx, of, { kind: ['notice'], state: 'void' })
  if (deed === 'deliver') await close(ctx, of, { kind: ['outcome'], state: 'handed-over' })
  if (deed === 'notice' || deed === 'accept-gaps') await addPrintout(ctx, of, 'notice')
  if (deed === 'decide' || deed === 'reissue') await addPrintout(ctx, of, 'outcome')
}

export interface Stands {
  state: string
  /** There is a print of it already. */
  printed: boolean
}

/** Whether a paper was printed, where `p` is it: a state that two desks wait for is read after the lock, this before. */
export const isPrinted = sql`exists (select from cases.print t where t.register = p.register and t.printout_id = p.id) as printed`

export async function notePrint(
  ctx: Context,
  printout: Of & Stands,
  { job, reason }: { job: string; reason: string | undefined }
): Promise<void> {
  // Handed over on the resident's own page, a paper may never have been printed.
  const before = printout.state === 'printed' || (printout.state === 'handed-over' && printout.printed)
  if (before && !reason) throw new Refusal('cases.printed-before')
  await sql`with noted as (insert into cases.print (register, printout_id, id, job, reason, account)
      values (${printout.register}, ${printout.id}::uuid, ${v7()}::uuid, ${job}::uuid, ${reason ?? null}, ${ctx.caller.account}::uuid))
    update cases.printout set state = 'printed'
    where register = ${printout.register} and id = ${printout.id}::uuid and state = 'waiting'`.execute(
    ctx.tables<'cases'>()
  )
}

/**
 * A paper printed on the page of its case, while the resident stands at the window: what needs nothing more is handed over with it.
 * What a resident prints at home is theirs to print.
 */
export async function printAtWindow(
  ctx: Context,
  of: Of & { caseState: string },
  { kind, reason }: { kind: PrintoutKind; reason: string | undefined }
): Promise<void> {
  if (ctx.caller.self) return
  const { rows } = await sql<Of & Stands>`select p.register, p.id, p.state, ${isPrinted} from cases.printout p
    where p.register = ${of.register} and p.case_id = ${of.id}::uuid and p.kind = ${kind} and p.state <> 'void'
    order by p.id desc limit 1 for update`.execute(ctx.tables<'cases'>())
  const [printout] = rows
  if (!printout) return
  await notePrint(ctx, printout, { job: v7(), reason })
  if (kind === 'notice' || of.caseState === 'delivered') await close(ctx, of, { kind: [kind], state: 'handed-over' })
}
