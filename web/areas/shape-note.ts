import type { Shape } from '../../contract/area-shapes.ts'
import type { useWords } from '../../ui/index.ts'
import { originOf } from './area-rules.ts'

type Words = ReturnType<typeof useWords>

/** Where shapes come from and what they are not; stands beside every map. */
export function shapeNote(shapes: readonly Pick<Shape, 'origin' | 'datum'>[], { t }: Words): string {
  const origin = originOf(shapes)
  if (origin === 'official') return t('areas.note.official')
  const datums = [...new Set(shapes.map(({ datum }) => datum))].filter(datum => datum !== 'unstated').join('、')
  const drawn = t('areas.note.drawn', { datum: datums || '—' })
  return origin === 'invented' ? `${t('areas.note.invented')}${drawn}` : drawn
}

/** Square metres as people say them. */
export function sizeText(squareMetres: number, { t, number }: Words): string {
  return squareMetres >= 1_000_000
    ? t('areas.km2', { n: number(Math.round(squareMetres / 10_000) / 100) })
    : t('areas.m2', { n: number(Math.round(squareMetres)) })
}
