import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { CasePart } from '../../contract/case-parts.ts'
import type { CaseDetail } from '../../contract/cases.ts'
import { CommandId } from '../../contract/values.ts'
import { findMatter, findPart, findVariant } from '../../law/matters.ts'
import {
  Button,
  ErrorSummary,
  GuidedForm,
  RareText,
  Section,
  Tag,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const tones = {
  waiting: 'plain',
  sent: 'plain',
  own: 'plain',
  done: 'past',
  stopped: 'past',
  stuck: 'wrong',
  'by-hand': 'warm',
  refused: 'warm'
} as const
/** Looked at again while something may come from an office. */
const again = 15_000

/** What other offices do of the case: how far each is, what it answered, and what a colleague has to do. */
export function CaseParts({ found: { line, stepAside } }: { found: CaseDetail }) {
  const { t } = useWords()
  const { may } = useMe()
  const matter = findMatter(line.matter)
  const parts = (matter && findVariant(matter, line.variant)?.parts) ?? []
  const asked = useQuery({
    queryKey: ['cases', 'parts', line.id],
    queryFn: () => calls.caseParts.listCaseParts({ params: { id: line.id } }),
    enabled: parts.length > 0,
    refetchInterval: ({ state }) =>
      state.data?.some(one => one.state === 'waiting' || one.state === 'sent') ? again : false
  })
  if (parts.length === 0) return null
  return (
    <Section title={t('parts.title')}>
      <p className="hint">{t('parts.about')}</p>
      <Waiting asked={asked} shape="rows" n={3} />
      <ul className="case-list">
        {asked.data?.map(part => (
          <OnePart key={part.id} id={line.id} part={part} may={may('cases.handle') && !stepAside} />
        ))}
      </ul>
    </Section>
  )
}

function OnePart({ id, part, may }: { id: string; part: CasePart; may: boolean }) {
  const { t, moment, language } = useWords()
  const declared = findPart(part.part)
  const zh = language === 'zh'
  const title = (zh ? declared?.titleZh : declared?.titleEn) ?? part.part
  const body = (zh ? declared?.bodyZh : declared?.bodyEn) ?? ''
  const told = [
    t('parts.with', { body }),
    part.receipt && t('parts.receipt', { receipt: part.receipt }),
    part.sentAt && t('parts.sent', { at: moment(part.sentAt) }),
    part.doneAt && t('parts.done', { at: moment(part.doneAt) })
  ].filter(Boolean)
  return (
    <li className="stacked">
      <span>
        <strong>{title}</strong> <Tag tone={tones[part.state]}>{t(`parts.state.${part.state}`)}</Tag>
      </span>
      <span className="quiet">{told.join(' · ')}</span>
      {part.state === 'waiting' && part.problem && <span className="quiet">{t('parts.again', { n: part.tries })}</span>}
      {part.answer && <RareText text={part.answer} />}
      {part.followCase && (
        <Link to="/cases/$id" params={{ id: part.followCase }}>
          {t('parts.open')}
        </Link>
      )}
      {may && (part.state === 'stuck' || part.state === 'by-hand') && <Ways id={id} part={part} title={title} />}
    </li>
  )
}

/** What did not get through is sent again, or carried there and its answer noted. */
function Ways({ id, part, title }: { id: string; part: CasePart; title: string }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const tell = useUndo()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () =>
      calls.caseParts.sendPartAgain({ params: { id, part: part.id }, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: () => {
      tell({ said: t('parts.sending') })
      return queries.invalidateQueries({ queryKey: ['cases', 'parts', id] })
    }
  })
  if (open) return <Settle id={id} part={part} title={title} />
  return (
    <fieldset className="case-ways" aria-label={title}>
      {send.error && <ErrorSummary problem={send.error} />}
      {part.state === 'stuck' && (
        <Button press={() => send.mutate()} busy={send.isPending}>
          {t('parts.send')}
        </Button>
      )}
      <Button press={() => setOpen(true)}>{t('parts.settle')}</Button>
    </fieldset>
  )
}

function Settle({ id, part, title }: { id: string; part: CasePart; title: string }) {
  const { t } = useWords()
  const tell = useUndo()
  const queries = useQueryClient()
  const draft = useDraft(`case-part:${part.id}`, { outcome: '', answer: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'outcome',
              label: t('parts.outcome'),
              kind: 'choice',
              required: true,
              options: (['done', 'refused'] as const).map(value => ({ value, label: t(`parts.outcome.${value}`) }))
            },
            { name: 'answer', label: t('parts.words'), hint: t('parts.wordsHint'), kind: 'long', most: 200 }
          ]
        }
      ]}
      submit={t('parts.settleOf', { part: title })}
      send={({ outcome, answer }, { commandId }) =>
        calls.caseParts.settlePart({
          params: { id, part: part.id },
          body: { commandId, outcome: outcome === 'done' ? 'done' : 'refused', ...(answer && { answer }) }
        })
      }
      sent={() => {
        tell({ said: t('parts.settled') })
        void queries.invalidateQueries({ queryKey: ['cases', 'parts', id] })
      }}
    />
  )
}
