import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { welcome } from '../../contract/welcome.ts'
import { windowOf } from '../cases/deciding-factory.ts'
import { getDocumentText } from '../cases/pdf-factory.ts'
import { printReceipt } from '../cases/print-receipt.ts'
import { grid, nextStreet, officer, officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
import { openWelcome, welcomeRoutes } from './welcome.ts'
import './refusals.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const community = grid - (grid % 1000)
const said = (told: object = {}) =>
  welcome.writeWelcome.body!.parse({
    commandId: v7(),
    area: street,
    kind: 'clinic',
    title: '三里庵社区卫生服务中心',
    body: '梅山路28号，每天8:00至20:00，电话0551-60000001。家庭医生在这里签约。',
    titleEn: 'Sanlian community clinic',
    bodyEn: '28 Meishan Road, 8:00 to 20:00 every day, phone 0551-60000001. Family doctors sign up here.',
    reviewBy: '2027-05-01',
    ...told
  })
const as = { operation: 'notices.welcome', route: 'test', trace: 'changes' } as const
const write = (told: object = {}, who = officer) =>
  register.as(
    who,
    ctx => welcomeRoutes.writeWelcome(ctx, { params: undefined, query: undefined, body: said(told) }),
    as
  )

test('the pack of a street is written in both languages, dated, and read by everybody; another street changes none of it', async () => {
  const line = await write()
  expect(line).toMatchObject({ checkedOn: '2026-11-23', reviewBy: '2027-05-01', kind: 'clinic' })
  await write({ area: community, kind: 'school', title: '三里庵幼儿园', titleEn: 'Sanlian nursery' })
  expect((await openWelcome(register.platform)).map(({ title }) => title)).toEqual([
    '三里庵社区卫生服务中心',
    '三里庵幼儿园'
  ])
  const other = officerOf(nextStreet)
  await expect(write({}, other)).rejects.toThrow('platform.outside')
  const changed = (who: typeof officer) =>
    register.as(
      who,
      ctx =>
        welcomeRoutes.changeWelcome(ctx, {
          params: { id: line.id },
          query: undefined,
          body: said({ title: '三里庵卫生中心', reviewBy: '2027-08-01' })
        }),
      as
    )
  await expect(changed(other)).rejects.toThrow('notices.none')
  expect(await changed(officer)).toMatchObject({ title: '三里庵卫生中心', reviewBy: '2027-08-01' })
})

test('it names nobody, belongs to a street or community, and is looked at again within a year', async () => {
  await expect(write({ body: '找王小明，电话13855501234' })).rejects.toThrow('notices.names-')
  await expect(write({ area: grid })).rejects.toThrow('notices.welcome-where')
  await expect(write({ reviewBy: '2026-11-23' })).rejects.toThrow('notices.welcome-review')
  await expect(write({ reviewBy: '2028-11-23' })).rejects.toThrow('notices.welcome-review')
})

test('the service card of a newcomer carries the pack of the place, each line with its day, and past its review that is said', async () => {
  const desk = windowOf(register)
  const one = await register.enrol({ name: '新来的人', otherArea: 410102000000000 as never })
  const { id } = await desk.open(one, { matter: 'newcomer-service', variant: 'card', form: {} })
  const card = async (language: 'zh' | 'en') =>
    (
      await getDocumentText(
        await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language, reason: '再要一份' }))
      )
    ).replace(/\s/g, '')
  const text = await card('zh')
  for (const told of ['看病', '三里庵幼儿园', '0551-60000001', '2026年11月23日核对']) expect(text).toContain(told)
  expect(text).not.toContain('该再核对了')
  expect(await card('en')).toContain('Sanliannursery')
  expect(await desk.onDay('2027-05-02', () => card('zh'))).toContain('该再核对了')
})

test('it is printed to take home, with what may be asked for from the matters themselves, and goes when it is taken out', async () => {
  const file = (language: 'zh' | 'en') =>
    register.as(officer, ctx =>
      welcomeRoutes.printWelcome(ctx, {
        params: undefined,
        body: undefined,
        query: welcome.printWelcome.query!.parse({ area: street, language })
      })
    )
  const text = (await getDocumentText(await file('zh'))).replace(/\s/g, '')
  for (const told of ['欢迎住在这里', '三里庵幼儿园', '0551-60000001', '育儿补贴（30个工作日内）', '不影响您办理'])
    expect(text).toContain(told)
  expect(await getDocumentText(await file('en'))).toContain('Childcare subsidy')
  for (const { id } of await openWelcome(register.platform))
    await register.as(
      officer,
      ctx => welcomeRoutes.endWelcome(ctx, { params: { id }, query: undefined, body: { commandId: v7() as never } }),
      as
    )
  expect(await openWelcome(register.platform)).toEqual([])
})
