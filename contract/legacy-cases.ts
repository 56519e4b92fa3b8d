import { z } from 'zod'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'
import { written } from './written.ts'

/** An old case as it is closed: whose, under which reference, and whether an enforcement is to be withdrawn. No sum is asked for. */
const LegacyRow = z.strictObject({
  area: AreaCode,
  name: written('name', z.string().trim().min(1).max(100)),
  reference: z.string().trim().min(1).max(60),
  court: z.boolean()
})

export const LegacyCase = z.object({
  id: z.uuid(),
  area: AreaCode,
  name: z.string(),
  reference: z.string(),
  court: z.boolean(),
  state: z.literal('closed_no_further_collection'),
  closedOn: Day
})
export type LegacyCase = z.infer<typeof LegacyCase>

const base = { needs: 'cases.handle', operation: 'cases.legacy-closing' } as const

/** Old cases are taken in, closed at once and kept to be read; there is no route that opens or changes one. */
export const legacyCases = {
  closeLegacyCases: route({
    ...base,
    method: 'POST',
    path: '/legacy-cases',
    summary: 'Take in a list of old cases; each is closed at once with no further collection',
    trace: 'changes',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      source: z.string().trim().min(2).max(200),
      rows: z.array(LegacyRow).min(1).max(500)
    }),
    answer: z.object({ closed: z.int() })
  }),
  listLegacyCases: route({
    ...base,
    method: 'GET',
    path: '/legacy-cases',
    summary: 'The read-only archive of old cases in my area, the latest first',
    trace: 'reads-people',
    query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ cases: z.array(LegacyCase), next: z.uuid().nullable(), total: Total })
  }),
  listWithdrawals: route({
    ...base,
    method: 'POST',
    path: '/legacy-cases/withdrawals',
    summary: 'The list by which the withdrawal of court enforcement is asked for, as a table',
    trace: 'reads-people',
    answer: MadeFile
  })
}
