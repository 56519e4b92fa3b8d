import { useMemo } from 'react'
import type { Compared, IndicatorAnswer, IndicatorEntry, IndicatorFigure } from '../../contract/statistics.ts'
import { Chart, type ChartOption, colours, useWords } from '../../ui/index.ts'
import { rounded } from './indicator-card.tsx'

interface ComparedProps {
  entry: IndicatorEntry
  answer: IndicatorAnswer
  compare: Compared
}

/** The indicator over time, areas or populations, in their own order, with its table and downloads. */
export function ComparedChart({ entry, answer, compare }: ComparedProps) {
  const { t, day, number, language } = useWords()
  const title = language === 'zh' ? entry.titleZh : entry.titleEn
  const unit = language === 'zh' ? entry.unitZh : entry.unitEn
  const { rows, names, option } = useMemo(() => {
    const rows = compare === 'periods' ? [...answer.compared, answer.figure] : answer.compared
    const names = rows.map(one =>
      compare === 'periods' ? day(one.on) : compare === 'areas' ? one.name : t(`indicators.${one.of}`)
    )
    return { rows, names, option: barsOf(rows, { names, title }) }
  }, [answer, compare, day, t, title])
  if (rows.length === 0) return <p className="quiet">{t('indicators.noBelow')}</p>
  const end = (value: number | undefined) => (value === undefined ? '' : rounded(value))
  const parts = rows
    .map(({ value }, i) => `${names[i]} ${value === null ? '—' : number(rounded(value))}`)
    .join(language === 'zh' ? '、' : ', ')
  return (
    <Chart
      title={title}
      sentence={t('indicators.sentence', { title, unit, parts })}
      option={option}
      height={rows.length * 26 + 56}
      table={[
        [t('indicators.row'), `${title} ${unit}`, t('indicators.lower'), t('indicators.upper')],
        ...rows.map(({ value, interval }, i) => [
          names[i] ?? '',
          value === null ? '' : rounded(value),
          end(interval?.low),
          end(interval?.high)
        ])
      ]}
      fileName={`${entry.code}-${answer.figure.area}-${answer.figure.on}`}
    />
  )
}

const barsOf = (rows: IndicatorFigure[], { names, title }: { names: string[]; title: string }): ChartOption => ({
  animation: false,
  grid: { left: 8, right: 32, top: 8, bottom: 8, containLabel: true },
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'value' },
  yAxis: { type: 'category', inverse: true, data: names, axisTick: { show: false } },
  series: [
    {
      type: 'bar',
      name: title,
      barWidth: 12,
      itemStyle: { color: colours.accent },
      data: rows.map(({ value }) => (value === null ? '-' : rounded(value)))
    }
  ]
})
