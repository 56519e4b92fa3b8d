import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RecordLine } from '../../contract/organisation.ts'
import { findKind } from '../../law/organisation.ts'
import { type Column, DataTable, Empty, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { Waiting } from '../app/states.tsx'
import { useTitles } from './kind-words.ts'

/** Data that are shared under a decision: which entry of the catalogue, for what, with whom, until when. */
export function SharedList() {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['organisation', 'shared'],
    queryFn: ({ pageParam }) =>
      calls.organisation.listRecords({
        query: { kind: 'sharing', state: 'in-force', ...(pageParam && { after: pageParam }) }
      }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.records)
  if (!rows) return <Waiting asked={asked} shape="rows" n={2} />
  if (rows.length === 0) return <Empty title={t('decisions.sharedNone')}>{t('decisions.sharedNoneNext')}</Empty>
  return (
    <DataTable
      caption={t('decisions.shared')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}

function useColumns(): Column<RecordLine>[] {
  const { t, day } = useWords()
  const { titleOf } = useTitles()
  const fields = findKind('sharing')!.fields
  const said = (name: string): Column<RecordLine> => {
    const field = fields.find(one => one.name === name)!
    const of = ({ told }: RecordLine) => {
      const option = field.options?.find(({ value }) => value === told[name])
      return option ? titleOf(option) : (told[name] ?? '')
    }
    return { key: name, title: titleOf(field), text: of }
  }
  return [
    {
      key: 'title',
      title: t('org.name'),
      text: row => row.title,
      cell: row => (
        <Link to="/organisation/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      )
    },
    said('catalogue'),
    { ...said('purpose'), wide: true },
    said('with'),
    { ...said('form'), wide: true },
    { key: 'ends', title: t('org.endsOn'), text: row => day(row.endsOn) }
  ]
}
