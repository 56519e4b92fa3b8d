import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import type { FileReading, IntakeRow } from './read-rows.ts'

/** Files for the tests of this folder, made by hand where no honest writer would make them. */
const folder = mkdtempSync(join(tmpdir(), 'anjia-reader-'))
let made = 0

export const pathFor = (name: string): string => join(folder, `${++made}-${name}`)

export function fileOf(content: string | Uint8Array, name = 'file.csv'): string {
  const path = pathFor(name)
  writeFileSync(path, content)
  return path
}

export interface Part {
  name: string
  content: string | Uint8Array
  /** A false size, as a bomb would declare it. */
  declares?: number
  encrypted?: boolean
}

/** A zip archive, byte by byte: local headers and parts, then the directory (APPNOTE 4.3). */
export function zipOf(parts: Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declares, encrypted } of parts) {
    const raw = Buffer.from(content as string)
    const packed = deflateRawSync(raw)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declares ?? raw.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, tail, Buffer.from(name)]))
    local.push(header)
    offset += header.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, listed, end])
}

export interface HandMade {
  /** The XML between `<sheetData>` and its end. */
  rows: string
  after?: string
  strings?: string
  styles?: string
  workbook?: string
}

/** The parts of a workbook of one sheet. */
export function partsOf({ rows, after = '', strings, styles, workbook = '' }: HandMade): Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const parts = [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r">${workbook}<sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${strings === undefined ? '' : relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml')}${styles === undefined ? '' : relation('rId3', 'styles', 'styles.xml')}</Relationships>`
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
    }
  ]
  if (strings !== undefined) parts.push({ name: 'xl/sharedStrings.xml', content: strings })
  if (styles !== undefined) parts.push({ name: 'xl/styles.xml', content: styles })
  return parts
}

export const workbookOf = (made: HandMade): string => fileOf(zipOf(partsOf(made)), 'file.xlsx')

export async function allRows(reading: FileReading): Promise<IntakeRow[]> {
  const rows: IntakeRow[] = []
  for await (const batch of reading.batches()) rows.push(...batch)
  return rows
}
