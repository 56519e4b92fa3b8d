import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { openCsv } from './open-csv.ts'
import { openXlsx } from './open-xlsx.ts'
import { IntakeProblem } from './problem.ts'
import type { SheetStream } from './sheet.ts'

const HEAD_BYTES = 65_536
const OLE2 = 'd0cf11e0a1b11ae1'
const PAGE = /^\s*(<!doctype\s+html|<html|<head|<meta|<table|<body|<style|<div|<\?xml|mime-version:)/i
/** Formats people send by mistake, by their first bytes. */
const OTHER_FORMATS: [string, string][] = [
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['52617221', 'RAR'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
  ['7b5c727466', 'RTF']
]

/** Opens a sheet by what it contains, never by its name: offices rename files freely. Throws `IntakeProblem`. */
export async function openFile(path: string): Promise<SheetStream> {
  const head = await headOf(path)
  if (head.length === 0) throw new IntakeProblem('intake.empty')
  const hex = head.subarray(0, 8).toString('hex')
  if (hex === OLE2) throw await oldOrProtected(path)
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return openXlsx(path)
  const other = OTHER_FORMATS.find(([signature]) => hex.startsWith(signature))
  if (other) throw new IntakeProblem('intake.not-a-sheet', { format: other[1] })
  // A page saved as UTF-16 reads as its tags once the zero bytes are gone.
  if (
    PAGE.test(
      head
        .subarray(0, 2000)
        .toString('latin1')
        .replaceAll(/[\0\xef\xbb\xbf\xff\xfe]/g, '')
    )
  ) {
    throw new IntakeProblem('intake.html-not-sheet')
  }
  return openCsv(path)
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** An encrypted .xlsx is an OLE2 container around a stream named EncryptedPackage; any other OLE2 file is .xls or .et. */
async function oldOrProtected(path: string): Promise<IntakeProblem> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  let tail = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([tail, chunk as Buffer])
    if (bytes.includes(mark)) return new IntakeProblem('intake.password')
    tail = Buffer.from(bytes.subarray(-mark.length))
  }
  return new IntakeProblem('intake.save-as-xlsx', { format: '.xls / .et' })
}
