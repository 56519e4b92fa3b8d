import { v7 } from 'uuid'
import { AskedPurpose } from '../../contract/consents.ts'
import { Correction } from '../../contract/life-events.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { findConsent } from '../../law/consents.ts'
import type { Variant } from '../../law/matters.ts'
import type { Decision } from '../../law/rules/decision.ts'
import { answerConsent, correctPerson, deleteAllNotes, forgetConsent, protectPerson } from '../people/index.ts'
import { acrossTerritory, type Context, everywhere, requireBasis } from '../platform/context.ts'
import { openContent } from './case-content.ts'
import type { CaseRow } from './list-cases.ts'

const done: readonly Decision['outcome'][] = ['granted', 'granted-in-part']

/**
 * What a decision about one's own data grants is done in the same transaction, by the register's own commands: a correction that leaves its
 * trace, the end of consents with their keys, the notes, the protection of an entry. What the decision keeps stays. Answers whether the case is
 * hidden from now on with the person it is about: whatever else is to be done in it comes before.
 */
export async function carryOut(
  ctx: Context,
  row: CaseRow,
  { variant, decision }: { variant: Variant; decision: Decision }
): Promise<{ hidden: boolean }> {
  const seen = { hidden: false }
  if (!variant.carries || !done.includes(decision.outcome)) return seen
  const { form } = openContent(ctx, row.sealed)
  const { what } = form
  if (variant.carries === 'restriction' && what === 'safety') return hide(ctx, row)
  if (variant.carries === 'correction') await correct(ctx, row, form)
  else if (variant.carries === 'deletion') await remove(ctx, row, what)
  else if (what === 'offers') await refuseOffers(ctx, row)
  return seen
}

async function remove(ctx: Context, row: CaseRow, what: unknown): Promise<void> {
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

/** From this moment everyone but the trained role sees neither the entry nor the case; who decided it, when and why stands in the entry's history. */
async function hide(ctx: Context, { enrolment, person }: CaseRow): Promise<{ hidden: boolean }> {
  requireBasis('people.protect', ctx.on)
  ctx.sawPeople([person])
  await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    protectPerson(
      { ...ctx, operation: 'people.protect' },
      {
        enrolment: enrolment as EnrolmentId,
        protect: true,
        source: '本人因安全申请限制使用，经决定隐藏（个人信息保护法第四十四条）'
      }
    )
  )
  return { hidden: !ctx.caller.permissions.has('people.protected') }
}

/** Everything that stands by consent, the receipts from before a birth too. */
async function endConsents(ctx: Context, person: string): Promise<void> {
  const { rows } = await ctx.tx.query<{ id: string }>('select id from people.vault where person_id = $1', [person])
  for (const { id } of rows) await forgetConsent(ctx, id, { how: 'withdrawn', channel: 'in-person' })
  ctx.sawPeople([person])
}

/** Each voluntary purpose is answered with no, so that nobody asks again. */
async function refuseOffers(ctx: Context, { enrolment }: CaseRow): Promise<void> {
  for (const purpose of AskedPurpose.options) {
    const { version } = findConsent(purpose)!.text
    await answerConsent(ctx, { id: enrolment as EnrolmentId, purpose, version, channel: 'signed-paper' })
  }
}
