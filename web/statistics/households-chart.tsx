import { type HouseholdSizes, largestHousehold } from '../../contract/dashboard.ts'
import { Chart, type ChartOption, colours, useWords } from '../../ui/index.ts'

/** How many households are of which size. */
export function HouseholdsChart({ found }: { found: HouseholdSizes }) {
  const { t, number } = useWords()
  const { sizes, alone, area } = found
  if (sizes.length === 0) return <p className="quiet">{t('dashboard.noHouseholds')}</p>
  const name = (size: number) => t(size === largestHousehold ? 'dashboard.sizeUp' : 'dashboard.sizeOf', { size })
  const option: ChartOption = {
    animation: false,
    grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'value', min: 0, minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: sizes.map(({ size }) => name(size)), axisTick: { show: false } },
    series: [
      {
        type: 'bar',
        name: t('dashboard.householdsOf'),
        barWidth: 14,
        itemStyle: { color: colours.accent },
        label: { show: true, position: 'right' },
        data: sizes.map(({ households }) => households)
      }
    ]
  }
  return (
    <Chart
      title={t('dashboard.households')}
      sentence={t('dashboard.householdsSay', {
        all: number(sizes.reduce((n, { households }) => n + households, 0)),
        single: number(sizes.find(({ size }) => size === 1)?.households ?? 0),
        alone: number(alone)
      })}
      option={option}
      height={sizes.length * 28 + 48}
      table={[
        [t('dashboard.householdSize'), t('dashboard.householdsOf')],
        ...sizes.map(({ size, households }) => [name(size), households])
      ]}
      fileName={`households-${area}`}
    />
  )
}
