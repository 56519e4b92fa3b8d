import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, takePicture } from './visitor.ts'

const story = tellStory('street')
let page: Page
const community = 340104001001000

beforeAll(async () => {
  page = story.desk.page
  await page.getByRole('link', { name: '辖区地图', exact: true }).click()
})

test('the tree is walked by keyboard, with the people beside each area, and the map leads on', async () => {
  const tree = page.getByRole('tree', { name: '辖区' })
  await tree.getByRole('treeitem', { name: /^梅山路社区居委会/ }).waitFor()
  await tree
    .getByText(/^[\d,]+ 人$/)
    .first()
    .waitFor()
  await tree.getByRole('treeitem').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '梅山路社区居委会', level: 2, exact: true }).waitFor()
  const shape = page.getByRole('link', { name: /^第1网格：[\d,]+ 人，/ })
  await shape.waitFor()
  await page.getByText('演示用的虚构图形', { exact: false }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'overview-areas')
  await shape.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '第1网格', level: 2, exact: true }).waitFor()
})

/** Where a corner of the chosen grid stands on the screen. */
const corners = () => page.locator('.marker-icon:not(.marker-icon-middle)')

test('a grid is re-cut on the map: the overlap is found, mended, people are counted before and move; undo leads back', async () => {
  await page.goto(`/areas/${community}/draw`)
  await page.getByText('没有重叠，也没有空隙', { exact: false }).waitFor()
  await page.getByText(/将会变动：1 栋楼、\d+ 条居民登记/).waitFor()
  // Open calls and devices of the grids are told too.
  await page.getByText(/待走访的任务有 \d+ 次换到别的网格；这些网格里有 \d+ 台在用设备/).waitFor()
  await page.getByRole('button', { name: /^第1网格/ }).click()
  await page.getByRole('button', { name: '改边线' }).click()
  await corners().first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dragEastmost()
  await page.getByText(/第1网格与第2网格重叠 .+平方米/).waitFor()
  await page.getByText('还有重叠，请先决定归哪一个。').waitFor()
  await takePicture(page, 'overview-recut')
  await page.getByRole('button', { name: '归第1网格' }).first().click()
  await page.getByText('没有重叠，也没有空隙', { exact: false }).waitFor()
  await page.getByLabel('依据', { exact: true }).fill('社区网格调整通知')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText(/已保存 2 个图形，\d+ 条居民登记随楼归入/).waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText(/^已撤销：已保存/).waitFor()
})

/** Pulls the corner furthest east into the next grid, far enough not to snap back. */
async function dragEastmost(): Promise<void> {
  const boxes = await Promise.all((await corners().all()).map(corner => corner.boundingBox()))
  const found = boxes.flatMap(box => (box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : []))
  const middle = (Math.min(...found.map(({ y }) => y)) + Math.max(...found.map(({ y }) => y))) / 2
  const east = found.filter(({ x }) => x > Math.max(...found.map(one => one.x)) - 24)
  const corner = east.reduce((a, b) => (Math.abs(b.y - middle) < Math.abs(a.y - middle) ? b : a))
  await page.mouse.move(corner.x, corner.y)
  await page.mouse.down()
  await page.mouse.move(corner.x + 20, corner.y + 2, { steps: 4 })
  await page.mouse.move(corner.x + 48, corner.y + 4, { steps: 4 })
  await page.mouse.up()
}

test('the same is done without a mouse: coordinates typed, and a building moved from the list', async () => {
  await page.getByRole('button', { name: /^第1网格/ }).click()
  await page.getByText('坐标', { exact: true }).click()
  const typed = page.getByLabel('第1网格的坐标')
  const before = await typed.inputValue()
  await typed.fill('117.25, 某处')
  await page.getByRole('button', { name: '用这些坐标' }).click()
  await page.getByText('第 1 行不是“经度, 纬度”。').waitFor()
  await typed.fill(before)
  await page.getByRole('button', { name: '用这些坐标' }).click()
  await page.goto(`/areas/${community}/buildings?show=strays`)
  const list = page.getByRole('table', { name: '楼栋' })
  await list.getByText('位置在第2网格').waitFor()
  await list.getByRole('checkbox').last().check()
  await page.getByText(/将会变动：1 栋楼/).waitFor()
  await page.getByLabel('依据', { exact: true }).fill('楼栋归属核对')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '归入，居民随楼' }).click()
  await page.getByText(/1 栋楼已归到第2网格/).waitFor()
  await page.getByText('这里还没有楼栋。').waitFor()
  await page.keyboard.press('Alt+z')
  await list.getByText('位置在第2网格').waitFor()
})

