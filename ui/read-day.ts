const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * A day as people type it: `1990-01-02`, `1990.1.2`, `1990/1/2`, `19900102`, `1990年1月2日`, full-width too. With `partial`
 * also `1990-01`, `1990年`. As precise as it was typed, in ISO; undefined for what is no day of the calendar.
 */
export function readDay(typed: string, partial = false): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  const parts =
    text.match(/^((?:18|19|20)\d{2})(\d{2})(\d{2})$/) ??
    text.match(/^((?:18|19|20)\d{2})(?:[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?)?$/)
  if (!parts) return undefined
  const [, year, month, date] = parts
  if (!partial && !date) return undefined
  if (month && (Number(month) < 1 || Number(month) > 12)) return undefined
  if (date && (Number(date) < 1 || Number(date) > daysIn(Number(year), Number(month)))) return undefined
  return [year, month?.padStart(2, '0'), date?.padStart(2, '0')].filter(Boolean).join('-')
}
