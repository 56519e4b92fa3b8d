import { afterAll, beforeAll, expect, test } from 'vitest'
import { disguisedTries, innocentNames, innocentTexts, splitTries } from '../law/disguised-tries.ts'
import { findRefusal } from '../law/refusals.ts'
import { contracts } from './contracts.ts'
import { type Desks, doors, openDesks, type Part, routes } from './every-door.ts'
import { everythingStored } from './everything-stored.ts'
import { street } from './people/people-factory.ts'
import { refusedIn } from './platform/refused-words.ts'
import { textsIn } from './platform/written-texts.ts'
import { least } from './written-doors.ts'

let desks: Desks
beforeAll(async () => {
  desks = await openDesks()
})
afterAll(() => desks.close())

const screened = doors.filter(({ way }) => way === 'words' || way === 'name' || way === 'header')

/** Routes that take letters at all: the pattern of a day or a code lets none in. */
const written = new Set<string>()

/** A request that is valid in everything, with a text in one place. */
function requestWith({ r, part, with: put }: (typeof doors)[number], text: string) {
  const value = (which: Part) => (which === part ? put(text) : least(r[which]!)) as Record<string, unknown>
  const params = r.params ? value('params') : {}
  const query = r.query ? Object.entries(value('query')).map(([key, of]): [string, string] => [key, String(of)]) : []
  const path = r.path.replace(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(String(params[field])))
  return {
    method: r.method,
    url: `/api${path}?${new URLSearchParams(query)}`,
    ...(r.body && { payload: value('body') })
  }
}

test('what is not screened as somebody’s words is declared, with its reason, and is this and nothing else', () => {
  const declared = doors.filter(door => !screened.includes(door)).map(({ name, way }) => `${name}: ${way}`)
  expect(declared).toEqual([
    'setUp body.token: secret',
    'setUp body.administrators[0].password: secret',
    'setUp body.administrators[1].password: secret',
    'activate body.token: secret',
    'activate body.password: secret',
    'listAccounts query.after: cursor',
    'listAccounts query.q: search',
    'listStaff query.after: cursor',
    'readShapes body.geojson: passing',
    'listBuildings query.after: cursor',
    'listAddresses query.starts: search',
    'lookUpPeople body.name: search',
    'lookUpPeople body.address: search',
    'lookUpPeople body.after: cursor',
    'listOpenAddresses query.after: cursor',
    'listRoster query.after: cursor',
    'comparePasted body.cells[][]: cells',
    'comparePasted body.known[].cells.name: cells',
    'changeCells body.changes[].cells.name: cells',
    'listPairs query.after: cursor',
    'listMoves query.after: cursor',
    'listExchanges query.after: cursor',
    'listCases query.after: cursor',
    'bindResident body.shown: secret',
    'bindResident body.tail: secret',
    'takeInArrival body.account.shown: secret',
    'takeInArrival body.account.tail: secret',
    'addDevice body.secret: secret',
    'askStanding body.secret: secret',
    'pull body.have[]: cursor',
    'push body.commands[]|2.name: cells',
    'push body.commands[]|2.address: cells',
    'push body.commands[]|2.headRelation: cells',
    'push body.commands[]|2.phone: cells',
    'push body.commands[]|3.name: cells',
    'push body.commands[]|4.was: passing',
    'push body.commands[]|4.wasMark: cursor',
    'push body.commands[]|4.now: cells',
    'push body.commands[]|7.address: cells',
    'listProposals query.after: cursor',
    'addPhotoPart body.photo.sha256: cursor',
    'addPhotoPart body.base64: bytes',
    'findRecords query.q: search',
    'signRecord body.hash: cursor',
    'listAudit query.username: search',
    'listAudit query.operation: search',
    'listAudit query.route: search',
    'listAudit query.after: cursor',
    'exportAudit body.username: search',
    'exportAudit body.operation: search',
    'exportAudit body.route: search'
  ])
})

test('wherever somebody can write, a refused word is answered by the law, with article, reason and counterpart', async () => {
  expect(screened.length).toBeGreaterThan(60)
  const open: string[] = []
  for (const door of screened)
    for (const text of ['近期怀孕', 'pregnancy']) {
      const { status, body } = await desks.send(requestWith(door, text))
      // A form that takes no such letters, as a day, is a refusal too.
      if (status === 400 && body.code === 'platform.invalid' && /pattern|match/i.test(String(body.what))) continue
      written.add(door.route)
      const { code, refusal, article, reasonZh, reasonEn, counterpartZh, counterpartEn, title, titleEn } = body
      const told = { article, reasonZh, reasonEn, counterpartZh, counterpartEn }
      const { place, ...law } = findRefusal(String(refusal)) ?? { place: undefined }
      const right =
        status === 400 &&
        code === 'platform.refused-word' &&
        article === place &&
        Object.entries(told).every(([key, of]) => key === 'article' || of === law[key as keyof typeof law]) &&
        String(title).includes(String(counterpartZh)) &&
        String(titleEn).includes(String(counterpartEn))
      if (!right) open.push(`${door.name}: ${status} ${code} ${JSON.stringify(body).slice(0, 200)}`)
    }
  expect(open).toEqual([])
})

