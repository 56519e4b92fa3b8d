import type { TellableField } from '../../contract/field.ts'

/** What the register says of a fact, in the form in which a device was shown it. */
export type Shown = Record<TellableField, string | null>

/**
 * What a told change of one fact comes to, by what the device showed (`was`), what was told (`now`) and what the register shows at
 * present. `same`: it already says so, nothing is left to do. `conflict`: it changed meanwhile, to something else.
 */
export function meets(
  { was, now }: { was: string | null; now: string },
  register: string | null
): 'same' | 'waiting' | 'conflict' {
  if (register === now) return 'same'
  return register === was ? 'waiting' : 'conflict'
}
