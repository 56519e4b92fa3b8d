/** China has one time, eight hours ahead of the world's, all year. */
const ahead = 8 * 3_600_000

/** The day in China at a moment. */
export const dayOf = (at: number): string => new Date(at + ahead).toISOString().slice(0, 10)

/** The mark that the app sets when its first page stands: how long it took to open is shown among its settings. */
export const firstPage = 'first-page'
