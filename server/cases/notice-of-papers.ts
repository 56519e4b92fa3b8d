import type { Matter, Variant } from '../../law/matters.ts'
import { issuerOf } from '../certificates/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { dayInWords, type Paper } from '../printouts/index.ts'
import { fold } from './case-rules.ts'
import type { CaseRow } from './list-cases.ts'
import { receiptWords } from './receipt-words.ts'
import { isInstant, stepsOf } from './record-deed.ts'

interface Noticed {
  matter: Matter
  variant: Variant
  name: string
  language: Paper['language']
}

/** The one notice of everything that is missing, to take home. It certifies nothing, so it has no number. */
export async function noticeOf(
  ctx: Context,
  row: CaseRow,
  { matter, variant, name, language }: Noticed
): Promise<Paper> {
  const steps = await stepsOf(ctx, row)
  const { owed } = fold(isInstant(matter, row), steps)
  if (owed.length === 0) throw new Refusal('cases.nothing-owed')
  const zh = language === 'zh'
  const wanted = variant.papers.filter(({ key }) => owed.includes(key))
  const asked = steps.findLast(({ deed }) => deed === 'notice' || deed === 'accept-gaps')
  return {
    title: receiptWords.noticeTitle[language],
    fields: [
      { label: receiptWords.addressee[language], value: name },
      { label: receiptWords.matter[language], value: zh ? matter.titleZh : matter.titleEn },
      { label: receiptWords.received[language], value: dayInWords(row.claimedOn, language) },
      ...wanted.map(({ titleZh, titleEn }, at) => ({
        label: at === 0 ? receiptWords.noticeBring[language] : '',
        value: `${at + 1}. ${zh ? titleZh : titleEn}`
      }))
    ],
    paragraphs: [receiptWords.noticeLead[language], receiptWords.noticeHow[language]],
    issuer: (await issuerOf(ctx, row.area)).name,
    day: dayInWords(asked?.on ?? ctx.on, language),
    seal: receiptWords.seal[language],
    foot: receiptWords.letterFoot[language],
    language
  }
}
