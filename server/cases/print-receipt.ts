import type { PrintoutKind } from '../../contract/cases.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import { formFields, type Matter, type Variant } from '../../law/matters.ts'
import { issuerOf, takeForPrint } from '../certificates/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { dayInWords, drawPaper, type Paper, printAtWindow, welcomeFields } from '../printouts/index.ts'
import { openContent, requireMatter, requirePlainWords } from './case-content.ts'
import { openReceipt } from './consent-receipts.ts'
import { findCase } from './get-case.ts'
import { letterOf } from './letter-of-decision.ts'
import type { CaseRow } from './list-cases.ts'
import { noticeOf } from './notice-of-papers.ts'
import { explanationFor, ownRecordOf } from './own-record.ts'
import { receiptWords } from './receipt-words.ts'
import { requireDistance } from './step-aside.ts'

type Language = Paper['language']

interface Asked {
  id: string
  language: Language
  paper?: PrintoutKind
  /** Why, where it was printed before. */
  reason?: string | undefined
}

/** The paper a resident takes home. What stands by consent gives a plain receipt: no number, nothing to verify. */
export async function printReceipt(
  ctx: Context,
  { id, language, paper: which = 'outcome', reason }: Asked
): Promise<MadeFile> {
  requirePlainWords(reason)
  const row = await findCase(ctx, id)
  const paper = row ? await paperOf(ctx, row, { language, which }) : await ofReceipt(ctx, id, language)
  // A decided case is delivered by a deed of its own.
  const handedOver = which === 'notice' || row?.state === 'delivered'
  if (row) await printAtWindow(ctx, { register: row.register, subject: row.id }, { kind: which, reason, handedOver })
  if (!paper) throw new Refusal('platform.not-found')
  const bytes = await drawPaper(paper)
  return { name: `${paper.title}.pdf`, type: 'application/pdf', base64: bytes.toString('base64'), rows: 1 }
}

/** The paper of a case as it stands now. */
export async function paperOf(
  ctx: Context,
  row: CaseRow,
  { language, which }: { language: Language; which: PrintoutKind }
): Promise<Paper> {
  await requireDistance(ctx, row.person, ...(row.childPerson ? [row.childPerson] : []))
  const { matter, variant } = requireMatter(ctx, row.matter, row.variant)
  const content = openContent(ctx, row.sealed)
  if (variant.atOnce === 'copy') return ownRecordOf(ctx, row, language)
  if (variant.atOnce === 'explanation') return explanationFor(ctx, language)
  if (which === 'notice') return noticeOf(ctx, row, { matter, variant, name: content.name, language })
  if (matter.outcome.kind === 'decision') return letterOf(ctx, row, { matter, language })
  const { number, issuedOn, holder, issuer, credential } = await takeForPrint(ctx, row.id)
  const pack = matter.welcome ? await welcomeFields(ctx, row.area, language) : []
  return {
    ...common(matter, { language, holder, day: issuedOn, fields: [...told(variant, content.form, language), ...pack] }),
    number: `${receiptWords.number[language]} ${number}`,
    issuer,
    code: { text: credential, caption: receiptWords.verify[language] }
  }
}

async function ofReceipt(ctx: Context, id: string, language: Language): Promise<Paper | undefined> {
  const receipt = await openReceipt(ctx, id)
  if (!receipt) return undefined
  await requireDistance(ctx, receipt.person)
  const { matter, variant } = requireMatter(ctx, receipt.matter, receipt.variant)
  const { name, form } = receipt.content
  const { ground } = variant
  const paper = common(matter, { language, holder: name, day: receipt.givenOn, fields: told(variant, form, language) })
  return {
    ...paper,
    title: `${paper.title}${language === 'zh' ? `（${variant.titleZh}）` : ` (${variant.titleEn.toLowerCase()})`}`,
    paragraphs: [
      ...paper.paragraphs,
      ...(ground.kind === 'consent' ? [language === 'zh' ? ground.text.textZh : ground.text.textEn] : []),
      receiptWords.keptUntil[language].replace('{day}', dayInWords(receipt.keptUntil, language))
    ],
    issuer: (await issuerOf(ctx, receipt.area)).name
  }
}

interface Told {
  language: Language
  holder: string
  day: string
  fields: Paper['fields']
}

function common(matter: Matter, { language, holder, day, fields }: Told): Omit<Paper, 'issuer'> {
  const zh = language === 'zh'
  return {
    title: zh ? matter.outcome.titleZh : matter.outcome.titleEn,
    fields: [{ label: receiptWords.holder[language], value: holder }, ...fields],
    paragraphs: [zh ? matter.aboutZh : matter.aboutEn],
    day: dayInWords(day, language),
    seal: receiptWords.seal[language],
    foot: receiptWords.foot[language],
    language
  }
}

/** The form as it was filled, by its own words; a person chosen in the register stands there by name already. */
const told = (variant: Variant, form: Record<string, unknown>, language: Language): Paper['fields'] =>
  formFields(variant.form).flatMap(({ name, kind, titleZh, titleEn, options }) => {
    const value = form[name]
    if (value === undefined || kind === 'person') return []
    const label = language === 'zh' ? titleZh : titleEn
    const option = options?.find(one => one.value === value)
    if (option) return [{ label, value: language === 'zh' ? option.titleZh : option.titleEn }]
    return [{ label, value: kind === 'day' ? dayInWords(String(value), language) : String(value) }]
  })
