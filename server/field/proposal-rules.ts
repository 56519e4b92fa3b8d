import type { TellableField } from '../../contract/field-data.ts'

/** What the register says of a fact: as a device or a desk is shown it, or such that two are the same only if the facts are. */
export type Facts = Record<TellableField, string | null>

/**
 * What a told change of one fact comes to, by what the device showed (`was`), what was told (`now`) and what the register says at
 * present. `same`: it already says so, nothing is left to do. `conflict`: it changed meanwhile, to something else.
 */
export function meets(
  { was, now }: { was: string | null; now: string },
  register: string | null
): 'same' | 'waiting' | 'conflict' {
  if (register === now) return 'same'
  return register === was ? 'waiting' : 'conflict'
}
