import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { IntakeGroup, type UploadDetail } from '../../contract/intake.ts'
import { Choice, Empty, Tabs, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { useReason } from './cell-text.tsx'
import { DecideByReason } from './decide-by-reason.tsx'
import { DoubtfulRows } from './doubtful-rows.tsx'
import { RowTable } from './row-table.tsx'

const route = getRouteApi('/desk/imports/$id/$step')
const pageSize = 50

/** What the file would do, group by group, down to the cell. */
export function RowsStep({ upload }: { upload: UploadDetail }) {
  const { t, number } = useWords()
  const search = route.useSearch()
  const navigate = useNavigate()
  const { report, id } = upload
  const group =
    search.group ?? (report.doubtful > 0 ? 'doubtful' : (IntakeGroup.options.find(one => report[one] > 0) ?? 'new'))
  const go = (next: typeof search) =>
    void navigate({ to: '/imports/$id/$step', params: { id, step: 'rows' }, search: next })
  const decided = upload.decided.accept + upload.decided.discard
  return (
    <>
      <Tabs
        label={t('rows.tabs')}
        tabs={IntakeGroup.options.map(key => ({ key, title: t(`group.${key}`), n: report[key] }))}
        at={group}
        change={key => go({ group: key })}
      >
        <p className="hint">{t(`group.${group}.about`)}</p>
        <Filters upload={upload} group={group} go={go} />
        {group === 'doubtful' && search.reason && upload.status === 'read' && (
          <DecideByReason upload={upload} reason={search.reason} />
        )}
        <Rows upload={upload} group={group} />
      </Tabs>
      {upload.status === 'read' && (
        <div className="actions">
          <Link className="button primary" to="/imports/$id/$step" params={{ id, step: 'result' }} search={{}}>
            {t('import.next')}
          </Link>
          {report.doubtful > 0 && (
            <span className="hint">{t('rows.progress', { of: number(report.doubtful), n: number(decided) })}</span>
          )}
        </div>
      )}
    </>
  )
}

interface GroupProps {
  upload: UploadDetail
  group: IntakeGroup
}

function Filters({ upload, group, go }: GroupProps & { go: (search: ReturnType<typeof route.useSearch>) => void }) {
  const { t, number } = useWords()
  const search = route.useSearch()
  const say = useReason()
  const reasons = Object.entries(upload.report.group_reasons[group] ?? {}).sort(([, a], [, b]) => b - a)
  if (reasons.length === 0) return null
  const { reason, undecided } = search
  return (
    <div className="filters">
      <Choice
        label={t('rows.reason')}
        value={reason ?? ''}
        change={value => go({ group, ...(value && { reason: value }), ...(undecided && { undecided }) })}
        options={[
          { value: '', label: t('rows.reasonAll') },
          ...reasons.map(([code, n]) => ({ value: code, label: `${say(code)}（${number(n)}）` }))
        ]}
      />
      {group === 'doubtful' && (
        <label className="tick-line">
          <input
            type="checkbox"
            checked={undecided === true}
            onChange={event =>
              go({ group, ...(reason && { reason }), ...(event.target.checked && { undecided: true }) })
            }
          />
          {t('rows.undecided')}
        </label>
      )}
    </div>
  )
}

function Rows({ upload, group }: GroupProps) {
  const { t } = useWords()
  const { reason, undecided } = route.useSearch()
  const asked = useInfiniteQuery({
    queryKey: ['intake', 'rows', upload.id, group, reason ?? '', undecided ?? false],
    queryFn: ({ pageParam }) =>
      calls.intake.listUploadRows({
        params: { id: upload.id },
        query: {
          group,
          after: pageParam,
          limit: pageSize,
          ...(reason && { reason }),
          ...(undecided && { undecided: 'true' })
        }
      }),
    initialPageParam: 0,
    getNextPageParam: page => (page.length === pageSize ? page.at(-1)!.row : undefined)
  })
  const lines = asked.data?.pages.flat()
  const more = asked.hasNextPage ? () => void asked.fetchNextPage() : undefined
  const list = { upload, lines: lines ?? [], more, busy: asked.isFetchingNextPage }
  return (
    <>
      <Waiting asked={asked} shape="rows" n={6} />
      {lines?.length === 0 && <Empty title={t(undecided ? 'rows.noneUndecided' : 'rows.none')} />}
      {lines &&
        lines.length > 0 &&
        (group === 'doubtful' ? <DoubtfulRows {...list} /> : <RowTable {...list} group={group} />)}
    </>
  )
}
