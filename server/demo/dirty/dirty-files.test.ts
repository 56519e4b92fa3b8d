import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, expect, test } from 'vitest'
import type { Day } from '../../../contract/values.ts'
import { checkDigit } from '../../people/id-number-rules.ts'
import { drawPlaces } from '../population/demo-places.ts'
import { generatePopulation } from '../population/generate.ts'
import type { DemoPerson } from '../population/person.ts'
import { FAULT_RATES, FAULTS, type Fault } from './fault-rates.ts'
import { writeCleanCsv } from './write-clean.ts'
import { type DirtyFile, writeDirtyFile } from './write-file.ts'

const on = '2026-11-23' as Day
const folder = mkdtempSync(join(tmpdir(), 'anjia-dirty-'))
afterAll(() => rmSync(folder, { recursive: true }))

const people = [...residents(10000)]

function* residents(count: number): Generator<DemoPerson> {
  const communities = drawPlaces([{ code: 340104001001000, name: '甲社区' }], 1, count / 2.4)
  const districts = [
    { code: 341502e9, name: '安徽省六安市金安区' },
    { code: 320102e9, name: '江苏省南京市玄武区' }
  ]
  const request = { people: count, seed: 1, area: 340104001001000, places: { communities, districts }, on }
  for (const group of generatePopulation(request)) yield* group.members
}

async function csvFile(name: string, choices: Partial<DirtyFile> = {}) {
  const path = join(folder, name)
  const truth = await writeDirtyFile({ people, seed: 3, format: 'csv', path, on, ...choices })
  const bytes = readFileSync(path)
  const text = choices.format === 'csv-gb18030' ? iconv.decode(bytes, 'gb18030') : bytes.toString('utf8')
  const lines: string[][] = parse(text, { relax_column_count: true, bom: true })
  return { truth, lines, bytes }
}

test('the truth counts every row once, and the file has as many', async () => {
  const { truth, lines } = await csvFile('counts.csv')
  const { new: fresh, same, doubtful, rejected } = truth.classes
  expect(fresh + same + doubtful + rejected).toBe(truth.rows)
  expect(truth.rows).toBe(people.length + truth.faults.duplicateSame + truth.faults.duplicateDiffering)
  expect(lines).toHaveLength(truth.headerLines.at(-1)! + truth.rows + 1)
  expect(lines.at(-1)![0]).toBe('合计')
  const listed = [...truth.expected.values()]
  for (const kind of ['same', 'doubtful', 'rejected'] as const) {
    expect(listed.filter(one => one.expected === kind)).toHaveLength(truth.classes[kind])
  }
})

test('every fault comes about as often as published', async () => {
  const { truth } = await csvFile('rates.csv')
  // Faults that any row with a number can have; the others depend on how many rows can have them.
  const anyRow: Fault[] = [
    'dateDotted',
    'dateChinese',
    'dateSlashed',
    'wrongChecksum',
    'addressOutside',
    'fullWidthDigits'
  ]
  for (const fault of anyRow) {
    const ratio = truth.faults[fault] / (people.length * FAULT_RATES[fault].rate)
    expect(ratio, fault).toBeGreaterThan(0.6)
    expect(ratio, fault).toBeLessThan(1.4)
  }
  expect(truth.faults.lowerCaseX / people.length).toBeCloseTo(0.01, 2)
})

