import { useMemo } from 'react'
import type { Pyramid } from '../../contract/statistics.ts'
import { Chart, useWords } from '../../ui/index.ts'
import { pyramidOption } from './pyramid-option.ts'

type Band = Pyramid['bands'][number]
const total = (bands: Band[]) => bands.reduce((sum, band) => sum + band.male + band.female, 0)

/** One area's ages on a day, with another day behind it, on one scale. */
export function PyramidChart({ front, back }: { front: Pyramid; back: Pyramid | undefined }) {
  const words = useWords()
  const { t, day } = words
  const labels = useMemo(
    () =>
      front.bands.map(({ from }, i) =>
        i === front.bands.length - 1 ? t('pyramid.bandUp', { from }) : `${from}–${from + 4}`
      ),
    [front, t]
  )
  const option = useMemo(() => pyramidOption({ front, back, labels, words }), [front, back, labels, words])
  const male = t('pyramid.male')
  const female = t('pyramid.female')
  const head = [t('pyramid.age'), `${male} ${day(front.on)}`, `${female} ${day(front.on)}`]
  const rows = front.bands.map((band, i) => {
    const then = back?.bands.find(one => one.from === band.from)
    return [labels[i] ?? '', band.male, band.female, ...(back ? [then?.male ?? 0, then?.female ?? 0] : [])]
  })
  return (
    <Chart
      title={t('pyramid.title')}
      sentence={useSentence(front, back)}
      option={option}
      height={labels.length * 20 + 72}
      table={[[...head, ...(back ? [`${male} ${day(back.on)}`, `${female} ${day(back.on)}`] : [])], ...rows]}
      fileName={`pyramid-${front.seat}-${front.on}`}
    />
  )
}

function useSentence(front: Pyramid, back: Pyramid | undefined): string {
  const { t, day, number, share, language } = useWords()
  const all = total(front.bands)
  const parts = [
    t('pyramid.sentence', {
      on: day(front.on),
      who: t(`pyramid.${front.seat}`),
      all: number(all),
      young: share(total(front.bands.filter(band => band.from < 15)), all),
      old: share(total(front.bands.filter(band => band.from >= 60)), all)
    })
  ]
  if (back) {
    const more = all - total(back.bands)
    const change = t(more > 0 ? 'pyramid.more' : more < 0 ? 'pyramid.fewer' : 'pyramid.same', {
      n: number(Math.abs(more))
    })
    parts.push(t('pyramid.change', { on: day(back.on), change }))
  }
  if (front.unknown > 0) parts.push(t('pyramid.unknown', { n: number(front.unknown) }))
  return parts.join(language === 'zh' ? '' : ' ')
}
