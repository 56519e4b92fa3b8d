import type { Pivot, PivotCode } from '../../contract/pivot.ts'
import { type ChartOption, colours } from '../../ui/index.ts'

const fills = [colours.accent, '#9fc5c4', '#c98a3d', '#7a8f9a', '#d7e6e5', '#5c4a72']

/** The finest rows lie under each other, the parts of the columns in each stacked; undefined where there is nothing to lay out. */
export function pivotOption({ rows, columns, cells }: Pivot, language: 'zh' | 'en'): ChartOption | undefined {
  const name = (code: PivotCode) => (language === 'zh' ? code.zh : code.en)
  const finest = (codes: readonly PivotCode[]) =>
    codes.flatMap((code, at) => (codes.some(({ under }) => under === code.id) ? [] : [{ code, at }]))
  const [down, across] = [finest(rows), finest(columns)]
  if (down.length < 2) return undefined
  return {
    animation: false,
    grid: { left: 8, right: 32, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, type: 'scroll' },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', min: 0, minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: down.map(({ code }) => name(code)), axisTick: { show: false } },
    series: across.map(({ code, at }, i) => ({
      type: 'bar' as const,
      name: name(code),
      stack: 'all',
      barWidth: 12,
      itemStyle: { color: fills[i % fills.length]! },
      data: down.map(row => cells[row.at]![at] ?? '-')
    }))
  }
}
