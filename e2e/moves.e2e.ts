import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, signIn, signOut, takePicture } from './visitor.ts'

const story = tellStory('street')

/** A number that passes its check and that nobody has. */
function unknownNumber(): string {
  const first = '11010119491001901'
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return first + '10X98765432'[[...first].reduce((sum, digit, i) => sum + Number(digit) * (weights[i] ?? 0), 0) % 11]
}

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
  await page.keyboard.type(unknownNumber())
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

test('a page that waits shows the shape of what comes; one that fails says so and tries again', async () => {
  const { page } = story.desk
  let answer = () => {}
  const held = new Promise<void>(resolve => {
    answer = resolve
  })
  await page.route('**/api/moves?**', async route => {
    await held
    await route.abort()
  })
  await page.goto('/moves?box=inbox')
  await page.locator('[aria-busy="true"]').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'state-loading')
  answer()
  await page.getByRole('alert').getByText('连不上服务器').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'state-error')
  await page.unroute('**/api/moves?**')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('alert').waitFor({ state: 'hidden' })
})

test('a post that may not see a page is told so, and what it can do; in English and on a phone', async () => {
  const { page } = story.desk
  await signOut(page)
  await signIn(page, 'grid')
  for (const path of ['/moves', '/accounts', '/audit', '/approvals']) {
    await page.goto(path)
    await page.getByText('这个岗位不能打开此页').first().waitFor()
  }
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'state-no-permission')
  await signOut(page)
  await signIn(page, 'street')
  await page.setViewportSize({ width: 390, height: 740 })
  await page.getByRole('button', { name: 'English' }).click()
  await page.goto('/moves?box=inbox&state=closed')
  await page.getByText('accepted, then undone').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'moves-phone')
  expect(story.desk.outside).toEqual([])
})
