import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenTimeliness } from '../contract/case-timeliness.ts'
import { portal } from '../contract/portal.ts'
import { Day } from '../contract/values.ts'
import { functions } from '../law/functions.ts'
import { findInstrument, instruments } from '../law/instruments.ts'
import { matters } from '../law/matters.ts'
import { operations } from '../law/operations.ts'
import { leaveFacts } from '../law/parameters/leave.ts'
import { proofsNotGiven } from '../law/parameters/proofs.ts'
import { refusals } from '../law/refusals.ts'
import { declaredRoster } from '../law/rosters.ts'
import { segmentBasis, segments } from '../law/segments.ts'
import { standard } from '../law/standard.ts'
import { setToday } from './platform/clock.ts'
import { servePortal } from './platform/serve-portal.ts'
import { portalFromSource } from './portal-factory.ts'

let app: FastifyInstance
const few = { decided: null, inTime: null, median: null }
const figures: OpenTimeliness = {
  from: '2025-12-01',
  to: '2026-11-23',
  countedAt: '2026-11-23T01:05:00.000Z',
  least: 5,
  matters: [
    { key: 'childcare-subsidy', decided: 40, inTime: 39, median: 12 },
    { key: 'help-request', ...few },
    { key: 'my-data', decided: 0, inTime: 0, median: null }
  ],
  streets: [{ key: '340104001000000', name: 'X', decided: 40, inTime: 39, median: 12 }],
  equal: [
    {
      key: 'childcare-subsidy',
      residents: { decided: 30, inTime: 29, median: 12, granted: 25, returned: 6 },
      newcomers: { decided: 10, inTime: 10, median: 11, granted: null, returned: null }
    }
  ]
}

beforeAll(async () => {
  setToday(Day.parse('2026-11-23'))
  app = Fastify()
  servePortal(app, portal, { ...(await portalFromSource()), figures: async () => figures }, 'demo')
})
afterAll(async () => {
  setToday(undefined)
  await app.close()
})

const open = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode, body, headers: sent } = await app.inject({ url, headers })
  return { status: statusCode, html: body, headers: sent }
}
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
const links = (html: string) => [...html.matchAll(/ href="([^"]+)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))

test('every page answers a stranger, whole and without any script but the one it declares', async () => {
  for (const { path, script } of Object.values(portal)) {
    const { status, html, headers } = await open(path)
    expect([status, headers['content-type']], path).toEqual([200, 'text/html; charset=utf-8'])
    expect(html, path).toMatch(/^<!doctype html><html lang="zh-CN">.*<h1>.*<\/html>$/s)
    expect(html.replace(`<script type="module" src="/assets/${script}.js"></script>`, ''), path).not.toMatch(
      /<script|<style| style=| on\w+=/
    )
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; style-src 'self';/)
    expect(html, path).toContain('演示环境：这里的居民均为虚构。')
  }
})

test('the law has every article and item, each with its words, status, reason, lawful form and function', async () => {
  const { html } = await open('/law')
  const here = ids(html)
  expect(new Set(here).size).toBe(here.length)
  for (const { id, text, whyZh } of standard) {
    expect(here, id).toContain(id.replace('(', '-').replace(')', ''))
    expect(html.includes(text) && html.includes(whyZh), id).toBe(true)
  }
  expect(html).toContain('第八条第（七）项')
  const shown = (state: string) => html.match(new RegExp(`class="state state-${state}"`, 'g'))?.length ?? 0
  const held = (state: string) =>
    Object.values(functions)
      .flat()
      .filter(one => one.state === state).length
  expect([shown('works'), shown('planned')]).toEqual([held('works'), held('planned')])
})

test('every link between the pages leads to a place that is there', async () => {
  const pages = new Map<string, Set<string>>()
  for (const { path } of Object.values(portal)) pages.set(path, new Set(ids((await open(path)).html)))
  for (const from of pages.keys())
    for (const link of links((await open(from)).html)) {
      const [path = '', anchor] = link.split('#')
      const here = pages.get((path.split('?')[0] || from) as string)
      if (!here || anchor === undefined || anchor === 'found') continue
      expect(here.has(anchor), `${from} → ${link}`).toBe(true)
    }
})

