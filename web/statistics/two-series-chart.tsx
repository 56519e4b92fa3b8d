import type { MonthHappened } from '../../contract/dashboard.ts'
import { Chart, type ChartOption, colours, useWords } from '../../ui/index.ts'

interface TwoSeriesProps {
  title: string
  months: MonthHappened[]
  of: readonly ['births', 'deaths'] | readonly ['arrivals', 'departures']
  fileName: string
}

/** Two things that happened, month by month, side by side. */
export function TwoSeriesChart({ title, months, of: [one, other], fileName }: TwoSeriesProps) {
  const { t, number } = useWords()
  const sum = (key: 'births' | 'deaths' | 'arrivals' | 'departures') => months.reduce((n, month) => n + month[key], 0)
  const series = (key: typeof one | typeof other, color: string) => ({
    type: 'bar' as const,
    name: t(`dashboard.${key}`),
    barMaxWidth: 14,
    itemStyle: { color },
    data: months.map(month => month[key])
  })
  const option: ChartOption = {
    animation: false,
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: months.map(({ month }) => month), axisTick: { show: false } },
    yAxis: { type: 'value', min: 0, minInterval: 1 },
    series: [series(one, colours.accent), series(other, colours.warm)]
  }
  const words = {
    from: months[0]?.month ?? '',
    to: months.at(-1)?.month ?? '',
    one: t(`dashboard.${one}`),
    other: t(`dashboard.${other}`),
    n: number(sum(one)),
    m: number(sum(other))
  }
  return (
    <Chart
      title={title}
      sentence={t('dashboard.twoOf', words)}
      option={option}
      height={260}
      table={[
        [t('dashboard.month'), words.one, words.other],
        ...months.map(month => [month.month, month[one], month[other]])
      ]}
      fileName={fileName}
    />
  )
}
