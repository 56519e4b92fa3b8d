import type { Aged } from '../../contract/dashboard.ts'
import type { AreaCode } from '../../contract/values.ts'
import { Chart, type ChartOption, useWords } from '../../ui/index.ts'

const bands = ['from60', 'from65', 'from80'] as const
const fills = { from60: '#9fc5c4', from65: '#4f8d8f', from80: '#0f5257' }

/** Each band without the one above it, so that they stand on each other. */
const bandOf = (aged: Aged, band: (typeof bands)[number]): number =>
  band === 'from60' ? aged.from60 - aged.from65 : band === 'from65' ? aged.from65 - aged.from80 : aged.from80

/** How many are 60, 65 and 80 at the ends of quarters. */
export function AgeingChart({ ages, area }: { ages: Aged[]; area: AreaCode }) {
  const { t, day, number, share } = useWords()
  const last = ages.at(-1)!
  const option: ChartOption = {
    animation: false,
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: ages.map(({ on }) => on), axisTick: { show: false } },
    yAxis: { type: 'value', min: 0, minInterval: 1 },
    series: bands.map(band => ({
      type: 'bar' as const,
      name: t(`dashboard.${band}`),
      stack: 'all',
      barMaxWidth: 24,
      itemStyle: { color: fills[band] },
      data: ages.map(aged => bandOf(aged, band))
    }))
  }
  return (
    <Chart
      title={t('dashboard.ageing')}
      sentence={t('dashboard.ageingSays', {
        on: day(last.on),
        old: number(last.from60),
        share: share(last.from60, last.all),
        oldest: number(last.from80)
      })}
      option={option}
      height={260}
      table={[
        [t('dashboard.day'), ...bands.map(band => t(`dashboard.${band}`)), t('dashboard.all')],
        ...ages.map(aged => [aged.on, ...bands.map(band => bandOf(aged, band)), aged.all])
      ]}
      fileName={`ageing-${area}-${last.on}`}
    />
  )
}
