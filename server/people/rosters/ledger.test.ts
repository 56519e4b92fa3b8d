import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RosterExport } from '../../../contract/rosters.ts'
import { AreaCode } from '../../../contract/values.ts'
import { pagesOf } from '../../../tools/read-pdf.ts'
import { fontsFor } from '../../platform/fonts.ts'
import { wrapped } from '../../platform/pdf-wrap.ts'
import { commandsOf } from '../commands-factory.ts'
import { collectExport } from '../export-roster.ts'
import { grid, officer, openRegister, type Register } from '../people-factory.ts'
import { writeLedger } from './write-ledger.ts'

const rare = ['𬭎', '㛃', '䶮', '㐱', '𠮷']
const longName = '阿卜杜热合曼·阿不都克热木·买买提明·阿卜杜拉·托合提·玉苏甫江'
/** In no font: a noncharacter of the third supplementary plane. */
const unknown = '\u{3fffd}'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const take = async (told: object = {}) =>
  register.as(
    { ...officer, account: v7() },
    ctx =>
      collectExport(ctx, {
        roster: 'my-grid',
        ...RosterExport.parse({ purpose: '入户走访核对', area: AreaCode.parse(grid), format: 'pdf', ...told })
      }),
    { operation: 'people.export', trace: 'reads-people' }
  )

test('rare characters and long names stand in the ledger as glyphs, and read back as they are written', async () => {
  for (const [i, character] of rare.entries())
    await register.enrol({ name: `张${character}`, place: { area: grid, address: `三里庵路${i + 1}号` } })
  await register.enrol({ name: longName, place: { area: grid, address: '三里庵路8号' } })
  await register.enrol({ name: `李${unknown}`, place: { area: grid, address: '三里庵路9号' } })
  expect([...longName].length).toBeGreaterThanOrEqual(30)
  const [page] = await pagesOf(await writeLedger(await take()))
  for (const character of rare) {
    const item = page!.items.find(({ text }) => text.includes(character))
    expect(item, character).toBeDefined()
    expect(page!.dark(item!), character).toBeGreaterThan(30)
  }
  expect(page!.text.replaceAll(/\s/g, '')).toContain(longName.slice(0, 20))
  expect(page!.text).toContain(longName.slice(-4))
  expect(page!.text).toContain('李[U+3FFFD]')
  const { runs } = await fontsFor([...rare, longName])
  for (const text of [...rare, longName])
    for (const { face, text: part } of runs(text))
      for (const character of part)
        expect(face.font.glyphForCodePoint(character.codePointAt(0)!).id, character).toBeGreaterThan(0)
})

test('every page says what, where, when, who, what for, and which page it is; the last is for signing', async () => {
  for (let i = 0; i < 45; i++)
    await register.enrol({
      name: `陈${'甲乙丙丁戊己庚辛壬癸'[i % 10]}`,
      place: { area: grid, address: `望江路${i}号` }
    })
  const list = await take()
  const paper = await writeLedger({ ...list, maker: '陈敏' })
  // A4, upright or lying.
  const sizes =
    Buffer.from(paper)
      .toString('latin1')
      .match(/\/MediaBox \[[^\]]+\]/g) ?? []
  expect(new Set(sizes).size).toBe(1)
  expect(sizes[0]).toMatch(/\[0 0 (595\.28 841\.89|841\.89 595\.28)\]/)
  const pages = await pagesOf(paper)
  expect(pages.length).toBeGreaterThan(1)
  for (const [i, { text }] of pages.entries()) {
    for (const said of [
      '网格居民名册',
      `地区：${list.area}`,
      '截至：2026-11-23',
      '制表人：陈敏',
      `共 ${list.lines.length} 人`,
      '用途：入户走访核对'
    ])
      expect(text, said).toContain(said)
    expect(text).toContain('姓名')
    expect(text.replaceAll(/\s/g, '')).toContain(`第${i + 1}页共${pages.length}页`)
    expect(text.includes('审核人（签字）')).toBe(i === pages.length - 1)
  }
  const rows = pages.flatMap(({ items }) => items).filter(({ text }) => /^陈[甲乙丙丁戊己庚辛壬癸]/u.test(text))
  expect(rows.length).toBeGreaterThanOrEqual(45)
})

test('a ledger by household has the head first, and who is in none stands alone', async () => {
  const desk = commandsOf(register)
  const place = { area: grid, address: '长江西路3号' }
  const son = await register.enrol({ name: '户内之子', place })
  const head = await register.enrol({ name: '户内户主', place })
  const wife = await register.enrol({ name: '户内之妻', place })
  await desk.house(
    [
      [son, '20'],
      [head, '02'],
      [wife, '12']
    ],
    { number: 'H-77' }
  )
  const list = await take({ layout: 'households' })
  const names = list.lines.map(({ name }) => name).filter(name => name.startsWith('户内'))
  expect(names).toEqual(['户内户主', '户内之妻', '户内之子'])
  const text = (await pagesOf(await writeLedger(list))).map(page => page.text).join('')
  expect(text.replaceAll(/\s/g, '')).toContain('户号H-77·长江西路3号·3人')
  expect(text).toContain('未归户')
})

test('a line breaks behind a blank or a dot of a Latin name, else where it ends', () => {
  const widthOf = (text: string) => [...text].length
  expect(wrapped('Maria Fernanda González', 12, widthOf)).toEqual(['Maria', 'Fernanda', 'González'])
  expect(wrapped('三里庵路一号', 4, widthOf)).toEqual(['三里庵路', '一号'])
  expect(wrapped('', 4, widthOf)).toEqual([''])
})
