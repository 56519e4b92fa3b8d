import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'

/**
 * Whether a record inside the caller's area is hidden because the person is under protection. Whoever reaches for it is
 * noted in the audit, where the duty officer and the person find the attempt.
 */
export async function sawProtected(ctx: Context, enrolment: string): Promise<boolean> {
  const { rows } = await sql<{
    person: string | null
  }>`select people.protected_behind(r.id, ${enrolment}::uuid) as person from areas.register r`.execute(
    ctx.tables<'people'>()
  )
  const persons = rows.flatMap(row => row.person ?? [])
  ctx.sawPeople(persons)
  return persons.length > 0
}
