import type { Page } from 'playwright-core'
import { ask, takePicture } from '../visitor.ts'
import { atAnotherDesk, type Day, type Someone, said, withoutBarriers } from './day.ts'

/** Down to the street of the district whose officer the demo has. */
export async function chooseDestination(page: Page, asked = '迁往哪里'): Promise<void> {
  await page.getByLabel(asked, { exact: true }).selectOption({ label: '安徽省' })
  for (const below of ['合肥市', '包河区', '骆岗街道']) {
    await page.getByRole('option', { name: below, exact: true }).last().waitFor({ state: 'attached' })
    await page.getByLabel('下一级辖区').last().selectOption({ label: below })
  }
}

/** Somebody moves to another district: asked here, accepted there; here the record closes, there it opens. */
export async function moveAway(day: Day, { enrolment, name }: Someone): Promise<void> {
  const { page } = day.desk
  await page.goto(`/people/${enrolment}/record/move`)
  await chooseDestination(page)
  await page.getByLabel('新住址（知道多少写多少）').fill('骆岗路8号')
  await page.keyboard.press('Control+Enter')
  await said(page, `已向对方登记处提出 ${name} 的迁移`)
  await atAnotherDesk(day, 'neighbour', async there => {
    await there.goto('/moves')
    await there.getByRole('link', { name }).first().click()
    await there.getByRole('heading', { name: `迁移：${name}` }).waitFor()
    await withoutBarriers(there)
    if (day.pictured) await takePicture(there, 'move-inbox')
    await there.getByRole('button', { name: '接受', exact: true }).click()
    await said(there, '已接受迁移')
    const { people } = await ask<{ people: { name: string }[] }>(there, '/people/look-up', { name })
    if (!people.some(one => one.name === name)) throw new Error(`${name} has not arrived`)
  })
  await page.goto(`/people/${enrolment}`)
  await page.getByText('已迁出').first().waitFor()
}
