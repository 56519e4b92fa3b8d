import { z } from 'zod'
import { Role } from './access.ts'
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
  /** Of the post in which it was used; null before this was kept. */
  role: Role.nullable(),
  usedAt: z.string()
})
export type SealUse = z.infer<typeof SealUse>

/** Who may sign with the seal of the area by a post that was granted for a time, and who has: how often, when first and last. */
export const Signatory = z.object({
  account: z.uuid(),
  by: z.string(),
  role: Role.nullable(),
  /** Appointed from and to, both days in it; without an end while the post is open, without a beginning for a post above or elsewhere. */
  from: Day.nullable(),
  to: Day.nullable(),
  issued: z.int(),
  printed: z.int(),
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable()
})
export type Signatory = z.infer<typeof Signatory>

const sealRegister = { needs: 'certificates.read', operation: 'certificates.issue', trace: 'none' } as const

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
    ...sealRegister,
    method: 'GET',
    path: '/certificates/seal-uses',
    summary: 'The register of uses of the seal in my area, newest first',
    query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ uses: z.array(SealUse), next: z.uuid().nullable(), total: Total })
  }),
  listSignatories: route({
    ...sealRegister,
    method: 'GET',
    path: '/certificates/signatories',
    summary: 'Who may sign in my area, in which post, from when to when; and who has used the seal, how often and when',
    answer: z.array(Signatory)
  })
}
