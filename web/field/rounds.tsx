import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { v7 } from 'uuid'
import type { Campaign } from '../../contract/field-data.ts'
import { AreaCode, CommandId, Day } from '../../contract/values.ts'
import { segments } from '../../law/segments.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  GuidedForm,
  Section,
  Tag,
  textOr,
  today,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName, useAreaText, useNameOf } from '../people/area-name.tsx'
import { RoundPreview } from './round-preview.tsx'

/** The rounds that are planned, and how far each is; how many calls were made, never by whom. */
export function Rounds() {
  const { t, number } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const end = useMutation({
    mutationFn: ({ id }: Campaign) =>
      calls.field.endCampaign({ params: { id }, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: ({ cancelled }) => tell({ said: t('calls.roundEndedSaid', { n: number(cancelled) }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['field'] })
  })
  const columns = useColumns(end.mutate)
  const asked = useQuery({ queryKey: ['field', 'campaigns'], queryFn: () => calls.field.listCampaigns({}) })
  return (
    <>
      {end.error && <ErrorSummary problem={end.error} />}
      <Waiting asked={asked} shape="rows" n={4} />
      {asked.data?.length === 0 && <Empty title={t('calls.noRounds')}>{t('calls.noRoundsNext')}</Empty>}
      {asked.data && asked.data.length > 0 && (
        <DataTable caption={t('calls.tab.rounds')} columns={columns} rows={asked.data} rowKey={row => row.id} />
      )}
      <Section title={t('calls.plan')}>
        <p className="quiet">{t('calls.planLead')}</p>
        <div className="sheet narrow">
          <PlanForm />
        </div>
      </Section>
    </>
  )
}

const inTwoWeeks = (): string => new Date(Date.parse(today()) + 14 * 86_400_000).toISOString().slice(0, 10)

function PlanForm() {
  const { t, number } = useWords()
  const { post } = useMe()
  const queries = useQueryClient()
  const tell = useUndo()
  const own = post?.area ?? AreaCode.parse(110000000000000)
  const below = useQuery({
    queryKey: ['areas', 'below', own],
    queryFn: () => calls.areas.listAreas({ query: { below: own } })
  })
  const name = useNameOf(own)
  const places = [{ code: own, name: name ?? '' }, ...(below.data ?? [])]
  const draft = useDraft('round', { segment: 'households', area: String(own), from: today(), due: inTwoWeeks() })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'segment',
              label: t('calls.round'),
              kind: 'choice',
              required: true,
              options: segments.map(({ key }) => ({ value: key, label: textOr(t, `calls.segment.${key}`, key) }))
            },
            {
              name: 'area',
              label: t('calls.where'),
              kind: 'choice',
              required: true,
              options: places.map(({ code, name }) => ({ value: String(code), label: name }))
            },
            { name: 'from', label: t('calls.from'), kind: 'day', required: true },
            { name: 'due', label: t('calls.due'), kind: 'day', required: true }
          ]
        }
      ]}
      preview={({ segment, area, from, due }) => (
        <RoundPreview segment={segment} area={AreaCode.parse(Number(area))} from={from} due={due} />
      )}
      submit={t('calls.plan')}
      send={(said, { commandId }) =>
        calls.field.planCampaign({
          body: {
            commandId,
            segment: said.segment,
            area: AreaCode.parse(Number(said.area)),
            from: Day.parse(said.from),
            due: Day.parse(said.due)
          }
        })
      }
      sent={({ tasks, leftOut }) => {
        tell({
          said:
            t('calls.planned', { n: number(tasks) }) + (leftOut > 0 ? t('calls.leftOut', { n: number(leftOut) }) : '')
        })
        void queries.invalidateQueries({ queryKey: ['field'] })
      }}
    />
  )
}

function useColumns(end: (round: Campaign) => void): Column<Campaign>[] {
  const { t, day, number } = useWords()
  const areaText = useAreaText()
  return useMemo(
    () => [
      { key: 'segment', title: t('calls.round'), text: row => textOr(t, `calls.segment.${row.segment}`, row.segment) },
      {
        key: 'area',
        title: t('calls.where'),
        wide: true,
        text: row => areaText(row.area),
        cell: row => <AreaName code={row.area} />
      },
      { key: 'from', title: t('calls.from'), wide: true, text: row => day(row.from) },
      { key: 'due', title: t('calls.due'), text: row => day(row.due) },
      {
        key: 'progress',
        title: t('calls.progress'),
        text: row => t('calls.done', { n: number(row.called), of: number(row.tasks) }),
        cell: row => (
          <span className="stacked">
            {t('calls.done', { n: number(row.called), of: number(row.tasks) })}
            {row.overdue > 0 && <Tag tone="warm">{t('calls.overdue', { n: number(row.overdue) })}</Tag>}
            {row.endedOn && <Tag tone="past">{t('calls.roundEnded', { on: day(row.endedOn) })}</Tag>}
            {!row.endedOn && row.tasks > row.called && (
              <details>
                <summary>{t('calls.endRound')}</summary>
                <p className="quiet">{t('calls.endRoundAbout', { n: number(row.tasks - row.called) })}</p>
                <Button press={() => end(row)}>{t('calls.endRoundNow')}</Button>
              </details>
            )}
          </span>
        )
      }
    ],
    [t, day, number, areaText, end]
  )
}
