import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type EventList, ListKind } from '../../contract/lists.ts'
import {
  Badge,
  Choice,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  Field,
  FileDrop,
  Page,
  Section,
  today,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { sendList } from './send-list.ts'
import './lists.css'

/** Lists of deaths and births: bring one, and those received. */
export function Lists() {
  const { t } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: ['lists', 'all'],
    queryFn: () => calls.lists.listLists({ query: {} }),
    enabled: may('people.record')
  })
  if (!may('people.record')) return <NoPermission />
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Bring />
      <Section title={t('list.all')}>
        <Waiting asked={asked} shape="rows" n={5} />
        {asked.data?.length === 0 && <Empty title={t('list.none')}>{t('list.noneNext')}</Empty>}
        {asked.data && asked.data.length > 0 && <ListTable lists={asked.data} />}
      </Section>
    </Page>
  )
}

const mostBytes = 50_000_000
const lastMonth = (): string => {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}
const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

function Bring() {
  const { t } = useWords()
  const { post } = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [kind, setKind] = useState<ListKind>('death')
  const [issuer, setIssuer] = useState('')
  const [month, setMonth] = useState(lastMonth)
  const [state, setState] = useState<'ready' | 'busy' | 'unnamed'>('ready')
  const [problem, setProblem] = useState<unknown>()
  const take = (file: File) => {
    if (!post || issuer.trim().length < 2 || !isMonth(month)) return setState('unnamed')
    setState('busy')
    setProblem(undefined)
    sendList({ file, area: post.area, kind, issuer: issuer.trim(), month })
      .then(async list => {
        await queries.invalidateQueries({ queryKey: ['lists'] })
        void queries.invalidateQueries({ queryKey: ['work'] })
        await navigate({ to: '/lists/$id', params: { id: list.id } })
      }, setProblem)
      .finally(() => setState('ready'))
  }
  return (
    <Section title={t('list.bring')}>
      <div className="bring">
        <div className="bring-about">
          <Choice
            label={t('list.kind')}
            value={kind}
            change={setKind}
            options={ListKind.options.map(value => ({ value, label: t(`list.kind.${value}`) }))}
          />
          <Field
            id="list-issuer"
            label={t('list.issuer')}
            hint={t('list.issuerHint')}
            value={issuer}
            change={setIssuer}
            error={state === 'unnamed' && issuer.trim().length < 2 ? t('list.needIssuer') : undefined}
          />
          <Field
            id="list-month"
            label={t('list.month')}
            hint={t('list.monthHint')}
            value={month}
            change={setMonth}
            error={isMonth(month) ? undefined : t('list.needIssuer')}
          />
        </div>
        <FileDrop
          label={state === 'busy' ? t('list.reading') : t('list.file')}
          kinds={['.xlsx', '.csv']}
          most={mostBytes}
          take={take}
          busy={state === 'busy'}
        />
      </div>
      {problem !== undefined && <ErrorSummary problem={problem} />}
    </Section>
  )
}

function ListTable({ lists }: { lists: EventList[] }) {
  const { t, moment } = useWords()
  const columns = useMemo((): Column<EventList>[] => {
    const nameOf = ({ kind, issuer, month }: EventList) =>
      t('list.name', { kind: t(`list.kind.${kind}`), issuer, month })
    return [
      {
        key: 'list',
        title: t('list.one'),
        text: nameOf,
        cell: list => (
          <Link to="/lists/$id" params={{ id: list.id }}>
            {nameOf(list)}
          </Link>
        )
      },
      { key: 'rows', title: t('list.rows'), right: true, text: list => list.report.rows },
      {
        key: 'open',
        title: t('list.open'),
        right: true,
        text: list => list.open,
        cell: list => (list.open > 0 ? <Badge n={list.open} tone="warm" /> : '—')
      },
      { key: 'confirmed', title: t('list.confirmed'), right: true, text: list => list.confirmed },
      { key: 'made', title: t('list.madeAt'), wide: true, text: list => moment(list.madeAt) }
    ]
  }, [t, moment])
  return <DataTable caption={t('list.all')} columns={columns} rows={lists} rowKey={list => list.id} />
}
