const lock = 'anjia-field'

/** Answers when this tab alone holds the store: two that record side by side would not know of each other's lines. */
export function holdAlone(whenWaiting: () => void): Promise<void> {
  return new Promise(held => {
    const forever = () => {
      held()
      return new Promise<never>(() => undefined)
    }
    void navigator.locks.request(lock, { ifAvailable: true }, got => {
      if (got) return forever()
      whenWaiting()
      void navigator.locks.request(lock, forever)
      return undefined
    })
  })
}
