import yauzl, { type Entry, type ZipFile } from 'yauzl'
import * as limits from './limits.ts'
import { IntakeProblem } from './problem.ts'

const damaged = (where: string): IntakeProblem => new IntakeProblem('intake.damaged', { where })

/** The parts of a workbook. Sizes are checked as declared before anything is unpacked, and as unpacked while reading. */
export class Workbook {
  readonly #zip: ZipFile
  readonly #entries: Map<string, Entry>
  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  static async open(path: string): Promise<Workbook> {
    const zip = await yauzl.openPromise(path, { autoClose: false }).catch(() => {
      throw damaged('压缩包不完整 / incomplete archive')
    })
    try {
      return new Workbook(zip, await entriesOf(zip))
    } catch (error) {
      zip.close()
      throw error instanceof IntakeProblem ? error : damaged('压缩包目录 / archive directory')
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  close(): void {
    this.#zip.close()
  }

  /** yauzl fails on a part that unpacks to more or less than it declared, zlib on one cut short. */
  async *bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase())
    if (!entry) throw damaged(name)
    if (entry.isEncrypted()) throw new IntakeProblem('intake.password')
    checkSize(entry)
    let reading = true
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        reading = false
        yield chunk
        reading = true
      }
    } catch (error) {
      throw reading ? damaged(name) : error
    }
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > limits.MAX_ZIP_ENTRIES) throw new IntakeProblem('intake.too-large', { where: 'zip' })
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase().replaceAll('\\', '/'), entry)
  return entries
}

function checkSize({ fileName, compressedSize, uncompressedSize }: Entry): void {
  const bomb =
    uncompressedSize > limits.PACK_RATIO_FROM_BYTES &&
    uncompressedSize / Math.max(1, compressedSize) > limits.MAX_PACK_RATIO
  if (bomb || uncompressedSize > limits.MAX_UNPACKED_BYTES) {
    throw new IntakeProblem('intake.too-large', { where: fileName })
  }
}
