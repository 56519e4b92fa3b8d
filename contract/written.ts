import { z } from 'zod'

/**
 * Strings of a request that are not somebody's own words, and why they are not screened as such. Every other string is:
 * server/platform/refused-words.ts refuses the words of refused powers in it before any use case sees it.
 */
export const otherwiseWritten = {
  name: 'The name or user name of a person, which may hold such characters: only words that no name has are refused.',
  search: 'Looked for and kept nowhere; what the register does not hold is not found.',
  secret: 'Kept as a hash only.',
  cursor: 'A place in a list, made by the server and given back.',
  cells: 'A table: each column and each cell is answered for itself, by the use case.',
  passing: 'Read and given back to its sender, kept nowhere.',
  bytes: 'A file in base64, which is told by its bytes and is no text.',
  header: 'The name of a column: screened as one, which is stricter.'
} as const
export type Otherwise = keyof typeof otherwiseWritten

const ways = z.registry<{ way: Otherwise }>()

/** Declares how a string is written. Goes around the finished string: `.optional()` and `.default()` may follow. */
export function written<T extends z.ZodType>(way: Otherwise, schema: T): T {
  ways.add(schema, { way })
  return schema
}

export const wayOf = (schema: z.core.$ZodType): Otherwise | undefined => ways.get(schema as z.ZodType)?.way
