import { labelledDocuments } from '../server/platform/documents-factory.ts'
import { qualityOn } from '../server/platform/filter-quality-factory.ts'
import { findPersonal } from '../server/platform/privacy-filter.ts'
import { type Figure, median } from './figure.ts'

/** On 500 generated documents, always the same: how much is found, how much of it rightly, and how fast. */
export function benchPrivacyFilter(runs: number): Figure[] {
  const documents = labelledDocuments(500, 20261129)
  const quality = qualityOn(documents)
  const least = { number: 0.99, phone: 0.99, name: 0.95, room: 0.95, few: 0.95 } as const
  const found = (Object.keys(least) as (keyof typeof least)[]).flatMap((kind): Figure[] => {
    const { recall, precision, marked } = quality[kind]
    return [
      {
        what: `privacy filter, recall of ${kind} (${marked} marked)`,
        value: recall,
        unit: '',
        target: `≥ ${least[kind]}`,
        met: recall >= least[kind],
        runs: 1
      },
      { what: `privacy filter, precision of ${kind}`, value: precision, unit: '', runs: 1 }
    ]
  })
  const texts = documents.map(({ text }) => text)
  const bytes = texts.reduce((all, text) => all + Buffer.byteLength(text), 0)
  // The time of this process: what else the machine does is not the filter's.
  const spent = (work: (text: string) => unknown) => {
    const before = process.cpuUsage()
    for (const text of texts) work(text)
    const { user, system } = process.cpuUsage(before)
    return bytes / (user + system)
  }
  const rates = Array.from({ length: Math.max(runs, 3) }, () => spent(text => findPersonal(text)))
  const value = median(rates)
  const reference = median(rates.map(() => spent(text => text.match(/\p{Script=Han}|\d/gu))))
  return [
    ...found,
    {
      what: 'privacy filter, of text',
      value,
      unit: 'MB/s',
      reference,
      target: '≥ 1 MB/s',
      met: value >= 1,
      runs: rates.length
    }
  ]
}
