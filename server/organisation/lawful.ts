import { z } from 'zod'
import {
  clausesWith,
  forbiddenIn,
  type PartnerKind,
  type RecordField,
  type RecordKind
} from '../../law/organisation.ts'
import { isCreditCode, plainCreditCode } from '../../law/rules/credit-code.ts'
import { isCarried, type Vote, voteText } from '../../law/rules/residents-vote.ts'
import { namingIn } from '../notices/index.ts'
import { Refusal } from '../platform/refusal.ts'

const named = {
  number: { what: '证件号码一类的长号码', whatEn: 'a long number such as an ID number' },
  phone: { what: '手机号', whatEn: 'a mobile number' },
  room: { what: '住址门牌', whatEn: 'a flat' },
  name: { what: '姓名', whatEn: 'a name' }
} as const

/** What a kind refuses is refused in every text of it, with article, reason and what may be written instead; so is what names somebody. */
export function requireLawfulTexts(kind: RecordKind, texts: readonly string[]): void {
  for (const text of texts) {
    const found = forbiddenIn(text, kind.refuses)
    if (found) {
      const { titleZh, titleEn, article, reasonZh, reasonEn, counterpartZh, counterpartEn } = found
      const told = { titleZh, titleEn, article, reasonZh, reasonEn, counterpartZh, counterpartEn }
      throw new Refusal('organisation.forbidden', { content: found.content, ...told })
    }
    const naming = kind.namesNobody ? namingIn(text) : undefined
    if (naming) throw new Refusal('organisation.names-somebody', named[naming])
  }
  // A sentence may be cut in two over title and text, or over two fields.
  if (texts.length > 1) {
    const found = forbiddenIn(texts.join(''), kind.refuses)
    if (found) throw new Refusal('organisation.forbidden', { ...found })
  }
}

/** Only fields of the kind, each short enough, the needed ones there, clauses from the library, choices from their list. */
export function requireFields(kind: RecordKind, fields: Record<string, string>): void {
  const now = kind.fields.filter(({ when }) => when === undefined)
  for (const name of Object.keys(fields))
    if (!now.some(field => field.name === name)) throw new Refusal('organisation.field-unknown', { field: name })
  for (const field of now) {
    const { name, titleZh, titleEn, required, most, kind: sort } = field
    const value = (fields[name] ?? '').trim()
    const missing = { field: titleZh, fieldEn: titleEn }
    if (required && value === '') throw new Refusal('organisation.field-missing', missing)
    if (value.length > most) throw new Refusal('organisation.field-unknown', { field: titleZh })
    if (value !== '' && sort === 'code' && !isCreditCode(value)) throw new Refusal('organisation.code-wrong')
    if (value !== '' && !fits(kind, field, { value, fields })) throw new Refusal('organisation.field-missing', missing)
  }
}

interface Fitting {
  value: string
  fields: Record<string, string>
}

/** Whether what was said is one of the things that may be said there. */
function fits({ clausesFor }: RecordKind, { kind, options = [] }: RecordField, { value, fields }: Fitting): boolean {
  const among = (allowed: readonly string[]) => value.split(',').every(one => allowed.includes(one))
  if (kind === 'choice') return options.some(one => one.value === value)
  if (kind === 'ticks') return among(options.map(one => one.value))
  if (kind === 'clauses') return among(clausesWith(clausesFor ?? (fields.with as PartnerKind)).map(({ key }) => key))
  if (kind === 'percent') return /^(?:[1-9]\d?|100)$/.test(value)
  if (kind === 'number') return /^\d+$/.test(value)
  if (kind === 'time') return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
  if (kind === 'record' || kind === 'compound') return z.uuid().safeParse(value).success
  return true
}

/** As it is kept: without what is empty, a code in its full letters. */
export const plainFields = (kind: RecordKind, fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, said]) => {
      const isCode = kind.fields.some(field => field.name === name && field.kind === 'code')
      const value = isCode ? plainCreditCode(said) : said.trim()
      return value === '' ? [] : [[name, value]]
    })
  )

/** A checklist that is whole: each item of the kind was looked at, and no other. Answers it as it is kept. */
export function requireChecks(kind: RecordKind, told: Record<string, 'ok' | 'not'>): Record<string, string> {
  const field = kind.fields.find(one => one.kind === 'checks')
  const items = field?.options?.map(({ value }) => value) ?? []
  const given = Object.keys(told)
  if (field && items.some(item => told[item] === undefined))
    throw new Refusal('organisation.field-missing', { field: field.titleZh, fieldEn: field.titleEn })
  if (given.some(item => !items.includes(item)))
    throw new Refusal('organisation.field-unknown', { field: given.join() })
  return field ? { [field.name]: items.map(item => `${item}:${told[item]}`).join(',') } : {}
}

/** A vote that carries it, where the kind is voted; without one it does not come into force. Answers it as it is kept. */
export function requireVote(kind: RecordKind, vote: Vote | undefined): Record<string, string> {
  const field = kind.fields.find(one => one.kind === 'vote')
  if (!field) return {}
  if (!vote || vote.entitled === 0 || vote.present > vote.entitled || vote.favour > vote.present)
    throw new Refusal('organisation.field-missing', { field: field.titleZh, fieldEn: field.titleEn })
  if (!isCarried(vote)) throw new Refusal('organisation.vote-lost', { ...vote })
  return { [field.name]: voteText(vote) }
}

/** Texts somebody wrote; what was chosen from a list is the law's own words. */
export const writtenIn = (kind: RecordKind, title: string, fields: Record<string, string>): string[] => [
  title,
  ...kind.fields.flatMap(({ name, kind: sort, options }) => {
    const said = fields[name]
    // A choice that is not on the list was written by hand: it is answered for what it says.
    const written =
      sort === 'line' ||
      sort === 'long' ||
      sort === 'document' ||
      (sort === 'choice' && !options?.some(one => one.value === said))
    return said && written ? [said] : []
  })
]
