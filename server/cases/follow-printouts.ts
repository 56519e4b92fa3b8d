import { sql } from 'kysely'
import type { PrintoutKind } from '../../contract/cases.ts'
import type { Context } from '../platform/context.ts'
import { addPrintouts, closePrintouts } from '../printouts/index.ts'
import type { CaseView, Deed } from './case-rules.ts'

interface Of {
  register: number
  id: string
}

/** A paper of a case begins to wait, under the day its case is promised for at this moment. */
export async function addCasePrintout(ctx: Context, { register, id }: Of, kind: PrintoutKind): Promise<void> {
  const { rows } = await sql<{ area: number; person: string; dueOn: string | null }>`
    select area, person_id as person, due_on as "dueOn" from cases."case"
    where register = ${register} and id = ${id}::uuid`.execute(ctx.tables<'cases'>())
  await addPrintouts(
    ctx,
    rows.map(row => ({ register, subject: id, kind, ...row }))
  )
}

const undoes: readonly Deed[] = ['reopen', 'return', 'withdraw', 'reissue']

/** What a deed means for the papers of its case; called before the case changes, as the day promised stands there until then. */
export async function followDeed(ctx: Context, of: Of, { deed, view }: { deed: Deed; view: CaseView }): Promise<void> {
  const close = (kinds: readonly PrintoutKind[], state: 'handed-over' | 'void') =>
    closePrintouts(ctx, { register: of.register, subject: of.id }, { kinds, state })
  if (undoes.includes(deed)) await close(['outcome', 'notice'], 'void')
  // What was asked for has come, or a new notice says it all.
  else if (view.owed.length === 0 || deed === 'notice') await close(['notice'], 'void')
  if (deed === 'deliver') await close(['outcome'], 'handed-over')
  if (deed === 'notice' || deed === 'accept-gaps') await addCasePrintout(ctx, of, 'notice')
  if (deed === 'decide' || deed === 'reissue') await addCasePrintout(ctx, of, 'outcome')
}
