import { readFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { chooseDestination } from './journey/move-away.ts'
import { tellStory } from './story.ts'
import { ask, findBarriers, idNumberOf, signIn, takePicture, visit } from './visitor.ts'

const story = tellStory('street')

test('what another district asks waits with its clock; a question passes the turn, both said so', async () => {
  const { page } = story.desk
  await page.getByRole('link', { name: '两地迁移', exact: true }).click()
  const list = page.getByRole('table', { name: '等我办理' })
  await list
    .getByText(/还剩 \d 个工作日/)
    .first()
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'moves')
  await list.getByRole('link').first().click()
  await page.getByRole('tab', { name: '询问或答复' }).click()
  await page.getByLabel('留言').fill('电话 13900139000')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('请不要写证件号码或电话').waitFor()
  await page.getByLabel('留言').fill('请核对迁入日期')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByRole('list').getByText('请核对迁入日期').waitFor()
  await page.getByText('等对方').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('it is accepted, and the acceptance taken back while nothing stands on it', async () => {
  const { page } = story.desk
  await page.getByRole('tab', { name: '接受' }).click()
  await page.getByRole('button', { name: '接受', exact: true }).click()
  await page.getByText('已接受迁移').waitFor()
  await page.getByRole('list').getByText('接受', { exact: true }).waitFor()
  await takePicture(page, 'move')
  await page.keyboard.press('Alt+z')
  await page.getByRole('list').getByText('撤销了接受').waitFor()
  await page.getByText('接受后已撤销').waitFor()
})

test('somebody nobody here knows is asked about elsewhere, for a reason', async () => {
  const { page } = story.desk
  await page.keyboard.press('/')
  await page.keyboard.type(idNumberOf('1949-10-01', 901, 110101))
  await page.keyboard.press('Enter')
  const elsewhere = page.getByRole('region', { name: '其他辖区' })
  await elsewhere.getByRole('button', { name: '询问其他辖区' }).click()
  await elsewhere.getByText('请写明事由').waitFor()
  await elsewhere.getByLabel('事由').fill('本人来办理居住登记')
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'elsewhere')
  await elsewhere.getByRole('button', { name: '询问其他辖区' }).click()
  await elsewhere.getByText('各辖区都没有登记此人').waitFor()
  expect(page.url()).not.toContain('1101')
})

test('what is asked of another district stands in the outbox with its clock, and comes back with their reason', async () => {
  const { page } = story.desk
  const { people } = await ask<{ people: { enrolment: string; name: string }[] }>(page, '/rosters/aged-60?limit=1')
  const { enrolment, name } = people[0]!
  await page.goto(`/people/${enrolment}/record/move`)
  await chooseDestination(page)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText(`已向对方登记处提出 ${name} 的迁移`).waitFor()
  await page.goto('/moves?box=outbox')
  const row = page.getByRole('table', { name: '发出的' }).getByRole('row').filter({ hasText: name })
  await row.getByText('还剩 5 个工作日').waitFor()
  await row.getByText('等对方').waitFor()
  const there = await visit(story.browser, story.url)
  await signIn(there.page, 'neighbour')
  await there.page.goto('/moves')
  await there.page.getByRole('link', { name }).first().click()
  await there.page.getByRole('tab', { name: '退回' }).click()
  await there.page.getByLabel('原因').fill('查无此住址，请与本人核对')
  await there.page.getByRole('button', { name: '退回', exact: true }).click()
  await there.page.getByText('已退回，对方会看到原因').waitFor()
  await there.leave()
  await page.goto('/moves?box=outbox&state=closed')
  await row.getByText('已退回').waitFor()
  await row.getByRole('link', { name }).click()
  await page.getByText('查无此住址，请与本人核对').waitFor()
})

test('moves both districts agreed on are arrows between them, on the page of charts: each with its table, its downloads and an address to share', async () => {
  const { page } = story.desk
  const there = await visit(story.browser, story.url)
  await signIn(there.page, 'neighbour')
  const { people } = await ask<{ people: { enrolment: string }[] }>(page, '/rosters/living?limit=8')
  for (const { enrolment } of people) {
    const { move } = await ask<{ move: string }>(page, '/moves', {
      commandId: uuidv7(),
      source: '本人申请',
      seat: 'living',
      on: '2026-11-02',
      enrolment,
      to: { area: 340111001000000 }
    })
    await ask(there.page, `/moves/${move}/answer`, { commandId: uuidv7(), decision: 'accept' })
  }
  await there.leave()
  await page.goto('/dashboard?on=2026-11-20')
  const flows = page.getByRole('region', { name: '区县之间的迁移', exact: true })
  await flows.getByText('迁出 8 人').waitFor()
  await flows.getByRole('img', { name: /^区县之间的迁移/ }).waitFor()
  await flows.getByText('图中数字').press('Enter')
  await flows.getByRole('table').getByRole('row', { name: '蜀山区 包河区 8' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await flows.scrollIntoViewIfNeeded()
  await takePicture(page, 'dashboard-flows', 'here')
  for (const [button, ending] of [
    ['下载图片 PNG', 'png'],
    ['下载表格 CSV', 'csv']
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      flows.getByRole('button', { name: button }).click()
    ])
    expect(file.suggestedFilename()).toBe(`moves-340104001000000-2026-11-20.${ending}`)
    expect((await readFile(await file.path())).subarray(0, 4).toString('hex')).toMatch(
      ending === 'png' ? /^89504e47/ : /^efbbbf/
    )
  }
  const born = page.getByRole('region', { name: '出生和死亡', exact: true })
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    born.getByRole('button', { name: '下载图片 PNG' }).click()
  ])
  expect(png.suggestedFilename()).toBe('births-deaths-340104001000000-2026-11-20.png')
  await takePicture(page, 'overview-dashboard')
})

test('in English and on a phone it fits', async () => {
  const { page } = story.desk
  await page.setViewportSize({ width: 390, height: 740 })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('region', { name: 'Moves between districts', exact: true }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await takePicture(page, 'overview-dashboard-phone')
  await page.goto('/moves?box=inbox&state=closed')
  await page.getByText('accepted, then undone').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'moves-phone')
  expect(story.desk.outside).toEqual([])
})
