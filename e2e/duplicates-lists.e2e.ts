import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { ask, findBarriers, takePicture } from './visitor.ts'

const story = tellStory('street')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anjia-e2e-lists-'))
  const { page } = story.desk
  await page.goto('/duplicates')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('likely duplicates stand in a list, the strongest first, with why', async () => {
  const { page } = story.desk
  const list = page.getByRole('table', { name: '可能重复的记录' })
  await page.getByRole('heading', { name: '重复核对', level: 1 }).waitFor()
  // They are looked for in the background, from the start of the server on; the page tells what was found so far.
  await expect
    .poll(
      async () => {
        await page.reload()
        await list.or(page.getByText('没有待核对的重复记录')).first().waitFor()
        return list.count()
      },
      { interval: 2000 }
    )
    .toBe(1)
  await list.getByText('姓名相同').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'duplicates')
})

test('two entries are compared side by side, merged, and the merge undone', async () => {
  const { page } = story.desk
  await page
    .getByRole('link', { name: /对照两份记录/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /是同一个人吗/ }).waitFor()
  await page.getByText('不同').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'duplicate-pair')
  await page.getByLabel('依据什么合并').fill('本人携证件到窗口核对')
  await page.getByRole('button', { name: '合并为一人' }).click()
  await page.getByText('这两份记录已合并为一人。').waitFor()
  await page.getByRole('button', { name: '撤销合并' }).click()
  await page.getByRole('button', { name: '合并为一人' }).waitFor()
})

test('“two people” is remembered with who said so, and taken back', async () => {
  const { page } = story.desk
  await page.getByLabel('怎样得知（可不填）').fill('两人都来过窗口')
  await page.getByRole('button', { name: '不是同一人' }).click()
  await page.getByText(/判为两个人。两人都来过窗口/).waitFor()
  await page.getByRole('button', { name: '改回待核对' }).click()
  await page.getByRole('button', { name: '合并为一人' }).waitFor()
})

test('a death list is matched, what is sure is confirmed in bulk, and one entry is taken back', async () => {
  const { page } = story.desk
  await page.goto('/lists')
  await page.getByRole('link', { name: /死亡名单：蜀山区民政局/ }).click()
  const rows = page.getByRole('table', { name: '名单中的人' })
  await rows.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'death-list')
  await rows.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /^确认选中的/ }).click()
  await page
    .getByText(/^已登记 \d+ 人/)
    .first()
    .waitFor()
  await page
    .getByRole('button', { name: /选中的/ })
    .first()
    .waitFor({ state: 'hidden' })
  await rows.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: '撤销选中的 1 人' }).click()
  await page
    .getByText(/^已撤销 1 人/)
    .first()
    .waitFor()
})

test('a doubtful row is compared and confirmed; a cause of death is not read', async () => {
  const { page } = story.desk
  await page.getByRole('tab', { name: /待核对/ }).click()
  await page.getByRole('button', { name: '对照' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认登记' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'death-list-review')
  await dialog.getByRole('button', { name: '确认登记' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const file = join(folder, 'list.csv')
  await writeFile(file, '姓名,身份证号,死亡日期,死亡原因\r\n某某,,2026-10-01,心脏病\r\n')
  await page.goto('/lists')
  await page.getByLabel('来源单位').fill('市第一人民医院')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: /死亡名单：市第一人民医院/ }).waitFor()
  await page.getByText('死亡原因').waitFor()
  await page.getByText(/健康信息须本人单独同意/).waitFor()
})

test('the letter to the family waits with every other paper, is printed and handed over', async () => {
  const { page } = story.desk
  await page.goto('/prints')
  const waiting = page.getByRole('table', { name: '待打印' })
  await waiting.getByRole('row').filter({ hasText: '给住户的信：慰问' }).first().getByRole('checkbox').check()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'prints')
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打印选中的 1 份' }).click()
  ])
  // The name of a file lies about on a screen: it says nothing of what happened.
  expect(letter.suggestedFilename()).toBe('告知信.pdf')
  await page.getByRole('tab', { name: '已打印，待送达' }).click()
  const printed = page.getByRole('table', { name: '已打印，待送达' })
  await printed.getByRole('row').filter({ hasText: '慰问' }).first().getByRole('checkbox').check()
  await page.getByRole('button', { name: '登记选中的 1 份已送达' }).click()
  await page.getByText('已登记送达 1 份').first().waitFor()
})

test('a birth list is matched by the parents’ numbers alone; the child enters with them, and they are congratulated', async () => {
  const { page } = story.desk
  const { people } = await ask<{ people: { enrolment: string; name: string }[] }>(page, '/rosters/living-apart?limit=1')
  const { enrolment, name } = people[0]!
  const { idNumber } = await ask<{ idNumber: string }>(page, `/people/${enrolment}/numbers`, { reason: '核对出生名单' })
  const file = join(folder, 'births.csv')
  await writeFile(
    file,
    `新生儿姓名,性别,出生日期,出生医学证明编号,孩次,分娩方式,母亲姓名,母亲身份证号\r\n${name}小,女,2026-11-05,V340999999,2,剖宫产,${name},${idNumber}\r\n`
  )
  await page.goto('/lists')
  await page.getByLabel('名单种类').selectOption({ label: '出生名单' })
  await page.getByLabel('来源单位').fill('市妇幼保健院')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: /出生名单：市妇幼保健院/ }).waitFor()
  for (const column of ['孩次', '分娩方式']) await page.getByText(column, { exact: true }).first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'birth-list')
  await page.getByRole('button', { name: '对照' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认登记' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.goto(`/people/${enrolment}`)
  await page
    .getByRole('region', { name: '亲属关系' })
    .getByRole('link', { name: `${name}小` })
    .waitFor()
  await page.goto('/prints')
  await page.getByRole('table', { name: '待打印' }).getByText('给住户的信：祝贺').first().waitFor()
})

test('in English, and on a phone, nothing is cut off', async () => {
  const { page } = story.desk
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await page.setViewportSize({ width: 390, height: 740 })
  for (const path of ['/duplicates', '/lists', '/prints']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('table').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= 390'), path).toBe(true)
    expect(await findBarriers(page), path).toEqual([])
  }
  await page.goto('/duplicates')
  await page
    .getByRole('link', { name: /compare the two entries/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /One person or two/ }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth <= 390')).toBe(true)
  await takePicture(page, 'duplicate-pair-phone')
})

test('nothing was fetched from outside and nothing was complained about', () => {
  expect(story.desk.outside).toEqual([])
  expect(story.desk.complaints).toEqual([])
})
