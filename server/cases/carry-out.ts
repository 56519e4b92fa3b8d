import { v7 } from 'uuid'
import { ConsentPurpose } from '../../contract/consents.ts'
import { Correction } from '../../contract/life-events.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { findConsent } from '../../law/consents.ts'
import type { Variant } from '../../law/matters.ts'
import type { Decision } from '../../law/rules/decision.ts'
import { answerConsent, correctPerson, deleteAllNotes, forgetConsent } from '../people/index.ts'
import { type Context, requireBasis } from '../platform/context.ts'
import { openContent } from './case-content.ts'
import type { CaseRow } from './list-cases.ts'

const done: readonly Decision['outcome'][] = ['granted', 'granted-in-part']

/**
 * What a decision about one's own data grants is done in the same transaction, by the register's own commands: a correction that leaves its
 * trace, the end of consents with their keys, the notes. What the decision keeps stays.
 */
export async function carryOut(
  ctx: Context,
  row: CaseRow,
  { variant, decision }: { variant: Variant; decision: Decision }
): Promise<void> {
  if (!variant.carries || !done.includes(decision.outcome)) return
  const { form } = openContent(ctx, row.sealed)
  if (variant.carries === 'correction') return correct(ctx, row, form)
  const { what } = form
  if (variant.carries === 'restriction') return what === 'offers' ? refuseOffers(ctx, row) : undefined
  if (what !== 'notes') await endConsents(ctx, row.person)
  if (what !== 'consents') await deleteAllNotes(ctx, row.person)
}

async function correct(ctx: Context, { enrolment, person }: CaseRow, form: Record<string, unknown>): Promise<void> {
  requireBasis('people.correct', ctx.on)
  const { record: _, idNumber, phone, ...facts } = form
  const { version } = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select('version')
    .where('id', '=', enrolment)
    .executeTakeFirstOrThrow()
  ctx.sawPeople([person])
  await correctPerson(
    { ...ctx, operation: 'people.correct' },
    Correction.parse({ commandId: v7(), enrolment, version, source: '本人申请更正', facts, idNumber, phone })
  )
}

/** Everything that stands by consent, the receipts from before a birth too. */
async function endConsents(ctx: Context, person: string): Promise<void> {
  const { rows } = await ctx.tx.query<{ id: string }>('select id from people.vault where person_id = $1', [person])
  for (const { id } of rows) await forgetConsent(ctx, id, { how: 'withdrawn', channel: 'in-person' })
  ctx.sawPeople([person])
}

/** Each voluntary purpose is answered with no, so that nobody asks again. */
async function refuseOffers(ctx: Context, { enrolment }: CaseRow): Promise<void> {
  for (const purpose of ConsentPurpose.options) {
    const { version } = findConsent(purpose)!.text
    await answerConsent(ctx, { id: enrolment as EnrolmentId, purpose, version, channel: 'signed-paper' })
  }
}
