/**
 * A number of a household book has six digits and more and is one household wherever it stands. A running number that a
 * file gave (3, A-12) means something inside that file's area only: with the area before it, two communities that both
 * count from 1 do not put strangers into one household.
 */
export function householdNumber(stated: string | undefined, area: number): string | undefined {
  if (!stated || /^\d{6,}$/.test(stated)) return stated
  return `${String(area).replace(/(000){1,2}$/, '')}-${stated}`
}
