import type { audit } from '../../contract/audit.ts'
import type { PersonId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Handlers } from '../platform/serve.ts'
import { countRefusedPowers } from './count-refused-powers.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit, verifyAudit } from './list-audit.ts'
import './refusals.ts'

export { type Verified, verifyFile } from './signed-file.ts'

/** Who a number or a record belongs to, as the register of people knows it. */
export interface Audited {
  idNumber?: string | undefined
  enrolment?: string | undefined
}

/** What the audit asks of those who stand to the right of it. */
interface Known {
  personBehind: (ctx: Context, asked: Audited) => Promise<PersonId | null>
  /** The legal operation of a route. */
  operationOf: (route: string) => string | undefined
}

export function auditRoutes({ personBehind, operationOf }: Known): Handlers<typeof audit> {
  return {
    listAudit: (ctx, { query }) => listAudit(ctx, query),
    findAudited: async (ctx, { body: { reason, ...asked } }) => {
      ctx.trace({ reason })
      return { person: await personBehind(ctx, asked) }
    },
    verifyAudit: (ctx, { query }) => verifyAudit(ctx, query),
    exportAudit: (ctx, { body }) => exportAudit(ctx, body),
    countRefusedPowers: (ctx, { query }) => countRefusedPowers(ctx, query.months, operationOf),
    showAuditKey: async ctx => ({ publicKey: ctx.sealer.publicKey })
  }
}
