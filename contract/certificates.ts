import { z } from 'zod'
import { route } from './route.ts'
import { Day, Total } from './values.ts'

/** One version of a certificate; issued anew, the earlier one is revoked. */
export const Certificate = z.object({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  issuedOn: Day,
  validUntil: Day.nullable(),
  revokedAt: z.string().nullable(),
  revokedReason: z.string().nullable()
})
export type Certificate = z.infer<typeof Certificate>

export const SealUse = z.object({
  id: z.uuid(),
  number: z.string(),
  use: z.enum(['issue', 'print']),
  by: z.string(),
  usedAt: z.string()
})
export type SealUse = z.infer<typeof SealUse>

/** Verifying happens where the paper is held up (contract/credential.ts): these two answers are all it needs, and nothing is sent. */
const open = { needs: 'anyone', operation: 'certificates.verify', trace: 'none' } as const

export const certificates = {
  listCredentialKeys: route({
    ...open,
    method: 'GET',
    path: '/certificates/keys',
    summary: 'The public keys that verify certificates, by id; one of them signs',
    answer: z.object({ current: z.string(), keys: z.record(z.string(), z.string()) })
  }),
  listRevocations: route({
    ...open,
    method: 'GET',
    path: '/certificates/revocations',
    summary: 'The numbers of certificates that no longer hold, signed as a whole (contract/revocation-list.ts)',
    answer: z.object({ key: z.string(), at: z.string(), numbers: z.array(z.string()), signature: z.string() })
  }),
  listSealUses: route({
    method: 'GET',
    path: '/certificates/seal-uses',
    summary: 'The register of uses of the seal in my area, newest first',
    needs: 'certificates.read',
    operation: 'certificates.issue',
    trace: 'none',
    query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ uses: z.array(SealUse), next: z.uuid().nullable(), total: Total })
  })
}
