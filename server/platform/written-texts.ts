import type { z } from 'zod'
import { type Otherwise, wayOf } from '../../contract/written.ts'

/** A text somebody wrote into a request. `words` unless the contract declares that it is written otherwise. */
export interface WrittenText {
  way: 'words' | Otherwise
  text: string
}

type Def = z.core.$ZodTypes['_zod']['def']

/** Of these a person chooses or copies; there is nothing to write in them. */
const formats = new Set(['uuid', 'date', 'datetime'])

/** The texts in a validated value, in the order in which its schema has them. */
export function textsIn(schema: z.core.$ZodType | undefined, value: unknown): WrittenText[] {
  const texts: WrittenText[] = []
  if (schema) collect(schema, value, texts)
  return texts
}

function collect(schema: z.core.$ZodType, value: unknown, texts: WrittenText[]): void {
  if (value === undefined || value === null) return
  const def = schema._zod.def as Def
  switch (def.type) {
    case 'string': {
      const { format } = def as { format?: string }
      if (typeof value === 'string' && !formats.has(format ?? ''))
        texts.push({ way: wayOf(schema) ?? 'words', text: value })
      return
    }
    case 'object':
      for (const [field, of] of Object.entries(def.shape)) collect(of, (value as Record<string, unknown>)[field], texts)
      return
    case 'array':
      for (const one of value as unknown[]) collect(def.element, one, texts)
      return
    case 'tuple':
      for (const [at, of] of def.items.entries()) collect(of, (value as unknown[])[at], texts)
      return
    case 'record':
      for (const [key, one] of Object.entries(value as object)) {
        collect(def.keyType, key, texts)
        collect(def.valueType, one, texts)
      }
      return
    case 'union': {
      // The value has been found valid, so that one of them fits.
      const fits = def.options.find(option => (option as z.ZodType).safeParse(value).success)
      if (fits) collect(fits, value, texts)
      return
    }
    case 'unknown':
      collectAll(value, texts)
      return
    case 'pipe':
      collect(def.out, value, texts)
      return
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      collect(def.innerType, value, texts)
      return
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'number':
    case 'null':
    case 'undefined':
    case 'void':
      return
    default:
      throw new Error(`a request with a ${def.type} in it cannot be screened`)
  }
}

/** Of a form whose own schema only the use case knows every text counts as words. */
function collectAll(value: unknown, texts: WrittenText[]): void {
  if (typeof value === 'string') texts.push({ way: 'words', text: value })
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      texts.push({ way: 'words', text: key })
      collectAll(one, texts)
    }
}
