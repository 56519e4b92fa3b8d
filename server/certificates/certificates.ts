import { sql } from 'kysely'
import { v7 } from 'uuid'
import { z } from 'zod'
import { certificateNumber, nextVersion } from '../../contract/certificate-number.ts'
import type { Certificate } from '../../contract/certificates.ts'
import { credentialBody } from '../../contract/credential.ts'
import { areaAt, areaNames } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** What a certificate is about, and whose it is. */
export interface Subject {
  register: number
  id: string
  area: number
  person: string
}

interface Issued {
  subject: Subject
  type: string
  holder: string
  validUntil?: string
}

const Sealed = z.object({ holder: z.string(), issuer: z.string(), credential: z.string() })

/** The street office issues, whichever desk of it or of its communities the resident came to. */
export async function issuerOf(ctx: Context, area: number): Promise<{ code: number; name: string }> {
  const code = areaAt(area, 'street')
  const names = (await areaNames(ctx, [code], ctx.on))(code)
  return { code, name: names.slice(-2).join('') }
}

/** What is decided anew gets the next version of the number the subject had before. */
export async function issueCertificate(ctx: Context, issued: Issued): Promise<{ number: string }> {
  const before = await ctx
    .tables<'certificates'>()
    .selectFrom('certificates.certificate')
    .select(['number', 'version'])
    .where('subject_id', '=', issued.subject.id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (before) {
    const number = nextVersion(before.number)
    await write(ctx, { ...issued, number, version: before.version + 1 })
    return { number }
  }
  const { code } = await issuerOf(ctx, issued.subject.area)
  const { rows } = await ctx.tx.query<{ serial: number }>(`select nextval('certificates.serial') as serial`)
  const number = certificateNumber({
    typeCode: issued.type,
    issuer: String(code),
    year: Number(ctx.on.slice(0, 4)),
    serial: rows[0]!.serial,
    version: 1
  })
  await write(ctx, { ...issued, number, version: 1 })
  return { number }
}

async function write(ctx: Context, issued: Issued & { number: string; version: number }): Promise<void> {
  const { subject, type, holder, validUntil = null, number, version } = issued
  const { name: issuer } = await issuerOf(ctx, subject.area)
  const { current, sign } = ctx.sealer.certificates
  const body = credentialBody({ key: current, number, type, issuer, holder, issuedOn: ctx.on, validUntil })
  const id = v7()
  await ctx
    .tables<'certificates'>()
    .insertInto('certificates.certificate')
    .values({
      register: subject.register,
      id,
      area: subject.area,
      number,
      version,
      type,
      subject_id: subject.id,
      person_id: subject.person,
      sealed: ctx.sealer.seal(JSON.stringify({ holder, issuer, credential: `${body}.${sign(body)}` })),
      issued_on: ctx.on,
      valid_until: validUntil,
      key_id: current,
      account: ctx.caller.account
    })
    .execute()
  await noteSeal(ctx, { register: subject.register, id, area: subject.area }, 'issue')
}

/** Every signature and every print is an entry of the register of the seal, with who used it in which post. */
async function noteSeal(
  ctx: Context,
  { register, id, area }: { register: number; id: string; area: number },
  use: 'issue' | 'print'
): Promise<void> {
  await ctx
    .tables<'certificates'>()
    .insertInto('certificates.seal_use')
    .values({ register, id: v7(), area, certificate_id: id, use, account: ctx.caller.account, role: ctx.caller.role })
    .execute()
}

/** The certificate of a subject that stands, if there is one. */
async function standing(ctx: Context, subject: string) {
  return ctx
    .tables<'certificates'>()
    .selectFrom('certificates.certificate')
    .selectAll()
    .where('subject_id', '=', subject)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** From now on the public list says that it no longer holds. */
export async function revokeCertificate(ctx: Context, subject: string, reason: string): Promise<void> {
  const row = await standing(ctx, subject)
  if (row) await revoke(ctx, row, reason)
}

async function revoke(ctx: Context, row: { register: number; id: string; number: string }, reason: string) {
  const db = ctx.tables<'certificates'>()
  await db
    .updateTable('certificates.certificate')
    .set({ revoked_at: sql`now()`, revoked_account: ctx.caller.account, revoked_reason: reason })
    .where('register', '=', row.register)
    .where('id', '=', row.id)
    .execute()
  await db.insertInto('certificates.revocation').values({ number: row.number, revoked_on: ctx.on }).execute()
}

/** The same facts under the next version; the earlier one is revoked, so that of two papers one holds. */
export async function reissueCertificate(ctx: Context, subject: Subject, reason: string): Promise<void> {
  const row = await standing(ctx, subject.id)
  if (!row) throw new Refusal('certificates.none')
  await revoke(ctx, row, reason)
  const { holder } = Sealed.parse(JSON.parse(ctx.sealer.open(row.sealed)))
  const { type, valid_until } = row
  const number = nextVersion(row.number)
  await write(ctx, {
    subject,
    type,
    holder,
    number,
    version: row.version + 1,
    ...(valid_until && { validUntil: valid_until })
  })
}

/** What stands on the paper, for a print; the print is registered. */
export async function takeForPrint(ctx: Context, subject: string) {
  const row = await standing(ctx, subject)
  if (!row) throw new Refusal('certificates.none')
  await noteSeal(ctx, row, 'print')
  const { number, issued_on } = row
  return { number, issuedOn: issued_on, ...Sealed.parse(JSON.parse(ctx.sealer.open(row.sealed))) }
}

/** All versions of a subject's certificate, the newest first. */
export function listCertificates(
  ctx: Context,
  { register, id }: { register: number; id: string }
): Promise<Certificate[]> {
  return ask(
    ctx,
    sql<Certificate>`
    select id, number, version, issued_on as "issuedOn", valid_until as "validUntil", revoked_at as "revokedAt",
      revoked_reason as "revokedReason"
    from certificates.certificate where register = ${register} and subject_id = ${id}::uuid order by version desc`
  )
}
