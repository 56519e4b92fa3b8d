import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takePicture } from '../visitor.ts'
import {
  askForPhoto,
  callsHere,
  confirm,
  heading,
  open,
  openDoor,
  photoWithPlace,
  press,
  type Round,
  residents,
  says,
  stands,
  tab
} from './hands.ts'

/** The round itself, on a phone without a network: a call about help, a compound, twelve households and more. */
export function walkTheRound(round: Round): void {
  test('who asked for help and agreed to a day is called on first, and the worker sees nothing of what they asked for', async () => {
    const { page } = round.phone
    await tab(page, '今天')
    const first = page.locator('section', { hasText: '先去这里' }).getByRole('link')
    await first.filter({ hasText: '求助后约好的上门' }).click()
    await page.getByRole('region', { name: '要做的事' }).getByText('本人求助时同意您这一天来').waitFor()
    await stands(page)
    await takePicture(page, 'field-help')
    expect(await page.locator('main').textContent()).not.toMatch(/手头|申请表|困难/)
  })

  test('at the door of somebody new the card comes first, and the street’s pack is at hand, each line with the day it was checked', async () => {
    const { page } = round.phone
    await tab(page, '今天')
    await page.locator('.doors a').filter({ hasText: '欢迎新居民' }).first().click()
    await heading(page, /\S/)
    await open(page, '先出示工作证')
    await page.getByText('网格员', { exact: true }).waitFor()
    await page.goBack()
    await open(page, '新居民指引')
    await page.getByRole('heading', { level: 2, name: /^看病 · / }).waitFor()
    await page
      .getByText(/^\d{4}年\d{1,2}月\d{1,2}日核对$/)
      .first()
      .waitFor()
    await stands(page)
    await takePicture(page, 'field-welcome')
    await page.goBack()
  })

  test('a compound is looked at once a year, one thing a page, with nowhere to write of anybody; it is recorded without a network', async () => {
    const { page } = round.phone
    await tab(page, '今天')
    await open(page, /^小区年检/)
    await heading(page, '小区年检')
    await stands(page)
    await takePicture(page, 'field-compounds')
    const [first] = await page.locator('.doors strong').allTextContents()
    round.told.compound = first!
    await page.getByRole('link', { name: round.told.compound }).click()
    for (const thing of compoundThings) {
      await heading(page, thing)
      expect(await page.getByRole('textbox').count()).toBe(0)
      await page.getByLabel(thing === '无障碍坡道和扶手' ? '要修' : '好的', { exact: true }).check()
      if (thing === '无障碍坡道和扶手') {
        await stands(page)
        await takePicture(page, 'field-compound')
      }
      await press(page, '下一步')
    }
    await stands(page)
    await page.context().setOffline(true)
    await press(page, '确认记录')
    await page.getByText('已存在本机，会自动发送。').waitFor()
    round.lines += 1
  })

  test('with no network the round goes on: twelve households, who left, a birth, a number, nobody at home', async () => {
    const { page } = round.phone
    await tab(page, '今天')
    await open(page, '路线图')
    await page.getByRole('img', { name: /^网格和 \d+ 栋要走访的楼$/ }).waitFor()
    await stands(page)
    await takePicture(page, 'field-map')
    for (let door = 0; door < 12; door++) {
      await openDoor(page)
      round.lines += await callsHere(page)
      await open(page, '登记的人都还住这里')
      await heading(page, /人都住在这里？$/)
      if (door === 0) await stands(page)
      await confirm(page)
    }
    await says(page, `${round.lines} 条待发送`)
    await openDoor(page, 1)
    ;[round.told.gone = ''] = await residents(page)
    await open(page, '有人搬走')
    await heading(page, '谁搬走了？')
    await page.getByLabel(round.told.gone, { exact: true }).check()
    await stands(page)
    await takePicture(page, 'field-question')
    await press(page, '下一步')
    await heading(page, '哪天搬走的？')
    await page.getByLabel('日期', { exact: true }).fill(round.told.leftOn)
    await press(page, '下一步')
    await heading(page, '请核对')
    await stands(page)
    await confirm(page)
    await page.getByText(`${round.told.gone} 搬走`).waitFor()
    await openDoor(page, 2)
    ;[round.told.renumbered = ''] = await residents(page)
    await open(page, '信息有变')
    await page.getByLabel(round.told.renumbered, { exact: true }).check()
    await press(page, '下一步')
    await page.getByLabel('电话', { exact: true }).check()
    await press(page, '下一步')
    await page.getByLabel('电话', { exact: true }).fill('139')
    await press(page, '下一步')
    await page.getByText('请写完整的电话号码。').waitFor()
    await page.getByLabel('电话', { exact: true }).fill('13955112233')
    await press(page, '下一步')
    await confirm(page)
    await openDoor(page, 3)
    ;[round.told.parent = ''] = await residents(page)
    await open(page, '有新生儿')
    await page.getByLabel(round.told.parent, { exact: true }).check()
    await press(page, '下一步')
    await page.getByLabel('姓名', { exact: true }).fill('安小满')
    await press(page, '下一步')
    await page.getByLabel('女', { exact: true }).check()
    await press(page, '下一步')
    await page.getByLabel('出生', { exact: true }).fill('2026-10-05')
    await press(page, '下一步')
    await confirm(page)
    await stands(page)
    await takePicture(page, 'field-door')
    await openDoor(page, 4)
    await tellNewcomer(page, round.told.newcomer)
    await tellInNewFlat(page, '安新租')
    await openDoor(page, 4)
    round.lines += 5 + (await callsHere(page))
    await open(page, '不在家')
    await confirm(page)
    await says(page, `${round.lines} 条待发送`)
  })
}

