import type { audit } from '../../contract/audit.ts'
import type { PersonId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Handlers } from '../platform/serve.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit, verifyAudit } from './list-audit.ts'
import './refusals.ts'

export { type Verified, verifyFile } from './signed-file.ts'

/** Who a number or a record belongs to, as the register of people knows it. */
export interface Audited {
  idNumber?: string | undefined
  enrolment?: string | undefined
}

/** `personBehind` comes from the domain of people, which stands to the right. */
export function auditRoutes(
  personBehind: (ctx: Context, asked: Audited) => Promise<PersonId | null>
): Handlers<typeof audit> {
  return {
    listAudit: (ctx, { query }) => listAudit(ctx, query),
    findAudited: async (ctx, { body: { reason, ...asked } }) => {
      ctx.trace({ reason })
      return { person: await personBehind(ctx, asked) }
    },
    verifyAudit: (ctx, { query }) => verifyAudit(ctx, query),
    exportAudit: (ctx, { body }) => exportAudit(ctx, body),
    showAuditKey: async ctx => ({ publicKey: ctx.sealer.publicKey })
  }
}
