/** What is typed into the three parts of a day. */
export interface Parts {
  year: string
  month: string
  dayOfMonth: string
}

/** The parts of a day as it was told; empty where none was. */
export function partsOf(day: string | undefined): Parts {
  const [year = '', month = '', dayOfMonth = ''] = day?.split('-') ?? []
  return { year, month, dayOfMonth }
}

/** A day as far as it is known: the year, the month, or all of it. Undefined where it is none, or not over yet. */
export function partialOf({ year, month, dayOfMonth }: Parts, today: string): string | undefined {
  if (!/^(18|19|20)\d{2}$/.test(year) || (dayOfMonth && !month)) return undefined
  const parts = [year, ...[month, dayOfMonth].filter(Boolean).map(part => part.padStart(2, '0'))]
  const text = parts.join('-')
  const whole = [...parts, '01', '01'].slice(0, 3).join('-')
  const known = new Date(`${whole}T00:00:00Z`)
  const real = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(whole)
  return real && whole <= today ? text : undefined
}
