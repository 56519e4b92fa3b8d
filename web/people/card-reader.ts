/** Between two keys of a reader that types like a keyboard pass a few milliseconds; nobody types like that. */
const pause = 60

export interface Burst {
  text: string
  /** When its last key came, in milliseconds. */
  at: number
}

export const silence: Burst = { text: '', at: Number.NEGATIVE_INFINITY }

/** What has been typed at the speed of a reader so far; a slow key begins anew. Tab separates the items of some vendors. */
export function heard(burst: Burst, key: string, at: number): Burst {
  const added = key === 'Tab' ? '\t' : [...key].length === 1 ? key : ''
  if (added === '') return key === 'Shift' || key === 'CapsLock' ? { ...burst, at } : silence
  return { text: at - burst.at <= pause ? burst.text + added : added, at }
}

/** Whether the next key still belongs to what a reader types: at its speed, after more than a person types by chance. */
export const reads = (burst: Burst, at: number): boolean => burst.text.length >= 6 && at - burst.at <= pause
