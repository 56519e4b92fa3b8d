import PDFDocument from 'pdfkit'
import type { NoticeTopic } from '../../contract/notices.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import { areaNames } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { type Fonts, fontsFor } from '../platform/fonts.ts'
import { collect, writeRuns } from '../platform/pdf-text.ts'
import { wrapped } from '../platform/pdf-wrap.ts'
import { Refusal } from '../platform/refusal.ts'
import { dayInWords } from '../printouts/index.ts'
import { findNotice } from './list-notices.ts'

interface Poster {
  place: string
  title: string
  body: string
  issuer: string
  day: string
  foot: string
}

const page = { width: 595.28, height: 841.89, side: 56, top: 70, bottom: 150 }
const room = page.width - 2 * page.side
/** Read from two steps away; a long text is set smaller, and never smaller than can be read without glasses. */
const sizes = [34, 30, 27, 24, 22, 20, 18, 16, 14]
const leading = 1.6

export const topicTitles: Record<NoticeTopic, string> = {
  vaccination: '接种',
  'childcare-places': '托育名额',
  'aged-60': '60岁以上服务',
  subsidies: '补贴办理',
  'health-talks': '健康讲座',
  courses: '培训课程'
}

/** A notice as a poster for stairwell and board: A4, black on white, in large type. */
export async function printPoster(ctx: Context, id: string): Promise<MadeFile> {
  const notice = await findNotice(ctx, id)
  if (notice.state !== 'checked' && notice.state !== 'sent') throw new Refusal('notices.not-now')
  const names = (await areaNames(ctx, [notice.area], ctx.on))(notice.area)
  const day = new Date(Date.parse(notice.sent_at ?? notice.send_at) + 8 * 3_600_000).toISOString().slice(0, 10)
  const bytes = await drawPoster({
    place: notice.building ?? (notice.topic === null ? names.at(-1)! : topicTitles[notice.topic]),
    title: notice.title,
    body: notice.body,
    issuer: names.slice(2).join(' '),
    day: dayInWords(day, 'zh'),
    foot: `张贴至${dayInWords(notice.until_day, 'zh')}。本通知公开张贴，不含任何居民的个人信息。`
  })
  return { name: `${notice.title}.pdf`, type: 'application/pdf', base64: bytes.toString('base64'), rows: 1 }
}

async function drawPoster({ place, title, body, issuer, day, foot }: Poster): Promise<Buffer> {
  const fonts = await fontsFor([place, title, body, issuer, day, foot])
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Creator: 'Anjia' }
  })
  for (const face of fonts.faces) doc.registerFont(face.name, face.bytes)
  const done = collect(doc)
  let y = page.top
  const centred = (text: string, size: number) => {
    writeRuns(doc, fonts, text, { x: (page.width - fonts.widthOf(text, size)) / 2, y, size })
    y += size * 1.4
  }
  centred(place, 20)
  y += 10
  for (const line of wrapped(title, room, text => fonts.widthOf(text, 46))) centred(line, 46)
  y += 16
  doc
    .moveTo(page.side, y)
    .lineTo(page.width - page.side, y)
    .lineWidth(2)
    .stroke('#000000')
  y += 24
  const { size, lines } = fitting(body, fonts, page.height - page.bottom - y)
  for (const line of lines) {
    writeRuns(doc, fonts, line, { x: page.side, y, size })
    y += size * leading
  }
  const right = (text: string, at: number) =>
    writeRuns(doc, fonts, text, { x: page.width - page.side - fonts.widthOf(text, 18), y: at, size: 18 })
  right(issuer, page.height - 128)
  right(day, page.height - 98)
  writeRuns(doc, fonts, foot, { x: page.side, y: page.height - 52, size: 11 })
  doc.end()
  return done
}

/** The largest type in which all of it stands on one page. */
function fitting(body: string, fonts: Fonts, height: number): { size: number; lines: string[] } {
  const set = (size: number) => ({
    size,
    lines: body.split('\n').flatMap(text => wrapped(text, room, part => fonts.widthOf(part, size)))
  })
  return set(sizes.find(size => set(size).lines.length * size * leading <= height) ?? sizes.at(-1)!)
}
