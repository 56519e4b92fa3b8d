import { certificateNumber } from '../contract/certificate-number.ts'
import { credentialBody } from '../contract/credential.ts'
import { openBrowser } from '../e2e/visitor.ts'
import type { CertificateKeys } from '../server/platform/certificate-keys.ts'
import { withServer } from './command.ts'
import { type Figure, percentile } from './figure.ts'
import { main } from './load.ts'
import { type Place, say } from './place.ts'

const papers = 200
/** A certificate that the page has not seen, as it stands in a QR code. */
function paper({ current, sign }: CertificateKeys, serial: number): string {
  const number = certificateNumber({ typeCode: 'BR01', issuer: '340104001000000', year: 2026, serial, version: 1 })
  const body = credentialBody({
    key: current,
    number,
    type: 'BR01',
    issuer: '三里庵街道',
    holder: '阿卜杜热合曼·麦麦提图尔荪江',
    issuedOn: '2026-11-01',
    validUntil: null
  })
  return `${body}.${sign(body)}`
}

/** From a code that is read to the answer on the page, without a network, in the browser of the tests. */
export async function benchVerify(place: Place, runs: number): Promise<Figure[]> {
  const codes = Array.from({ length: papers }, (_, serial) => paper(place.platform.sealer.certificates, serial + 1))
  const browser = await openBrowser()
  try {
    return await withServer(place.folder, main, async url => {
      const window = await browser.newContext({ baseURL: url, locale: 'zh-CN' })
      const page = await window.newPage()
      await page.goto('/verify')
      // The page allows no code made at run time, so that nothing can be polled in it.
      await page.locator('#verify-state', { hasText: /./ }).waitFor()
      await window.setOffline(true)
      const took: number[] = []
      for (let run = 0; run < runs; run++)
        for (const code of codes) {
          await page.locator('#code').fill(code)
          await page.locator('#verify button[type=submit]').click()
          took.push(await page.evaluate<number>(shown))
        }
      say(`verify p50 ${percentile(took, 0.5)} p95 ${percentile(took, 0.95)} most ${Math.max(...took)}`)
      const value = percentile(took, 0.95)
      return [
        { what: 'verify a certificate in the browser, p95', value, unit: 'ms', target: '50 ms', met: value <= 50, runs }
      ]
    })
  } finally {
    await browser.close()
  }
}

/** How long the last one took; it must have been valid. */
const shown = `new Promise((resolve, refuse) => {
  const look = () => {
    const [measured] = performance.getEntriesByName('verify')
    if (!measured) return requestAnimationFrame(look)
    performance.clearMeasures('verify')
    if (!document.querySelector('.verdict-valid')) return refuse(new Error('not valid'))
    resolve(measured.duration)
  }
  look()
})`
