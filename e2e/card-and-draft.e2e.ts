import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { devicePort } from '../contract/device.ts'
import { type Adapter, startAdapter } from '../device/adapter.ts'
import { openPairing, type Pairing } from '../device/pairing.ts'
import { type Simulator, simulate } from '../device/simulator.ts'
import { type Item, pagesOf } from '../tools/read-pdf.ts'
import { restart, tellStory } from './story.ts'
import { takeOut } from './take-out.ts'
import { ask, findBarriers, idNumberOf, takePicture } from './visitor.ts'

/** A birthday of the oldest in three days: so they stand in a roster of few, too. In 1940, as a leap day may be among them. */
const bornOn = `1940-${new Date(Date.now() + (8 + 3 * 24) * 3_600_000).toISOString().slice(5, 10)}`
/** Two people whose names try the fonts and the layout: one of rare characters, one of thirty letters. */
const rare = { name: '欧阳𬭎㛃䶮㐱𠮷', idNumber: idNumberOf(bornOn, 104) }
/** Extension H, of 2022: no font here has it. */
const newest = { name: '王\u{323af}', idNumber: idNumberOf(bornOn, 106) }
const long = { name: 'Abdurehman·Abdukerimjan Muhemmet', idNumber: idNumberOf(bornOn, 108) }

const story = tellStory('street')
let adapter: Adapter
let simulator: Simulator
let pairing: Pairing

beforeAll(async () => {
  simulator = simulate()
  pairing = openPairing()
  adapter = await startAdapter({
    drivers: simulator.drivers,
    pairing,
    origins: [new URL(story.url).origin],
    port: devicePort
  })
  const { page } = story.desk
  for (const one of [rare, long, newest]) await register(page, one)
})

afterAll(async () => {
  await adapter?.close()
})

async function register(page: Page, { name, idNumber }: { name: string; idNumber: string }): Promise<void> {
  const { people } = await ask<{ people: { area: number; address: string }[] }>(page, '/rosters/aged-80?limit=1')
  await ask(page, '/people', {
    commandId: uuidv7(),
    source: '本人申报',
    seat: 'living',
    on: '2026-01-05',
    name,
    sex: '2',
    bornOn,
    idNumber,
    place: { area: people[0]!.area, address: people[0]!.address }
  })
}

test('a card line typed by a reader on any page finds the resident, and leaves nothing in the address', async () => {
  const { page } = story.desk
  await page.getByRole('heading', { level: 1 }).click()
  const line = ['1', rare.name, '2', bornOn.replaceAll('-', ''), '三里庵路1号', rare.idNumber, '合肥市公安局蜀山分局']
  const keys = line.flatMap((item, i) => [...(i ? ['Tab'] : []), ...item])
  // As fast as a reader: over the wire of a test each key would take its time.
  await page.evaluate(`for (const key of ${JSON.stringify([...keys, 'Enter'])})
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`)
  await page.getByRole('table', { name: '查找结果' }).getByRole('link').waitFor()
  expect(page.url()).toMatch(/\/people$/)
  const state = await page.evaluate<string>('JSON.stringify(history.state)')
  expect(state).toContain(rare.idNumber)
  expect(state).not.toContain('公安局')
})

test('rare characters show on the page, each with a glyph of its own', async () => {
  const { page } = story.desk
  await page.getByRole('table', { name: '查找结果' }).getByRole('link').click()
  const heading = page.getByRole('heading', { level: 1 })
  await heading.getByText('欧阳').waitFor()
  expect(await unseen(page, heading)).toEqual([])
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'rare-name')
})

test('a character that no font has shows its code point, not a box', async () => {
  const { page } = story.desk
  await page.getByRole('searchbox').fill(newest.idNumber)
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: '查找结果' }).getByText('U+323AF').waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1 }).getByText('欧阳').waitFor()
})

test('so they do on paper: on the printed page, and in the ledger of a roster', async () => {
  const { page } = story.desk
  await page.emulateMedia({ media: 'print' })
  expect(await unseen(page, page.getByRole('heading', { level: 1 }))).toEqual([])
  expect(await unread(await page.pdf({ format: 'A4' }), [rare.name])).toEqual([])
  await page.emulateMedia({ media: null })
  await page.goto('/rosters/birthdays-oldest')
  await page.getByRole('table', { name: '高龄老人近期生日' }).getByRole('link', { name: long.name }).waitFor()
  expect(await unread(await page.pdf({ format: 'A4' }), [rare.name, long.name])).toEqual([])
  const ledger = await takeOut(page, '纸质台账（PDF，A4）')
  expect(await unread(await readFile(await ledger.path()), [rare.name, long.name])).toEqual([])
})

test('on the width of a phone nothing is pushed out', async () => {
  const { page } = story.desk
  await page.setViewportSize({ width: 390, height: 800 })
  await page.getByRole('searchbox').fill(long.idNumber)
  await page.keyboard.press('Enter')
  await page.getByRole('table').getByRole('link', { name: long.name }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await takePicture(page, 'long-name-phone')
  await page.getByRole('table').getByRole('link', { name: long.name }).click()
  await page.getByRole('heading', { name: long.name, level: 1 }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1366, height: 800 })
})

test('the browser is paired by the code at the machine, and then a card fills the search field', async () => {
  const { page } = story.desk
  await page.getByRole('button', { name: '设备' }).click()
  const dialog = page.getByRole('dialog', { name: '设备' })
  await dialog.getByLabel('配对码').fill(pairing.code() === '000000' ? '000001' : '000000')
  await page.keyboard.press('Enter')
  await dialog.getByText('配对码不对').waitFor()
  await dialog.getByLabel('配对码').fill(pairing.code())
  await page.keyboard.press('Enter')
  await dialog.getByText('simulated card reader').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'devices')
  await dialog.getByRole('button', { name: '打印测试页' }).click()
  await dialog.getByText('已打印').waitFor()
  expect(simulator.printed).toHaveLength(1)
  await page.keyboard.press('Escape')
  simulator.layCard({ ...rare, sex: '2', bornOn, address: null, validTo: null })
  await page.getByRole('table', { name: '查找结果' }).getByRole('link').waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe(rare.idNumber)
  expect(page.url()).toMatch(/\/people$/)
})

