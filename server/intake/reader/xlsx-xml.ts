import { SaxesParser } from 'saxes'
import { MAX_XML_DEPTH } from './limits.ts'
import { IntakeProblem } from './problem.ts'
import { decoded } from './sheet.ts'

export interface XmlEvents {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads one part of a workbook in constant memory, giving way after every chunk. saxes expands no entities of a
 * document's own, so there is no "billion laughs", and fetches nothing.
 */
export async function* readXml(part: string, bytes: AsyncIterable<Uint8Array>, on: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  // The parser remembers every open element: millions of them nested would take gigabytes.
  let depth = 0
  parser.on('opentag', tag => {
    if (++depth > MAX_XML_DEPTH) throw new IntakeProblem('intake.damaged', { where: part })
    on.open?.(local(tag.name), tag.attributes)
  })
  if (on.text) parser.on('text', text => on.text?.(text))
  parser.on('closetag', tag => {
    depth--
    on.close?.(local(tag.name))
  })
  const broken = (error: unknown): never => {
    throw error instanceof IntakeProblem ? error : new IntakeProblem('intake.damaged', { where: part })
  }
  for await (const text of decoded(bytes, 'utf-8')) {
    try {
      parser.write(text)
    } catch (error) {
      broken(error)
    }
    yield
  }
  try {
    parser.close()
  } catch (error) {
    broken(error)
  }
}

/** Reads a small part to its end. */
export async function readWholeXml(part: string, bytes: AsyncIterable<Uint8Array>, on: XmlEvents): Promise<void> {
  for await (const _ of readXml(part, bytes, on));
}

/** Workbooks write characters XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
