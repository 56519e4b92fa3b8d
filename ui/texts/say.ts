import type { Language } from '../formats.ts'
import type { Text } from './texts.ts'

type Dictionary = Record<string, Text>

type Named<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never
type Blanks<D extends Dictionary, K extends keyof D> = Named<D[K]['zh']> | Named<D[K]['en']>
type Filled<D extends Dictionary, K extends keyof D> = [Blanks<D, K>] extends [never]
  ? []
  : [Record<Blanks<D, K>, string | number>]

/** Says a text of a dictionary; its blanks must be filled, or it does not compile. */
export type SayOf<D extends Dictionary> = <K extends keyof D>(key: K, ...filled: Filled<D, K>) => string

/** The keys of the texts without blanks. */
export type PlainOf<D extends Dictionary> = { [K in keyof D]: [Blanks<D, K>] extends [never] ? K : never }[keyof D]

export const sayIn =
  <const D extends Dictionary>(dictionary: D, language: Language): SayOf<D> =>
  (key, ...filled) =>
    dictionary[key]![language].replace(/\{(\w+)\}/g, (_, name: string) =>
      String((filled[0] as Record<string, string | number> | undefined)?.[name] ?? '')
    )
