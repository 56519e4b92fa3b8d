import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { CaseContact, CaseDetail } from '../../contract/cases.ts'
import { CommandId, HousePhone } from '../../contract/values.ts'
import { findMatter } from '../../law/matters.ts'
import { Button, Choice, ErrorSummary, Field, Section, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

/** Two colleagues by name who are there for the family; the letter names them to it. */
export function Contacts({ found }: { found: CaseDetail }) {
  const { t } = useWords()
  const { may } = useMe()
  const [open, setOpen] = useState(false)
  if (!findMatter(found.line.matter)?.contacts) return null
  const changing = may('cases.handle') && !found.stepAside && !['returned', 'withdrawn'].includes(found.line.state)
  const few = found.contacts.filter(({ inPost }) => inPost).length < 2
  return (
    <Section title={t('contact.title')}>
      <p className="hint">{t('contact.about')}</p>
      <ContactList contacts={found.contacts} />
      {few && <p className="case-aside">{t('contact.few')}</p>}
      {changing && !open && (
        <div className="case-ways">
          <Button press={() => setOpen(true)}>
            {t(found.contacts.length > 0 ? 'contact.change' : 'contact.name')}
          </Button>
        </div>
      )}
      {changing && open && <Name found={found} close={() => setOpen(false)} />}
    </Section>
  )
}

export function ContactList({ contacts }: { contacts: CaseContact[] }) {
  const { t, day } = useWords()
  if (contacts.length === 0) return null
  return (
    <ul className="case-list">
      {contacts.map(({ id, name, since, inPost, phone }) => (
        <li key={id} className="stacked">
          <strong>{name}</strong>
          {phone && <span>{phone}</span>}
          <span className="quiet">
            {t('contact.since', { day: day(since) })}
            {!inPost && ` · ${t('contact.left')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

const isPhone = (text: string | null | undefined) => !text || HousePhone.safeParse(text).success

function Name({ found, close }: { found: CaseDetail; close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const there = found.contacts.filter(({ inPost }) => inPost).map(({ account }) => account)
  const [first, setFirst] = useState(there[0] ?? '')
  const [second, setSecond] = useState(there[1] ?? '')
  const phoneOf = (account: string) => found.contacts.find(one => one.account === account)?.phone ?? ''
  const [firstPhone, setFirstPhone] = useState(phoneOf(first))
  const [secondPhone, setSecondPhone] = useState(phoneOf(second))
  const [wrong, say] = useState(false)
  // The line is of whoever was chosen, and goes with them.
  const choose = (who: (account: string) => void, line: (phone: string) => void) => (account: string) => {
    who(account)
    line(phoneOf(account))
  }
  const phones = [firstPhone, secondPhone].map(text => text.trim() || null)
  const asked = useQuery({ queryKey: ['cases', 'candidates'], queryFn: () => calls.cases.listCandidates({}) })
  const name = useMutation({
    mutationFn: () =>
      calls.caseDeeds.nameContacts({
        params: { id: found.line.id },
        body: { commandId: CommandId.parse(v7()), accounts: [first, second], phones }
      }),
    onSuccess: () => {
      tell({ said: t('contact.named') })
      close()
      return queries.invalidateQueries({ queryKey: ['cases'] })
    }
  })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={2} />
  const known = [...asked.data.candidates, ...found.contacts.filter(one => there.includes(one.account))]
  const options = [
    { value: '', label: t('contact.choose') },
    ...[...new Map(known.map(one => [one.account, { value: one.account as string, label: one.name }])).values()]
  ]
  return (
    <div className="form">
      {name.error && <ErrorSummary problem={name.error} />}
      <Choice label={t('contact.first')} value={first} change={choose(setFirst, setFirstPhone)} options={options} />
      <Field
        id="first-phone"
        label={t('contact.firstPhone')}
        hint={t('contact.phoneHint')}
        value={firstPhone}
        change={setFirstPhone}
        error={wrong && !isPhone(phones[0]) ? t('contact.wrongPhone') : undefined}
      />
      <Choice label={t('contact.second')} value={second} change={choose(setSecond, setSecondPhone)} options={options} />
      <Field
        id="second-phone"
        label={t('contact.secondPhone')}
        value={secondPhone}
        change={setSecondPhone}
        error={wrong && !isPhone(phones[1]) ? t('contact.wrongPhone') : undefined}
      />
      <Button
        primary
        press={() => {
          const right = phones.every(isPhone)
          say(!right)
          if (right) name.mutate()
        }}
        busy={name.isPending}
      >
        {t('contact.save')}
      </Button>
    </div>
  )
}
