import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelledDocuments } from './documents-factory.ts'
import { qualityOn } from './filter-quality-factory.ts'
import { findPersonal, holdBack, holdBackLines, holdBackTable } from './privacy-filter.ts'

test('names, numbers, phones, flats and small groups are found bare in a sentence, and what an office writes stands', () => {
  expect(holdBack('由张敏牵头，李建国、欧阳娜娜配合，通知阿依古丽·买买提。').text).toBe(
    '由〔姓名不公开〕牵头，〔姓名不公开〕、〔姓名不公开〕配合，〔姓名不公开〕。'
  )
  expect(holdBack('电话１３８ 0013 8000，证件340104-19900102-051X，住3栋2单元501室，共有3名老人').held).toEqual({
    phone: 1,
    number: 1,
    room: 1,
    few: 1
  })
  for (const text of [
    '由街道公共服务办牵头，2026年12月20日前完成，向全体居民公开，咨询0551-62345678。',
    '周边工地停工，高龄老人注意；黄山路上的商户，方便居民办事，一人一档，到第二人民医院。',
    '金额三万元，程序简化，任务清单，安全检查，平时白天开放，于明天召开会议。'
  ])
    expect(holdBack(text)).toEqual({ text, held: {} })
  // Who gives their own name may.
  expect(holdBack('联系人：赵敏女士', ['赵敏']).text).toBe('联系人：赵敏女士')
})

test('on 100 generated documents recall is .99 for numbers and phones, .95 for names, with precision of at least .9', () => {
  const quality = qualityOn(labelledDocuments(100, 4))
  for (const [kind, least] of [
    ['number', 0.99],
    ['phone', 0.99],
    ['name', 0.95],
    ['room', 0.95],
    ['few', 0.95]
  ] as const) {
    expect(quality[kind].marked, kind).toBeGreaterThan(30)
    expect(quality[kind].recall, kind).toBeGreaterThanOrEqual(least)
    expect(quality[kind].precision, kind).toBeGreaterThanOrEqual(0.9)
  }
})

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '张敏',
      '王秀英',
      '3栋2单元501室',
      '由',
      '和',
      '，',
      '。',
      '\n',
      '街道',
      '社区',
      '负责',
      '2026-12-01',
      '３名老人',
      '𠮷',
      '〇',
      'é'
    ),
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.string({ unit: 'grapheme', maxLength: 5 })
  ),
  { maxLength: 20 }
)

test('whatever the text: places are in order and apart, nothing but them is changed, and a second reading finds no number in what is left', () => {
  fc.assert(
    fc.property(pieces, parts => {
      const text = parts.join('')
      const found = findPersonal(text)
      let at = 0
      for (const { from, to } of found) {
        expect(from).toBeGreaterThanOrEqual(at)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        at = to
      }
      const held = holdBack(text)
      expect(held.text.split(/〔[^〕]*〕/u).length).toBeGreaterThan(found.length)
      expect(Object.values(held.held).reduce((all, n) => all + n, 0)).toBe(found.length)
      expect(findPersonal(held.text).filter(({ kind }) => kind === 'phone' || kind === 'number')).toEqual([])
    })
  )
})

test('a phone is found however it is written, with anything in front and behind', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), fc.constantFrom('', ' ', '-', '·', '　'), (phone, by) => {
      const said = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(by)
      const text = `请打${said}，谢谢`
      expect(findPersonal(text)).toEqual([{ kind: 'phone', from: 2, to: 2 + said.length }])
    })
  )
})

test('a table loses its columns of names, numbers and flats whole, and counts below five; lines of a PDF are read across their breaks', () => {
  const { rows, held } = holdBackTable([
    ['社区', '联系人', '手机', '人数', '说明'],
    ['第一社区', '阿七', '12345', '3', '由王秀英转交'],
    ['第二社区', '', '', '128', '已办结']
  ])
  expect(rows[1]).toEqual(['第一社区', '〔姓名不公开〕', '〔电话不公开〕', '〔少于5〕', '由〔姓名不公开〕转交'])
  expect(rows[2]).toEqual(['第二社区', '', '', '128', '已办结'])
  expect(held).toEqual({ name: 2, phone: 1, few: 1 })
  expect(holdBackLines(['这项任务由王秀', '英牵头，电话1380013', '8000。', '下一项']).text).toBe(
    '这项任务由〔姓名不公开〕牵头，电话〔电话不公开〕。\n下一项'
  )
})
