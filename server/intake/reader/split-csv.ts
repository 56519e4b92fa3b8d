import { MAX_RECORD_CHARS } from './limits.ts'
import { IntakeProblem } from './problem.ts'

/**
 * Cuts CSV text into records, chunk by chunk. A line without a quotation mark, nearly all of a register, is one native
 * `split`: some eight times the rate of csv-parse, which the tests hold it against.
 * Quotation marks inside an unquoted cell are kept (`="3401…"`), as offices write them to keep numbers from Excel.
 */
export class CsvSplitter {
  readonly #delimiter: string
  readonly #newline: string
  #text = ''
  #row = 0

  constructor(delimiter: string, newline = '\n') {
    this.#delimiter = delimiter
    this.#newline = newline
  }

  push(text: string): string[][] {
    this.#text += text
    return this.#take(false)
  }

  end(): string[][] {
    return this.#take(true)
  }

  #take(last: boolean): string[][] {
    const text = this.#text
    const records: string[][] = []
    let at = 0
    let quote = text.indexOf('"')
    while (at < text.length) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at)
      const lineEnd = text.indexOf(this.#newline, at)
      if (lineEnd === -1 && !last) break
      const end = lineEnd === -1 ? text.length : lineEnd
      if (quote === -1 || quote >= end) {
        records.push(text.slice(at, text[end - 1] === '\r' ? end - 1 : end).split(this.#delimiter))
        at = end + 1
        continue
      }
      const record = this.#quoted(at, last)
      if (!record) break
      records.push(record.cells)
      at = record.next
    }
    this.#row += records.length
    this.#text = text.slice(at)
    if (this.#text.length > MAX_RECORD_CHARS + (1 << 20)) throw this.#unclosed()
    return records
  }

  /** A record with a quotation mark, from `at`; undefined when its end has not been read yet. */
  #quoted(at: number, last: boolean): { cells: string[]; next: number } | undefined {
    const text = this.#text
    const cells: string[] = []
    for (let from = at; ; ) {
      let cell = ''
      if (text[from] === '"') {
        const inner = this.#inner(from + 1, last)
        if (!inner) return undefined
        cell = inner.text
        from = inner.next
      }
      const delimiter = text.indexOf(this.#delimiter, from)
      const newline = text.indexOf(this.#newline, from)
      if (newline === -1 && !last && delimiter === -1) return undefined
      const lineEnd = newline === -1 ? text.length : newline
      if (delimiter !== -1 && delimiter < lineEnd) {
        cells.push(cell + text.slice(from, delimiter))
        from = delimiter + 1
        continue
      }
      if (newline === -1 && !last) return undefined
      cells.push(cell + text.slice(from, text[lineEnd - 1] === '\r' && lineEnd > from ? lineEnd - 1 : lineEnd))
      return { cells, next: lineEnd + 1 }
    }
  }

  #inner(start: number, last: boolean): { text: string; next: number } | undefined {
    const text = this.#text
    let value = ''
    for (let from = start; ; ) {
      const quote = text.indexOf('"', from)
      if (quote === -1 && last) throw this.#unclosed()
      if (quote === -1 || (quote === text.length - 1 && !last)) return undefined
      if (text[quote + 1] !== '"') return { text: value + text.slice(from, quote), next: quote + 1 }
      value += text.slice(from, quote + 1)
      from = quote + 2
    }
  }

  #unclosed(): IntakeProblem {
    return new IntakeProblem('intake.damaged', { where: `第 ${this.#row + 1} 行之后引号没有结束` })
  }
}
