import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { CommandId, Day } from '../../contract/values.ts'
import type { WelcomeLine } from '../../contract/welcome.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  Page,
  Section,
  Tag,
  today,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { saveMadeFile } from '../people/save-made-file.ts'
import { inDays } from './in-days.ts'
import { WelcomeForm } from './welcome-form.tsx'
import './notices.css'

/** What street and communities tell whoever is new: each line with the day somebody made sure of it, and the day it is looked at again. */
export function WelcomePage() {
  const { t } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: ['welcome'],
    queryFn: () => calls.welcome.listWelcome({}),
    enabled: may('notices.read')
  })
  const [changing, change] = useState<WelcomeLine>()
  const act = useDeed()
  const columns = useColumns({
    act: act.mutate,
    change,
    mayWrite: may('notices.write')
  })
  if (!may('notices.read')) return <NoPermission />
  const lines = asked.data
  const overdue = lines?.filter(isOverdue).length ?? 0
  return (
    <Page title={t('welcome.desk')} lead={t('welcome.deskLead')}>
      <Section title={t('welcome.lines')} aside={<a href="/welcome">{t('welcome.public')}</a>}>
        {!lines && <Waiting asked={asked} shape="rows" n={4} />}
        {act.error && <ErrorSummary problem={act.error} />}
        {overdue > 0 && <p role="status">{t('welcome.overdueLines', { n: overdue })}</p>}
        {lines?.length === 0 && <Empty title={t('welcome.noLines')}>{t('welcome.noLinesNext')}</Empty>}
        {lines && lines.length > 0 && (
          <>
            <DataTable caption={t('welcome.lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
            <PrintPack />
          </>
        )}
      </Section>
      {may('notices.write') && (
        <WelcomeForm key={changing?.id ?? 'new'} line={changing} leave={() => change(undefined)} />
      )}
    </Page>
  )
}

const isOverdue = ({ reviewBy }: WelcomeLine): boolean => reviewBy < today()

interface Told {
  line: WelcomeLine
  deed: 'holds' | 'end'
}

function useDeed() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: async ({ line, deed }: Told) => {
      const commandId = CommandId.parse(v7())
      const { id, area, kind, title, body, titleEn, bodyEn } = line
      const params = { id }
      const said = { commandId, area, kind, title, body, titleEn, bodyEn, reviewBy: Day.parse(inDays(180)) }
      await (deed === 'holds'
        ? calls.welcome.changeWelcome({ params, body: said })
        : calls.welcome.endWelcome({ params, body: { commandId } }))
      tell({ said: t(`welcome.did.${deed}`, { title }) })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['welcome'] })
  })
}

interface Deeds {
  act: (told: Told) => void
  change: (line: WelcomeLine) => void
  mayWrite: boolean
}

function useColumns({ act, change, mayWrite }: Deeds): Column<WelcomeLine>[] {
  const { t, day } = useWords()
  return [
    {
      key: 'title',
      title: t('welcome.name'),
      text: row => `${row.title} ${row.areaName}`,
      cell: line => (
        <div className="notice">
          <details>
            <summary>{line.title}</summary>
            <p className="quiet notice-words">{line.body}</p>
            <p className="quiet notice-words" lang="en">
              {line.titleEn}: {line.bodyEn}
            </p>
          </details>
          <p className="quiet">{line.areaName}</p>
          {mayWrite && (
            <span className="form-actions">
              <Button primary={isOverdue(line)} press={() => act({ line, deed: 'holds' })}>
                {t('welcome.holds')}
              </Button>
              <Button press={() => change(line)}>{t('welcome.change')}</Button>
              <Button press={() => act({ line, deed: 'end' })}>{t('welcome.end')}</Button>
            </span>
          )}
        </div>
      )
    },
    { key: 'kind', title: t('welcome.about'), text: ({ kind }) => t(`welcome.kind.${kind}`) },
    { key: 'checked', title: t('welcome.checkedOn'), wide: true, text: row => day(row.checkedOn) },
    {
      key: 'review',
      title: t('welcome.reviewBy'),
      text: row => `${day(row.reviewBy)}${isOverdue(row) ? ` ${t('welcome.due')}` : ''}`,
      cell: row => (
        <span className="notice-state">
          {day(row.reviewBy)}
          {isOverdue(row) && <Tag tone="warm">{t('welcome.due')}</Tag>}
        </span>
      )
    }
  ]
}

/** For whoever comes to the window: the pack of one's own place on paper. */
function PrintPack() {
  const { t } = useWords()
  const { post } = useMe()
  const print = useMutation({
    mutationFn: async (language: 'zh' | 'en') =>
      saveMadeFile(await calls.welcome.printWelcome({ query: { area: post!.area, language } }))
  })
  // The pack is a street's or a community's.
  if (!post || post.area % 1000 !== 0 || post.area % 1_000_000_000 === 0) return null
  return (
    <>
      {print.error && <ErrorSummary problem={print.error} />}
      <p className="form-actions">
        <Button press={() => print.mutate('zh')}>{t('welcome.printZh')}</Button>
        <Button press={() => print.mutate('en')}>{t('welcome.printEn')}</Button>
      </p>
    </>
  )
}
