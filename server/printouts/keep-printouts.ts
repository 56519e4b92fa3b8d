import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { PaperKind, PrintoutState } from '../../contract/printouts.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** What a paper is of: a case, an old case, a letter. */
export interface Of {
  register: number
  subject: string
}

export interface NewPrintout extends Of {
  area: number
  kind: PaperKind
  /** Whom it is about, where the register knows: protection hides it with them. */
  person: string | null
  /** The day it was promised for, where one was. */
  dueOn?: string | null
}

/** Papers begin to wait. */
export async function addPrintouts(ctx: Context, added: readonly NewPrintout[]): Promise<void> {
  if (added.length === 0) return
  await ctx
    .tables<'printouts'>()
    .insertInto('printouts.printout')
    .values(
      added.map(({ register, subject, area, kind, person, dueOn = null }) => ({
        register,
        id: v7(),
        area,
        subject_id: subject,
        person_id: person,
        kind,
        due_on: dueOn
      }))
    )
    .execute()
}

export async function closePrintouts(
  ctx: Context,
  { register, subject }: Of,
  { kinds, state }: { kinds: readonly PaperKind[]; state: 'handed-over' | 'void' }
): Promise<void> {
  await sql`update printouts.printout set state = ${state}, closed_at = now(), closed_account = ${ctx.caller.account}::uuid
    where register = ${register} and subject_id = ${subject}::uuid and kind = any(${kinds}::text[]) and state in ('waiting', 'printed')`.execute(
    ctx.tables<'printouts'>()
  )
}

/** Another office prints and hands over from now on. */
export async function movePrintouts(ctx: Context, { register, subject }: Of, area: number): Promise<void> {
  await sql`update printouts.printout set area = ${area} where register = ${register} and subject_id = ${subject}::uuid`.execute(
    ctx.tables<'printouts'>()
  )
}

/** Where the papers of something are now, none where nothing of it stands any more. */
export async function standsOf(ctx: Context, { register, subject }: Of): Promise<PrintoutState | undefined> {
  const { rows } = await sql<{ state: PrintoutState }>`
    select state from printouts.printout
    where register = ${register} and subject_id = ${subject}::uuid and state <> 'void' order by id desc limit 1 for update`.execute(
    ctx.tables<'printouts'>()
  )
  return rows[0]?.state
}

export interface Stands {
  state: PrintoutState
  /** There is a print of it already. */
  printed: boolean
}

/** Whether a paper was printed, where `p` is it: a state that two desks wait for is read after the lock, this before. */
export const isPrinted = sql`exists (select from printouts.print t where t.register = p.register and t.printout_id = p.id) as printed`

export async function notePrint(
  ctx: Context,
  printout: { register: number; id: string } & Stands,
  { job, reason }: { job: string; reason: string | undefined }
): Promise<void> {
  // Handed over on the resident's own page, a paper may never have been printed.
  const before = printout.state === 'printed' || (printout.state === 'handed-over' && printout.printed)
  if (before && !reason) throw new Refusal('printouts.printed-before')
  await sql`with noted as (insert into printouts.print (register, printout_id, id, job, reason, account)
      values (${printout.register}, ${printout.id}::uuid, ${v7()}::uuid, ${job}::uuid, ${reason ?? null}, ${ctx.caller.account}::uuid))
    update printouts.printout set state = 'printed'
    where register = ${printout.register} and id = ${printout.id}::uuid and state = 'waiting'`.execute(
    ctx.tables<'printouts'>()
  )
}

/**
 * A paper printed on a page of its own, while the resident stands at the window: what needs nothing more is handed over with it.
 * What a resident prints at home is theirs to print.
 */
export async function printAtWindow(
  ctx: Context,
  of: Of,
  { kind, reason, handedOver }: { kind: PaperKind; reason: string | undefined; handedOver: boolean }
): Promise<void> {
  if (ctx.caller.self) return
  const { rows } = await sql<{ register: number; id: string } & Stands>`
    select p.register, p.id, p.state, ${isPrinted} from printouts.printout p
    where p.register = ${of.register} and p.subject_id = ${of.subject}::uuid and p.kind = ${kind} and p.state <> 'void'
    order by p.id desc limit 1 for update`.execute(ctx.tables<'printouts'>())
  const [printout] = rows
  if (!printout) return
  await notePrint(ctx, printout, { job: v7(), reason })
  if (handedOver) await closePrintouts(ctx, of, { kinds: [kind], state: 'handed-over' })
}
