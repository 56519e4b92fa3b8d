import { expect, test } from 'vitest'
import { legacyCases } from '../../contract/legacy-cases.ts'
import { AreaCode } from '../../contract/values.ts'
import { readLegacyList } from './legacy-list.ts'
import { readText } from './read-text.ts'

const area = AreaCode.parse(340104009003000)
const read = (text: string) => readLegacyList(text, area)

test('a pasted list is read by the names of its columns; sums and the name of the fee are left out and said to be', () => {
  const list = read(
    '序号\t姓名\t应缴金额\t文号\t强制执行\r\n1\t张三\t30000\t社会抚养费征收决定书〔2009〕12号\t是\r\n2\t李四\t0\t7号\t\r\n'
  )
  expect(list).toEqual({
    rows: [
      { area, name: '张三', reference: '征收决定书〔2009〕12号', court: true },
      { area, name: '李四', reference: '7号', court: false }
    ],
    unread: ['序号', '应缴金额']
  })
  const { rows } = list as { rows: object[] }
  for (const row of rows)
    expect(legacyCases.closeLegacyCases.body!.shape.rows.element.safeParse(row).success).toBe(true)
})

test('a CSV file of an older spreadsheet is read in its own encoding', async () => {
  // 姓名,文号 and 张三,7号 in GB18030.
  const bytes = [
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xce, 0xc4, 0xba, 0xc5, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x37, 0xba, 0xc5
  ]
  expect(read(await readText(new Blob([new Uint8Array(bytes)])))).toMatchObject({
    rows: [{ name: '张三', reference: '7号' }]
  })
})

test('what is wrong with a list is said with its line, and nothing of it is read', () => {
  expect(read('姓名\t金额\n张三\t1')).toEqual({ problem: { code: 'legacy.noColumns' } })
  expect(read('姓名\t文号')).toEqual({ problem: { code: 'legacy.noRows' } })
  expect(read('姓名\t文号\n张三\t1号\n李四\t')).toEqual({ problem: { code: 'legacy.gap', n: 3 } })
  expect(read('姓名\t文号\t强制执行\n张三\t1号\t也许')).toEqual({ problem: { code: 'legacy.court', n: 2 } })
  expect(read(`姓名,文号\n${'张三,1号\n'.repeat(501)}`)).toEqual({ problem: { code: 'legacy.many', n: 501 } })
})
