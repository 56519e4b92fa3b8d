import { afterAll, beforeAll, expect, test } from 'vitest'
import { idNumber } from '../people/people-factory.ts'
import { type Looks, watched } from '../platform/count-looks.ts'
import { classify } from './classify.ts'
import { type Desk, openDesk, type Told } from './intake-desk.ts'
import { takeInChanged } from './take-in-changed.ts'
import { takeInNew } from './take-in-new.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const n = 1500
/** How often a statement may look at a row for each row of the file; all with all would be n times. */
const atMost = 20

/** A street whose tables were empty a moment ago: the planner knows nothing yet of what the file brings. */
const file = (told: (i: number) => Told = () => ({})): Told[] =>
  Array.from({ length: n }, (_, i) => {
    const born = `19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 10}`
    return {
      户号: `H${Math.floor(i / 3)}`,
      姓名: `${'王李张刘陈'[i % 5]}${'安平和顺康宁'[i % 6]}${'一二三四五六七'[i % 7]}`,
      公民身份号码: i % 10 === 9 ? '' : idNumber((i % 499) * 2 + 1, born),
      性别: '男',
      出生日期: born,
      与户主关系: i % 3 === 0 ? '户主' : '子',
      现居住地址: `梅山路${i}号`,
      ...told(i)
    }
  })

test('neither comparing a file with the register nor taking it in pairs all rows with all', async () => {
  const seen: Looks[] = []
  const batch = '00000000-0000-7000-8000-00000000ba7c'
  const stretch = { from: 1, to: n + 10, batch, source: 'file' }
  const first = await desk.preview(file())
  await desk
    .asOfficer(async ctx => {
      await classify(watched(ctx, seen), first.id)
      await takeInNew(watched(ctx, seen), first.id, stretch)
      throw new Error('only looked at')
    })
    .catch(error => expect(error.message).toBe('only looked at'))
  await desk.accept(first)
  const second = await desk.preview(file(i => ({ 联系电话: `139${String(10_000_000 + i)}` })))
  expect(second.report.changed).toBeGreaterThan(n * 0.9)
  await desk.asOfficer(async ctx => {
    const looking = watched(ctx, seen)
    await classify(looking, second.id)
    await takeInChanged(looking, second.id, stretch)
    // What was sent without waiting for its answer has its answer before this one.
    await looking.tx.query('show timezone')
  })
  expect(seen.length).toBeGreaterThan(20)
  expect(seen.filter(([, times]) => times > atMost * n)).toEqual([])
})
