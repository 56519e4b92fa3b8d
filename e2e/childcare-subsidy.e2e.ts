import type { Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { ask, findBarriers, signIn, signOut, takePicture } from './visitor.ts'

const story = tellStory()
const born = new Date(Date.now() - 120 * 86_400_000).toISOString().slice(0, 10)

test('a parent claims at the window without the papers and the account: what is known is kept as a draft', async () => {
  const { page } = story.desk
  await signIn(page, 'street')
  await page.getByRole('link', { name: '办事窗口', exact: true }).click()
  await page.getByRole('button', { name: '办理事项' }).click()
  await page.getByRole('link', { name: '育儿补贴', exact: true }).click()
  await page.getByLabel('申请人').fill('王')
  await page
    .getByRole('option')
    .filter({ hasText: /[345]\d 周岁/ })
    .first()
    .click()
  await page.getByRole('radio', { name: '父亲或母亲申领' }).check()
  await page.getByLabel('孩子姓名').fill('王小满')
  await page.getByLabel('孩子出生日期').fill(born)
  await page.getByLabel('孩子的身份证号或出生医学证明编号').fill('L340000123')
  await page.getByLabel('孩子落户日期').fill(born)
  await page.getByRole('radio', { name: '中国', exact: true }).check()
  await page.getByRole('radio', { name: '本人', exact: true }).check()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'claim-form')
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByRole('heading', { name: /^育儿补贴 · 王/ }).waitFor()
  await page.getByText('还没有提交，也没有开始计时').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('two officers at one draft: the second sees what the first wrote beside it, and both words stand; then it is handed in', async () => {
  const { page } = story.desk
  await page.getByRole('button', { name: '接着填写' }).click()
  await page.getByLabel('收款银行卡号').fill('6222020200112233445')
  const colleague = await page.context().newPage()
  await colleague.goto(page.url())
  await colleague.getByRole('button', { name: '接着填写' }).click()
  await colleague.getByRole('checkbox', { name: '孩子的户口簿页' }).check()
  await colleague.getByRole('button', { name: '保存', exact: true }).click()
  await colleague.getByText('已保存', { exact: true }).waitFor()
  await colleague.close()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '看看改了什么' }).click()
  const both = page.getByRole('table', { name: '看看改了什么' })
  await both.getByText('孩子的户口簿页').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'draft-conflict')
  await page.getByRole('checkbox', { name: '孩子的户口簿页' }).check()
  await page.getByRole('button', { name: '按最新内容提交' }).click()
  await page.getByRole('button', { name: '接着填写' }).waitFor()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('剩 30 个工作日').waitFor()
  const rule = page.getByRole('region', { name: '按规则算出的结果' })
  await rule.getByText('合计 ¥3,600.00').waitFor()
  await page.getByText('•••• 3445').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'claim-taken-in')
})

test('what is missing is told once and printed; the clock stands until the paper came, here as a photograph', async () => {
  const { page } = story.desk
  await page.getByRole('tab', { name: '一次性告知' }).click()
  expect(await page.getByRole('checkbox', { name: '出生医学证明' }).isChecked()).toBe(true)
  expect(await page.getByRole('checkbox', { name: '出生医学证明' }).isDisabled()).toBe(true)
  await takePicture(page, 'claim-notice')
  await page.getByRole('button', { name: '一次性告知', exact: true }).click()
  await page.getByText('等居民补材料，计时暂停').waitFor()
  const [slip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打印一次性告知书' }).click()
  ])
  expect(slip.suggestedFilename()).toBe('一次性告知书.pdf')
  await page.goto('/cases?shelf=waiting')
  await page.getByRole('table', { name: '等居民补材料' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '添加文件' }).click()
  const bring = async (buffer: Buffer) => {
    await page.getByLabel('这是哪项材料').selectOption({ label: '出生医学证明' })
    await page.locator('input[type=file]').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer })
  }
  await bring(Buffer.from('<html><script>alert(1)</script></html>'))
  await page.getByText('另存为 PDF 或图片').waitFor()
  await takePicture(page, 'paper-refused')
  await bring(await page.screenshot())
  await page.getByRole('button', { name: '打开出生医学证明' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'paper-kept')
  const [opened] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打开出生医学证明' }).click()
  ])
  expect(opened.suggestedFilename()).toBe('出生医学证明.png')
  await page.getByRole('tab', { name: '受理', exact: true }).waitFor()
})

test('accepted and checked at the street with one press each; whoever checked is offered no decision', async () => {
  const { page } = story.desk
  await page.getByRole('tab', { name: '受理', exact: true }).click()
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await page.getByRole('tab', { name: '审核通过' }).click()
  await page.getByRole('button', { name: '审核通过' }).click()
  await page.getByText('已办理：审核通过').waitFor()
  expect(await page.getByRole('tab', { name: '作出决定' }).count()).toBe(0)
  await signOut(page)
})

