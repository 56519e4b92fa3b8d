import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusals } from './refusals.ts'
import { REMOVED, screenColumn, screenText } from './screen.ts'
import { guards } from './screen-guards.ts'

const words = refusals.flatMap(({ code, words: list }) => list.map(word => ({ code, word })))
const separator = fc.constantFrom(
  ' ',
  '-',
  '·',
  '．',
  '　',
  '/',
  '、',
  '*',
  '_',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\n',
  '。',
  '😀'
)

test.each([
  ['孕检', 'R1'],
  ['孕情检查', 'R1'],
  ['环检日期', 'R1'],
  ['孕环情', 'R1'],
  ['透环时间', 'R1'],
  ['查环', 'R1'],
  ['孕周', 'R1'],
  ['末次月经', 'R1'],
  ['是否怀孕', 'R1'],
  ['妊娠次数', 'R1'],
  ['预产期', 'R1'],
  ['婚育证明', 'R2'],
  ['流动人口婚育证明号', 'R2'],
  ['社会抚养费', 'R3'],
  ['抚养费征收情况', 'R3'],
  ['补救措施', 'R4'],
  ['人流', 'R4'],
  ['人流次数', 'R4'],
  ['引产日期', 'R4'],
  ['单位报告', 'R6'],
  ['准生证', 'R8'],
  ['生育证', 'R8'],
  ['生育证号', 'R8'],
  ['押金', 'R10'],
  ['计生押金', 'R10'],
  ['避孕措施', 'R11'],
  ['避孕方法', 'R11'],
  ['节育措施', 'R11'],
  ['节育情况', 'R11'],
  ['上环时间', 'R11'],
  ['放环', 'R11'],
  ['结扎', 'R11'],
  ['绝育', 'R11'],
  ['皮埋', 'R11'],
  ['胎儿性别', 'R12'],
  ['超生', 'R13'],
  ['计划外', 'R13'],
  ['政策内外', 'R13'],
  ['政策外', 'R13'],
  ['政策内', 'R13'],
  ['违法生育', 'R13'],
  ['非婚生育', 'R13'],
  ['未婚先育', 'R13'],
  ['孩次', 'R13'],
  ['胎次', 'R13'],
  ['yunjian', 'R1'],
  ['huanjian', 'R1'],
  ['biyun', 'R11'],
  ['shangfuyangfei', 'R3'],
  ['SheHuiFuYangFei', 'R3'],
  ['chaosheng', 'R13'],
  ['biyunfangshi', 'R11'],
  ['pregnancystatus', 'R1'],
  ['SHFYF', 'R3'],
  ['Pregnancy', 'R1'],
  ['isPregnant', 'R1'],
  ['IUD_date', 'R1'],
  ['hasIUD', 'R1'],
  ['Contraception method', 'R11'],
  ['sterilization', 'R11'],
  ['social maintenance fee', 'R3'],
  ['Unlawful-Birth', 'R13'],
  ['fetal sex', 'R12'],
  ['孕檢', 'R1'],
  ['社會撫養費', 'R3'],
  ['節育措施', 'R11'],
  ['ＩＵＤ', 'R1'],
  ['孕 检', 'R1'],
  ['孕-检', 'R1'],
  ['孕·检', 'R1'],
  ['孕\u200b检', 'R1'],
  ['三查', 'R1'],
  ['妇科检查', 'R1'],
  ['B超', 'R1'],
  ['育龄妇女编码', 'R1'],
  ['生育意愿', 'R1'],
  ['是否持证', 'R2'],
  ['药具', 'R11'],
  ['安全套', 'R11'],
  ['二孩', 'R13'],
  ['双女户', 'R13'],
  ['子女数', 'R13'],
  ['生育性质', 'R13'],
  ['初婚日期', 'R13'],
  ['计生情况', 'R13']
])('the column %s is refused', (header, code) => {
  expect(screenColumn(header)?.code.split('_')[0]).toBe(code)
})

test.each([
  '姓名',
  '公民身份号码',
  '与户主关系',
  '户籍地址',
  '现居住地址',
  '入住时间',
  '民族',
  '文化程度',
  '婚姻状况',
  '备注',
  '联系电话',
  '生育登记',
  '育儿补贴',
  '生育保险',
  '生育津贴',
  '独生子女父母光荣证',
  '抚养权',
  '抚养费',
  '环境',
  '计划生育特别扶助',
  '人流量',
  '政策内容',
  '措施落实单位',
  '统计生成日期',
  '子女姓名',
  'name',
  'birth date',
  'address',
  'studio',
  'audit',
  'radius'
])('the column %s is read', header => {
  expect(screenColumn(header)).toBeUndefined()
})

