import type { LeaveFact } from '../../../law/parameters/leave.ts'
import type { SubsidyOutlook } from '../../../law/rules/childcare-subsidy-outlook.ts'
import type { Citation, Said } from '../../../law/rules/decision.ts'
import type { Leave, LeavePart, ParentalLeave } from '../../../law/rules/leave.ts'
import { notes as said } from '../../../law/rules/leave-texts.ts'
import type { Allowance } from '../../../law/rules/maternity-allowance.ts'
import { moneyText } from '../../../law/rules/money.ts'
import { formats } from '../../../ui/formats.ts'
import { leaveTexts } from '../../../ui/texts/leave.ts'
import { sayIn } from '../../../ui/texts/say.ts'
import { tag } from '../tag.ts'
import { type LeaveAnswer, type LeaveProblem, leaveYears, reckonLeave } from './reckon.ts'

/**
 * Reads the form, reckons and writes the answer below it. The page forbids every request
 * (content-security-policy), so that nothing can leave it, and nothing is stored.
 */
const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
const t = sayIn(leaveTexts, language)
const { day } = formats[language]
const form = document.querySelector<HTMLFormElement>('#leave')!
const problemBox = document.querySelector<HTMLElement>('#leave-problems')!
const answerBox = document.querySelector<HTMLElement>('#leave-answer')!
const title = document.title

type Child = Node | string | undefined

/** Which questions belong to which leave; the others are out of sight and out of the order of the keyboard. */
function showQuestions(): void {
  const kind = new FormData(form).get('kind')
  for (const part of form.querySelectorAll<HTMLElement>('[data-for]'))
    part.hidden = !part.dataset.for!.split(' ').includes(String(kind))
}

function showProblems(problems: LeaveProblem[]): void {
  for (const marked of form.querySelectorAll('[aria-invalid]')) marked.removeAttribute('aria-invalid')
  const said = problems.map(({ field, text }) => {
    form.querySelector(`#${field}`)?.setAttribute('aria-invalid', 'true')
    const words = text === 'leave.wrong.range' ? t(text, { from: leaveYears.first, to: leaveYears.last }) : t(text)
    const link = tag('a', { href: `#${field}` }, words)
    link.addEventListener('click', event => {
      event.preventDefault()
      form.querySelector<HTMLElement>(`#${field}`)?.focus()
    })
    return tag('li', {}, link)
  })
  const box = tag(
    'div',
    { class: 'wrong', role: 'alert', tabindex: '-1' },
    tag('h2', {}, t('leave.problems')),
    tag('ul', {}, ...said)
  )
  problemBox.replaceChildren(box)
  answerBox.replaceChildren()
  document.title = `${t('leave.problems')} · ${title}`
  box.focus()
}

const sayNotes = (notes: Said[]) => tag('ul', { class: 'notes' }, ...notes.map(note => tag('li', {}, note[language])))

/** The article something rests on, and whether its text was read. */
function sayBasis({ instrument, articles, verification }: Citation): Child[] {
  const law = t(`leave.law.${instrument as 'sp619' | 'ah_pfpr' | 'ccs2025'}`)
  return [
    ' · ',
    tag('a', { href: `/law/timeline#${instrument}` }, t('leave.article', { law, articles })),
    ` · ${t(`leave.mark.${verification}`)}`
  ]
}

const titleOf = ({ titleZh, titleEn }: { titleZh: string; titleEn: string }) => (language === 'zh' ? titleZh : titleEn)

const sayPart = (part: LeavePart): HTMLElement =>
  tag('li', {}, `${titleOf(part)} · ${t('leave.days', { days: part.days })}`, ...sayBasis(part))

