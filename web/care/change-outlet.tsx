import { useState } from 'react'
import type { Outlet } from '../../contract/care.ts'
import { HousePhone } from '../../contract/values.ts'
import { Button, type FormField, GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { queries } from '../app/queries.ts'

type Words = Record<'name' | 'address' | 'hours' | 'phone', string>

/** What everybody reads of an outlet. */
export function useOutletFields<V extends Words>(): FormField<V>[] {
  const { t } = useWords()
  const fields: FormField<Words>[] = [
    { name: 'name', label: t('care.name'), required: true, most: 40 },
    { name: 'address', label: t('care.address'), required: true, most: 80 },
    { name: 'hours', label: t('care.hours'), hint: t('care.hoursHint'), required: true, most: 60 },
    {
      name: 'phone',
      label: t('care.phone'),
      hint: t('care.phoneHint'),
      most: 13,
      check: text => (HousePhone.safeParse(text.trim()).success ? undefined : t('care.wrongPhone'))
    }
  ]
  return fields as unknown as FormField<V>[]
}

export function ChangeOutletSection({ outlet }: { outlet: Outlet }) {
  const { t } = useWords()
  const [changing, change] = useState(false)
  return (
    <Section title={t('care.words')}>
      {outlet.phone && (
        <p>
          {t('care.phone')} {outlet.phone}
        </p>
      )}
      {changing ? (
        <Change outlet={outlet} leave={() => change(false)} />
      ) : (
        <Button press={() => change(true)}>{t('care.change')}</Button>
      )}
    </Section>
  )
}

function Change({ outlet, leave }: { outlet: Outlet; leave: () => void }) {
  const { t } = useWords()
  const tell = useUndo()
  const { id, name, address, hours, phone, open } = outlet
  const draft = useDraft<Words>(`outlet:${id}`, { name, address, hours, phone: phone ?? '' })
  return (
    <div className="sheet narrow">
      <GuidedForm
        draft={draft}
        steps={[{ fields: useOutletFields<Words>() }]}
        submit={t('care.change')}
        leave={leave}
        send={({ phone: said, ...words }, { commandId }) =>
          calls.care.changeOutlet({ params: { id }, body: { commandId, ...words, phone: said.trim() || null, open } })
        }
        sent={() => {
          tell({ said: t('care.saved') })
          leave()
          void queries.invalidateQueries({ queryKey: ['care'] })
        }}
      />
    </div>
  )
}
