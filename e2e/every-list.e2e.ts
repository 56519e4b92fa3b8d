import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { acting, ask, findBarriers, takePicture } from './visitor.ts'

const story = tellStory()
const go = (path: string) => (page: Page) => page.goto(path)
const community = 340104001001000

/** Every component that shows a list: who sees it, what it is called, and how one comes to it. */
const lists: [component: string, account: string, caption: string, open: (page: Page) => Promise<unknown>][] = [
  ['web/statistics/areas-below', 'street', '下级辖区', go('/')],
  ['web/statistics/pivot', 'street', '居住在本辖区：年龄组、性别', go('/pivot')],
  ['web/statistics/quality-checks', 'street', '年龄和性别检查', go('/quality')],
  ['web/statistics/indicator-catalogue', 'street', '指标目录', go('/indicators')],
  ['web/reports/reports-page', 'street', '本级报表', go('/reports')],
  ['web/reports/report-table', 'street', 'F01 人口变动情况月报', go('/reports/F01')],
  ['web/reports/parts', 'street', '月初人数 的组成', go('/reports/F01?row=start&column=living')],
  [
    'ui/chart',
    'street',
    '年龄与性别',
    async page => {
      await page.goto('/')
      await page.getByRole('region', { name: '年龄与性别', exact: true }).getByText('图中数字').press('Enter')
    }
  ],
  [
    'ui/area-map',
    'street',
    '居住在本辖区',
    async page => {
      await page.goto('/')
      await page.getByRole('region', { name: '地图' }).getByText('图中数字').press('Enter')
    }
  ],
  ['web/people/roster', 'street', '80 周岁及以上', go('/rosters/aged-80?on=2026-10-31')],
  [
    'web/people/people-table',
    'street',
    '查找结果',
    async page => {
      await page.goto('/')
      await page.getByRole('searchbox').fill('张')
      await page.keyboard.press('Enter')
    }
  ],
  [
    'web/people/returned-table',
    'street',
    '改动的单元格',
    async page => {
      await page.goto('/rosters/aged-80')
      await page.getByRole('table', { name: '80 周岁及以上' }).getByRole('link').first().waitFor()
      const [titles = '', first = ''] = (await clipboard(page, '80 周岁及以上', 'copy')).split('\r\n')
      const edited = first.split('\t').with(titles.split('\t').indexOf('联系电话'), '13900001111')
      await clipboard(page, '80 周岁及以上', 'paste', [titles, edited.join('\t')].join('\r\n'))
    }
  ],
  ['web/care/supplies', 'street', '领取点和库房', go('/care')],
  ['web/care/orders', 'street', '要货单', go('/care')],
  [
    'web/care/outlet',
    'street',
    '库存批次',
    async page => {
      await page.goto('/care')
      await page.getByRole('link', { name: '社区服务室', exact: true }).click()
    }
  ],
  ['web/notices/notices', 'street', '本辖区的通知', go('/notices')],
  ['web/notices/welcome', 'street', '本辖区的指引', go('/welcome-pack')],
  ['web/organisation/records', 'street', '工作计划列表', go('/organisation?kind=plan')],
  ['web/organisation/find-records', 'street', '找到的记录：母婴室', go('/organisation?q=母婴室')],
  ['web/organisation/obligations', 'street', '按期限', go('/obligations')],
  ['web/organisation/shared', 'street', '按决定共享的数据', go('/decisions')],
  ['web/intake/imports', 'street', '导入过的文件', go('/imports')],
  [
    'web/intake/row-table',
    'street',
    '新增',
    async page => {
      await page.goto('/imports?status=read')
      await page.getByRole('table').getByRole('link').first().click()
      await page.getByRole('tab', { name: /^新增/ }).click()
    }
  ],
  ['web/lists/lists', 'street', '收到的名单', go('/lists')],
  [
    'web/lists/list',
    'street',
    '名单中的人',
    async page => {
      await openDeathList(page)
      await page.getByRole('tab', { name: /^待核对/ }).click()
    }
  ],
  [
    'web/cases/printouts',
    'street',
    '待打印',
    async page => {
      await page.goto('/prints')
      await registerBirth(page, '小宁')
      await page.goto('/prints')
    }
  ],
  ['web/field/proposals', 'community', '待确认', go('/calls')],
  ['web/field/rounds', 'community', '走访安排', go('/calls?tab=rounds')],
  ['web/field/grids', 'community', '网格', go('/calls?tab=grids')],
  ['web/field/compounds', 'community', '小区年检', go('/calls?tab=compounds')],
  ['web/field/devices', 'community', '设备', go('/calls?tab=devices')],
  ['web/moves/moves', 'street', '等我办理', go('/moves?box=waiting&state=open')],
  [
    'web/two-ends/exchanges',
    'street',
    '我方发起',
    async page => {
      const { people } = await ask<{ people: { enrolment: string }[] }>(page, '/rosters/newcomers?limit=1')
      await ask(page, '/two-ends', {
        commandId: uuidv7(),
        kind: 'assist',
        enrolments: [people[0]!.enrolment],
        to: { area: 340111001000000 },
        asks: ['lives-here']
      })
      await page.goto('/two-ends?box=ours')
    }
  ],
  ['web/duplicates/duplicates', 'street', '可能重复的记录', go('/duplicates')],
  ['web/cases/cases', 'street', '办理中（按期限）', go('/cases')],
  [
    'web/cases/clues',
    'street',
    '线索',
    async page => {
      await page.goto('/clues')
      await page.getByRole('radio', { name: '无证行医' }).check()
      await page.getByLabel('机构或场所名称').fill('某某门诊部')
      await page.getByLabel('地址', { exact: true }).fill('三里庵路18号二楼')
      await page.getByLabel('看到了什么').fill('没有执业许可，门口张贴广告')
      await page.getByLabel('发现日期').fill('2026-11-01')
      await page.getByRole('button', { name: '登记线索' }).click()
      await page.getByRole('heading', { name: '线索移送 · 某某门诊部' }).waitFor()
      await page.goto('/clues')
    }
  ],
  [
    'web/cases/legacy-cases',
    'street',
    '已结案（只读）',
    async page => {
      await page.goto('/cases/legacy')
      await page.getByLabel('清单从哪里来').fill('区里移交的历史案件清单')
      await page.getByLabel('清单内容').fill('姓名\t文号\n李四\t蜀征字〔2012〕7号')
      await page.getByRole('button', { name: '全部结案，不再征收' }).click()
    }
  ],
  [
    'web/certificates/signatories',
    'street',
    '用印人',
    async page => {
      await registerBirth(page)
      await page.goto('/seal')
    }
  ],
  ['web/certificates/seal-uses', 'street', '用印记录', go('/seal')],
  ['web/areas/buildings-page', 'street', '楼栋', go(`/areas/${community}/buildings`)],
  ['web/areas/compounds', 'street', '小区', go(`/areas/${community}/buildings`)],
  [
    'web/areas/assign-buildings',
    'street',
    '楼栋归到哪个网格',
    async page => {
      await page.goto(`/areas/${community + 1}/change?kind=split`)
      await page.getByLabel('拆成哪些，每行一个名称').fill('东网格\n西网格')
    }
  ],
  [
    'web/areas/shape-history',
    'street',
    '图形的来历',
    async page => {
      await page.goto(`/areas?at=${community + 1}`)
      await page.getByText('图形的来历').first().click()
    }
  ],
  ['web/areas/open-table', 'street', '住址核实', go('/open-addresses')],
  ['web/access/me', 'street', '我在哪里登录', go('/me')],
  ['web/audit/refused-powers', 'reviewer', '拒办统计', go('/refused-powers')],
  ['web/access/accounts', 'admin1', '账号和岗位', go('/accounts')],
  ['web/access/staff-list', 'admin1', '人员和资格', go('/staff')],
  ['web/access/vacancies', 'street', '空岗', go('/staff')],
  ['web/money/lines', 'street', '预算和支出', go('/money')],
  ['web/voice/voices', 'voices', '居民意见：待办', go('/voices')],
  ['web/audit/entries', 'auditor', '留痕审计', go('/audit')]
]

