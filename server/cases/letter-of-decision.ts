import type { Matter } from '../../law/matters.ts'
import { Decision, type UsedParameter } from '../../law/rules/decision.ts'
import { factText, lineText, outcomeText, rulesTexts } from '../../law/rules/decision-words.ts'
import { moneyText } from '../../law/rules/money.ts'
import { remediesFor } from '../../law/rules/remedies.ts'
import { areaNames } from '../areas/index.ts'
import { takeForPrint } from '../certificates/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { dayInWords, type Paper } from '../printouts/index.ts'
import { decisionsOf } from './get-case.ts'
import type { CaseRow } from './list-cases.ts'
import { contactsOf } from './list-contacts.ts'
import { receiptWords } from './receipt-words.ts'
import { stepsOf } from './record-deed.ts'

type Language = Paper['language']

/** The decision as a letter: what comes out, why, by which rule and figures, on which facts, what would change it, and remedies. */
export async function letterOf(
  ctx: Context,
  row: CaseRow,
  { matter, language }: { matter: Matter; language: Language }
): Promise<Paper> {
  const [made] = await decisionsOf(ctx, row)
  const { number, issuedOn, holder, issuer, credential } = await takeForPrint(ctx, row.id)
  if (!made) throw new Refusal('certificates.none')
  const decision = Decision.parse(made.decision)
  const names = (await contactsOf(ctx, row)).map(({ name }) => name)
  const delivered = (await stepsOf(ctx, row)).findLast(({ deed }) => deed === 'deliver')?.on ?? null
  const zh = language === 'zh'
  const part = (label: keyof typeof receiptWords, texts: readonly string[]) =>
    texts.length === 0 ? [] : [`${receiptWords[label][language]}${zh ? '：' : ': '}${texts.join(zh ? '' : ' ')}`]
  return {
    title: zh ? matter.outcome.titleZh : matter.outcome.titleEn,
    number: `${receiptWords.number[language]} ${number}`,
    fields: [
      { label: receiptWords.addressee[language], value: holder },
      { label: receiptWords.received[language], value: dayInWords(row.claimedOn, language) },
      { label: receiptWords.outcome[language], value: outcomeText(decision, language) },
      ...(decision.lines.length > 0 ? [{ label: receiptWords.total[language], value: moneyText(decision.total) }] : [])
    ],
    paragraphs: [
      ...part('lines', await linesOf(ctx, decision, language)),
      ...part(
        'reasons',
        decision.reasons.map(said => said[language])
      ),
      ...part('facts', [decision.facts.map(fact => factText(fact, language)).join('；')]),
      ...part('rules', [rulesTexts(decision, language).join('；')]),
      ...part('figures', [decision.parameters.map(one => figureText(one, language)).join('；')].filter(Boolean)),
      ...part(
        'changes',
        decision.changes.map(said => said[language])
      ),
      ...part(
        'contacts',
        names.length > 0
          ? [`${names.join(zh ? '、' : ', ')}${zh ? '。' : '.'}`, receiptWords.contactsHow[language]]
          : []
      ),
      ...part(
        'remedies',
        remediesFor(delivered).map(remedy => remedy[language])
      )
    ],
    issuer,
    day: dayInWords(issuedOn, language),
    seal: receiptWords.seal[language],
    foot: receiptWords.letterFoot[language],
    code: { text: credential, caption: receiptWords.verify[language] },
    language
  }
}

async function linesOf(ctx: Context, { lines }: Decision, language: Language): Promise<string[]> {
  const payers = [...new Set(lines.flatMap(({ payer }) => (payer === null ? [] : [payer * 1e9])))]
  const names = await areaNames(ctx, payers, ctx.on)
  return lines.map(line => {
    const paidBy =
      line.payer !== null && line.state === 'due'
        ? language === 'zh'
          ? `，${receiptWords.paidBy.zh}${names(line.payer * 1e9).join('')}`
          : `, ${receiptWords.paidBy.en} ${names(line.payer * 1e9).join(' ')}`
        : ''
    return `${lineText(line, language)}${paidBy}${language === 'zh' ? '。' : '.'}`
  })
}

const units: Record<UsedParameter['unit'], { zh: string; en: string }> = {
  'child-year': { zh: '每孩每年', en: 'a child and year' },
  'child-month': { zh: '每孩每月', en: 'a child and month' },
  'person-year': { zh: '每人每年', en: 'a person and year' },
  'person-month': { zh: '每人每月', en: 'a person and month' }
}

function figureText({ amount, unit, from, payable }: UsedParameter, language: Language): string {
  const sum = amount === null ? '–' : moneyText(amount)
  const since = from === null ? '' : language === 'zh' ? `，${from}起` : `, from ${from}`
  const mark = payable ? '' : ` (${receiptWords.unverified[language]})`
  return `${units[unit][language]} ${sum}${since}${mark}`
}
