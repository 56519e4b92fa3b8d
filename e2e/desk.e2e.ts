import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { demoPassword, findBarriers, takePicture } from './visitor.ts'

const story = tellStory()
let name: string

const initials = (text: string) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('')

test('a stranger is led to sign in, and told that the people are invented', async () => {
  const { page } = story.desk
  await page.goto('/')
  await page.getByRole('heading', { name: '登录', level: 1 }).waitFor()
  await page.getByText(/^演示环境.居民均为虚构$/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'sign-in')
})

test('a wrong password is answered in words and what was typed is kept', async () => {
  const { page } = story.desk
  await page.getByLabel('账号', { exact: true }).fill('street')
  await page.getByLabel('密码', { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('alert').getByText('账号或密码不对').waitFor()
  expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('street')
})

test('the street officer signs in and sees the counts of the street with the pyramid', async () => {
  const { page } = story.desk
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  const living = page.getByRole('region', { name: '居住在本辖区', exact: true })
  await living.waitFor()
  expect(numberIn(await living.textContent())).toBeGreaterThan(5000)
  await page.getByText('街道经办员').waitFor()
  const pyramid = page.getByRole('img', { name: /年龄与性别/ })
  await pyramid.getByText('60–64').waitFor()
  expect(await pyramid.locator('path[fill="#0f5257"]').count()).toBeGreaterThan(15)
  await page.getByRole('img', { name: /60 岁及以上/ }).waitFor()
  await page.getByRole('table', { name: '下级辖区' }).getByRole('link').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'overview', 'whole')
})

test('the figures of the chart stand in a table beside it', async () => {
  const { page } = story.desk
  await page.getByRole('region', { name: '年龄与性别', exact: true }).getByText('图中数字').click()
  expect(await page.getByRole('table', { name: '年龄与性别' }).getByRole('row').count()).toBeGreaterThan(15)
})

test('a roster is walked by keyboard, and goes on by key', async () => {
  const { page } = story.desk
  await page.getByRole('link', { name: '名册', exact: true }).click()
  await page.getByRole('heading', { name: '名册', level: 1 }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: '60 周岁及以上', exact: true }).click()
  const list = page.getByRole('table', { name: '60 周岁及以上' })
  await list.getByRole('link').first().focus()
  await page.keyboard.press('ArrowDown')
  name = (await list.getByRole('link').nth(1).textContent()) ?? ''
  expect(await page.locator(':focus').textContent()).toBe(name)
  await page.getByRole('button', { name: '再看 50 条' }).click()
  await page.getByText('已显示 100 条').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'roster')
})

test('a resident is found by the initials of the name, from any page', async () => {
  const { page } = story.desk
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await page.keyboard.type(initials(name))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '查找结果' }).waitFor()
  await page.getByRole('table').getByRole('link', { name, exact: true }).first().waitFor()
  expect(page.url()).not.toContain(initials(name))
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'look-up')
})

test('their history says what is true from when, who recorded it, from what source and on what basis', async () => {
  const { page } = story.desk
  await page.getByRole('table').getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  const history = page.getByRole('list', { name: '经过' })
  expect(await history.textContent()).toMatch(/起有效[\s\S]*登记[\s\S]*来源[\s\S]*依据/)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'person')
})

test('the numbers open for a reason only', async () => {
  const { page } = story.desk
  await page.getByRole('button', { name: '显示完整号码' }).click()
  const dialog = page.getByRole('dialog', { name: '显示证件号码和电话' })
  await dialog.getByRole('button', { name: '显示' }).click()
  await dialog.getByText('请写明事由').waitFor()
  await dialog.getByLabel('事由').fill('核对居住证申领信息')
  await dialog.getByRole('button', { name: '显示' }).click()
  expect(await dialog.getByText(/^\d{17}[\dX]$/).textContent()).toHaveLength(18)
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('the register as of last month is shown under a band that says so', async () => {
  const { page } = story.desk
  await page.getByText('查看哪一天').click()
  await page.getByRole('button', { name: '上月末', exact: true }).click()
  await page.getByText('正在查看过去').waitFor()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'person-last-month')
  await page.goto(`/${new URL(page.url()).search}`)
  await page.getByRole('region', { name: '居住在本辖区', exact: true }).waitFor()
  await page.getByText('正在查看过去').waitFor()
  await takePicture(page, 'overview-last-month', 'whole')
  await page.getByRole('link', { name: '回到今天' }).click()
  await page.getByText('正在查看过去').waitFor({ state: 'hidden' })
})

test('it speaks English and works at the width of a phone', async () => {
  const { page } = story.desk
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('region', { name: 'Living here', exact: true }).waitFor()
  await page.getByText('Demo: the people are invented').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'overview-phone', 'whole')
  await page.goto('/nowhere')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
})

test('signing out closes the desk, nothing came from outside and no page complained', async () => {
  const { page, outside, complaints } = story.desk
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
  await page.goto('/rosters?area=340104001000000')
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
  expect(new URL(page.url()).searchParams.get('next')).toBe('/rosters?area=340104001000000')
  expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
})

const numberIn = (text: string | null): number => Number(text?.match(/[\d,]+/)?.[0].replaceAll(',', ''))
