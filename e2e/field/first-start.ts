import { expect, test } from 'vitest'
import type { Me } from '../../contract/access.ts'
import { ask, demoPassword, takePicture } from '../visitor.ts'
import { heading, open, openDoor, pin, press, type Round, residents, says, stands } from './hands.ts'

/** With a network, once: signed in, a PIN set, the grid on the phone, and nothing of it to be read there. */
export function takeIntoUse(round: Round): void {
  test('a grid worker signs in once with a network, sets a PIN, and the grid is on the phone', async () => {
    const { page } = round.phone
    await page.addInitScript(`{
      const { transaction } = IDBDatabase.prototype
      globalThis.writes = []
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite') globalThis.writes.push(options?.durability)
        return transaction.call(this, stores, mode, options)
      }
    }`)
    await page.goto('/field')
    await heading(page, '登录')
    await stands(page)
    await page.getByLabel('账号', { exact: true }).fill('grid')
    await page.getByLabel('密码', { exact: true }).fill(demoPassword)
    await press(page, '登录')
    await heading(page, '设一个 6 位 PIN')
    await page.getByLabel('PIN', { exact: true }).fill('123456')
    await page.getByLabel('再输入一次').fill('123456')
    await press(page, '开始使用')
    await page.getByText('这个太容易猜到，请换一个。').waitFor()
    await page.getByLabel('PIN', { exact: true }).fill(pin)
    await page.getByLabel('再输入一次').fill(pin)
    await stands(page)
    // Whether the browser keeps the store for good is its own affair; that it is asked to is the app's.
    await page.evaluate(`{
      const { persist } = StorageManager.prototype
      StorageManager.prototype.persist = function () {
        globalThis.askedToKeep = true
        return persist.call(this)
      }
    }`)
    await press(page, '开始使用')
    await says(page, /全部已发送 · 上次同步/)
    expect(await page.evaluate('globalThis.askedToKeep')).toBe(true)
    round.grid = (await ask<Me>(page, '/me')).posts.find(({ role }) => role === 'grid_worker')!.area
    await page.locator('.doors a').first().waitFor()
    await stands(page)
    await takePicture(page, 'field-today')
    await open(page, '出示工作证')
    await page.getByText('网格员', { exact: true }).waitFor()
    await page.getByRole('heading', { level: 2, name: '找谁问 · 街道便民服务大厅' }).waitFor()
    await stands(page)
    await takePicture(page, 'field-card')
    expect(await page.evaluate('navigator.serviceWorker.ready.then(() => true)')).toBe(true)
    const worker = (await page.request.get('/field/worker.js')).headers()
    expect(worker).toMatchObject({ 'service-worker-allowed': '/field/', 'cache-control': 'no-cache' })
    // Whatever is written is on the disk before the app says so.
    expect(new Set(await page.evaluate<string[]>('globalThis.writes'))).toEqual(new Set(['strict']))
    const manifest = await (await page.request.get('/field/manifest.webmanifest')).json()
    expect(manifest).toMatchObject({ display: 'standalone', lang: 'zh-CN' })
    const { pathname } = new URL(manifest.start_url, `${round.front.url}/field/manifest.webmanifest`)
    expect([pathname, manifest.icons.length > 1]).toEqual(['/field/', true])
    for (const { src, type } of manifest.icons) {
      const icon = await page.request.get(new URL(src, `${round.front.url}/field/manifest.webmanifest`).pathname)
      expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type])
    }
    const policy = (await page.request.get('/field/')).headers()['content-security-policy']
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
  })

  test('what lies on the phone cannot be read there: no name stands in its store', async () => {
    const { page } = round.phone
    await openDoor(page)
    const [name = ''] = await residents(page)
    const stored = await page.evaluate<string>(`(async () => {
      const got = request => new Promise((resolve, refuse) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => refuse(request.error)
      })
      const text = value =>
        value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value)
        : value instanceof CryptoKey ? 'extractable ' + value.extractable
        : value !== null && typeof value === 'object' ? Object.values(value).map(text).join(' ')
        : String(value)
      const database = await got(indexedDB.open('anjia-field'))
      let stored = ''
      for (const store of database.objectStoreNames)
        stored += text(await got(database.transaction(store).objectStore(store).getAll()))
      database.close()
      return stored
    })()`)
    expect(name.length).toBeGreaterThan(1)
    expect(stored.length).toBeGreaterThan(10_000)
    expect(stored).not.toContain(name)
    expect(stored).toContain('extractable false')
    expect(stored).not.toContain('extractable true')
  })
}
