import type { EqualService, MatterTime, OfficerLoad } from '../../contract/case-timeliness.ts'
import { type ChartOption, colours, type useWords } from '../../ui/index.ts'

type Words = ReturnType<typeof useWords>
type Line = { name: string } & Pick<MatterTime, 'decided' | 'inTime' | 'open' | 'red'>

/** One line a bar, the first on top; length is a number of cases and begins at zero. */
const frame = (names: string[]): ChartOption => ({
  animation: false,
  grid: { left: 8, right: 32, top: 36, bottom: 4, containLabel: true },
  legend: { top: 0, left: 0 },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: { type: 'value', min: 0, minInterval: 1 },
  yAxis: { type: 'category', data: names, inverse: true, axisTick: { show: false } }
})

const bar = (name: string, data: (number | null)[], color: string) => ({
  type: 'bar' as const,
  name,
  data,
  stack: 'all',
  barWidth: 18,
  itemStyle: { color }
})

/** What was decided in time, what was not, what is open and what is late today, end to end. */
export function timesOption(lines: readonly Line[], { t }: Words): ChartOption {
  return {
    ...frame(lines.map(({ name }) => name)),
    series: [
      bar(
        t('times.inTime'),
        lines.map(({ inTime }) => inTime),
        colours.accent
      ),
      bar(
        t('times.overdue'),
        lines.map(({ decided, inTime }) => decided - inTime),
        colours.warm
      ),
      bar(
        t('times.open'),
        lines.map(({ open, red }) => open - red),
        '#8d9499'
      ),
      bar(
        t('times.red'),
        lines.map(({ red }) => red),
        colours.wrong
      )
    ]
  }
}

export function loadOption(officers: readonly OfficerLoad[], { t }: Words): ChartOption {
  return {
    ...frame(officers.map(({ name }) => name)),
    series: [
      bar(
        t('times.received'),
        officers.map(({ received }) => received),
        colours.accent
      ),
      bar(
        t('times.checked'),
        officers.map(({ checked }) => checked),
        colours.warm
      ),
      bar(
        t('times.done'),
        officers.map(({ decided }) => decided),
        colours.ink
      )
    ]
  }
}

/** The median of working days of both sides, next to each other; where nothing was decided there is no bar. */
export function equalOption(lines: readonly (EqualService & { name: string })[], { t }: Words): ChartOption {
  const side = (key: 'residents' | 'newcomers', color: string) => ({
    ...bar(
      t(`times.side.${key}`),
      lines.map(line => line[key].median),
      color
    ),
    stack: key
  })
  return {
    ...frame(lines.map(({ name }) => name)),
    series: [side('residents', colours.accent), side('newcomers', colours.warm)]
  }
}
