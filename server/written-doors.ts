import { v7 } from 'uuid'
import type { z } from 'zod'
import { type Otherwise, wayOf } from '../contract/written.ts'

/** A place in a request where somebody can write, and a request with a text in just that place. */
export interface Door {
  path: string
  way: 'words' | Otherwise
  with: (text: string) => unknown
}

type Schema = z.core.$ZodType
type Def = z.core.$ZodTypes['_zod']['def']
const defOf = (schema: Schema) => schema._zod.def as Def
/** How many elements an array must have at least; one is needed to write in. */
const fewest = (schema: Schema): number =>
  Math.max(
    1,
    ...(defOf(schema).checks ?? []).map(check => {
      const { minimum, length } = check._zod.def as { minimum?: number; length?: number }
      return minimum ?? length ?? 0
    })
  )
const formatOf = (schema: Schema) => (defOf(schema) as { format?: string }).format ?? ''

const ofFormat: Record<string, () => string> = {
  uuid: v7,
  date: () => '2026-11-01',
  datetime: () => '2026-11-01T00:00:00Z'
}
/** One of these fits every pattern of the contracts. */
const samples = ['本人申报', '2026', '2026-11', '02', 'someone', 'a long password']

/** The least that a schema accepts. */
export function least(schema: Schema): unknown {
  const def = defOf(schema)
  switch (def.type) {
    case 'string': {
      const made = ofFormat[formatOf(schema)]
      return made ? made() : samples.find(text => (schema as z.ZodType).safeParse(text).success)
    }
    case 'number':
      return Math.max((schema as z.ZodNumber).minValue ?? 1, 1)
    case 'boolean':
      return true
    case 'enum':
      return Object.values(def.entries)[0]
    case 'literal':
      return def.values[0]
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([field, of]) => {
          const value = least(of)
          return value === undefined ? [] : [[field, value]]
        })
      )
    case 'array':
      return Array.from({ length: fewest(schema) }, () => least(def.element))
    case 'tuple':
      return def.items.map(least)
    case 'record': {
      const keys = defOf(def.keyType)
      const all = keys.type === 'enum' ? Object.values(keys.entries).map(key => [key, least(def.valueType)]) : []
      return (schema as z.ZodType).safeParse({}).success ? {} : Object.fromEntries(all)
    }
    case 'union':
      return least(def.options[0]!)
    case 'unknown':
      return ''
    case 'pipe':
      return least(def.out)
    case 'nullable':
      return least(def.innerType)
    default:
      return undefined
  }
}

/** Every place of a schema where a string is accepted that somebody may have written. */
export function doorsOf(schema: Schema | undefined, path = ''): Door[] {
  if (!schema) return []
  const def = defOf(schema)
  const inside = (of: Schema, step: string, put: (value: unknown) => unknown): Door[] =>
    doorsOf(of, `${path}${step}`).map(door => ({ ...door, with: text => put(door.with(text)) }))
  switch (def.type) {
    case 'unknown':
      return [{ path, way: 'words', with: text => text }]
    case 'string':
      return ofFormat[formatOf(schema)] ? [] : [{ path, way: wayOf(schema) ?? 'words', with: text => text }]
    case 'object':
      return Object.entries(def.shape).flatMap(([field, of]) =>
        inside(of, `.${field}`, value => ({ ...(least(schema) as object), [field]: value }))
      )
    case 'array':
      return inside(def.element, '[]', value => [value, ...(least(schema) as unknown[]).slice(1)])
    case 'tuple':
      return def.items.flatMap((of, at) => inside(of, `[${at}]`, value => (least(schema) as unknown[]).with(at, value)))
    case 'record': {
      const key = least(def.keyType) as string
      return [
        ...inside(def.keyType, '{}', value => ({ [String(value)]: least(def.valueType) })),
        ...inside(def.valueType, `.${key}`, value => ({ [key]: value }))
      ]
    }
    case 'union':
      return def.options.flatMap((option, at) => inside(option, `|${at}`, value => value))
    case 'pipe':
      return doorsOf(def.out, path)
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return doorsOf(def.innerType, path)
    default:
      return []
  }
}
