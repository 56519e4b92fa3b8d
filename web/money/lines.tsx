import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type BudgetLine, MoneyPurpose, MoneySource } from '../../contract/money.ts'
import type { AreaCode } from '../../contract/values.ts'
import {
  type Column,
  DataTable,
  Empty,
  GuidedForm,
  Page,
  Section,
  today,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { levelOf } from '../areas/area-rules.ts'
import { Shares } from './shares.tsx'
import { fenOf, yuan } from './yuan.ts'

/** The lines of the budget of the area, beside the year before. */
export function LinesPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  if (!may('money.read') || !post) return <NoPermission />
  return (
    <Page title={t('money.title')} lead={t('money.lead')}>
      <LineList />
      {may('money.keep') && (
        <div className="sheet narrow">
          <Section title={t('money.open')}>
            <NewLine area={post.area} />
          </Section>
          {levelOf(post.area) === 'street' && <Shares area={post.area} />}
        </div>
      )}
    </Page>
  )
}

function LineList() {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['money', 'lines'],
    queryFn: ({ pageParam }) => calls.money.listLines({ query: { ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.lines)
  if (!rows) return <Waiting asked={asked} shape="rows" n={4} />
  if (rows.length === 0) return <Empty title={t('money.none')}>{t('money.noneNext')}</Empty>
  return (
    <DataTable
      caption={t('money.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}

export const leftOf = ({ amount, carried, asked, spent }: BudgetLine): number => amount + carried - asked - spent

function useColumns(): Column<BudgetLine>[] {
  const { t } = useWords()
  return [
    {
      key: 'title',
      title: t('money.line'),
      text: row => row.title,
      cell: row => (
        <Link to="/money/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      )
    },
    { key: 'year', title: t('money.year'), text: row => String(row.year) },
    { key: 'purpose', title: t('money.purpose'), text: row => t(`money.purpose.${row.purpose}`) },
    { key: 'amount', title: t('money.amount'), text: row => yuan(row.amount + row.carried) },
    { key: 'spent', title: t('money.spent'), text: row => yuan(row.spent) },
    { key: 'left', title: t('money.left'), text: row => yuan(leftOf(row)) },
    { key: 'area', title: t('money.area'), text: row => row.areaName, wide: true }
  ]
}

function NewLine({ area }: { area: AreaCode }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft('money-line', { year: today().slice(0, 4), purpose: '', source: '', title: '', yuan: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'title', label: t('money.line'), required: true, most: 80 },
            { name: 'year', label: t('money.year'), required: true, most: 4 },
            {
              name: 'purpose',
              label: t('money.purpose'),
              kind: 'choice',
              required: true,
              options: MoneyPurpose.options.map(value => ({ value, label: t(`money.purpose.${value}`) }))
            },
            {
              name: 'source',
              label: t('money.source'),
              kind: 'choice',
              required: true,
              options: MoneySource.options.map(value => ({ value, label: t(`money.source.${value}`) }))
            },
            { name: 'yuan', label: t('money.yuan'), hint: t('money.yuanHint'), required: true, most: 14 }
          ]
        }
      ]}
      submit={t('money.open')}
      send={({ year, purpose, source, title, yuan: typed }, { commandId }) =>
        calls.money.openLine({
          body: {
            commandId,
            area,
            year: Number(year),
            purpose: MoneyPurpose.parse(purpose),
            source: MoneySource.parse(source),
            title,
            amount: fenOf(typed) ?? 0
          }
        })
      }
      sent={() => {
        tell({ said: t('money.opened') })
        void queries.invalidateQueries({ queryKey: ['money'] })
      }}
    />
  )
}
