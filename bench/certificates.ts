import { sign as signBare } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { certificateNumber } from '../contract/certificate-number.ts'
import { credentialBody } from '../contract/credential.ts'
import { matters } from '../law/matters.ts'
import { certificateKeys, ed25519 } from '../server/platform/certificate-keys.ts'
import { makeKeys } from '../server/platform/config.ts'
import { drawPaper, type Paper } from '../server/printouts/index.ts'
import { type Figure, median } from './figure.ts'
import { say } from './place.ts'

const papers = 100
const least = 20
const names = ['王秋实', '阿卜杜热合曼·麦麦提图尔荪江', '𬭎㛃', '欧阳清漪']

/**
 * A certificate from its facts to the file that is printed: the credential is signed and the page drawn with its code, its fonts
 * cut to what it says. In processor time of this process, so that it is one core whatever else the machine does.
 */
export async function benchCertificates(runs: number): Promise<Figure[]> {
  const { current, sign } = certificateKeys(makeKeys())
  const { outcome, aboutZh } = matters.find(({ key }) => key === 'birth-registration')!
  const issue = (serial: number): Promise<Buffer> => {
    const holder = names[serial % names.length]!
    const number = certificateNumber({ typeCode: 'BR01', issuer: '340104001000000', year: 2026, serial, version: 1 })
    const body = credentialBody({
      key: current,
      number,
      type: 'BR01',
      issuer: '三里庵街道',
      holder,
      issuedOn: '2026-11-01',
      validUntil: null
    })
    const paper: Paper = {
      title: outcome.titleZh,
      number: `编号 ${number}`,
      fields: [
        { label: '登记人', value: holder },
        { label: '孩子姓名', value: '王小安' },
        { label: '孩子出生日期', value: '2026年10月5日' }
      ],
      paragraphs: [aboutZh],
      issuer: '蜀山区三里庵街道',
      day: '2026年11月1日',
      seal: '（盖章处）',
      code: { text: `${body}.${sign(body)}`, caption: '扫码核验' },
      foot: '任何人都可以核验',
      language: 'zh'
    }
    return drawPaper(paper)
  }
  const key = ed25519(Buffer.alloc(32, 7))
  const bare = async (serial: number): Promise<Buffer> => {
    signBare(null, Buffer.from(String(serial)), key)
    const doc = new PDFDocument({ size: 'A4' })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    const ended = new Promise(resolve => doc.once('end', resolve))
    doc.text(`certificate ${serial}`)
    doc.end()
    await ended
    return Buffer.concat(parts)
  }
  // Fonts are read once for the life of a server.
  await issue(0)
  await bare(0)
  const measured: { ours: number; bare: number }[] = []
  for (let run = 0; run < runs; run++) measured.push({ ours: await aSecond(issue), bare: await aSecond(bare) })
  say(
    `certificates a second ${measured.map(({ ours, bare: none }) => `${ours.toFixed(1)} / ${none.toFixed(0)}`).join(', ')}`
  )
  const value = median(measured.map(({ ours }) => ours))
  const reference = median(measured.map(run => run.bare))
  const what = 'certificates signed and drawn on one core / Ed25519 and a page of one line by pdfkit'
  return [{ what, value, unit: '/s', reference, target: `${least} /s`, met: value >= least, runs }]
}

async function aSecond(make: (serial: number) => Promise<Buffer>): Promise<number> {
  const before = process.cpuUsage()
  for (let serial = 1; serial <= papers; serial++) await make(serial)
  const { user, system } = process.cpuUsage(before)
  return (papers * 1e6) / (user + system)
}
