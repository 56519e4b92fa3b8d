import { z } from 'zod'
import { route } from './route.ts'

export const AuditEntry = z
  .object({
    chain: z.int(),
    position: z.int(),
    at: z.string(),
    account: z.string(),
    operation: z.string(),
    route: z.string(),
    reason: z.string().nullable(),
    people: z.int(),
    batch: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()).nullable()
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

/** Follow one person or one account; before is the time of the last entry of the page before. */
export const AuditQuery = z.object({
  person: z.uuid().optional(),
  account: z.uuid().optional(),
  before: z.iso.datetime({ offset: true }).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100)
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const audit = {
  listAudit: route({
    method: 'GET',
    path: '/audit',
    summary: 'Who read or changed what in my area, newest first',
    needs: 'audit.read',
    operation: 'audit.read',
    trace: 'changes',
    query: AuditQuery,
    answer: z.array(AuditEntry)
  }),
  verifyAudit: route({
    method: 'GET',
    path: '/audit/verification',
    summary: 'Whether every entry follows from the one before it; broken links are named',
    needs: 'audit.read',
    operation: 'audit.read',
    trace: 'changes',
    answer: z.object({ sound: z.boolean(), broken: z.array(z.object({ chain: z.int(), position: z.int() })) })
  })
}