test('nothing of it was stored, and the count says which power at which door, without a person', async () => {
  const stored = await everythingStored(desks.owner)
  expect(stored).toContain('R1_PREGNANCY_IUD_MONITORING')
  expect(stored).not.toContain('怀孕')
  expect(stored).not.toContain('pregnancy')
  const counted = await desks.owner<{ door: string; n: number }>(
    'select door, sum(n)::int as n from platform.refused_power group by door'
  )
  const tried = Object.groupBy(screened, ({ route }) => route)
  for (const { door, n } of counted) expect(n, door).toBeLessThanOrEqual(2 * tried[door]!.length)
  expect(counted.map(({ door }) => door).sort()).toEqual([...written].sort())
})

const note = (text: string) => requestWith(doors.find(({ name }) => name === 'writeNote body.text')!, text)

test('each disguised try is refused wherever somebody can write, and what sounds alike nowhere', () => {
  const written = doors.filter(({ way }) => way === 'words' || way === 'header')
  const gotIn: string[] = []
  const keptOut: string[] = []
  for (const { name, with: put, r, part } of written) {
    const refused = (text: string) => refusedIn(textsIn(r[part], put(text)))
    // What the form itself does not take, as letters for a date, needs no screen.
    const taken = (text: string) => r[part]!.safeParse(put(text)).success
    for (const text of Object.values(disguisedTries).flat())
      if (taken(text) && !refused(text)) gotIn.push(`${name}: ${text}`)
    for (const text of innocentTexts) if (refused(text)) keptOut.push(`${name}: ${text}`)
  }
  for (const { name, with: put, r, part } of doors.filter(({ way }) => way === 'name'))
    for (const text of innocentNames) if (refusedIn(textsIn(r[part], put(text)))) keptOut.push(`${name}: ${text}`)
  expect([gotIn, keptOut]).toEqual([[], []])
})

test('each disguised try as a note is answered by the law and stored nowhere', async () => {
  for (const [code, texts] of Object.entries(disguisedTries))
    for (const text of texts) {
      const { status, body } = await desks.send(note(text))
      expect([status, body.code], text).toEqual([400, 'platform.refused-word'])
      if (texts.indexOf(text) === 0) expect(body.refusal, text).toBe(code)
    }
  expect(await desks.owner('select from people.note')).toEqual([])
})

test('a word in pieces is refused over two fields of one form, in either order', async () => {
  const bodyOf = (place: object) => ({ ...(least(contracts.people.askMove.body!) as object), ...place })
  for (const [code, [one, two]] of splitTries)
    for (const pieces of [
      { source: `。${one}`, note: two },
      { source: `。${two}`, note: one },
      { source: `。${one}`, to: { area: street, address: two } }
    ]) {
      const { body } = await desks.send({ method: 'POST', url: '/api/moves', payload: bodyOf(pieces) })
      expect([body.code, body.refusal], `${code} ${JSON.stringify(pieces)}`).toEqual(['platform.refused-word', code])
    }
  const { body } = await desks.send({
    method: 'POST',
    url: '/api/moves',
    payload: bodyOf({ source: '本人住在人民路上', to: { area: street, address: '环城花园3栋' }, note: '请核对' })
  })
  expect(body.code).not.toBe('platform.refused-word')
})

test('every request of every route can be walked for what was written in it', () => {
  for (const [name, r] of routes)
    for (const schema of [r.params, r.query, r.body])
      if (schema) expect(() => textsIn(schema, least(schema)), name).not.toThrow()
})

test('what no form declares is refused in every body, and never comes through in an address', () => {
  for (const [name, r] of routes) {
    if (r.body) {
      const told = r.body.safeParse({ ...(least(r.body) as object), nobodyDeclared: '怀孕' })
      expect(JSON.stringify(told.error?.issues ?? []), name).toContain('nobodyDeclared')
    }
    for (const schema of [r.params, r.query])
      if (schema)
        expect(
          schema.safeParse({ ...(least(schema) as object), nobodyDeclared: '怀孕' }).data ?? {},
          name
        ).not.toHaveProperty('nobodyDeclared')
  }
})
