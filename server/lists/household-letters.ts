import { sql } from 'kysely'
import { v7 } from 'uuid'
import { NoticeKind } from '../../contract/lists.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { childcareSubsidy } from '../../law/parameters/childcare-subsidy.ts'
import { areaAt, areaNames } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { addPrintouts, dayInWords, type Paper, type PaperSource } from '../printouts/index.ts'
import { letterWords as words } from './letter-words.ts'
import type { StoredRow } from './list-rows.ts'

type Language = Paper['language']
type Sentence = Record<Language, string>

export interface NewNotice {
  kind: NoticeKind
  enrolment: string
  batch: string
  household: string | null
  corrects?: string
}

/** A letter that follows from a row of a list: it waits in the community of the household, with every other paper the office owes. */
export async function addNotice(
  ctx: Context,
  { register, list_id, row_number }: Pick<StoredRow, 'register' | 'list_id' | 'row_number'>,
  { kind, enrolment, batch, household, corrects }: NewNotice
): Promise<void> {
  const { rows } = await sql<{ person: string; area: number }>`
    select person_id as person, area from people.enrolment where register = ${register} and id = ${enrolment}::uuid`.execute(
    ctx.tables<'people'>()
  )
  const [seat] = rows
  if (!seat) throw new Refusal('platform.not-found')
  const id = v7()
  const area = areaAt(seat.area, 'community')
  await ctx
    .tables<'lists'>()
    .insertInto('lists.notice')
    .values({
      register,
      id,
      area,
      kind,
      enrolment_id: enrolment,
      household_id: household,
      batch_id: batch,
      list_id,
      row_number,
      corrects: corrects ?? null
    })
    .execute()
  await addPrintouts(ctx, [{ register, subject: id, area, kind, person: seat.person }])
}

interface Letter {
  id: string
  kind: NoticeKind
  name: string
  enrolment: EnrolmentId
  person: string
  area: number
  address: string | null
  about: 'death' | 'birth'
  /** The day told by the list; of a child the birth date. */
  day: string | null
  madeOn: string
}

const readLetters = async (ctx: Context, ids: readonly string[]): Promise<Letter[]> =>
  (
    await sql<Letter>`
      select n.id, n.kind, e.name, e.id as enrolment, e.person_id as person, e.area, e.address, l.kind as about,
        coalesce(case when l.kind = 'death' then e.died_on else e.born_on end, (select v.valid_on from people.event v
          where v.register = n.register and v.enrolment_id = n.enrolment_id and v.batch_id = n.batch_id limit 1))::text as day,
        (n.made_at at time zone 'Asia/Shanghai')::date::text as "madeOn"
      from lists.notice n join people.enrolment e on e.register = n.register and e.id = n.enrolment_id
      join lists.list l on l.register = n.register and l.id = n.list_id
      where n.id = any(${ids}::uuid[])`.execute(ctx.tables<'lists' | 'people'>())
  ).rows

/** Sympathy, congratulation, and the correction of one. Their words are made when they are printed. */
export const householdLetters: PaperSource = {
  kinds: NoticeKind.options,
  about: async (ctx, subjects) =>
    new Map(
      (await readLetters(ctx, subjects)).map(({ id, name, enrolment, person }) => [
        id,
        { name, matter: null, enrolment, people: [person] }
      ])
    ),
  async draw(ctx, { subject }, language) {
    const [letter] = await readLetters(ctx, [subject])
    if (!letter) throw new Refusal('platform.not-found')
    const levels = (['district', 'street', 'community'] as const).map(level => areaAt(letter.area, level))
    const names = await areaNames(ctx, levels, ctx.on)
    return drawn(letter, { places: [...new Set(levels.flatMap(code => names(code).at(-1) ?? []))], language })
  }
}

function drawn(letter: Letter, { places, language }: { places: string[]; language: Language }): Paper {
  const { name, about, kind, address, day } = letter
  const office = places.slice(1).join('') || places.join('')
  const say = (sentence: Sentence, values: Record<string, string> = {}) =>
    sentence[language].replace(/\{(\w+)\}/g, (_, key: string) => ({ name, office, ...values })[key] ?? '')
  const told =
    kind === 'correction' ? correction(about, say) : about === 'death' ? death(day, say, language) : birth(day, say)
  return {
    title: words.title[language],
    outside: {
      place: [...places, address].filter(Boolean).join(language === 'zh' ? '' : ' '),
      to: say(words.outside.to),
      note: `${office} · ${say(words.outside.self)}`
    },
    fields: [],
    paragraphs: [say(words.dear[about]), ...told, say(words.reach)],
    issuer: say(words.sign),
    day: dayInWords(letter.madeOn, language),
    seal: '',
    foot: '',
    language
  }
}

type Say = (sentence: Sentence, values?: Record<string, string>) => string

const correction = (about: Letter['about'], say: Say): string[] => [
  say(words.correction[about]),
  say(words.correction.second)
]

const death = (day: string | null, say: Say, language: Language): string[] => [
  say(words.death.first, { day: day ? dayInWords(day, language) : '' }),
  say(words.death.second),
  say(words.death.may),
  ...[words.death.hukou, words.death.only, words.death.help].map(one => `· ${say(one)}`),
  say(words.death.wrong)
]

/** The amount of a whole year, as the law has it on the day the child was born. */
const yearly = (on: string) =>
  childcareSubsidy.find(
    one => one.unit === 'child-year' && one.from !== null && one.from <= on && (!one.to || on <= one.to)
  )

function birth(on: string | null, say: Say): string[] {
  const amount = on ? yearly(on)?.amount : undefined
  return [
    say(words.birth.first),
    say(words.birth.second),
    say(words.birth.may),
    ...(on && amount
      ? [
          `· ${say(words.birth.subsidy, { amount: amount.toLocaleString('en'), year: String(Number(on.slice(0, 4)) + 1) })}`
        ]
      : []),
    ...[words.birth.hukou, words.birth.onething, words.birth.leave, words.birth.health].map(one => `· ${say(one)}`),
    say(words.birth.wrong)
  ]
}