test('a page under the document scanner becomes a paper, as if it had been chosen from a folder', async () => {
  const { page } = story.desk
  const { id } = await ask<{ id: string }>(page, '/clues', {
    commandId: uuidv7(),
    kind: 'no-licence',
    place: '某某门诊部',
    address: '三里庵路18号二楼',
    seen: '没有执业许可，门口张贴广告',
    noticedOn: '2026-11-01'
  })
  await page.goto(`/clues/${id}`)
  await page.getByRole('button', { name: '用高拍仪拍摄' }).click()
  await page.getByRole('button', { name: '打开证据 1' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'scanned-page')
})

test('the keys are shown by ?, and g with a letter goes to a page', async () => {
  const { page } = story.desk
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '快捷键' }).getByText('提交表单').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.getByRole('heading', { name: '名册', level: 1 }).waitFor()
})

test('a list of any length scrolls by key with few rows drawn, and is copied as a spreadsheet takes it', async () => {
  const { page } = story.desk
  await page.getByRole('link', { name: '60 周岁及以上', exact: true }).click()
  const list = page.locator('.table-scroll')
  await list.waitFor()
  const foot = page.getByText(/^已显示 \d+ 条/)
  await expect
    .poll(async () => {
      await page.evaluate("document.querySelector('.table-scroll').scrollTo(0, 1e6)")
      return Number(/\d+/.exec((await foot.textContent()) ?? '')?.[0])
    })
    .toBeGreaterThanOrEqual(300)
  expect(await page.locator('.data-table tbody tr').count()).toBeLessThan(80)
  await page.keyboard.press('Tab')
  await list.locator('tbody tr[data-index]').first().getByRole('link').focus()
  await page.keyboard.press('Home')
  await list.locator('tr[data-index="0"] a:focus').waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('已选 2 行').waitFor()
  const copied = await page.evaluate<string>(`(() => {
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() })
    document.activeElement.dispatchEvent(event)
    return event.clipboardData.getData('text/plain')
  })()`)
  const rows = copied.split('\r\n').map(row => row.split('\t'))
  expect([rows.length, rows[0]?.[0]]).toEqual([3, '姓名'])
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'list-chosen')
})

test('the server restarting mid-form loses no typed word, and what is sent twice is recorded once', async () => {
  const { page } = story.desk
  await page.getByRole('searchbox').fill(long.idNumber)
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: '查找结果' }).getByRole('link').click()
  await page.getByRole('heading', { name: long.name, level: 1 }).waitFor()
  const person = new URL(page.url()).pathname
  await page.goto(`${person}/record/correction`)
  const form = page.locator('form.guided')
  await form.getByLabel('哪一项').selectOption('name')
  await form.getByRole('textbox').first().fill('阿卜杜外力')
  await restart(story, async () => {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    expect(await form.getByRole('textbox').first().inputValue()).toBe('阿卜杜外力')
  })
  await page.reload()
  await page.getByText('已恢复您上次没有提交的内容').waitFor()
  expect(await form.getByRole('textbox').first().inputValue()).toBe('阿卜杜外力')
  await takePicture(page, 'draft-restored')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '阿卜杜外力', level: 1 }).waitFor()
})

test('nothing came from outside', () => {
  expect(story.desk.outside).toEqual([])
})

/** The rare characters of the heading that are drawn as the box of a missing glyph, or not at all. */
async function unseen(page: Page, heading: Locator): Promise<string[]> {
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  const box = await drawn(page, '\u{2fffe}')
  const whole = (await heading.textContent()) ?? ''
  const lacking: string[] = []
  for (const character of rare.name)
    if (!whole.includes(character) || (await drawn(page, character)) === box) lacking.push(character)
  return lacking
}

/** The characters of the names that are not on any page of a PDF, or stand there without ink. */
async function unread(pdf: Uint8Array, names: string[]): Promise<string[]> {
  const pages = await pagesOf(pdf)
  return names.flatMap(name =>
    [...name.replaceAll(' ', '')].filter(character => {
      const places = pages.flatMap(({ items, dark }) =>
        items.filter(({ text }) => text.includes(character)).map(item => ({ ...partOf(item, character), dark }))
      )
      return !places.some(({ dark, ...part }) => dark(part) > (character === '·' ? 2 : 12))
    })
  )
}

/** Where in a piece of text a character stands, as far as all are about as wide. */
function partOf(item: Item, character: string): Item {
  const all = [...item.text]
  const width = item.width / all.length
  return { ...item, text: character, x: item.x + all.indexOf(character) * width, width }
}

/** How the browser draws a character in the font of the page. */
async function drawn(page: Page, character: string): Promise<string> {
  await page.evaluate(`(() => {
    const probe = document.createElement('span')
    probe.id = 'probe'
    probe.textContent = ${JSON.stringify(character)}
    probe.style.cssText = 'position:fixed;left:0;top:0;z-index:99;width:40px;background:#fff;color:#000;' +
      'font:32px/40px ' + getComputedStyle(document.body).fontFamily
    document.body.append(probe)
  })()`)
  const bytes = await page.locator('#probe').screenshot()
  await page.evaluate("document.querySelector('#probe').remove()")
  return bytes.toString('base64')
}
