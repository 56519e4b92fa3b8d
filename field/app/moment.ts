const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day in China at a moment. */
export const dayOf = (at: number): string => days.format(at)