test('another officer at the district finds it among what waits, reads the rule and decides with one press', async () => {
  const { page } = story.desk
  await signIn(page, 'district')
  await page.getByRole('link', { name: '办事窗口', exact: true }).click()
  const waits = page.getByRole('navigation', { name: '待办一览' })
  await waits.getByRole('link', { name: /待您决定/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'cases-waiting')
  await waits.getByRole('link', { name: /待您决定/ }).click()
  await page.getByRole('table', { name: '待决定' }).getByRole('link').first().click()
  await page.getByRole('tab', { name: '作出决定' }).waitFor()
  await takePicture(page, 'claim-to-decide')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '作出决定' }).click()
  await page.getByRole('region', { name: '决定', exact: true }).getByText('准予').waitFor()
  await signOut(page)
})

test('the letter is printed and handed out at the street, and the case is done', async () => {
  const { page } = story.desk
  await signIn(page, 'street')
  await page.goto('/cases?shelf=to-deliver')
  await page.getByRole('table', { name: '待送达' }).getByRole('link').first().click()
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打印决定书' }).click()
  ])
  expect(letter.suggestedFilename()).toBe('育儿补贴决定书.pdf')
  await page.getByRole('button', { name: '已送达' }).click()
  await page.getByText('已办理：已送达').waitFor()
  await page.goto('/cases?shelf=delivered')
  await page.getByRole('table', { name: '已办结' }).getByText('育儿补贴').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'claim-done')
  expect(story.desk.outside).toEqual([])
})

test('a bereaved couple is confirmed for another year from the record: nobody comes, nothing is proven again', async () => {
  const { page } = story.desk
  const { people } = await ask<{ people: { enrolment: string; name: string }[] }>(page, '/rosters/aged-60?limit=2')
  const found = await takeInBereaved(
    page,
    people.map(({ enrolment }) => enrolment)
  )
  await signOut(page)
  await signIn(page, 'district')
  for (const id of found) await grant(page, id)
  await signOut(page)
  await signIn(page, 'street')
  await page.goto('/cases/new')
  await page.getByRole('button', { name: '主动办理今年的确认' }).click()
  await page.getByText('已为 2 位居民办理，另有 0 位请同事看看').waitFor()
  await page.goto('/cases?shelf=to-check&matter=special-assistance')
  const toCheck = page.getByRole('table', { name: '待受理、待审核' })
  await toCheck.getByRole('row').filter({ hasText: '特别扶助' }).first().getByRole('link').first().click()
  await page.getByText('按已有记录主动办理，本人不用到场').first().waitFor()
  const at = new URL(page.url()).pathname
  for (const [tab, said] of [
    ['受理', '已办理：受理'],
    ['审核通过', '已办理：审核通过']
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await page.getByRole('button', { name: tab, exact: true }).click()
    await page.getByText(said).waitFor()
  }
  await signOut(page)
  await signIn(page, 'district')
  await page.goto(at)
  await page.getByRole('radio', { name: '待核定的部分：准予' }).check()
  await page.getByLabel('原因', { exact: true }).fill('上一年度记录齐全，一并确认')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '作出决定' }).click()
  await page.getByRole('region', { name: '决定', exact: true }).getByText('准予').waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/死亡|违法|对象/)
  await takePicture(page, 'confirmed-year')
})

interface Seen {
  line: { version: number }
  proposalMark: string
}
const see = (page: Page, id: string) => ask<Seen>(page, `/cases/${id}`)

/** As it was done once, when the couple was found: on the record of the register, with two colleagues by name. */
async function takeInBereaved(page: Page, enrolments: string[]): Promise<string[]> {
  const { candidates } = await ask<{ candidates: { account: string }[] }>(page, '/cases/contact-candidates')
  const accounts = candidates.slice(0, 2).map(({ account }) => account)
  const ids: string[] = []
  for (const enrolment of enrolments) {
    const { id } = await ask<{ id: string }>(page, '/cases', {
      commandId: uuidv7(),
      matter: 'special-assistance',
      variant: 'first',
      applicant: 'self',
      enrolment,
      form: {
        circumstance: 'only-child-died',
        record: 'register',
        motherBornOn: '1964-03-02',
        account: '6222020200112233445'
      }
    })
    const act = async (deed: string) =>
      ask(page, `/cases/${id}/deeds`, { commandId: uuidv7(), version: (await see(page, id)).line.version, deed })
    await act('accept')
    await ask(page, `/cases/${id}/contacts`, { commandId: uuidv7(), accounts })
    await act('check')
    ids.push(id)
  }
  return ids
}

async function grant(page: Page, id: string): Promise<void> {
  const { line, proposalMark } = await see(page, id)
  const told = { choice: 'grant-open', reason: '区县核对记录，认定符合', proposalMark }
  await ask(page, `/cases/${id}/decision`, { commandId: uuidv7(), version: line.version, ...told })
}
