import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { Spending } from '../../contract/money.ts'
import { CommandId, Day } from '../../contract/values.ts'
import { Button, ErrorSummary, FileDrop, GuidedForm, Tag, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { sendFile } from '../cases/send-attachment.ts'
import { saveMadeFile } from '../people/save-made-file.ts'
import { yuan } from './yuan.ts'

const command = () => CommandId.parse(v7())

export function useNoted() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return () => {
    tell({ said: t('money.did') })
    void queries.invalidateQueries({ queryKey: ['money'] })
  }
}

/** What was asked for, its voucher, and whoever's turn it is. */
export function OneSpending({ one, mayAdd }: { one: Spending; mayAdd: boolean }) {
  const { t, day } = useWords()
  const noted = useNoted()
  const [auditing, setAuditing] = useState(false)
  const decide = useMutation({
    mutationFn: (pay: boolean) =>
      calls.money.decideSpending({ params: { id: one.id }, body: { commandId: command(), pay } }),
    onSuccess: noted
  })
  const said = (who: string | null, on: string | null) => who && on && `${who} ${day(Day.parse(on))}`
  return (
    <li className="stacked">
      <span>
        <strong>{yuan(one.amount)}</strong> {one.what}{' '}
        <Tag tone={one.state === 'asked' ? 'warm' : one.state === 'paid' ? 'plain' : 'past'}>
          {t(`money.state.${one.state}`)}
        </Tag>
      </span>
      <span className="quiet">
        {[
          `${t('money.voucher')} ${one.voucher}`,
          said(one.askedBy, one.askedOn),
          said(one.decidedBy, one.decidedOn),
          said(one.auditedBy, one.auditedOn)
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {one.finding && (
        <span>
          {t('money.finding')}：{one.finding}
        </span>
      )}
      <Vouchers one={one} mayAdd={mayAdd && one.state !== 'refused' && one.auditedOn === null} />
      {decide.error && <ErrorSummary problem={decide.error} />}
      {one.may.includes('decide') && (
        <span className="case-ways">
          <Button press={() => decide.mutate(true)} busy={decide.isPending}>
            {t('money.pay')}
          </Button>
          <Button press={() => decide.mutate(false)} busy={decide.isPending}>
            {t('money.refuse')}
          </Button>
        </span>
      )}
      {one.may.includes('audit') &&
        (auditing ? (
          <Audit id={one.id} leave={() => setAuditing(false)} />
        ) : (
          <span className="case-ways">
            <Button press={() => setAuditing(true)}>{t('money.audit')}</Button>
          </span>
        ))}
    </li>
  )
}

function Audit({ id, leave }: { id: string; leave: () => void }) {
  const { t } = useWords()
  const noted = useNoted()
  const draft = useUnkeptDraft({ finding: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: [{ name: 'finding', label: t('money.finding'), kind: 'long', required: true, most: 500 }] }]}
      submit={t('money.audit')}
      leave={leave}
      send={({ finding }, { commandId }) => calls.money.auditSpending({ params: { id }, body: { commandId, finding } })}
      sent={() => {
        leave()
        noted()
      }}
    />
  )
}

/** The files of its voucher: read by whoever sees the line, added by whoever keeps it. */
function Vouchers({ one, mayAdd }: { one: Spending; mayAdd: boolean }) {
  const { t } = useWords()
  const noted = useNoted()
  const open = useMutation({
    mutationFn: (voucher: string) => calls.money.readVoucher({ params: { id: one.id, voucher } }),
    onSuccess: saveMadeFile
  })
  const add = useMutation({
    mutationFn: (file: File) => sendFile(`/api/spendings/${one.id}/vouchers`, file),
    onSuccess: noted
  })
  return (
    <>
      {one.vouchers.length === 0 && one.state === 'asked' && <span className="quiet">{t('money.noVoucher')}</span>}
      {one.vouchers.map((id, at) => (
        <button key={id} type="button" className="link" onClick={() => open.mutate(id)}>
          {t('money.voucherFile', { n: at + 1 })}
        </button>
      ))}
      {(open.error ?? add.error) && <ErrorSummary problem={open.error ?? add.error} />}
      {mayAdd && (
        <FileDrop
          label={t('money.voucherAdd')}
          hint={t('org.paperHint')}
          kinds={['.pdf', '.jpg', '.jpeg', '.png']}
          most={20_000_000}
          take={file => add.mutate(file)}
          busy={add.isPending}
        />
      )}
    </>
  )
}
