import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clues } from '../../contract/clues.ts'
import { grid, nextStreet, officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
import { makeKeys } from '../platform/config.ts'
import { clueDeeds } from './clue-rules.ts'
import { addEvidence, getClue, listClues, moveClue, printClueReceipt, readEvidence, recordClue } from './clues.ts'
import { getDocumentText } from './pdf-factory.ts'
import './refusals.ts'

let register: Register
const folder = mkdtempSync(join(tmpdir(), 'anjia-clues-'))
const store = { folder, keys: makeKeys() }
beforeAll(async () => {
  register = await openRegister()
})
afterAll(async () => {
  await register.close()
  rmSync(folder, { recursive: true })
})

const body = clues.recordClue.body!
const clerk = { ...officerOf(street), account: v7() }
const district = { ...officerOf(street - (street % 1e9), 'district_officer'), account: v7() }
const clinic = {
  kind: 'testing',
  place: '某某门诊部',
  address: '三里庵路18号二楼',
  seen: '门口张贴可以看男女的广告，店内有一台便携式超声机',
  noticedOn: '2026-11-20'
}
const record = (more: object = {}, who = clerk) =>
  register.as(who, ctx => recordClue(ctx, body.parse({ commandId: v7(), ...clinic, ...more })))
const see = (id: string, who = clerk) => register.as(who, ctx => getClue(ctx, id))
const move = (id: string, deed: 'pass-on' | 'receive' | 'answer', who = clerk, answer?: string) =>
  register.as(who, ctx => moveClue(ctx, { id, deed, ...(answer && { answer }) }))
const listed = async (who = clerk) =>
  (await register.as(who, ctx => listClues(ctx, { limit: 50 }))).clues.map(({ id }) => id)

test('a clue about an institution goes its four states: recorded, passed on, received by the district, answered', async () => {
  const { id } = await record()
  expect(await see(id)).toMatchObject({ state: 'recorded', place: '某某门诊部', deeds: ['pass-on'] })
  const path = join(folder, 'picture')
  writeFileSync(path, 'a picture')
  const evidence = await register.as(clerk, ctx => addEvidence(ctx, store, { id, kind: 'image/png', path, bytes: 9 }))
  // The district has it once it is passed on, and not before.
  expect(await listed(district)).toEqual([])
  await expect(see(id, district)).rejects.toThrow('platform.not-found')
  await move(id, 'pass-on')
  expect(await see(id, district)).toMatchObject({ state: 'passed-on', deeds: ['receive'] })
  await expect(
    register.as(clerk, ctx => addEvidence(ctx, store, { id, kind: 'image/png', path, bytes: 9 }))
  ).rejects.toThrow('cases.clue-not-now')
  const file = await register.as(district, ctx => readEvidence(ctx, store, { id, evidence }))
  expect(Buffer.from(file.base64, 'base64').toString()).toBe('a picture')
  await expect(move(id, 'answer', district, '已依法核查')).rejects.toThrow('cases.clue-not-now')
  await move(id, 'receive', district)
  await move(id, 'answer', district, '已依法核查，责令停业')
  const done = await see(id)
  expect([done.state, done.answer, done.deeds]).toEqual(['answered', '已依法核查，责令停业', []])
  expect(done.steps.map(({ state }) => state)).toEqual(['recorded', 'passed-on', 'received', 'answered'])
})

test('each state has one next, and it is the turn of one side; the street receives nothing for the district', async () => {
  for (const [state, street_, district_] of [
    ['recorded', ['pass-on'], []],
    ['passed-on', [], ['receive']],
    ['received', [], ['answer']],
    ['answered', [], []]
  ] as const)
    expect([clueDeeds(state, 'street'), clueDeeds(state, 'district')]).toEqual([street_, district_])
  const { id } = await record()
  await move(id, 'pass-on')
  await expect(move(id, 'pass-on')).rejects.toThrow('cases.clue-not-now')
  await expect(move(id, 'receive')).rejects.toThrow('cases.clue-not-now')
  await expect(record({}, district)).rejects.toThrow('cases.clue-street')
  await expect(register.owner(`update cases.clue set state = 'answered' where id = '${id}'`)).rejects.toThrow(
    'clue_state_follows'
  )
})

test('nothing about a pregnant person enters: no field for one, and words about one are refused wherever they stand', async () => {
  for (const field of ['person', 'enrolment', 'patient', 'name', 'idNumber', 'phone', 'weeks'])
    expect(body.safeParse({ commandId: v7(), ...clinic, [field]: 'x' }).success, field).toBe(false)
  for (const seen of [
    '有一位孕妇从里面出来',
    '三名产妇排队',
    '她说做过检查',
    '患者自己说的',
    '王女士介绍的',
    '楼上住户的媳妇去过',
    'a pregnant woman left the clinic',
    'his wife was there',
    '她（３４０１０４）'
  ]) {
    await expect(record({ seen }), seen).rejects.toThrow(/cases\.clue-person|platform\.refused-word/)
    await expect(record({ place: seen }), seen).rejects.toThrow(/cases\.clue-person|platform\.refused-word/)
  }
  await expect(record({ seen: '联系 340104199203041234' })).rejects.toThrow('cases.number')
  await expect(record({ noticedOn: '2027-01-01' })).rejects.toThrow('cases.clue-future')
  const { id } = await record()
  await move(id, 'pass-on')
  await move(id, 'receive', district)
  await expect(move(id, 'answer', district, '已找到该孕妇')).rejects.toThrow(
    /cases\.clue-person|platform\.refused-word/
  )
  const columns = await register.owner<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'cases' and table_name like 'clue%'`
  )
  expect(columns.map(({ name }) => name).join()).not.toMatch(/person|enrolment|patient|phone/)
})

test('the receipt names the institution, the states and nobody; a street sees its own clues, and what was told is sealed', async () => {
  const { id } = await record({ kind: 'no-licence' }, { ...officerOf(grid), account: v7() })
  await expect(register.as(clerk, ctx => printClueReceipt(ctx, { id, language: 'zh' }))).rejects.toThrow(
    'cases.clue-not-now'
  )
  await move(id, 'pass-on')
  const paper = await register.as(clerk, ctx => printClueReceipt(ctx, { id, language: 'zh' }))
  const text = (await getDocumentText(paper)).replace(/\s/g, '')
  for (const part of [
    '线索移送回执',
    '疑似无证行医',
    '某某门诊部',
    '移送区县',
    '不含任何就诊人的信息',
    '不调查、不处罚'
  ])
    expect(text, part).toContain(part)
  expect(await listed(officerOf(nextStreet) as typeof clerk)).toEqual([])
  await expect(see(id, officerOf(nextStreet) as typeof clerk)).rejects.toThrow('platform.not-found')
  const [row] = await register.owner<{ whole: string }>(`select c::text as whole from cases.clue c where id = '${id}'`)
  expect(row!.whole).not.toMatch(/门诊|三里庵路|超声/)
})
