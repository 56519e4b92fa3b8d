import type { FastifyInstance } from 'fastify'
import type { AskedGlass, OpenGlass, OpenPublication, OpenVoices } from '../../contract/glass.ts'
import type { Day } from '../../contract/values.ts'
import { findKind } from '../../law/organisation.ts'
import { areaNames } from '../areas/index.ts'
import { today } from '../platform/clock.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'
import { publicationsOn } from './publications.ts'

/** Fewer than so many are known to their neighbours. */
const least = 5

interface Row extends Omit<OpenVoices, 'areaName'> {
  about_area: number
  in_time: number
}

/** What was said of each office in the last year; an office of which fewer than five spoke is not told. */
async function voicesOf(ctx: Context): Promise<OpenVoices[]> {
  const { rows } = await ctx.tx.query<Row>(
    `select * from voice.totals(($1::date - interval '1 year')::date) where said >= $2 order by about_area, kind`,
    [ctx.on, least]
  )
  const names = await areaNames(
    ctx,
    rows.map(({ about_area }) => about_area),
    ctx.on
  )
  // A part is told where neither it nor what is left is small: nothing is found by subtraction.
  const part = (n: number | null, of: number | null) =>
    n !== null && of !== null && n >= least && (of === n || of - n >= least) ? n : null
  return rows.map(({ about_area, kind, said, answered, in_time, rated, satisfied }) => ({
    areaName: names(about_area).slice(2).join(' '),
    kind,
    said,
    answered: part(answered, said),
    inTime: part(in_time, answered),
    rated: part(rated, answered),
    satisfied: part(satisfied, rated)
  }))
}

const asked = { caller: nobody, operation: 'organisation.open', route: 'glass house', trace: 'none' } as const

/** The boards of street and community, without sign-in: as they hang, or as they hung on a day; a page of them, and of what says some words. */
export const openGlass = (platform: Platform, { on, q = '', after }: AskedGlass): Promise<OpenGlass> =>
  inTransaction(platform, asked, async ctx => ({
    ...(await publicationsOn(ctx, { on, after, words: q.split(/\s+/).filter(Boolean) })),
    voices: await voicesOf(ctx)
  }))

/** As many as readers of news fetch at once. */
const inFeed = 100

const newest = (platform: Platform, on: string): Promise<OpenPublication[]> =>
  inTransaction(platform, asked, async ctx => (await publicationsOn(ctx, { on, limit: inFeed })).publications)

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, one => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)

/** RFC 4287. */
export function atomOf(publications: readonly OpenPublication[], { url, on }: { url: string; on: Day }): string {
  const entries = publications.map(
    ({ id, kind, areaName, title, body, at }) =>
      `<entry><id>urn:uuid:${id}</id><title>${escaped(title)}</title><updated>${at}</updated><link href="${escaped(url)}"/>` +
      `<category term="${kind}" label="${escaped(findKind(kind)?.titleZh ?? kind)}"/><author><name>${escaped(areaName)}</name></author>` +
      `<content type="text">${escaped(body)}</content></entry>`
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${escaped(url)}</id>` +
    `<title>阳光公开</title><link rel="self" href="${escaped(url)}/feed.xml"/><updated>${publications[0]?.at ?? `${on}T00:00:00Z`}</updated>${entries.join('')}</feed>\n`
  )
}

/** A reader of news signs in nowhere. */
export function mountGlassFeed(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/glass/feed.xml',
    { schema: { hide: true }, config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const publications = await newest(platform, today())
      const url = `${request.protocol}://${request.host}/glass`
      return reply.type('application/atom+xml; charset=utf-8').send(atomOf(publications, { url, on: today() }))
    }
  )
}
