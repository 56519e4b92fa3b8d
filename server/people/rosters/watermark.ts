import type { ExportedList } from '../export-roster.ts'

const longest = 24

/** Who took a list out and when; what for. */
export function watermarkOf({ maker, madeAt, purpose }: Pick<ExportedList, 'maker' | 'madeAt' | 'purpose'>): string[] {
  const letters = [...purpose]
  return [`${maker} ${madeAt}`, letters.length > longest ? `${letters.slice(0, longest).join('')}…` : purpose]
}
