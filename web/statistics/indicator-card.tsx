import type { IndicatorEntry, IndicatorFigure } from '../../contract/statistics.ts'
import { useWords } from '../../ui/index.ts'

/** Two digits are as many as so few people can bear. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

/** A figure never stands without its interval, what it was reckoned from, and what it is not for. */
export function IndicatorCard({ entry, figure }: { entry: IndicatorEntry; figure: IndicatorFigure }) {
  const { t, number, day, language } = useWords()
  const { value, interval, over, under, leftOut, years } = figure
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const isPlain = entry.interval === 'none'
  return (
    <div className="card">
      <p className="quiet">
        {figure.name} · {t(`indicators.${figure.of}`)} · {day(figure.on)}
        {years > 1 && ` · ${t('indicators.years', { n: number(years) })}`}
      </p>
      <p className="figure">
        {value === null ? t('indicators.none') : number(rounded(value))}{' '}
        {value !== null && <span className="unit">{say(entry.unitZh, entry.unitEn)}</span>}
      </p>
      <p>
        {interval
          ? t('indicators.interval', { low: number(rounded(interval.low)), high: number(rounded(interval.high)) })
          : t('indicators.noInterval')}
      </p>
      {!isPlain && <p>{t('indicators.counts', { over: number(over), under: number(under) })}</p>}
      {years > 1 && <p>{t('indicators.yearsWhy', { n: number(years) })}</p>}
      {entry.ofBirths && <p className="quiet">{t('indicators.neverAreas')}</p>}
      {leftOut > 0 && <p>{t('indicators.leftOut', { n: number(leftOut) })}</p>}
      <dl>
        <dt>{t('indicators.formula')}</dt>
        <dd>{say(entry.formulaZh, entry.formulaEn)}</dd>
        <dt>{t('indicators.source')}</dt>
        <dd>{say(entry.sourceZh, entry.sourceEn)}</dd>
        <dt>{t('indicators.notFor')}</dt>
        <dd>{say(entry.notForZh, entry.notForEn)}</dd>
      </dl>
    </div>
  )
}
