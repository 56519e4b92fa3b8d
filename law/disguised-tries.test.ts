import { expect, test } from 'vitest'
import { disguisedTries, innocentNames, innocentTexts, splitTries } from './disguised-tries.ts'
import { refusals } from './refusals.ts'
import { REMOVED, sayRefused, screenColumn, screenText, screenTogether } from './screen.ts'

const tries = Object.entries(disguisedTries).flatMap(([code, texts]) => texts.map(text => ({ code, text })))

test('each of more than 150 disguised tries at all thirteen powers is found, and what is left says nothing', () => {
  expect(tries.length).toBeGreaterThan(150)
  expect(Object.keys(disguisedTries)).toEqual(refusals.map(({ code }) => code))
  for (const { code, text } of tries) {
    const { clean, found } = screenText(text)
    expect(
      found.map(refused => refused.code),
      text
    ).toContain(code)
    expect(clean, text).toContain(REMOVED)
    expect(screenText(clean).found, text).toEqual([])
    expect(screenColumn(text), text).toBeDefined()
  }
})

test('a word in two pieces is found where the pieces are read one after the other', () => {
  for (const [code, pieces] of splitTries) {
    expect(screenTogether(pieces), pieces.join('|')).toContainEqual(
      expect.objectContaining({ refused: expect.objectContaining({ code }), first: 0, last: 1, pieces: 2 })
    )
  }
  expect(screenTogether(['李四已做孕', '检']).map(({ pieces }) => pieces)).toEqual([1])
  expect(screenTogether(['女', '扎西卓玛']).filter(({ pieces }) => pieces === 2)).toEqual([])
  expect(screenTogether(['人民路上', '环城花园'])).toEqual([])
})

test('each of more than 90 innocent texts passes as it is', () => {
  expect(innocentTexts.length).toBeGreaterThan(90)
  for (const text of innocentTexts) expect(screenText(text), text).toEqual({ clean: text, found: [] })
})

test('a person may be called 查环, 戴环 or Biyun, and nobody is called as a refused power is', () => {
  for (const name of innocentNames) expect(screenText(name, 'name'), name).toEqual({ clean: name, found: [] })
  for (const name of ['怀孕', '李四孕检', '王五 属超生', 'pregnant', '已戴环未取'])
    expect(screenText(name, 'name').found, name).toHaveLength(1)
})

test('a refusal is told in one sentence with article, reason and counterpart, in both languages', () => {
  for (const { words, place, reasonZh, reasonEn, counterpartZh, counterpartEn } of refusals) {
    const { zh, en } = sayRefused(screenText(words[0]!).found[0]!)
    expect(zh).toContain(`${reasonZh}可以改为:${counterpartZh}`)
    expect(en).toContain(`${reasonEn} Instead: ${counterpartEn}`)
    if (place !== '–') expect([zh.includes(`第${place}条`), en.includes(`Article ${place} `)]).toEqual([true, true])
  }
})
