import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { acting, findBarriers, takePicture } from './visitor.ts'

const story = tellStory()
let actAs: (username: string) => Promise<void>
beforeAll(() => {
  actAs = acting(story.desk.page)
})

const community = 340104001001000

/** Every page that is a list, by who opens it; in the other district of the demo nobody is registered yet. */
const pages = [
  '/rosters/aged-80',
  '/quality',
  '/imports',
  '/duplicates',
  '/lists',
  '/moves',
  '/two-ends',
  '/cases',
  '/prints',
  '/referrals',
  '/arrivals',
  '/calls',
  '/notices',
  '/welcome-pack',
  '/organisation',
  '/obligations',
  '/decisions',
  '/money',
  '/approvals',
  '/open-addresses'
]

/** The answers a page waits for, but for who is signed in. */
const answers = (url: URL) => url.pathname.startsWith('/api/') && !/^\/api\/(me|installation)$/.test(url.pathname)

test.each([
  ...[
    '/',
    '/dashboard',
    '/indicators',
    '/pivot',
    '/reports',
    '/reports/F01',
    ...pages,
    '/seal',
    '/oversight',
    '/areas',
    `/areas/${community}/buildings`
  ].map(path => ['street', path] as const),
  ['admin1', '/accounts'] as const,
  ['admin1', '/staff'] as const,
  ['auditor', '/audit'] as const,
  ['voices', '/voices'] as const,
  ['employer', '/own-body'] as const,
  ['volunteer', '/own-groups'] as const
])('%s waits for %s in the shape of what comes; what fails is said, and asked for again', async (account, path) => {
  const { page } = story.desk
  await actAs(account)
  // A network that is cut is tried again before it is told; the others answer at once that they cannot.
  const cut = path === '/moves'
  let answer = () => {}
  const held = new Promise<void>(resolve => {
    answer = resolve
  })
  await page.route(answers, async route => {
    await held
    await (cut ? route.abort() : route.fulfill({ status: 500, body: '{}' }))
  })
  await page.goto(path)
  await page.locator('[aria-busy="true"]').first().waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (cut) await takePicture(page, 'state-loading')
  answer()
  await page
    .getByRole('alert')
    .filter(cut ? { hasText: '连不上服务器' } : {})
    .first()
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  if (cut) await takePicture(page, 'state-error')
  await page.unroute(answers)
  await expect
    .poll(async () => {
      const again = page.getByRole('button', { name: '重试' })
      if (await again.count()) await again.first().click()
      return page.getByRole('alert').or(page.locator('[aria-busy="true"]')).count()
    })
    .toBe(0)
})

test.each([...pages, '/seal'].map(path => (path === '/moves' ? `${path}?state=late` : path)))(
  'an empty %s says so, and what to do next',
  async path => {
    const { page } = story.desk
    await actAs('neighbour')
    await page.goto(path)
    await page.locator('main .empty .empty-next').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
  }
)

test.each([
  ...[...pages.filter(path => path !== '/money'), '/accounts'].map(path => ['auditor', path] as const),
  ...['/audit', '/money'].map(path => ['admin1', path] as const)
])('%s may not open %s, is told so and where to go', async (account, path) => {
  const { page } = story.desk
  await actAs(account)
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name: '这个岗位不能打开此页' }).waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  const way = page.getByRole('link', { name: '回到今日' })
  expect(await way.getAttribute('href')).toBe('/')
  if (path !== '/moves') return
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'state-no-permission')
  await way.click()
  await page.getByRole('region', { name: '今日待办' }).waitFor()
})

/** Where a list may be narrowed. */
const lists = new Set(['/', ...pages, '/accounts', '/staff', '/audit', '/refused-powers'])

/** Those that no other story looks at for barriers. */
const seenNowhereElse = new Set(['/nothing-here', '/moves/new', '/cases/new', '/accounts/new', '/own-body'])

/** Each page of the desk by who opens it; those of one person are walked in their own stories. */
const allPages: Record<string, string[]> = {
  street: [
    ...[
      '/nothing-here',
      '/',
      ...pages,
      '/people',
      '/people/new',
      '/rosters',
      '/rosters/aged-80/returns',
      '/areas',
      '/me'
    ],
    ...['draw', 'change', 'buildings'].map(page => `/areas/${community}/${page}`),
    ...[
      '/dashboard',
      '/indicators',
      '/pivot',
      '/oversight',
      '/cases/new',
      '/cases/legacy',
      '/clues',
      '/moves/new',
      '/seal'
    ]
  ],
  admin1: ['/staff', '/accounts', '/accounts/new', '/accounts/street', '/approvals'],
  auditor: ['/audit', '/refused-powers'],
  employer: ['/own-body', '/decisions'],
  volunteer: ['/own-groups']
}

test.each(Object.keys(allPages))(
  'on a phone no page of %s is wider than the screen, and what its lists are narrowed to stands in the address',
  async account => {
    const { page } = story.desk
    await page.setViewportSize({ width: 390, height: 740 })
    await actAs(account)
    for (const path of allPages[account]!) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const settled = () =>
        expect.poll(() => page.locator('main [aria-busy="true"]').count(), { message: path }).toBe(0)
      await settled()
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
      if (seenNowhereElse.has(path)) expect(await findBarriers(page), path).toEqual([])
      if (!lists.has(path)) continue
      for (const turn of await waysToNarrow(page)) {
        const before = page.url()
        await turn()
        await expect
          .poll(() => page.url(), { message: `${path}: a filter that its address does not have` })
          .not.toBe(before)
        await settled()
      }
    }
    await page.setViewportSize({ width: 1366, height: 800 })
  }
)

/** Every tab and every choice of the page that is no part of a form, of a row, or of what is said of a file to bring: each is turned to another of its values. */
async function waysToNarrow(page: Page): Promise<(() => Promise<unknown>)[]> {
  const tabs = page.locator('main [role=tab][aria-selected=false]:visible')
  const choices = page.locator('main select:visible:not(form *, fieldset *, table *, .receive-about *, .bring *)')
  const ways: (() => Promise<unknown>)[] = []
  for (const choice of await choices.all()) {
    const values = await choice
      .locator('option')
      .evaluateAll(all => all.map(one => (one as { value?: string }).value ?? ''))
    const other = values.findLast(value => value !== '')
    if (other !== undefined && other !== (await choice.inputValue())) ways.push(() => choice.selectOption(other))
  }
  // Last, as another tab may have other choices.
  if (await tabs.count()) ways.push(() => tabs.first().click())
  return ways
}

test('no page broke over it, and nothing was fetched from outside', () => {
  expect(story.desk.complaints.filter(text => !text.startsWith('Failed to load resource'))).toEqual([])
  expect(story.desk.outside).toEqual([])
})
