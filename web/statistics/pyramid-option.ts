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

interface Look {
  name: string
  stack: string
  yAxisIndex?: number
  barWidth: number
  z: number
  itemStyle: { color: string; borderColor?: string; borderWidth?: number }
}

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
  const series = (of: Pyramid, sex: Sex, look: Look) => ({ type: 'bar' as const, data: side(of, sex), ...look })
  const filled = (sex: Sex): Look => ({
    name: t(`pyramid.${sex}`),
    stack: 'front',
    barWidth: 10,
    z: 3,
    itemStyle: { color: sex === 'male' ? colours.accent : colours.warm }
  })
  // On an axis of its own, else the two bars of an age would stand beside each other; both sexes share one name in the legend.
  const outlined = (of: Pyramid): Look => ({
    name: day(of.on),
    stack: 'back',
    yAxisIndex: 1,
    barWidth: 16,
    z: 2,
    itemStyle: { color: '#f1f0eb', borderColor: '#6d757b', borderWidth: 1 }
  })
  const ages = { type: 'category' as const, data: labels, axisTick: { show: false } }
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: size },
    xAxis: { type: 'value', min: -most, max: most, interval: most / 2, axisLabel: { formatter: size } },
    yAxis: [
      { ...ages, axisLabel: { interval: 0, fontSize: 11 } },
      { ...ages, show: false }
    ],
    series: [
      ...(back ? [series(back, 'male', outlined(back)), series(back, 'female', outlined(back))] : []),
      series(front, 'male', filled('male')),
      series(front, 'female', filled('female'))
    ]
  }
}