test('refusals, instruments and operations stand complete on their pages', async () => {
  const [refused, timeline, done] = await Promise.all(
    ['/law/refusals', '/law/timeline', '/law/operations'].map(async path => ids((await open(path)).html))
  )
  for (const { code } of refusals) expect(refused).toContain(code.replace(/_.*/, ''))
  for (const { id } of instruments) expect(timeline).toContain(id)
  for (const { key } of operations) expect(done).toContain(key)
  const { html } = await open('/law/refusals')
  for (const said of ['12345', '行政复议', '60日内申请', '有人向您提出这些要求']) expect(html).toContain(said)
})

test('each of the twenty proofs that the community does not give stands with what to do instead, and its source', async () => {
  const { html } = await open('/proofs')
  expect(proofsNotGiven.list).toHaveLength(20)
  for (const { key, titleZh, insteadZh } of proofsNotGiven.list) {
    expect(ids(html), key).toContain(key)
    expect(html.includes(titleZh) && html.includes(insteadZh), key).toBe(true)
  }
  expect(html).toContain('/law/timeline#proofs2020')
  expect(findInstrument('proofs2020')).toMatchObject({ verification: 'read' })
})

test('on a day of 2015 the old regulations are in force, and the platform may do next to nothing', async () => {
  const timeline = (await open('/law/timeline?on=2015-01-01')).html
  expect(timeline).toContain('正在查看过去：2015年1月1日')
  expect(timeline).toMatch(/<li id="fp555" class="instrument instrument-in-force">/)
  expect(timeline).toMatch(/<li id="pipl" class="instrument instrument-not-yet">/)
  const done = (await open('/law/operations?on=2015-01-01')).html
  const [, open2015, closed] = /2015年1月1日：(\d+) 件有依据，(\d+) 件没有。/.exec(done) ?? []
  expect(Number(open2015) + Number(closed)).toBe(operations.length)
  const law = (await open('/law?on=2015-01-01')).html
  expect(law).toContain('当天：按原文执行')
  expect(law).toContain('当天没有依据，不能使用')
  expect((await open('/law?on=2009-01-01')).html).toContain('当天：尚未印发')
  expect((await open('/law')).html).not.toMatch(/day-band|当天/)
})

test('a day that is no day is told in a sentence, keeps what was typed, and shows today', async () => {
  for (const said of ['2015-02-30', 'gestern', '2015', '"><b>']) {
    const { status, html } = await open(`/law/timeline?on=${encodeURIComponent(said)}`)
    expect(status, said).toBe(400)
    expect(html, said).toContain('日期没有看懂')
    expect(html, said).not.toContain('"><b>')
    expect(html, said).toContain('instrument-ended')
  }
})

test('what is asked for is found, narrowed by status, and shown as text whatever it is', async () => {
  const cards = (html: string) => html.match(/<section id="\d[^"]*" class="card/g)?.length ?? 0
  expect(cards((await open('/law')).html)).toBe(standard.length)
  expect(cards((await open('/law?status=C')).html)).toBe(2)
  expect(cards((await open('/law?status=refused')).html)).toBe(15)
  expect(cards((await open(`/law?q=${encodeURIComponent('婚育证明')}&lang=en`)).html)).toBe(3)
  expect(cards((await open('/law?status=everything')).html)).toBe(standard.length)
  const evil = await open(`/law?q=${encodeURIComponent('<script>alert(1)</script>')}&x=<script>`)
  expect(evil.status).toBe(200)
  expect(evil.html).not.toContain('<script')
  expect(evil.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(evil.html).toContain('没有找到')
  expect((await open('/law?q=a&q=b')).status).toBe(200)
})