const sayAllowance = ({ payer, lines, total, notes }: Allowance): Child[] => [
  tag('p', { class: 'figure' }, tag('strong', {}, moneyText(total)), ` ${t(`leave.payer.${payer}`)}`),
  tag(
    'ul',
    {},
    ...lines.map(line =>
      tag(
        'li',
        {},
        `${titleOf(line)} · ${t('leave.days', { days: line.days })} · ${moneyText(line.fen)}`,
        ...sayBasis(line)
      )
    )
  ),
  sayNotes(notes)
]

const saySubsidy = ({ years, total, ...basis }: SubsidyOutlook): Child[] => [
  tag('p', { class: 'figure' }, tag('strong', {}, moneyText(total)), ` ${t('leave.subsidy')}`),
  tag(
    'ol',
    {},
    ...years.map(({ year, months, fen }) =>
      tag('li', {}, `${t('leave.subsidyYear', { year, months })} · ${moneyText(fen)}`, ...sayBasis(basis))
    )
  ),
  sayNotes([said.subsidyYear()])
]

/** The right is told with its article; how many days it comes to nobody has read yet. */
const sayCare = (fact: LeaveFact): Child[] => [
  tag('p', { class: 'figure' }, tag('strong', {}, t('leave.table.unknown'))),
  tag('ul', {}, tag('li', {}, titleOf(fact), ...sayBasis(fact))),
  tag('p', {}, language === 'zh' ? fact.noteZh : fact.noteEn),
  tag('p', {}, t('leave.careAsk'))
]

function sayLeave({ days, from, until, parts, holidays, notes }: Leave): Child[] {
  const { earliest, latest } = until
  const words =
    earliest === latest
      ? t('leave.exact', { from: day(from), until: day(latest) })
      : t('leave.range', { from: day(from), earliest: day(earliest), latest: day(latest) })
  return [
    tag('p', { class: 'figure' }, tag('strong', {}, t('leave.days', { days })), ` ${words}`),
    tag('ul', {}, ...parts.map(sayPart)),
    holidays.length > 0
      ? tag('p', {}, t('leave.holidays', { days: holidays.map(day).join(language === 'zh' ? '、' : ', ') }))
      : undefined,
    sayNotes(notes)
  ]
}

function sayParental({ part, years, notes }: ParentalLeave): Child[] {
  return [
    tag('p', { class: 'figure' }, tag('strong', {}, t('leave.each', { days: part.days }))),
    tag('ul', {}, sayPart(part)),
    tag(
      'ol',
      {},
      ...years.map(({ from, until, days }) =>
        tag('li', {}, `${t('leave.exact', { from: day(from), until: day(until) })} · ${t('leave.days', { days })}`)
      )
    ),
    sayNotes(notes)
  ]
}

function sayAnswer({ leave, parental, allowance, subsidy, care }: LeaveAnswer): Child[] {
  if (leave) return sayLeave(leave)
  if (parental) return sayParental(parental)
  if (allowance) return sayAllowance(allowance)
  if (subsidy) return saySubsidy(subsidy)
  if (care) return sayCare(care)
  return [tag('p', {}, t('leave.none'))]
}

function showAnswer(found: LeaveAnswer): void {
  const { breastfeeding } = found
  for (const marked of form.querySelectorAll('[aria-invalid]')) marked.removeAttribute('aria-invalid')
  problemBox.replaceChildren()
  document.title = title
  const heading = tag('h2', { tabindex: '-1' }, t('leave.answer'))
  const nursing = breastfeeding
    ? [
        tag('p', {}, t('leave.breastfeeding', { until: day(breastfeeding.until), minutes: breastfeeding.minutes })),
        tag('p', {}, t('leave.allowance'))
      ]
    : []
  answerBox.replaceChildren(heading, ...[...sayAnswer(found), ...nursing].filter(child => child !== undefined))
  heading.focus()
}

form.addEventListener('change', showQuestions)
form.addEventListener('submit', event => {
  event.preventDefault()
  const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const found = reckonLeave(values, form.dataset.today!)
  if ('problems' in found) showProblems(found.problems)
  else showAnswer(found.answer)
})
showQuestions()
form.hidden = false
