import type { ClinicTotals } from '../../contract/care.ts'
import type { Context } from '../platform/context.ts'

/** By clinic and month, as the database tells them: nothing smaller reaches this process. */
export async function getClinicTotals(ctx: Context): Promise<ClinicTotals> {
  const { rows } = await ctx.tx.query<Omit<ClinicTotals[number], 'outlet'> & { outlet_id: string; name: string }>(
    'select outlet_id, name, month, booked, done from care.clinic_totals($1)',
    [ctx.on]
  )
  return rows.map(({ outlet_id: id, name, ...line }) => ({ outlet: { id, name }, ...line }))
}
