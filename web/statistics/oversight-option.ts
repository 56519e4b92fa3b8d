import type { AreaWork, KindAges } from '../../contract/oversight.ts'
import { type ChartOption, colours, type useWords } from '../../ui/index.ts'

type Words = ReturnType<typeof useWords>

/** The longer it waits the darker. */
const fills = ['#d7e6e5', '#9fc5c4', '#4f8d8f', '#0f5257'] as const

const lying = (names: string[]): ChartOption => ({
  animation: false,
  grid: { left: 8, right: 32, top: 36, bottom: 4, containLabel: true },
  legend: { top: 0, left: 0 },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: { type: 'value', min: 0, minInterval: 1 },
  yAxis: { type: 'category', data: names, inverse: true, axisTick: { show: false } }
})

export const agesOption = (lines: readonly (KindAges & { name: string })[], { t }: Words): ChartOption => ({
  ...lying(lines.map(({ name }) => name)),
  series: ([0, 1, 2, 3] as const).map(at => ({
    type: 'bar' as const,
    name: t(`oversight.age.${at}`),
    stack: 'age',
    barWidth: 16,
    itemStyle: { color: fills[at] },
    data: lines.map(({ ages }) => ages[at])
  }))
})

export const coverageOption = (lines: readonly AreaWork[], { t }: Words): ChartOption => ({
  ...lying(lines.map(({ name }) => name)),
  series: [
    {
      type: 'bar',
      name: t('oversight.called'),
      stack: 'calls',
      barWidth: 16,
      itemStyle: { color: colours.accent },
      data: lines.map(({ called }) => called)
    },
    {
      type: 'bar',
      name: t('oversight.left'),
      stack: 'calls',
      barWidth: 16,
      itemStyle: { color: fills[1] },
      data: lines.map(({ planned, called }) => planned - called)
    }
  ]
})
