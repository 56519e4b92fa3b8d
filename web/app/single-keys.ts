const memory = 'anjia.single-keys'

/** Whether keys like `/` act without Ctrl. */
export const singleKeys = {
  on: (): boolean => {
    try {
      return localStorage.getItem(memory) !== 'off'
    } catch {
      return true
    }
  },
  turn: (on: boolean): void => {
    try {
      localStorage.setItem(memory, on ? 'on' : 'off')
    } catch {
      // A browser that keeps nothing keeps the keys.
    }
  }
}

/** Where one types, a letter is a letter. */
export const typesHere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
