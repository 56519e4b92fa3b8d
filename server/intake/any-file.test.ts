import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone, idNumber, unevenCells } from '../people/people-factory.ts'
import { csvText, type Desk, openDesk, type Told } from './intake-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** The names a column may come under. */
const names = {
  name: ['姓名', ' 姓 名 ', '居民姓名', 'NAME'],
  id: ['公民身份号码', '身份证号', '证件号码(必填)'],
  sex: ['性别', '性 别'],
  born: ['出生日期', '出生年月日'],
  living: ['现居住地址', '居住地址'],
  hukou: ['户籍地址', '户口所在地'],
  stay: ['入住时间', '来本地时间'],
  phone: ['联系电话', '手机号'],
  household: ['户号'],
  relation: ['与户主关系', '和户主关系'],
  remark: ['备注'],
  refused: ['孕检情况', '避孕措施', '社会抚养费'],
  unknown: ['其他', 'Column9']
} as const
type Field = keyof typeof names

const births = ['1990-01-02', '1985-12-31', '2001-02-28']
const numbers = [1, 2, 3, 4].flatMap(n => births.map(born => idNumber(n, born)))
const garbage = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', '"', '\n', '\ud800', '0', '无', '#REF!', '合计', 'null', '\\N', '\t', '{a,b}')
)
const pools: Record<Field, readonly string[]> = {
  name: ['张三', '李四', '欧阳娜娜', '阿依古丽·买买提', '𬭎', ''],
  id: [
    ...numbers,
    ...numbers.map(n => n.toLowerCase()),
    '',
    '000000000000000000',
    '3.40102E+17',
    '340104199001020012',
    '340104900102001'
  ],
  sex: ['男', '女', '1', '男性', ''],
  born: ['1990-01-02', '1990.1.2', '1990年1月', '1985', '1985-12-31', '32874', '2030-01-01', ''],
  living: [
    '梅山路1号',
    '梅山路社区居委会梅山路2号',
    '安徽省合肥市蜀山区三里庵街道绩溪路社区居委会绩溪路3号',
    '江苏省南京市玄武区珠江路1号',
    ''
  ],
  hukou: ['安徽省合肥市蜀山区三里庵街道梅山路社区居委会1号', '江苏省南京市玄武区', '安徽省合肥市', '', '火星'],
  stay: ['2020-01-01', '2026-11-01', '2026年9月', '2019', ''],
  phone: ['13800000000', '138 0000 0001', '0551-62600000', ''],
  household: ['1', '2', '3', ''],
  relation: ['户主', '配偶', '子', '02', ''],
  remark: ['', '已做孕检', '独居'],
  refused: ['', '已做'],
  unknown: ['', 'x']
}
const fields = Object.keys(names) as Field[]

const cell = (field: Field) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pools[field]) }, { weight: 1, arbitrary: garbage })
const person = fc.record(
  Object.fromEntries(fields.map(field => [field, cell(field)])) as Record<Field, fc.Arbitrary<string>>
)
const line = fc.oneof(
  { weight: 12, arbitrary: person },
  { weight: 1, arbitrary: fc.constant('blank' as const) },
  { weight: 3, arbitrary: fc.nat(20) }
)
const someFile = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 25 }),
  columns: fc
    .shuffledSubarray(
      fields.filter(field => field !== 'name' && field !== 'id'),
      { minLength: 0 }
    )
    .chain(some => fc.shuffledSubarray(['name', 'id', ...some] as Field[], { minLength: some.length + 2 })),
  titles: fc.record(
    Object.fromEntries(fields.map(field => [field, fc.constantFrom(...names[field])])) as Record<
      Field,
      fc.Arbitrary<string>
    >
  ),
  accepted: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  stretch: fc.constantFrom(3, 50_000)
})

/** A number among the lines repeats an earlier one word for word. */
function textOf({ lines, columns, titles }: typeof someFile extends fc.Arbitrary<infer T> ? T : never): string {
  const people: Record<Field, string>[] = []
  const rows: Told[] = lines.flatMap(one => {
    if (one === 'blank') return [{}]
    const told = typeof one === 'number' ? people[one % Math.max(1, people.length)] : one
    if (!told) return []
    people.push(told)
    return [Object.fromEntries(columns.map(field => [titles[field], told[field]]))]
  })
  return csvText([Object.fromEntries(columns.map(field => [titles[field], titles[field]])), ...rows]).replace(
    /^.*\r\n/,
    ''
  )
}

const grown = async (upload: string): Promise<number> => {
  const [row] = await desk.owner<{ n: number }>(
    `select count(*)::int as n from intake.arrival where upload_id = $1 and "group" = 'doubtful' and decision = 'accept' and known_id is null`,
    [upload]
  )
  return row!.n
}

test('whatever a file holds, every row is in one group, the register grows by the new, and the counts follow', async () => {
  await fc.assert(
    fc.asyncProperty(someFile, async file => {
      const path = desk.path('any.csv')
      writeFileSync(path, textOf(file))
      const upload = await desk.preview(path)
      const doubtful = await desk.lines(upload, 'doubtful')
      const chosen = doubtful.filter((_, i) => file.accepted[i]).map(one => one.row)
      if (chosen.length > 0) await desk.decide(upload, chosen)
      const entering = await grown(upload.id)
      const before = await desk.living()
      const { report, status } = await desk.accept(upload, { stretch: file.stretch })
      expect(report.rows).toBe(report.new + report.changed + report.same + report.doubtful + report.rejected)
      expect(status).toBe('accepted')
      expect(await desk.living()).toBe(before + report.new + entering)
      const waiting = await desk.owner<{ n: number }>(
        `select count(*)::int as n from intake.arrival where upload_id = $1 and ("group" not in ('doubtful', 'rejected') or decision = 'accept')`,
        [upload.id]
      )
      expect(waiting[0]!.n).toBe(0)
    }),
    { seed: 20261123, numRuns: 30 }
  )
  expect(await desk.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  // One person, one number, one living seat.
  expect(
    await desk.owner(
      `select id_hash from people.enrolment where seat = 'living' and enrolled and id_hash is not null group by id_hash having count(*) > 1`
    )
  ).toEqual([])
})