test('buildings and compounds stand as points: typed or clicked on the map, and taken back', async () => {
  await page.goto(`/areas/${community}/buildings`)
  const compound = page.getByRole('table', { name: '小区' }).getByRole('row').nth(1)
  const before = await compound.textContent()
  await compound.getByRole('button', { name: '标位置' }).click()
  const typed = page.getByLabel(/· 经度, 纬度/)
  await expect.poll(() => typed.evaluate(field => field.ownerDocument.activeElement === field)).toBe(true)
  await typed.fill('31.846, 某处')
  await page.getByText('写成“经度, 纬度”', { exact: false }).waitFor()
  await typed.fill('117.251, 31.846')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '标在这里' }).click()
  await page.getByText(/^已标.+的位置/).waitFor()
  await compound.getByText('117.25100, 31.84600').waitFor()
  await page.keyboard.press('Alt+z')
  await expect.poll(() => compound.textContent()).toBe(before)
  await page.getByRole('table', { name: '楼栋' }).getByRole('checkbox').nth(1).check()
  const held = await typed.inputValue()
  await page.locator('.draw-map-place').click({ position: { x: 200, y: 120 } })
  await expect.poll(() => typed.inputValue()).not.toBe(held)
  await page.getByRole('button', { name: '标在这里' }).click()
  await page.getByText(/^已标.+的位置/).waitFor()
  await page.keyboard.press('Alt+z')
  await page.getByText(/^已撤销：已标/).waitFor()
})

test('a grid is split by a form that says what moves, and the split is taken back', async () => {
  await page.goto(`/areas/${community + 1}/change?kind=split`)
  await page.getByLabel('拆成哪些，每行一个名称').fill('东网格\n西网格')
  await page.getByText(/将会变动：\d+ 栋楼、\d+ 条居民登记/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('依据', { exact: true }).fill('网格调整通知')
  await page.getByRole('button', { name: '拆分', exact: true }).click()
  await page.getByText(/已拆分，\d+ 条居民登记随之归入/).waitFor()
  await page.getByRole('treeitem', { name: /^西网格/ }).waitFor()
  await page.keyboard.press('Alt+z')
  await page.getByRole('treeitem', { name: /^第1网格/ }).waitFor()
})

test('hostile files are refused in words, and what is drawn can be taken out', async () => {
  await page.goto(`/areas/${community}/draw`)
  await page.getByText('GeoJSON', { exact: true }).click()
  const take = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.geojson', mimeType: 'application/json', buffer: Buffer.from(text) })
  await take('{"type": "FeatureCollection", ')
  await page.getByText('这个文件不是可以读取的 GeoJSON。').waitFor()
  const swapped = [
    [
      [31.84, 117.25],
      [31.85, 117.25],
      [31.85, 117.26],
      [31.84, 117.25]
    ]
  ]
  await take(
    JSON.stringify({
      type: 'Feature',
      properties: { name: '第1网格' },
      geometry: { type: 'Polygon', coordinates: swapped }
    })
  )
  await page.getByText('像是把纬度写在了前面', { exact: false }).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 GeoJSON' }).click()
  expect((await download).suggestedFilename()).toBe(`shapes-${community}.geojson`)
})

test('a compound has its file on the map, and its room is booked once: a second try reads who has it', async () => {
  await page.goto('/organisation?kind=compound')
  await page.getByRole('region', { name: '地图上的小区' }).first().waitFor()
  await page.getByRole('table', { name: '住宅小区列表' }).getByRole('link').first().click()
  const known = page.getByRole('region', { name: '地区登记里的情况' })
  await known.getByText('登记的门牌数').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'compound')
  await page.getByRole('link', { name: '小区活动室' }).click()
  const bookings = page.getByRole('region', { name: '预约', exact: true })
  const book = async (from: string, to: string) => {
    await bookings.getByLabel('从几点').fill(from)
    await bookings.getByLabel('到几点').fill(to)
    await bookings.getByLabel('做什么').fill('健康讲座')
    await bookings.getByRole('button', { name: '预约', exact: true }).click()
  }
  await book('9:00', '10:00')
  await bookings.getByRole('listitem').filter({ hasText: '9:00–10:00' }).waitFor()
  await book('9:30', '10:30')
  await page.getByRole('alert').getByText('这个场地已经有人预约').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'venue')
  await page.goto('/organisation?kind=premises')
  await page.getByRole('link', { name: '街道便民服务大厅' }).click()
  await page.getByRole('region', { name: '修缮、补齐' }).getByText('母婴室').first().waitFor()
  await takePicture(page, 'premises')
})

test('on a phone and in English the pages hold', async () => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const path of [
    '/areas',
    `/areas/${community}/draw`,
    `/areas/${community}/buildings`,
    '/open-addresses',
    '/organisation?kind=venue'
  ]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (path === '/areas') await page.getByRole('button', { name: 'English' }).click()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
    expect(await findBarriers(page), path).toEqual([])
  }
  await takePicture(page, 'open-addresses-phone')
  // The refused files, and a preview of an area that had just been split, were answered; anything else is a fault.
  expect({
    outside: story.desk.outside,
    complaints: story.desk.complaints.filter(text => !/40[09]/.test(text))
  }).toEqual({
    outside: [],
    complaints: []
  })
})
