import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { acting, findBarriers, takePicture } from './visitor.ts'

const story = tellStory()
const go = (path: string) => (page: Page) => page.goto(path)
const community = 340104001001000

/** Every kind of list of the desk: who sees it, what it is called, and how one comes to it. */
const lists: [account: string, caption: string, open: (page: Page) => Promise<unknown>][] = [
  ['street', '下级辖区', go('/')],
  [
    'street',
    '年龄与性别',
    async page => {
      await page.goto('/')
      await page.getByText('图中数字').first().click()
    }
  ],
  ['street', '80 周岁及以上', go('/rosters/aged-80?on=2026-10-31')],
  [
    'street',
    '查找结果',
    async page => {
      await page.goto('/')
      await page.getByRole('searchbox').fill('张')
      await page.keyboard.press('Enter')
    }
  ],
  ['street', '导入过的文件', go('/imports')],
  [
    'street',
    '新增',
    async page => {
      await page.goto('/imports?status=read')
      await page.getByRole('table').getByRole('link').first().click()
      await page.getByRole('tab', { name: /^新增/ }).click()
    }
  ],
  ['street', '收到的名单', go('/lists')],
  [
    'street',
    '名单中的人',
    async page => {
      await page.goto('/lists')
      await page
        .getByRole('link', { name: /死亡名单：蜀山区民政局/ })
        .first()
        .click()
      await page.getByRole('tab', { name: /^待核对/ }).click()
    }
  ],
  ['street', '等我办理', go('/moves?box=waiting&state=open')],
  ['street', '可能重复的记录', go('/duplicates')],
  ['street', '楼栋', go(`/areas/${community}/buildings`)],
  ['street', '住址核实', go('/open-addresses')],
  ['street', '我在哪里登录', go('/me')],
  ['admin1', '账号和岗位', go('/accounts')],
  ['auditor', '留痕审计', go('/audit')]
]

let actAs: (username: string) => Promise<void>
beforeAll(() => {
  actAs = acting(story.desk.page)
})

test.each(lists)(
  '%s copies “%s” to a spreadsheet and finds in it what is pasted from one',
  async (account, caption, open) => {
    const { page } = story.desk
    await actAs(account)
    await open(page)
    const table = page.getByRole('table', { name: caption, exact: true })
    await table.locator('tbody tr[data-index]').first().waitFor()
    const block = page.locator('.table-block').filter({ has: table })
    const titles = (await table.locator('th[scope=col]').allTextContents()).map(text => text.replace(/[▴▾]\d*$/, ''))
    const rows = await table.locator('tbody tr[data-index]').count()
    const copied = (await clipboard(page, caption, 'copy')).split('\r\n').map(line => line.split('\t'))
    expect(copied[0]).toEqual(titles)
    expect(copied).toHaveLength(rows + 1)
    for (const line of copied) expect(line).toHaveLength(titles.length)
    expect(copied[1]?.[0]).not.toBe('')
    const pasted = [copied[0]!, copied[1]!, ['查无此人']].map(line => line.join('\t')).join('\r\n')
    await clipboard(page, caption, 'paste', pasted)
    await block.getByText(/^已选 \d+ 行$/).waitFor()
    await block.getByText(/1 行不在已载入的列表里：查无此人/).waitFor()
    expect(await findBarriers(page)).toEqual([])
  }
)

test('who does not know the keys pastes into a box, which says what will happen', async () => {
  const { page } = story.desk
  await page.getByRole('button', { name: '粘贴', exact: true }).click()
  const box = page.getByRole('dialog', { name: '从表格软件粘贴' })
  await box.getByText('不会改动任何内容', { exact: false }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await box.locator('textarea').fill('auditor\n查无此人')
  await takePicture(page, 'list-paste')
  await box.getByRole('button', { name: '找到这 2 行' }).click()
  await page.getByText(/1 行不在已载入的列表里/).waitFor()
  expect({ outside: story.desk.outside, complaints: story.desk.complaints }).toEqual({ outside: [], complaints: [] })
})

/** What the clipboard of the list of this caption gives, or is given. */
const clipboard = (page: Page, caption: string, act: 'copy' | 'paste', text = ''): Promise<string> =>
  page.evaluate<string>(`(() => {
    const table = [...document.querySelectorAll('table.data-table')].find(one => one.caption?.textContent === ${JSON.stringify(caption)})
    const held = new DataTransfer()
    held.setData('text/plain', ${JSON.stringify(text)})
    const event = new ClipboardEvent(${JSON.stringify(act)}, { bubbles: true, cancelable: true, clipboardData: held })
    const list = table.closest('.table-scroll')
    // As for a person: what is marked in the search field is no longer what is copied once the list has the focus.
    getSelection()?.removeAllRanges()
    list.focus()
    list.dispatchEvent(event)
    return event.clipboardData.getData('text/plain')
  })()`)
