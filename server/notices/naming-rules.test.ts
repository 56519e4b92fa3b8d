import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namingIn } from './naming-rules.ts'

const digit = fc.integer({ min: 0, max: 9 }).map(String)
const many = (n: number) => fc.array(digit, { minLength: n, maxLength: n }).map(all => all.join(''))
const around = fc.constantFrom('', '请拨打', '电话：', '联系我（', '11月30日上午9:00在广场，', '（', 'tel ')
const behind = fc.constantFrom('', '。', '，谢谢', '）', ' 前来', '找小李')
/** How a number is written: as it is, in full width, in Chinese digits, with something between. */
const ways: ((text: string) => string)[] = [
  text => text,
  text => text.replace(/\d/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  text => text.replace(/\d/g, one => '〇一二三四五六七八九'[Number(one)]!),
  text => text.replace(/(.{4})(?=.)/g, '$1 '),
  text => text.replace(/(.{3})(?=.)/g, '$1-'),
  text => [...text].join(' '),
  text => [...text].join('\u200b'),
  text => text.replace(/(.{2})(?=.)/g, '$1.')
]
const written = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(around, number, fc.constantFrom(...ways), behind)
    .map(([before, text, way, after]) => `${before}${way(text)}${after}`)

const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), many(9)).map(([second, rest]) => `1${second}${rest}`)
const identity = fc
  .tuple(
    fc.constantFrom('340104', '110101', '654321'),
    fc.integer({ min: 1930, max: 2019 }),
    many(7),
    fc.constantFrom('X', '1', 'x')
  )
  .map(([place, year, rest, last]) => `${place}${year}${rest}${last}`)
const card = fc.tuple(fc.constantFrom('62', '43', '95'), many(14), fc.constantFrom('', '123')).map(all => all.join(''))

test('no mobile phone, identity number or bank card passes, however it is written', () => {
  fc.assert(
    fc.property(written(mobile), text => namingIn(text) !== undefined),
    { numRuns: 500 }
  )
  fc.assert(
    fc.property(written(identity), text => namingIn(text) === 'number'),
    { numRuns: 500 }
  )
  fc.assert(
    fc.property(written(card), text => namingIn(text) === 'number'),
    { numRuns: 500 }
  )
})

test.each([
  ['3栋2单元501有人漏水', 'room'],
  ['三号楼１２０２的住户', 'room'],
  ['2单元501室', 'room'],
  ['桐荫路5号301室', 'room'],
  ['请3-2-501来领', 'room'],
  ['王秀英女士请到社区', 'name'],
  ['户主：李春禾', 'name'],
  ['欧阳小梅的女儿', 'name'],
  ['王秀英、李桂兰、张玉珍请领取', 'name'],
  ['名单：王秀英、李桂兰、张玉珍', 'name']
])('%s → %s', (text, found) => {
  expect(namingIn(text)).toBe(found)
})

test.each([
  '11月30日（周一）上午9:00—11:30，社区卫生服务站为60岁以上老人免费测血压。电话0551-62345678、62345679。',
  '2026-12-01 至 2026-12-15，周一、周三、周五可来打流感疫苗，每人带身份证。',
  '3栋12月1日停水检修，预计18:00恢复。咨询 12345 或 0551-62345678 62345679。',
  '托育园今秋还有20个名额，名额满后登记候补，2027年3月开学。地址：桐荫社区党群服务中心2楼201室。',
  '补贴标准：每孩每年3600元，2025.01.01起执行。官网 www.example.cn',
  '家有高龄老人的居民，请留意明天的大风，周边工地已停工。',
  '育儿补贴每年3600元，申领时间2026.1.1-2026.12.31。'
])('what a notice needs may stand: %s', text => {
  expect(namingIn(text)).toBeUndefined()
})

test('who writes may give their own name, and nobody else’s', () => {
  expect(namingIn('联系人：赵敏女士', '赵敏')).toBeUndefined()
  expect(namingIn('联系人：赵敏女士', '李强')).toBe('name')
})
