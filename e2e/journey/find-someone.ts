import { pinyin } from 'pinyin-pro'
import { expect } from 'vitest'
import { type Day, numberOf, type Someone, withoutBarriers } from './day.ts'

/** Found from any page: `/`, the initials of the name, Enter. */
export async function findByInitials({ desk, draw }: Day, { name, enrolment }: Someone): Promise<void> {
  const { page } = desk
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('')
  await page.goto(draw.pick(['/', '/rosters', '/moves']))
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
  const results = page.getByRole('table', { name: '查找结果' })
  await results.waitFor()
  const more = page.getByRole('button', { name: '再看 50 条' })
  // In a whole street many share their initials.
  await expect
    .poll(async () => {
      const found = await results.getByRole('link', { name, exact: true }).count()
      if (found === 0 && (await more.count()) > 0) await more.click()
      return found
    })
    .toBeGreaterThan(0)
  expect(page.url()).not.toContain(letters)
  await withoutBarriers(page)
  await page.goto(`/people/${enrolment}`)
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** Found by an ID card: the reader types the whole line as fast as it can. */
export async function findByCard(day: Day, someone: Someone): Promise<void> {
  const { page } = day.desk
  const idNumber = await numberOf(day, someone)
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const line = [someone.name, '汉', someone.bornOn.replaceAll('-', ''), idNumber ?? '']
  const keys = line.flatMap((item, at) => [...(at ? ['Tab'] : []), ...item])
  await page.evaluate(`for (const key of ${JSON.stringify([...keys, 'Enter'])})
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`)
  await page
    .getByRole('table', { name: '查找结果' })
    .getByRole('link', { name: someone.name, exact: true })
    .first()
    .click()
  await page.getByRole('heading', { name: someone.name, level: 1 }).waitFor()
}
