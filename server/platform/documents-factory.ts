import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Personal } from './privacy-filter.ts'

export interface LabelledDocument {
  text: string
  /** What stands in it by which somebody could be known, each with its place. */
  marks: { kind: Personal; from: number; to: number }[]
}

const seed = join(import.meta.dirname, '../../db/seed/names')
const table = (name: string) =>
  parse(readFileSync(join(seed, name), 'utf8'), { columns: true }) as Record<string, string>[]

/** Always the same numbers for the same seed (mulberry32). */
function chanceOf(start: number) {
  let state = start
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    below: (n: number) => Math.floor(next() * n),
    pick: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!
  }
}
type Chance = ReturnType<typeof chanceOf>

function namesOf(chance: Chance): () => string {
  const surnames = table('surnames.csv').flatMap(({ surname, tf }, rank) =>
    rank < 400 ? [{ surname: surname!, tf: Number(tf) }] : []
  )
  const sum = surnames.reduce((all, { tf }) => all + tf, 0)
  const given = table('given_characters.csv')
  return () => {
    let at = chance.next() * sum
    let rank = 0
    while (rank < surnames.length - 1 && at > surnames[rank]!.tf) at -= surnames[rank++]!.tf
    const { surname } = surnames[rank]!
    const { first, second } = chance.pick(given)
    return surname + (chance.next() < 0.15 ? '' : chance.pick([...first!])) + chance.pick([...second!])
  }
}

const plainSentences = [
  '街道办事处研究决定，年底前为辖区内的社区各配一间母婴室，经费从家庭服务项目中列支。',
  '各社区要按公布的时限受理申请，新居民与户籍居民同等对待，不得收取任何费用。',
  '联席会议由街道、社区、物业公司和用人单位参加，议题来自未办结的事项。',
  '社区卫生服务站每周二、周四上午接种流感疫苗，咨询电话0551-62345678。',
  '党群服务中心周六上午9:00开放，提供免费血压测量和育儿讲座，欢迎带上孩子来参加。',
  '本季度共受理申请126件，按时办结率为98.4%，群众满意度继续提高。',
  '物业公司负责保持无障碍通道畅通，婴儿车和轮椅可以通行。',
  '安排专人清理楼道杂物，方便老年人出行，高层住宅的电梯已经完成检修。',
  '项目总金额36000元，全部用于购置设备，账目已经审计并公开。',
  '请于2026年12月20日前完成整改，并向居民说明办理情况。',
  '任何单位和个人都可以提出意见，街道在规定期限内答复。',
  '周边道路施工期间，请注意安全，公交线路临时调整。'
] as const

const digits = (chance: Chance, n: number) => Array.from({ length: n }, () => chance.below(10)).join('')
const sumOf = (all: readonly number[]) => all.reduce((sum, n) => sum + n, 0)
const written = (chance: Chance, number: string, groups: readonly number[]) => {
  if (chance.next() < 0.6) return number
  const by = chance.pick([' ', '-', '－'])
  return groups
    .map((n, place) => number.slice(sumOf(groups.slice(0, place)), sumOf(groups.slice(0, place)) + n))
    .join(by)
}

const ofKind: Record<Personal, (chance: Chance, name: () => string) => string> = {
  name: (_, name) => name(),
  phone: chance => written(chance, `1${chance.pick(['3', '5', '7', '8', '9'])}${digits(chance, 9)}`, [3, 4, 4]),
  number: chance =>
    written(
      chance,
      `340104${1950 + chance.below(60)}0${1 + chance.below(9)}1${chance.below(10)}${digits(chance, 3)}${chance.pick(['X', '1', '7'])}`,
      [6, 8, 4]
    ),
  room: chance => `${1 + chance.below(30)}栋${1 + chance.below(4)}单元${1 + chance.below(30)}0${1 + chance.below(4)}室`,
  few: chance => `${1 + chance.below(4)}${chance.pick(['名', '户', '位'])}`
}

/** A sentence with one or two places in it: what stands before, between and after them. */
const marked: readonly [string, Personal, string, Personal | null, string][] = [
  ['会上，', 'name', '介绍了母婴室的建设情况，与会人员表示同意。', null, ''],
  ['请', 'name', '于本周内到社区领取材料，电话', 'phone', '。'],
  ['这项任务由', 'name', '牵头，', 'name', '配合。'],
  ['居民', 'name', '反映楼道灯不亮，已经修好。', null, ''],
  ['据', 'name', '说，申请已经提交，证件号码', 'number', '。'],
  ['材料请寄到', 'room', '，收件人', 'name', '。'],
  ['感谢', 'name', '和', 'name', '等志愿者。'],
  ['本月看望了', 'few', '老人，其中有', 'name', '。'],
  ['联系', 'name', '，手机', 'phone', '，不接电话时请发短信。'],
  ['', 'name', '负责清单的整理。', null, ''],
  ['经核实，', 'name', '的申请已经办结，住址为', 'room', '。'],
  ['身份证', 'number', '登记有误，由', 'name', '更正。']
]

/** Documents as an office writes them, with everything marked that must not be published. */
export function labelledDocuments(n: number, start: number): LabelledDocument[] {
  const chance = chanceOf(start)
  const name = namesOf(chance)
  return Array.from({ length: n }, () => {
    const document: LabelledDocument = { text: '', marks: [] }
    const put = (kind: Personal | null) => {
      if (!kind) return
      const text = ofKind[kind](chance, name)
      document.marks.push({ kind, from: document.text.length, to: document.text.length + text.length })
      document.text += text
    }
    for (let line = 0; line < 6 + chance.below(8); line++) {
      for (let i = 0; i <= chance.below(4); i++) document.text += chance.pick(plainSentences)
      const [before, one, between, two, after] = chance.pick(marked)
      document.text += before
      put(one)
      document.text += between
      put(two)
      document.text += `${after}\n`
    }
    return document
  })
}
