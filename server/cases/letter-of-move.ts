import { sql } from 'kysely'
import type { MatterKey } from '../../contract/cases.ts'
import { issuerOf } from '../certificates/index.ts'
import type { Context } from '../platform/context.ts'
import { dayInWords, type PaperSource } from '../printouts/index.ts'
import { openContent, requireMatter } from './case-content.ts'
import { getRow } from './list-cases.ts'
import { receiptWords } from './receipt-words.ts'
import { stepsOf } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'

const words = {
  title: { zh: '迁居后事项办理告知书', en: 'What became of your case after you moved' },
  ended: { zh: '这里不再继续办理', en: 'ended here' },
  next: { zh: '您可以这样做：', en: 'What you can do: ' },
  same: {
    zh: '在现住地重新申请，与本地居民条件相同、期限相同，不收费。',
    en: 'Asked for again where you live now, it is the same for you as for everybody there, in the same time and free of charge.'
  }
} as const

interface Row {
  id: string
  matter: MatterKey
  sealed: string
  person: string
}

const rowsOf = async (ctx: Context, subjects: readonly string[]): Promise<Row[]> =>
  (
    await sql<Row>`select id, matter, sealed, person_id as person from cases."case" where id = any(${subjects}::uuid[])`.execute(
      ctx.tables<'cases'>()
    )
  ).rows

/** The letter that says why a case ended with a move, and what to do; where the person went to does not stand in it. */
export const movedLetters: PaperSource = {
  kinds: ['moved'],
  about: async (ctx, subjects) =>
    new Map(
      (await rowsOf(ctx, subjects)).map(({ id, matter, sealed, person }) => [
        id,
        { name: openContent(ctx, sealed).name, matter, enrolment: null, people: [person] }
      ])
    ),
  async require(ctx, subjects) {
    const people = new Set((await rowsOf(ctx, subjects)).map(({ person }) => person))
    await requireDistance(ctx, ...people)
    ctx.sawPeople(people)
  },
  async draw(ctx, { subject }, language) {
    const row = await getRow(ctx, subject)
    const { matter } = requireMatter(ctx, row.matter, row.variant)
    const zh = language === 'zh'
    const ending = matter.deciding?.afterMove
    const told = typeof ending === 'object' ? ending : undefined
    const ended = (await stepsOf(ctx, row)).findLast(({ deed }) => deed === 'return')
    return {
      title: words.title[language],
      fields: [
        { label: receiptWords.addressee[language], value: openContent(ctx, row.sealed).name },
        { label: receiptWords.matter[language], value: zh ? matter.titleZh : matter.titleEn },
        { label: receiptWords.received[language], value: dayInWords(row.claimedOn, language) },
        { label: receiptWords.outcome[language], value: words.ended[language] }
      ],
      paragraphs: [
        ...(told ? [zh ? told.whyZh : told.whyEn, `${words.next[language]}${zh ? told.nextZh : told.nextEn}`] : []),
        words.same[language]
      ],
      issuer: (await issuerOf(ctx, row.area)).name,
      day: dayInWords(ended?.on ?? ctx.on, language),
      seal: receiptWords.seal[language],
      foot: receiptWords.letterFoot[language],
      language
    }
  }
}
