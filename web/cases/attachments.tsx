import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { CaseAttachment, CaseDetail } from '../../contract/cases.ts'
import { CommandId } from '../../contract/values.ts'
import { findMatter, findVariant, type Variant } from '../../law/matters.ts'
import { Button, Choice, ErrorSummary, FileDrop, Section, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { saveMadeFile } from '../people/save-made-file.ts'
import { sendAttachment } from './send-attachment.ts'

const mostBytes = 20_000_000
const ended: readonly string[] = ['decided', 'delivered', 'returned', 'withdrawn']

/** Papers as files: each is one of those the matter asks for, kept sealed, and opened by whoever may see the case. */
export function Attachments({ found }: { found: CaseDetail }) {
  const { t } = useWords()
  const { may } = useMe()
  const matter = findMatter(found.line.matter)
  const variant = matter && findVariant(matter, found.line.variant)
  if (!matter?.deciding || !variant || variant.papers.length === 0 || found.stepAside) return null
  const adding = may('cases.handle') && !ended.includes(found.line.state)
  if (!adding && found.attachments.length === 0) return null
  return (
    <Section title={t('attach.title')}>
      {found.attachments.length > 0 && (
        <ul className="case-list" aria-label={t('attach.title')}>
          {found.attachments.map(one => (
            <Kept key={one.id} id={found.line.id} one={one} variant={variant} removable={adding} />
          ))}
        </ul>
      )}
      {adding && <Add found={found} variant={variant} />}
    </Section>
  )
}

function Kept({
  id,
  one,
  variant,
  removable
}: {
  id: string
  one: CaseAttachment
  variant: Variant
  removable: boolean
}) {
  const { t, moment, number, language } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [sure, setSure] = useState(false)
  const paper = variant.papers.find(({ key }) => key === one.paper)
  const name = (language === 'zh' ? paper?.titleZh : paper?.titleEn) ?? one.paper
  const params = { id, attachment: one.id }
  const open = useMutation({
    mutationFn: () => calls.cases.readAttachment({ params }),
    onSuccess: saveMadeFile
  })
  const remove = useMutation({
    mutationFn: () => calls.caseDeeds.removeAttachment({ params, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: () => {
      tell({ said: t('attach.removed') })
      return queries.invalidateQueries({ queryKey: ['cases'] })
    }
  })
  const problem = open.error ?? remove.error
  return (
    <li className="stacked">
      {problem && <ErrorSummary problem={problem} />}
      <span className="case-ways">
        <button type="button" className="link" disabled={open.isPending} onClick={() => open.mutate()}>
          {t('attach.open', { name })}
        </button>
        {removable && (
          <button
            type="button"
            className="link"
            aria-label={t(sure ? 'attach.removeSureOf' : 'attach.removeOf', { name })}
            disabled={remove.isPending}
            onClick={() => (sure ? remove.mutate() : setSure(true))}
          >
            {t(sure ? 'attach.removeSure' : 'attach.remove')}
          </button>
        )}
      </span>
      <span className="quiet">
        {t(`attach.kind.${one.kind}`)} · {t('attach.size', { n: number(Math.ceil(one.bytes / 1000)) })} ·{' '}
        {moment(one.addedAt)} {one.by}
      </span>
    </li>
  )
}

/** The paper that is still missing is offered first. */
function Add({ found, variant }: { found: CaseDetail; variant: Variant }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const wanted = found.papers.find(({ state }) => state === 'missing' || state === 'owed') ?? found.papers[0]
  const [chosen, choose] = useState<string>()
  const [open, setOpen] = useState(false)
  const paper = chosen ?? wanted?.key ?? ''
  const send = useMutation({
    mutationFn: (file: File) => sendAttachment(found.line.id, paper, file),
    onSuccess: () => {
      tell({ said: t('attach.added') })
      choose(undefined)
      return queries.invalidateQueries({ queryKey: ['cases'] })
    }
  })
  if (!open)
    return (
      <>
        <p className="hint">{t('attach.about')}</p>
        <div className="case-ways">
          <Button press={() => setOpen(true)}>{t('attach.add')}</Button>
        </div>
      </>
    )
  return (
    <div className="form">
      {send.error && <ErrorSummary problem={send.error} />}
      <Choice
        label={t('attach.paper')}
        value={paper}
        change={choose}
        options={variant.papers.map(one => ({ value: one.key, label: language === 'zh' ? one.titleZh : one.titleEn }))}
      />
      <FileDrop
        label={t(send.isPending ? 'attach.sending' : 'attach.file')}
        hint={t('attach.hint')}
        kinds={['.pdf', '.jpg', '.jpeg', '.png']}
        most={mostBytes}
        take={file => send.mutate(file)}
        busy={send.isPending}
      />
    </div>
  )
}
