import type { audit } from '../../contract/audit.ts'
import type { Handlers } from '../platform/serve.ts'
import { listAudit, verifyAudit } from './list-audit.ts'

export const auditRoutes: Handlers<typeof audit> = {
  listAudit: (ctx, { query }) => listAudit(ctx, query),
  verifyAudit: ctx => verifyAudit(ctx)
}
