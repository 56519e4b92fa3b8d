import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, EnrolmentId, PersonId, Total } from './values.ts'
import { written } from './written.ts'

export const AuditEntry = z
  .object({
    chain: z.int(),
    position: z.int(),
    at: z.string(),
    account: z.string(),
    /** Null where no account stands behind it: the command line, or a sign-in under a name nobody has. */
    username: z.string().nullable(),
    accountName: z.string().nullable(),
    operation: z.string(),
    route: z.string(),
    reason: z.string().nullable(),
    /** The territory it was done in; null where there was none. */
    area: AreaCode.nullable(),
    /** How many people it concerned, and the first ten of them, by id only. */
    people: z.int(),
    persons: z.array(z.string()),
    batch: z.string().nullable(),
    refused: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()).nullable()
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

const Month = z.string().regex(/^\d{4}-\d{2}$/)

/** How often, and nothing of what was written, by whom or about whom; no place below a community, whose post may be one person. */
export const RefusedCount = z
  .object({
    month: Month,
    /** R1 to R13 in law/refusals.ts. */
    code: z.string(),
    /** The route at which it was tried, and the legal operation of that route where it has one. */
    door: z.string(),
    operation: z.string().nullable(),
    /** Null where nobody was signed in. */
    area: AreaCode.nullable(),
    n: z.int()
  })
  .meta({ id: 'RefusedCount' })
export type RefusedCount = z.infer<typeof RefusedCount>

const moment = z.iso.datetime({ offset: true })
const filter = {
  person: PersonId.optional(),
  account: z.uuid().optional(),
  username: written('search', z.string().max(30)).optional(),
  operation: written('search', z.string().max(60)).optional(),
  route: written('search', z.string().max(60)).optional(),
  from: moment.optional(),
  to: moment.optional()
}
/** Follow one person or one account, or look at one kind of act, one area, one stretch of time, or refusals only. */
export const AuditQuery = z.object({
  ...filter,
  area: z.coerce.number().pipe(AreaCode).optional(),
  refused: z.enum(['true', 'false']).optional(),
  after: written('cursor', z.string().max(200)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50)
})
export type AuditQuery = z.infer<typeof AuditQuery>

const Chain = z.coerce.number().int().min(0).max(511)
const read = { needs: 'audit.read', operation: 'audit.read', trace: 'changes' } as const

export const audit = {
  listAudit: route({
    ...read,
    method: 'GET',
    path: '/audit',
    summary: 'Who read or changed what in my area, newest first, page by page',
    query: AuditQuery,
    answer: z.object({ entries: z.array(AuditEntry), next: z.string().nullable(), total: Total })
  }),
  /** The number comes in a body and is kept nowhere; that it was asked is an entry of its own. */
  findAudited: route({
    ...read,
    method: 'POST',
    path: '/audit/person',
    summary: 'The id under which the audit knows a person, by full number or by the id of a record, for a reason',
    body: z.strictObject({
      idNumber: z.string().max(40).optional(),
      enrolment: EnrolmentId.optional(),
      reason: z.string().trim().min(4).max(200)
    }),
    answer: z.object({ person: PersonId.nullable() }),
    perMinute: 10
  }),
  verifyAudit: route({
    ...read,
    method: 'GET',
    path: '/audit/verification',
    summary: 'Whether every entry of some of the 512 chains follows from the one before it; broken links are named',
    query: z.object({ first: Chain.default(0), last: Chain.default(511) }),
    answer: z.object({
      sound: z.boolean(),
      entries: z.int(),
      broken: z.array(z.object({ chain: z.int(), position: z.int() }))
    })
  }),
  exportAudit: route({
    ...read,
    method: 'POST',
    path: '/audit/export',
    summary: 'Entries as a signed file, for a purpose; npm run verify-audit checks it anywhere',
    body: z.strictObject({
      ...filter,
      area: AreaCode.optional(),
      refused: z.boolean().optional(),
      purpose: z.string().trim().min(4).max(200)
    }),
    answer: z.object({ name: z.string(), file: z.string(), entries: z.int() }),
    perMinute: 6
  }),
  countRefusedPowers: route({
    method: 'GET',
    path: '/audit/refused-powers',
    summary: 'How often a power without a lawful basis was asked for in my area: by month, power, door and community',
    needs: 'audit.refused-powers',
    operation: 'audit.refused-powers',
    trace: 'none',
    query: z.object({ months: z.coerce.number().int().min(1).max(36).default(12) }),
    answer: z.object({ from: Month, to: Month, counts: z.array(RefusedCount) })
  }),
  showAuditKey: route({
    ...read,
    method: 'GET',
    path: '/audit/key',
    summary: 'The public key with which this installation signs audit files',
    trace: 'none',
    answer: z.object({ publicKey: z.string() })
  })
}