test('every fault can be had, one in its line and nothing else changed', async () => {
  const byKey = new Map(people.map(one => [one.key, one]))
  for (const fault of FAULTS) {
    const rates = Object.fromEntries(FAULTS.map(one => [one, one === fault ? 0.1 : 0]))
    const { truth, lines } = await csvFile(`${fault}.csv`, { rates, people: people.slice(0, 800) })
    expect(truth.faults[fault], fault).toBeGreaterThan(0)
    const at = (title: RegExp) => truth.columns.findIndex(column => title.test(column))
    for (const [line, { key }] of truth.expected) {
      const cells = lines[line - 1]!
      const person = byKey.get(key)!
      if (fault === 'wrongChecksum') {
        const number = cells[at(/号码|身份证号/)]!
        expect(checkDigit(number.slice(0, 17))).not.toBe(number[17])
      }
      if (fault === 'scientificNumber') expect(cells[at(/号码|身份证号/)]).toMatch(/^\d\.\d{5}E\+17$/)
      if (fault === 'birthDiffers') expect(cells[at(/出生/)]).not.toBe(person.bornOn)
      if (fault === 'missingName') expect(cells[at(/姓名/)]).toBe('')
      if (fault === 'guardedNumber') expect(cells[at(/号码|身份证号/)]).toBe(`="${person.idNumber}"`)
    }
  }
})

test('two rows of one person that differ are both doubtful, and two that agree are new and same', async () => {
  const rates = Object.fromEntries(FAULTS.map(one => [one, one.startsWith('duplicate') ? 0.05 : 0]))
  const { truth, lines } = await csvFile('twice.csv', { rates })
  const pairs = Map.groupBy(truth.expected, ([, { key }]) => key)
  expect(pairs.size).toBeGreaterThan(500)
  for (const pair of pairs.values()) {
    const [first, second] = pair.map(([line]) => lines[line - 1]!.slice(1).join())
    const kinds = pair.map(([, { expected }]) => expected).join()
    expect(kinds).toBe(first === second ? 'new,same' : 'doubtful,doubtful')
  }
})

test('the same seed writes the same file, in GB18030 too, rare characters included', async () => {
  const first = await csvFile('gb-1.csv', { format: 'csv-gb18030' })
  const second = await csvFile('gb-2.csv', { format: 'csv-gb18030' })
  const utf8 = await csvFile('utf8.csv', { bom: true })
  expect(first.bytes.equals(second.bytes)).toBe(true)
  expect(first.lines).toEqual(utf8.lines)
  expect([...utf8.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(utf8.bytes.toString()).toMatch(/[𬭎㛃䶮㐱𠮷𬱖𫖯]/u)
})

test('a workbook has merged titles and a header of two rows, and numbers where Excel made them', async () => {
  const path = join(folder, 'two.xlsx')
  const rates = { scientificNumber: 0.1, dateSerial: 0.1 }
  const choices = { people: people.slice(0, 500), refusedColumns: ['孕检'], twoRowHeader: true, rates }
  const truth = await writeDirtyFile({ seed: 5, format: 'xlsx', path, on, ...choices })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  expect(truth.headerLines).toEqual([4, 5])
  expect(sheet.getCell(1, 3).isMerged).toBe(true)
  expect(sheet.getCell(4, 3).text).toBe('基本情况')
  expect(sheet.getCell(5, 3).text).toBe('姓名')
  expect(truth.columns).toContain('孕检')
  const number = truth.columns.findIndex(column => /号码|身份证号/.test(column)) + 1
  const lost = [...truth.expected].filter(([, { fault }]) => fault === 'scientificNumber')
  expect(lost.length).toBeGreaterThan(10)
  for (const [line] of lost) expect(typeof sheet.getCell(line, number).value).toBe('number')
})

test('the clean file has a row for everybody and a sound number in each that has one', async () => {
  const path = join(folder, 'clean.csv')
  expect(await writeCleanCsv({ people, path })).toBe(people.length)
  const lines: Record<string, string>[] = parse(readFileSync(path), { columns: true })
  expect(lines.map(line => line.公民身份号码)).toEqual(people.map(one => one.idNumber ?? ''))
})

test('the published table of rates is the one that is used', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ')
  for (const [fault, { rate, expected, what }] of Object.entries(FAULT_RATES)) {
    expect(readme).toContain(`| ${fault} | ${Number((rate * 100).toFixed(3))} % | ${expected} | ${what} |`)
  }
})
