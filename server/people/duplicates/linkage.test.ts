import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { compareIdentities, type Identity, strengths } from './duplicate-rules.ts'

/**
 * How well the rules find known duplicates in two public sets (see NOTICE): synthetic people with slips of every kind, in
 * another script and of another country, so the same weights stand further from home than among Chinese names.
 */
interface Entry extends Identity {
  truth: string
}
type Line = Record<string, string>
const read = (file: string, entryOf: (line: Line) => Entry): Entry[] =>
  (
    parse(readFileSync(join(import.meta.dirname, '../../../bench/linkage', file)), {
      columns: true,
      trim: true
    }) as Line[]
  ).map(entryOf)

const nothing = { pinyin: '', sex: '9', households: [], parents: [] }
const febrl = () =>
  read('febrl3.csv', line => ({
    ...nothing,
    truth: line.person!,
    name: `${line.given_name} ${line.surname}`.trim(),
    bornOn: line.date_of_birth!.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3') || undefined,
    // Their numbers have no check digit; with a letter in front they are read as such.
    number: line.soc_sec_id && `S${line.soc_sec_id}`,
    addresses: line.address_1 ? [`${line.address_1} ${line.suburb}`] : []
  }))
const fake = () =>
  read('fake_1000.csv', line => ({
    ...nothing,
    truth: line.cluster!,
    name: `${line.first_name} ${line.surname}`.trim(),
    bornOn: line.dob || undefined,
    phone: line.email || undefined,
    addresses: line.city ? [line.city] : []
  }))

/** Precision and recall over all pairs of entries, without any blocking. */
function measure(entries: Entry[], atLeast: number) {
  let found = 0
  let right = 0
  let all = 0
  for (const [at, a] of entries.entries())
    for (const b of entries.slice(at + 1)) {
      const one = a.truth === b.truth
      if (one) all++
      // All pairs are twelve million: those that agree in nothing that is compared first cost nothing.
      if (!one && a.bornOn !== b.bornOn && a.name !== b.name && !(a.number && a.number === b.number)) continue
      const like = compareIdentities(a, b)
      if (like?.kind !== 'same-person' || like.score < atLeast) continue
      found++
      if (one) right++
    }
  return { precision: right / found, recall: right / all }
}

test('of 5,000 entries of 2,000 people (febrl3) the pairs shown are right and most are found', () => {
  const { precision, recall } = measure(febrl(), strengths.possible)
  console.info('febrl3', precision.toFixed(4), recall.toFixed(4))
  expect(precision).toBeGreaterThan(0.99)
  expect(recall).toBeGreaterThan(0.85)
})

test('of 1,000 entries with little more than a misspelt name and day (fake_1000) few are found, and rightly', () => {
  const { precision, recall } = measure(fake(), strengths.possible)
  console.info('fake_1000', precision.toFixed(4), recall.toFixed(4))
  expect(precision).toBeGreaterThan(0.95)
  expect(recall).toBeGreaterThan(0.3)
})
