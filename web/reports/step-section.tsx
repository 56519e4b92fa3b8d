import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { Report, ReportDeed } from '../../contract/reports.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, Field, Section, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

/** What may be done now, and who did what before. */
export function StepSection({ report }: { report: Report }) {
  const { t, day } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [said, say] = useState('')
  const act = useMutation({
    mutationFn: (deed: ReportDeed) =>
      calls.reports.actOnReport({
        params: { form: report.code },
        body: {
          commandId: CommandId.parse(v7()),
          area: report.area,
          month: report.month,
          version: report.version,
          deed,
          said: deed === 'send-back' ? said : ''
        }
      }),
    onSuccess: () => {
      tell({ said: t('reports.done') })
      return queries.invalidateQueries({ queryKey: ['reports'] })
    }
  })
  const forward = report.deeds.filter(deed => deed !== 'send-back')
  return (
    <>
      <Section title={t('reports.next')}>
        {report.deeds.length === 0 && (
          <p className="quiet">{t(isUnexplained(report) ? 'reports.explainFirst' : 'reports.noDeeds')}</p>
        )}
        {act.error && <ErrorSummary problem={act.error} />}
        <p className="report-files">
          {forward.map(deed => (
            <Button key={deed} primary press={() => act.mutate(deed)} busy={act.isPending}>
              {t(`reports.deed.${deed}`)}
            </Button>
          ))}
        </p>
        {report.deeds.includes('send-back') && (
          <div className="report-addition">
            <Field id="send-back" label={t('reports.said')} value={said} change={say} long />
            <Button press={() => act.mutate('send-back')} busy={act.isPending}>
              {t('reports.deed.send-back')}
            </Button>
          </div>
        )}
      </Section>
      {report.events.length > 0 && (
        <Section title={t('reports.history')}>
          <ol>
            {report.events.map(event => (
              <li key={`${event.deed} ${event.on} ${event.name} ${event.said}`}>
                {t(`reports.deed.${event.deed}`)} · {event.name} · {day(event.on)}
                {event.said && `：${event.said}`}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

const isUnexplained = ({ state, rows }: Report): boolean =>
  state === 'open' && rows.some(({ cells }) => cells.some(({ unusual }) => unusual?.explanation === null))