test.each([
  '环湖路12号',
  '环城路与环检路口',
  '上环路8号',
  '上环城路',
  '香港上环皇后大道',
  '上环12号',
  '路上环卫工人',
  '人流量大',
  '家中3人，流动人口',
  '老人流感疫苗',
  '一人流浪',
  '物流产业园B座',
  '交流产品',
  '招引、产业',
  '团结扎实',
  '拒绝育儿',
  '春节育儿讲座',
  '计划外出务工',
  '政策内容',
  '政策外宣',
  '设计外包',
  '统计外来人口',
  '商超、生鲜',
  '李超生',
  '户主王超生，妻子张怀玉',
  '云建国',
  '毕云',
  'Bi Yun',
  'CHAO SHENG',
  'Yunjiang Road',
  '离婚后孩子抚养费由父亲承担',
  '生育保险已参保',
  '生育、证件齐全',
  '育儿补贴已申领',
  '生育登记已办',
  '孕婴用品店楼上',
  '巡查环境',
  '社区环境好',
  '退还租房押金',
  '单位报告厅',
  '独生子女父母光荣证',
  '避风塘',
  '节约用水',
  '上有老下有小',
  '有 2 人流入',
  'LI BIYUN',
  'Chaosheng Wang',
  '住北二环，情况属实',
  '春节，育有二子',
  '女，扎西卓玛',
  '请选择性别',
  '物业报告电梯故障',
  '接小孩，次日返回',
  '计划，外婆照看',
  '吸引产业',
  '三环，检察院旁'
])('the innocent text %s stays as it is', text => {
  expect(screenText(text)).toEqual({ clean: text, found: [] })
})

test('a finding says the article, the reason and what the platform does instead, in both languages', () => {
  const { clean, found } = screenText('王芳，2015年上环，已缴社会抚养费，租住')
  expect(clean).toBe(`王芳，2015年${REMOVED}，已缴${REMOVED}，租住`)
  expect(found.map(({ code, word, article }) => [code, word, article])).toEqual([
    ['R11_METHOD_QUOTAS', '上环', '9(6), 10(5), 11'],
    ['R3_SOCIAL_MAINTENANCE_FEE', '社会抚养费', '8(6), 10(5)']
  ])
  for (const { reasonZh, reasonEn, counterpartZh, counterpartEn } of found)
    for (const text of [reasonZh, reasonEn, counterpartZh, counterpartEn]) expect(text.length).toBeGreaterThan(5)
})

test('every refused word is found and removed, as text and as a column', () => {
  for (const { code, word } of words) {
    expect(screenText(word).clean, word).toBe(REMOVED)
    expect(screenText(`备注：${word}。`).clean, word).toBe(`备注：${REMOVED}。`)
    expect(screenColumn(word.toUpperCase())?.code, word).toBe(code)
  }
  for (const { code, columnWords } of refusals)
    for (const word of columnWords ?? []) expect(screenColumn(word)?.code, word).toBe(code)
})

test('separators put inside a refused word do not hide it', () => {
  const hidden = fc.constantFrom(...words).chain(({ word, code }) =>
    fc
      .array(fc.array(separator, { maxLength: 3 }), { minLength: [...word].length, maxLength: [...word].length })
      .map(gaps => ({
        code,
        text: [...word].map((c, i) => c + (i + 1 < [...word].length ? gaps[i]!.join('') : '')).join('')
      }))
  )
  fc.assert(
    fc.property(hidden, ({ code, text }) => {
      expect(screenText(text).found.map(refused => refused.code)).toContain(code)
      expect(screenColumn(text)?.code).toBeDefined()
    }),
    { numRuns: 2000 }
  )
})

test('full-width letters do not hide a refused word', () => {
  const latin = words.filter(({ word }) => /^[a-z]+$/.test(word))
  for (const { word } of latin) {
    const wide = [...word].map(c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
    expect(screenText(wide).clean, wide).toBe(REMOVED)
  }
})

test('screening what was screened changes nothing, and no refused word is left', () => {
  const piece = fc.oneof(
    fc.constantFrom(...words).map(({ word }) => word),
    separator,
    fc.string({ unit: 'binary' }),
    fc.constantFrom('李', '路', '已', '香港', '2015年')
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const once = screenText(pieces.join(''))
      expect(screenText(once.clean)).toEqual({ clean: once.clean, found: [] })
      if (once.found.length === 0) expect(once.clean).toBe(pieces.join(''))
    }),
    { numRuns: 2000 }
  )
})

test('innocent names and addresses are left alone', () => {
  const from = (text: string) => fc.constantFrom(...text.split(' '))
  const name = fc
    .tuple(
      from('王 李 张 刘 陈 杨 查 曾 计 毕 欧阳 上官'),
      from('超生 云 建国 胜利 检 环宇 政 婷 育才 生 怀 绍兴 计划'),
      from('芳 明 · 生 流 华 英')
    )
    .map(parts => parts.join(''))
  const address = fc
    .tuple(
      from('庐阳区 蜀山区 合肥市 上海市 香港'),
      from('环城 环湖 上环 人民 流芳 计量 政务 社会 补山 生态 超然 育新 节孝'),
      from('路 街 村 山庄 小区 花园'),
      fc.integer({ min: 1, max: 300 }),
      from('号 栋 幢')
    )
    .map(parts => parts.join(''))
  const remark = fc
    .tuple(from('外出务工 独居 租住 已参保 低保 残疾三级 随子女居住 志愿者'), from('， 。 ； 、'))
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(fc.tuple(name, address, remark), parts => {
      const text = parts.join(' ')
      expect(screenText(text)).toEqual({ clean: text, found: [] })
    }),
    { numRuns: 2000 }
  )
})

test('every guard belongs to a refused word', () => {
  for (const word of Object.keys(guards))
    expect(
      words.map(entry => entry.word),
      word
    ).toContain(word)
})
