const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day in China at a moment. */
export const dayOf = (at: number): string => days.format(at)

/** The mark that the app sets when its first page stands: how long it took to open is shown among its settings. */
export const firstPage = 'first-page'