/** Somebody who lives here now and is not in the register: their year of birth will do. */
async function tellNewcomer(page: Page, name: string): Promise<void> {
  await open(page, '有新居民')
  await heading(page, '是这一家的人，还是自己单独住？')
  await page.getByLabel('是这一家的', { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await press(page, '下一步')
  await page.getByLabel('女', { exact: true }).check()
  await press(page, '下一步')
  await heading(page, '哪年出生？')
  await stands(page)
  await page.getByLabel('年', { exact: true }).fill('1991')
  await press(page, '下一步')
  await page.getByLabel('其他', { exact: true }).check()
  await press(page, '下一步')
  await tellWhence(page)
  await heading(page, '请核对')
  await stands(page)
  await takePicture(page, 'field-found')
  await confirm(page)
  await page.getByText(`新居民：${name}`).waitFor()
}

/** Since when, from where and the phone: as far as they wish to say. */
async function tellWhence(page: Page): Promise<void> {
  await heading(page, '从什么时候起住在这里？')
  await page.getByLabel('年', { exact: true }).fill('2026')
  await press(page, '下一步')
  await heading(page, '从哪里来？')
  await stands(page)
  await takePicture(page, 'field-origin')
  await page.getByLabel('从哪里来', { exact: true }).selectOption('河南省')
  await press(page, '下一步')
  await heading(page, '电话是多少？')
  await press(page, '下一步')
}

/** In a flat where nobody is registered there is no door to open: the building is chosen, and the address written. */
async function tellInNewFlat(page: Page, name: string): Promise<void> {
  await tab(page, '今天')
  await open(page, '登记新居民')
  await heading(page, '住在哪栋楼？')
  await stands(page)
  await takePicture(page, 'field-building')
  await page.getByLabel('楼栋', { exact: true }).selectOption({ index: 1 })
  await press(page, '下一步')
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await press(page, '下一步')
  await page.getByLabel('男', { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('年', { exact: true }).fill('1994')
  await press(page, '下一步')
  await heading(page, '住在哪里？')
  const address = page.getByLabel('住址', { exact: true })
  await address.fill(`${await address.inputValue()}9单元909室`)
  await press(page, '下一步')
  await tellWhence(page)
  await confirm(page)
}

/** A photo comes last: of a building or a board, and of nobody. */
export function photograph(round: Round): void {
  test('a photo of a notice board is chosen, drawn anew without what it told, and kept sealed', async () => {
    const { page } = round.phone
    await askForPhoto(page)
    await page
      .getByLabel('拍照或选一张')
      .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') })
    await press(page, '下一步')
    await page.getByText('这个文件打不开，请换一张照片。').waitFor()
    const buffer = await photoWithPlace(page)
    await page.getByLabel('拍照或选一张').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('img', { name: '要发送的照片' }).waitFor()
    await stands(page)
    await takePicture(page, 'field-photo')
    await press(page, '下一步')
    await stands(page)
    await confirm(page)
    round.lines += 1
    await says(page, `${round.lines} 条待发送`)
  })
}

const compoundThings = [
  '出入口和门禁',
  '楼道和路灯照明',
  '电梯',
  '消防通道和器材',
  '无障碍坡道和扶手',
  '公告栏',
  '儿童活动和母婴设施',
  '电动车停放和充电',
  '垃圾分类点'
]
