import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/values.ts'
import { findConsent } from '../../law/consents.ts'
import { findMatter } from '../../law/matters.ts'
import { findOperation } from '../../law/operations.ts'
import { rulesTexts } from '../../law/rules/decision-words.ts'
import { areaNames } from '../areas/index.ts'
import { listConsents, listNotes, personLine } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { dayInWords, type Paper } from '../printouts/index.ts'
import { type CaseRow, listPersonCases } from './list-cases.ts'
import { keptWords, ownRecordWords as words } from './own-record-words.ts'

type Language = Paper['language']
type Seat = Parameters<typeof personLine>[1] & { former_name: string | null; stay_from: string | null }

/** What a domain that comes after this one holds of a person, a sentence each. */
type Held = (ctx: Context, person: string, language: Language) => Promise<string[]>
const heldBeside: Held[] = []
export const alsoHeld = (held: Held): unknown => heldBeside.push(held)

/**
 * One's own record as a copy (PIPL 45): everything the office holds of the person, in their words. Without seal, number or addressee, so that
 * it proves nothing to anybody and nobody can ask for it; it says so, and how to report who did.
 */
export async function ownRecordOf(ctx: Context, row: CaseRow, language: Language): Promise<Paper> {
  const { rows } = await sql<Seat>`select * from people.enrolment where person_id = ${row.person}::uuid
    order by enrolled desc, seat desc, known_from desc`.execute(ctx.tables<'people'>())
  ctx.sawPeople([row.person])
  const fields: Paper['fields'] = []
  for (const seat of rows) fields.push(...(await seatFields(ctx, seat, language)))
  const beside: string[] = []
  for (const held of heldBeside) beside.push(...(await held(ctx, row.person, language)))
  const paragraphs = [
    ...(await notesOf(ctx, rows, language)),
    ...(await consentsOf(ctx, row.enrolment, language)),
    ...(await casesOf(ctx, row.enrolment, language)),
    ...beside,
    words.masked[language],
    words.looks[language]
  ]
  return plain(ctx, { title: words.title[language], fields, paragraphs, language })
}

/** Why each fact is kept, on what ground and for how long (PIPL 17, 48), from the law the platform itself runs by. */
export function explanationFor(ctx: Context, language: Language): Paper {
  const zh = language === 'zh'
  const paragraphs = keptWords.map(({ zh: whatZh, en: whatEn, operation, keepZh, keepEn }) => {
    const found = findOperation(operation)!
    const rules = found.basis.map(basis => ({ verification: 'read' as const, ...basis }))
    const cited = rulesTexts({ rules }, language).join(zh ? '；' : '; ')
    return zh
      ? `${whatZh}。用来：${found.purposeZh}。依据：${cited}。保存：${keepZh}。`
      : `${whatEn}. For: ${found.purposeEn}. Ground: ${cited}. Kept: ${keepEn}.`
  })
  const automated = words.automated[language]
  return plain(ctx, {
    title: words.explanation[language],
    fields: [],
    paragraphs: [words.rights[language], ...paragraphs, automated, words.looks[language]],
    language
  })
}

function plain(ctx: Context, told: Pick<Paper, 'title' | 'fields' | 'paragraphs' | 'language'>): Paper {
  const { language, paragraphs } = told
  const made = { label: words.made[language], value: dayInWords(ctx.on, language) }
  return {
    ...told,
    fields: [made, ...told.fields],
    paragraphs: [words.nobody[language], words.report[language], ...paragraphs],
    plain: true,
    issuer: '',
    day: '',
    seal: '',
    foot: words.foot[language]
  }
}

async function seatFields(ctx: Context, seat: Seat, language: Language): Promise<Paper['fields']> {
  const line = personLine(ctx, seat, ctx.on)
  const office = (await areaNames(ctx, [seat.area], ctx.on))(seat.area)
    .slice(2)
    .join(language === 'zh' ? '' : ' ')
  const told: [keyof typeof words, string | null][] = [
    ['seat', words[line.seat][language] + (line.enrolled ? '' : words.closed[language])],
    ['name', line.name],
    ['formerName', seat.former_name],
    ['sex', words[`sex${line.sex === '1' ? 1 : line.sex === '2' ? 2 : 0}`][language]],
    ['bornOn', line.bornOn],
    ['idNumber', line.idMasked],
    ['phone', line.phoneMasked],
    ['office', office],
    ['address', line.address],
    ['stayFrom', seat.stay_from]
  ]
  return told.flatMap(([label, value]) => (value ? [{ label: words[label][language], value }] : []))
}

async function notesOf(ctx: Context, seats: readonly Seat[], language: Language): Promise<string[]> {
  const notes = []
  for (const { id } of seats) notes.push(...(await listNotes(ctx, id as EnrolmentId)))
  if (notes.length === 0) return [words.noNotes[language]]
  return notes.map(({ text, expiresOn }) => `${words.note[language]}${text} (${words.until[language]} ${expiresOn})`)
}

async function consentsOf(ctx: Context, enrolment: EnrolmentId, language: Language): Promise<string[]> {
  const live = (await listConsents(ctx, enrolment)).filter(({ value }) => value !== null)
  if (live.length === 0) return [words.noConsents[language]]
  return live.map(({ purpose, value }) => {
    const declared = findConsent(purpose)!
    return `${words.consent[language]}${language === 'zh' ? declared.titleZh : declared.titleEn} – ${value}`
  })
}

async function casesOf(ctx: Context, enrolment: EnrolmentId, language: Language): Promise<string[]> {
  const { cases, receipts } = await listPersonCases(ctx, enrolment)
  const told = [
    ...cases.map(({ matter, receivedAt }) => ({ matter, on: receivedAt.slice(0, 10) })),
    ...receipts.map(({ matter, givenOn }) => ({ matter, on: givenOn }))
  ].map(({ matter, on }) => {
    const found = findMatter(matter)!
    return `${language === 'zh' ? found.titleZh : found.titleEn} ${on}`
  })
  return told.length === 0 ? [] : [`${words.cases[language]}${told.join(language === 'zh' ? '；' : '; ')}`]
}
