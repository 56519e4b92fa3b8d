import { v7 } from 'uuid'
import { z } from 'zod'
import type { LegacyCase, legacyCases } from '../../contract/legacy-cases.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import { registerOf } from '../areas/index.ts'
import { issuerOf } from '../certificates/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { addPrintouts, dayInWords, type PaperSource } from '../printouts/index.ts'
import { requirePlainWords } from './case-content.ts'
import { legacyWords } from './legacy-words.ts'
import { receiptWords } from './receipt-words.ts'

type Body = Omit<z.output<NonNullable<(typeof legacyCases.closeLegacyCases)['body']>>, 'commandId'>
const Sealed = z.object({ name: z.string(), reference: z.string() })
const columns = ['id', 'area', 'court', 'closed_on', 'sealed'] as const

/** Takes in a list of old cases and closes each in the same moment: nobody owes anything from here on (law reference 1.2 R3). */
export async function closeLegacyCases(ctx: Context, { source, rows }: Body): Promise<{ closed: number }> {
  requirePlainWords(source)
  const { lo, hi, account } = ctx.caller
  if (rows.some(({ area }) => area < lo || area > hi)) throw new Refusal('platform.not-found')
  const values = await Promise.all(
    rows.map(async ({ area, name, reference, court }) => ({
      register: await registerOf(ctx, area),
      id: v7(),
      area,
      court,
      source,
      account,
      closed_on: ctx.on,
      sealed: ctx.sealer.seal(JSON.stringify({ name, reference }))
    }))
  )
  await ctx.tables<'cases'>().insertInto('cases.legacy_case').values(values).execute()
  await addPrintouts(
    ctx,
    values.map(({ register, id, area }) => ({ register, subject: id, area, kind: 'closing', person: null }))
  )
  ctx.trace({ detail: { closed: rows.length } })
  return { closed: rows.length }
}

export async function listLegacyCases(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number }
): Promise<{ cases: LegacyCase[]; next: string | null; total?: number }> {
  const { lo, hi } = ctx.caller
  const from = ctx.tables<'cases'>().selectFrom('cases.legacy_case').where('area', '>=', lo).where('area', '<=', hi)
  const rows = await (after ? from.where('id', '<', after) : from)
    .select(columns)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? page.at(-1)!.id : null
  const counted =
    !after && next ? await from.select(eb => eb.fn.countAll<number>().as('n')).executeTakeFirst() : undefined
  return { cases: page.map(row => lineOf(ctx, row)), next, ...(counted && { total: Number(counted.n) }) }
}

interface Row {
  id: string
  area: number
  court: boolean
  closed_on: string
  sealed: string
}

function lineOf(ctx: Context, { id, area, court, closed_on, sealed }: Row): LegacyCase {
  const { name, reference } = Sealed.parse(JSON.parse(ctx.sealer.open(sealed)))
  const closed = { state: 'closed_no_further_collection', closedOn: closed_on } as Pick<
    LegacyCase,
    'state' | 'closedOn'
  >
  return { id, area: area as LegacyCase['area'], name, reference, court, ...closed }
}

/** The paper that says it is over, why, and that nothing else depends on it: one waits for each case from the moment it is closed. */
export const closingNotices: PaperSource = {
  kinds: ['closing'],
  async about(ctx, subjects) {
    const rows = await ctx
      .tables<'cases'>()
      .selectFrom('cases.legacy_case')
      .select(columns)
      .where('id', 'in', subjects)
      .execute()
    return new Map(
      rows.map(row => [row.id, { name: lineOf(ctx, row).name, matter: null, enrolment: null, people: [] }])
    )
  },
  async draw(ctx, { subject }, language) {
    const row = await ctx
      .tables<'cases'>()
      .selectFrom('cases.legacy_case')
      .select(columns)
      .where('id', '=', subject)
      .executeTakeFirst()
    if (!row) throw new Refusal('platform.not-found')
    const { name, reference, court, closedOn } = lineOf(ctx, row)
    return {
      title: legacyWords.title[language],
      fields: [
        { label: legacyWords.to[language], value: name },
        { label: legacyWords.reference[language], value: reference },
        { label: legacyWords.outcome[language], value: legacyWords.closed[language] }
      ],
      paragraphs: [
        legacyWords.why[language],
        ...(court ? [legacyWords.court[language]] : []),
        legacyWords.nothingElse[language]
      ],
      issuer: (await issuerOf(ctx, row.area)).name,
      day: dayInWords(closedOn, language),
      seal: receiptWords.seal[language],
      foot: receiptWords.letterFoot[language],
      language
    }
  }
}

/** What the court is asked with: only the cases in which an enforcement was asked for, and of them name and reference. */
export async function listWithdrawals(ctx: Context): Promise<MadeFile> {
  const { lo, hi } = ctx.caller
  const rows = await ctx
    .tables<'cases'>()
    .selectFrom('cases.legacy_case')
    .select(columns)
    .where('area', '>=', lo)
    .where('area', '<=', hi)
    .where('court', '=', true)
    .orderBy('id')
    .limit(5000)
    .execute()
  const lines = rows.map((row, at) => {
    const { name, reference } = lineOf(ctx, row)
    return [at + 1, name, reference, '撤回强制执行申请'].map(quoted).join(',')
  })
  const text = `\uFEFF${['序号,姓名,原文号,请求', ...lines].join('\r\n')}\r\n`
  return {
    name: `${legacyWords.withdrawals.zh}.csv`,
    type: 'text/csv',
    base64: Buffer.from(text, 'utf8').toString('base64'),
    rows: rows.length
  }
}

/** A cell is text: what begins like a formula is kept from being one. */
function quoted(value: string | number): string {
  const text = String(value)
  return `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
