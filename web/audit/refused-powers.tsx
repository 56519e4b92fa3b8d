import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { AreaCode } from '../../contract/values.ts'
import { findRefusal } from '../../law/refusals.ts'
import { Button, Choice, type Column, DataTable, Empty, Page, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { LawLink } from '../app/law-link.tsx'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaName } from '../people/area-name.tsx'
import { useOperationTitle } from './entries.tsx'
import { type RefusedLine, type RefusedSearch, type RefusedWay, refusedWays, sumRefused } from './refused-search.ts'
import './audit.css'

const route = getRouteApi('/desk/refused-powers')

/** What is still asked for without a lawful basis, for those who answer for an office. Counts only: nobody is named. */
export function RefusedPowersPage() {
  const { t } = useWords()
  const { may } = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  if (!may('audit.refused-powers')) return <NoPermission />
  const go = (more: RefusedSearch) => void navigate({ to: '/refused-powers', search: { ...search, ...more } })
  return (
    <Page title={t('refused.title')} lead={t('refused.lead')}>
      <div className="filters">
        <Choice
          label={t('refused.months')}
          value={String(search.months ?? 12)}
          change={months => go({ months: months === '12' ? undefined : (Number(months) as 1 | 3 | 36) })}
          options={(['1', '3', '12', '36'] as const).map(value => ({ value, label: t(`refused.months.${value}`) }))}
        />
        <Choice
          label={t('refused.by')}
          value={search.by ?? 'code'}
          change={by => go({ by: by as RefusedWay })}
          options={refusedWays.map(value => ({ value, label: t(`refused.by.${value}`) }))}
        />
      </div>
      <Narrowed search={search} go={go} />
      <Counted search={search} go={go} />
    </Page>
  )
}

interface Looking {
  search: RefusedSearch
  go: (more: RefusedSearch) => void
}

function Narrowed({ search, go }: Looking) {
  const { t } = useWords()
  const chosen = refusedWays.flatMap(way => {
    const key = search[way]
    return key === undefined ? [] : [{ way, key }]
  })
  if (chosen.length === 0) return null
  return (
    <p className="refused-narrowed">
      {chosen.map(({ way, key }) => (
        <span key={way}>
          {t(`refused.by.${way}`)} <Named way={way} line={{ key, operation: null, n: 0 }} />
        </span>
      ))}
      <Button press={() => go({ code: undefined, door: undefined, month: undefined, area: undefined })}>
        {t('refused.all')}
      </Button>
    </p>
  )
}

function Counted({ search, go }: Looking) {
  const { t, number } = useWords()
  const asked = useQuery({
    queryKey: ['refused-powers', search.months ?? 12],
    queryFn: () => calls.audit.countRefusedPowers({ query: { months: search.months ?? 12 } })
  })
  const by = search.by ?? 'code'
  const columns = useColumns(by, go)
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={6} />
  const rows = sumRefused(asked.data.counts, search)
  if (rows.length === 0) return <Empty title={t('refused.none')}>{t('refused.noneNext')}</Empty>
  const all = rows.reduce((sum, { n }) => sum + n, 0)
  return (
    <>
      <p>{t('refused.sum', { n: number(all), from: asked.data.from, to: asked.data.to })}</p>
      <div className="refused-table">
        <DataTable caption={t('refused.title')} columns={columns} rows={rows} rowKey={({ key }) => String(key)} />
      </div>
    </>
  )
}

/** Where a number leads: what was asked for, then at which doors, in which months, in which communities. */
const nextOf: Record<RefusedWay, RefusedWay> = { code: 'door', door: 'month', month: 'area', area: 'code' }

function useColumns(by: RefusedWay, go: Looking['go']): Column<RefusedLine>[] {
  const { t, number, language } = useWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: where a number leads depends on the address, which is read when it is pressed.
  return useMemo(() => {
    const zh = language === 'zh'
    const lawOf = (line: RefusedLine) => findRefusal(String(line.key))
    const law: Column<RefusedLine>[] = [
      { key: 'article', title: t('refused.article'), text: line => lawOf(line)?.place ?? '' },
      {
        key: 'reason',
        title: t('refused.reason'),
        wide: true,
        text: line => (zh ? lawOf(line)?.reasonZh : lawOf(line)?.reasonEn) ?? ''
      },
      {
        key: 'instead',
        title: t('refused.instead'),
        wide: true,
        text: line => (zh ? lawOf(line)?.counterpartZh : lawOf(line)?.counterpartEn) ?? ''
      }
    ]
    return [
      {
        key: 'what',
        title: t(`refused.by.${by}`),
        text: line => String(line.key),
        cell: line => <Named way={by} line={line} />
      },
      {
        key: 'n',
        title: t('refused.times'),
        right: true,
        sum: true,
        text: line => line.n,
        cell: line => (
          <button type="button" className="link" onClick={() => go({ [by]: line.key, by: nextOf[by] })}>
            {number(line.n)}
          </button>
        )
      },
      ...(by === 'code' ? law : [])
    ]
  }, [t, number, language, by])
}

function Named({ way, line }: { way: RefusedWay; line: RefusedLine }) {
  const { t, day, language } = useWords()
  const title = useOperationTitle()
  const { key, operation } = line
  if (way === 'code') {
    const refusal = findRefusal(String(key))
    const number = String(key).split('_')[0]!
    if (!refusal) return key
    return (
      <span className="stacked">
        <span>
          <Tag>{number}</Tag> {language === 'zh' ? refusal.titleZh : refusal.titleEn}
        </span>
        <LawLink place={`/refusals#${number}`} text={t('refused.law', { number })} />
      </span>
    )
  }
  if (way === 'month') return day(String(key))
  if (way === 'area') return key === 0 ? t('refused.nobody') : <AreaName code={AreaCode.parse(key)} />
  return (
    <span className="stacked">
      <span>{operation === null ? key : title(operation)}</span>
      {operation !== null && <span className="quiet">{key}</span>}
    </span>
  )
}
