import { v7 } from 'uuid'
import type { MadeFile } from '../../contract/rosters.ts'
import type { WelcomeLine, welcome } from '../../contract/welcome.ts'
import { matters, promisedDays } from '../../law/matters.ts'
import { areaNames, levelOf, registerOf, requireArea, welcomeLines } from '../areas/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Handlers, type Input, nobody } from '../platform/serve.ts'
import { dayInWords, drawPaper, welcomeFields } from '../printouts/index.ts'
import { personalIn } from './naming-rules.ts'

type Said = Input<typeof welcome.writeWelcome>['body']

const longest = 366
async function getLine(ctx: Context, id: string): Promise<WelcomeLine> {
  const line = (await welcomeLines(ctx, ctx.caller)).find(one => one.id === id)
  if (!line) throw new Refusal('notices.none')
  return line
}

/** It names nobody, lies in the own area, and is looked at again within a year. */
async function requireFit(ctx: Context, { area, title, body, titleEn, bodyEn, reviewBy }: Said): Promise<void> {
  const { rows } = await ctx.tx.query<{ name: string }>('select name from access.login where id = $1', [
    ctx.caller.account
  ])
  for (const text of [title, body, `${title}${body}`, titleEn, bodyEn]) {
    const naming = personalIn(text, rows[0]?.name)
    if (naming) throw new Refusal(`notices.names-${naming}`)
  }
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('platform.outside')
  if (!['street', 'community'].includes(levelOf(area))) throw new Refusal('notices.welcome-where')
  await requireArea(ctx, area, ctx.on)
  const last = new Date(Date.parse(ctx.on) + longest * 86_400_000).toISOString().slice(0, 10)
  if (reviewBy <= ctx.on || reviewBy > last) throw new Refusal('notices.welcome-review')
}

async function write(ctx: Context, said: Said): Promise<WelcomeLine> {
  await requireFit(ctx, said)
  const id = v7()
  const { area, kind, title, body, titleEn, bodyEn, reviewBy } = said
  await ctx.tx.query(
    `insert into areas.welcome (register, id, area, kind, title, body, title_en, body_en, checked_on, review_by, account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [await registerOf(ctx, area), id, area, kind, title, body, titleEn, bodyEn, ctx.on, reviewBy, ctx.caller.account]
  )
  ctx.trace({ detail: { welcome: id } })
  return getLine(ctx, id)
}

async function change(ctx: Context, { id, ...said }: Said & { id: string }): Promise<WelcomeLine> {
  const { area } = await getLine(ctx, id)
  await requireFit(ctx, { ...said, area })
  const { kind, title, body, titleEn, bodyEn, reviewBy } = said
  await ctx.tx.query(
    `update areas.welcome set kind = $2, title = $3, body = $4, title_en = $5, body_en = $6, checked_on = $7, review_by = $8, account = $9, changed_at = now()
     where id = $1`,
    [id, kind, title, body, titleEn, bodyEn, ctx.on, reviewBy, ctx.caller.account]
  )
  ctx.trace({ detail: { welcome: id } })
  return getLine(ctx, id)
}

async function end(ctx: Context, id: string): Promise<{ id: string }> {
  await getLine(ctx, id)
  await ctx.tx.query('update areas.welcome set ended_at = now(), account = $2 where id = $1', [id, ctx.caller.account])
  ctx.trace({ detail: { welcome: id } })
  return { id }
}

const words = {
  title: { zh: '欢迎住在这里', en: 'Welcome to your new home' },
  same: {
    zh: '新居民和本地居民一样办，不收费。可以办的事项：',
    en: 'The same for newcomers as for everybody, free of charge. What you may ask for: '
  },
  days: { zh: '（{n}个工作日内）', en: ' (within {n} working days)' },
  seal: { zh: '', en: '' },
  foot: {
    zh: '没有登记、没有这张纸，都不影响您办理任何事项。',
    en: 'Not being registered, or not having this paper, keeps you from nothing.'
  }
} as const

/** The pack of a street with that of its communities, to take home. What there is to ask for comes from the matters themselves. */
async function print(ctx: Context, { area, language }: { area: number; language: 'zh' | 'en' }): Promise<MadeFile> {
  const { lo, hi } = ctx.caller
  if (area < lo || area > hi) throw new Refusal('platform.outside')
  if (!['street', 'community'].includes(levelOf(area))) throw new Refusal('notices.welcome-where')
  const zh = language === 'zh'
  const asks = matters.map(matter => {
    const n = promisedDays(matter)
    return `${zh ? matter.titleZh : matter.titleEn}${n > 0 ? words.days[language].replace('{n}', String(n)) : ''}`
  })
  const names = (await areaNames(ctx, [area], ctx.on))(area)
  const bytes = await drawPaper({
    title: words.title[language],
    fields: await welcomeFields(ctx, area, language),
    paragraphs: [`${words.same[language]}${asks.join(zh ? '、' : ', ')}${zh ? '。' : '.'}`],
    issuer: names.slice(2).join(' '),
    day: dayInWords(ctx.on, language),
    seal: words.seal[language],
    foot: words.foot[language],
    plain: true,
    language
  })
  return { name: `${words.title[language]}.pdf`, type: 'application/pdf', base64: bytes.toString('base64'), rows: 1 }
}

export const welcomeRoutes: Handlers<typeof welcome> = {
  listWelcome: ctx => welcomeLines(ctx, ctx.caller),
  writeWelcome: (ctx, { body }) => write(ctx, body),
  changeWelcome: (ctx, { params, body }) => change(ctx, { ...params, ...body }),
  endWelcome: (ctx, { params }) => end(ctx, params.id),
  printWelcome: (ctx, { query }) => print(ctx, query)
}

/** The packs of all streets, without sign-in. */
export const openWelcome = (platform: Platform): Promise<WelcomeLine[]> =>
  inTransaction(platform, { caller: nobody, operation: 'notices.welcome', route: 'open welcome', trace: 'none' }, ctx =>
    welcomeLines(ctx, { lo: 0, hi: 999_999_999_999_999 })
  )
