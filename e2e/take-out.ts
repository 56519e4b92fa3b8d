import type { Download, Page } from 'playwright-core'

/** Takes the roster on the page out for a purpose; `seen` looks at the dialog as it is sent. */
export async function takeOut(page: Page, format: string, seen?: () => Promise<unknown>): Promise<Download> {
  await page.getByRole('button', { name: '导出或打印' }).click()
  const dialog = page.getByRole('dialog', { name: '导出或打印名册' })
  await dialog.getByLabel('用途').fill('老年人生日祝贺')
  await dialog.getByLabel('做成').selectOption({ label: format })
  await seen?.()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '生成文件' }).click()
  ])
  await dialog.getByText(/^已生成/).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return download
}
