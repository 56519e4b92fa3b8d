import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import type { Notice } from '../../contract/notices.ts'
import { CommandId } from '../../contract/values.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  Page,
  Section,
  Tag,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { saveMadeFile } from '../people/save-made-file.ts'
import { WriteNotice } from './write-notice.tsx'
import './notices.css'

type Deed = Exclude<Notice['may'][number], 'change'>

/** Notices of the own area: what is to be checked, what waits for its time, what became of those sent, in totals. */
export function NoticesPage() {
  const { t } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: ['notices'],
    queryFn: () => calls.notices.listNotices({}),
    enabled: may('notices.read')
  })
  const act = useDeed()
  const columns = useColumns(act.mutate)
  if (!may('notices.read')) return <NoPermission />
  const notices = asked.data
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')}>
      <Section title={t('notices.list')} aside={<a href="/board">{t('notices.public')}</a>}>
        {!notices && <Waiting asked={asked} shape="rows" n={4} />}
        {act.error && <ErrorSummary problem={act.error} />}
        {notices?.length === 0 && <Empty title={t('notices.none')}>{t('notices.noneNext')}</Empty>}
        {notices && notices.length > 0 && (
          <DataTable caption={t('notices.list')} columns={columns} rows={notices} rowKey={({ id }) => id} />
        )}
      </Section>
      {may('notices.write') && <WriteNotice />}
    </Page>
  )
}

interface Told {
  notice: Notice
  deed: Deed
}

function useDeed() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: async ({ notice: { id }, deed }: Told) => {
      const about = { params: { id }, body: { commandId: CommandId.parse(v7()) } }
      if (deed === 'poster') return saveMadeFile(await calls.notices.printPoster({ params: { id } }))
      await (deed === 'check' ? calls.notices.checkNotice(about) : calls.notices.withdrawNotice(about))
      tell({ said: t(`notices.did.${deed}`) })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] })
  })
}

const tones = { draft: 'warm', checked: 'warm', sent: 'plain', withdrawn: 'past' } as const

function useColumns(act: (told: Told) => void): Column<Notice>[] {
  const { t, day, moment, number, language } = useWords()
  const some = (n: number | null) => (n === null ? t('notices.few') : number(n))
  const whom = ({ areaName, building, topic }: Notice) =>
    [areaName, building?.name, topic && t(`topic.${topic}`)].filter(Boolean).join(' · ')
  const totals = ({ totals: { sent, failed, opened, ways, groups } }: Notice) =>
    [
      t('notices.totals', { sent: some(sent), failed: some(failed), opened: some(opened) }),
      ...(ways ?? []).map(way =>
        t('notices.way', { way: t(`notices.way.${way.channel}`), sent: number(way.sent), failed: number(way.failed) })
      ),
      ...(groups.posted + groups.failed + groups.waiting > 0
        ? [t('notices.groups', { posted: groups.posted, failed: groups.failed, waiting: groups.waiting })]
        : [])
    ].join(language === 'zh' ? '；' : '; ')
  return [
    {
      key: 'title',
      title: t('notices.name'),
      text: row => `${row.title} ${whom(row)}`,
      cell: notice => (
        <div className="notice">
          <details>
            <summary>{notice.title}</summary>
            <p className="quiet notice-words">{notice.body}</p>
            <p className="quiet">
              {t('notices.writer', { name: notice.writtenBy })}
              {notice.checkedBy && ` · ${t('notices.checker', { name: notice.checkedBy })}`}
            </p>
          </details>
          <p className="quiet">{whom(notice)}</p>
          <Deeds notice={notice} act={act} />
        </div>
      )
    },
    {
      key: 'state',
      title: t('notices.state'),
      text: row => `${t(`notices.state.${row.state}`)} ${row.state === 'sent' ? totals(row) : ''}`,
      cell: row => (
        <span className="notice-state">
          <Tag tone={tones[row.state]}>{t(`notices.state.${row.state}`)}</Tag>
          {row.state === 'sent' && <span className="quiet">{totals(row)}</span>}
        </span>
      )
    },
    { key: 'at', title: t('notices.at'), wide: true, text: row => moment(row.sentAt ?? row.sendAt) },
    { key: 'until', title: t('notices.until'), wide: true, text: row => day(row.until) }
  ]
}

function Deeds({ notice, act }: { notice: Notice; act: (told: Told) => void }) {
  const { t } = useWords()
  const deeds = (['check', 'poster', 'withdraw'] as const).filter(deed => notice.may.includes(deed))
  if (deeds.length === 0) return null
  return (
    <span className="form-actions">
      {deeds.map(deed => (
        <Button key={deed} primary={deed === 'check'} press={() => act({ notice, deed })}>
          {t(`notices.may.${deed}`)}
        </Button>
      ))}
    </span>
  )
}
