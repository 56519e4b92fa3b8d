import { useQuery } from '@tanstack/react-query'
import { type SupplyFigures, SupplyItem } from '../../contract/care.ts'
import type { AreaCode } from '../../contract/values.ts'
import { Chart, type ChartOption, colours, Section, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const kinds = ['handed', 'good', 'soon', 'past', 'recalled'] as const
/** What the names of the five take on a phone in the longer of the two languages; ECharts breaks the row and makes no room for it. */
const legendRows = 3

/** By item in the picture, by outlet and item in the table: the report there is, because nothing else is recorded. */
export function SupplyFiguresSection({ area }: { area?: AreaCode | undefined }) {
  const words = useWords()
  const { t, day } = words
  const asked = useQuery({
    queryKey: ['care', 'figures', area],
    queryFn: () => calls.care.getSupplyFigures({ query: { months: 12, ...(area && { area }) } })
  })
  const lines = asked.data?.lines
  if (!lines) return <Waiting asked={asked} shape="rows" n={4} />
  if (lines.length === 0) return null
  const all = (of: (typeof kinds)[number]) => lines.reduce((sum, line) => sum + line[of], 0)
  const items = SupplyItem.options.filter(item => lines.some(line => line.item === item))
  return (
    <Section title={t('care.figures')}>
      <Chart
        title={t('care.figures')}
        sentence={t('care.figuresSentence', {
          handed: all('handed'),
          good: all('good'),
          soon: all('soon'),
          past: all('past'),
          recalled: all('recalled')
        })}
        option={optionOf(items, lines, words)}
        height={legendRows * 24 + 60 + items.length * 56}
        table={[
          [t('care.outlet'), t('care.item'), ...kinds.map(kind => t(`care.${kind}`)), t('care.firstExpiry')],
          ...lines.map(line => [
            line.outlet.name,
            t(`supply.${line.item}`),
            ...kinds.map(kind => line[kind]),
            line.firstExpiry ? day(line.firstExpiry) : '–'
          ])
        ]}
        fileName={t('care.figures')}
      />
    </Section>
  )
}

function optionOf(
  items: readonly SupplyItem[],
  lines: SupplyFigures['lines'],
  { t }: ReturnType<typeof useWords>
): ChartOption {
  const bar = (name: string, of: (line: SupplyFigures['lines'][number]) => number, color: string, stack: string) => ({
    type: 'bar' as const,
    name,
    stack,
    barWidth: 16,
    itemStyle: { color },
    data: items.map(item => lines.filter(line => line.item === item).reduce((sum, line) => sum + of(line), 0))
  })
  return {
    animation: false,
    grid: { left: 8, right: 32, top: legendRows * 24 + 12, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, right: 0, itemWidth: 16, itemHeight: 12 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', min: 0, minInterval: 1 },
    yAxis: {
      type: 'category',
      data: items.map(item => t(`supply.${item}`)),
      inverse: true,
      axisTick: { show: false }
    },
    series: [
      bar(t('care.handed'), line => line.handed, colours.ink, 'handed'),
      bar(t('care.good'), line => line.good - line.soon, colours.accent, 'held'),
      bar(t('care.soon'), line => line.soon, colours.warm, 'held'),
      bar(t('care.past'), line => line.past, '#8d9499', 'held'),
      bar(t('care.recalled'), line => line.recalled, colours.wrong, 'held')
    ]
  }
}