test('language and type size are chosen by a link, kept in a cookie, and spoken in full', async () => {
  const first = await open('/law?lang=en&type=large')
  expect(first.html).toContain('<html lang="en" class="large">')
  expect(first.headers['set-cookie']).toEqual([
    'lang=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
    'type=large; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly'
  ])
  for (const { path } of Object.values(portal)) {
    const { html, headers } = await open(path, { cookie: 'lang=en; type=large; other=1' })
    expect(headers['set-cookie'], path).toBeUndefined()
    // Only the link to the other language is in Chinese.
    expect(html.replace('>中文</a>', '').match(/\p{Script=Han}+/gu), path).toBeNull()
  }
  expect((await open('/law', { cookie: 'lang=<b>; type=huge' })).html).toContain('<html lang="zh-CN">')
})

test('a page that has not changed is not sent again, and each reader keeps their own', async () => {
  const { headers } = await open('/law')
  expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Cookie' })
  const tag = String(headers.etag)
  expect((await open('/law', { 'if-none-match': tag })).status).toBe(304)
  expect((await open('/law', { 'if-none-match': tag, cookie: 'lang=en' })).status).toBe(200)
})

test('without a basis in force a page says so in the reader’s language and shows nothing else', async () => {
  setToday(Day.parse('1900-01-01'))
  try {
    const { status, html } = await open('/law', { cookie: 'lang=en' })
    expect(status).toBe(403)
    expect(html).toContain('has no legal basis in force on 1900-01-01')
    expect(html).not.toContain('id="8-7"')
  } finally {
    setToday(Day.parse('2026-11-23'))
  }
})

test('the leave calculator has all days and their basis without a script, and may send nothing with one', async () => {
  const { html, headers } = await open('/leave')
  for (const { titleZh } of leaveFacts) expect(html).toContain(titleZh)
  expect(html).toContain('<noscript>')
  expect(html).toMatch(/<form id="leave"[^>]* hidden/)
  expect(html).not.toMatch(/<form[^>]* action=/)
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("form-action 'none'; script-src 'self'")
  expect(policy).not.toMatch(/connect-src|unsafe|frame-src/)
})

test('what is promised and how long it took stands for everybody; too few are not shown, and the page says so', async () => {
  const { html } = await open('/timeliness')
  for (const { key, titleZh, qualityZh } of matters) {
    expect(ids(html), key).toContain(key)
    expect(html.includes(titleZh) && html.includes(qualityZh), key).toBe(true)
  }
  expect(html).toContain('97%（39 件）')
  expect(html).toContain('件数太少，不显示')
  expect(html).toContain('少于 5 件的不显示')
  expect(html).toMatch(/同样的服务[\s\S]*户籍在本街道[\s\S]*96%（29 件）[\s\S]*户籍在别处[\s\S]*100%（10 件）/)
  // Of those decided the share that was granted, and beside it what was given back undecided.
  expect(html).toMatch(/户籍在本街道[\s\S]*83%（25 件）<\/td><td>6<\/td>/)
  expect(html).toContain('2025年12月1日 至 2026年11月23日，统计于 2026年11月23日 09:05')
})

test('for whom services are planned is readable by everybody: each segment with purpose and basis, and by what nobody is chosen', async () => {
  const { html } = await open('/segments')
  for (const segment of segments) {
    const { key, titleZh, forZh, roster } = segment
    const card = html.slice(html.indexOf(`id="${key}"`)).split('</section>')[0]!
    for (const said of [titleZh, forZh]) expect(card, key).toContain(said)
    expect(card.match(/\/law\/timeline#/g)?.length, key).toBe(segmentBasis(segment).length)
    // One of another sex, or with children or none, is on it alike: no such column, and nothing to narrow it by.
    const filters = roster === null ? [] : declaredRoster(roster).filters
    for (const mark of ['sex', 'marriage', 'children', 'score']) expect(filters, key).not.toContain(mark)
  }
  for (const never of ['性别、婚姻、子女', '没有评分']) expect(html).toContain(never)
  expect((await open('/segments?lang=en')).status).toBe(200)
})
