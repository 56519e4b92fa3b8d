const PAGE_BYTES = 1 << 20

/**
 * The shared strings of a workbook as UTF-8 in pages outside the heap. Kept as JavaScript strings each would hold on
 * to the piece of XML it was cut from, some three times the memory for a register of 300,000 people.
 */
export class StringTable {
  readonly #pages: Buffer[] = []
  #used = PAGE_BYTES
  #starts = new Uint32Array(1024)
  #lengths = new Uint32Array(1024)
  #count = 0

  get size(): number {
    return this.#count
  }

  /** Takes texts of up to a quarter of a page in UTF-8 (`MAX_CELL_CHARS` is less). */
  add(text: string): void {
    const most = text.length * 3
    if (this.#used + most >= PAGE_BYTES) {
      this.#pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES))
      this.#used = 0
    }
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts)
      this.#lengths = doubled(this.#lengths)
    }
    const page = this.#pages.length - 1
    const length = this.#pages[page]!.write(text, this.#used)
    this.#starts[this.#count] = page * PAGE_BYTES + this.#used
    this.#lengths[this.#count] = length
    this.#used += length
    this.#count++
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined
    const start = this.#starts[index]!
    const from = start % PAGE_BYTES
    return this.#pages[Math.floor(start / PAGE_BYTES)]!.toString('utf8', from, from + this.#lengths[index]!)
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(numbers.length * 2)
  twice.set(numbers)
  return twice
}
