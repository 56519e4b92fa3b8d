/** Between two keys of a reader that types like a keyboard pass a few milliseconds; nobody types like that. */
const fast = 60
/** What is typed with longer pauses is not one line, whoever types it. */
const together = 1000

export interface Burst {
  text: string
  /** When its last key came, in milliseconds. */
  at: number
}

export const silence: Burst = { text: '', at: Number.NEGATIVE_INFINITY }

/** What has been typed in one go so far; after a pause it begins anew. Tab separates the items of some vendors. */
export function heard(burst: Burst, key: string, at: number): Burst {
  const added = key === 'Tab' ? '\t' : [...key].length === 1 ? key : ''
  if (added === '') return key === 'Shift' || key === 'CapsLock' ? { ...burst, at } : silence
  return { text: at - burst.at <= together ? burst.text + added : added, at }
}

/** Whether the next key still belongs to what a reader types: at its speed, after more than a person types by chance. */
export const reads = (burst: Burst, at: number): boolean => burst.text.length >= 6 && at - burst.at <= fast
