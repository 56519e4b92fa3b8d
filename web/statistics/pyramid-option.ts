import type { Pyramid } from '../../contract/statistics.ts'
import { type ChartOption, colours, type useWords } from '../../ui/index.ts'

interface Drawn {
  front: Pyramid
  back: Pyramid | undefined
  labels: string[]
  words: ReturnType<typeof useWords>
}

/** A round number at or above the largest bar, so that both sides and both days share one scale. */
export function scaleFor(pyramids: Pyramid[]): number {
  const most = Math.max(1, ...pyramids.flatMap(one => one.bands.flatMap(band => [band.male, band.female])))
  const unit = 10 ** Math.floor(Math.log10(most))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find(times => times * unit >= most) ?? 10
  return Math.max(2, step * unit)
}

type Sex = 'male' | 'female'

/** Men to the left as negative lengths, women to the right; the other day is an outline wider than the filled bars. */
export function pyramidOption({ front, back, labels, words }: Drawn): ChartOption {
  const { t, day, number } = words
  const most = scaleFor(back ? [front, back] : [front])
  const size = (value: unknown) => number(Math.abs(Number(value)))
  const side = (of: Pyramid, sex: Sex) =>
    front.bands.map(({ from }) => {
      const n = of.bands.find(band => band.from === from)?.[sex] ?? 0
      return sex === 'male' ? -n : n
    })
  const fill = { male: colours.accent, female: colours.warm }
  const nameOf = (of: Pyramid, sex: Sex) => `${t(`pyramid.${sex}`)} ${day(of.on)}`
  const outline = (of: Pyramid, sex: Sex) => ({
    type: 'bar' as const,
    name: nameOf(of, sex),
    data: side(of, sex),
    xAxisIndex: 0,
    barWidth: 16,
    barGap: '-100%',
    z: 1,
    itemStyle: { color: '#f1f0eb', borderColor: '#6d757b', borderWidth: 1 }
  })
  const bar = (sex: Sex) => ({
    type: 'bar' as const,
    name: nameOf(front, sex),
    data: side(front, sex),
    barWidth: 10,
    barGap: '-100%',
    z: 2,
    itemStyle: { color: fill[sex] }
  })
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: size },
    xAxis: { type: 'value', min: -most, max: most, interval: most / 2, axisLabel: { formatter: size } },
    yAxis: { type: 'category', data: labels, axisTick: { show: false }, axisLabel: { interval: 0, fontSize: 11 } },
    series: [...(back ? [outline(back, 'male'), outline(back, 'female')] : []), bar('male'), bar('female')]
  }
}