/** Done at once, with a receipt that is signed. */
async function registerBirth(page: Page, childName = '小安'): Promise<void> {
  const { people } = await ask<{ people: { enrolment: string }[] }>(page, '/rosters/newcomers?limit=1')
  await ask(page, '/cases', {
    commandId: uuidv7(),
    matter: 'birth-registration',
    variant: 'after-birth',
    enrolment: people[0]!.enrolment,
    applicant: 'self',
    form: { childBornOn: '2026-10-05', childName }
  })
}

async function openDeathList(page: Page): Promise<void> {
  await page.goto('/lists')
  await page
    .getByRole('link', { name: /死亡名单：蜀山区民政局/ })
    .first()
    .click()
}

test('no component that shows a list is forgotten here', () => {
  const root = join(import.meta.dirname, '..')
  const shown = globSync('{ui,web}/**/*.tsx', { cwd: root }).filter(file =>
    readFileSync(join(root, file), 'utf8').includes('<DataTable')
  )
  expect(lists.map(([component]) => `${component}.tsx`).sort()).toEqual(shown.sort())
})

let actAs: (username: string) => Promise<void>
beforeAll(() => {
  actAs = acting(story.desk.page)
})

test.each(lists)(
  '%s: %s copies “%s” to a spreadsheet and finds in it what is pasted from one',
  async (_component, account, caption, open) => {
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
