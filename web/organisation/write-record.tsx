import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OrganisationRecord, RecordKindKey } from '../../contract/organisation.ts'
import { Day } from '../../contract/values.ts'
import { clausesWith, findKind, type PartnerKind, type RecordField } from '../../law/organisation.ts'
import { type FormField, GuidedForm, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { TickList } from '../cases/tick-list.tsx'
import { useTitles } from './kind-words.ts'

type Said = Record<string, string>
const yearEnd = () => `${today().slice(0, 4)}-12-31`

interface WriteProps {
  kind: RecordKindKey
  /** The draft that is changed; without it a new one is written. */
  record?: OrganisationRecord
  written: (told: { id: string }) => void
}

/** One form for every kind: its own fields stand in the law, the rest is the same for all. */
export function WriteRecord({ kind, record, written }: WriteProps) {
  const { t } = useWords()
  const { me, post } = useMe()
  const tell = useUndo()
  const queries = useQueryClient()
  const draft = useDraft<Said>(`record:${record?.id ?? kind}`, {
    title: record?.title ?? '',
    owner: record?.owner ?? me.account.id,
    partner: record?.partner ?? '',
    beginsOn: record?.beginsOn ?? today(),
    endsOn: record?.endsOn ?? (kind === 'meeting' ? today() : yearEnd()),
    members: record?.members.map(({ account }) => account).join(',') ?? '',
    ...record?.fields
  })
  const fields = useFields(kind, draft.values.with as PartnerKind | undefined)
  if (!post) return null
  return (
    <div className="sheet narrow">
      <GuidedForm
        draft={draft}
        steps={[{ fields }]}
        submit={t('org.save')}
        send={(
          { title = '', owner = '', partner = '', beginsOn = '', endsOn = '', members = '', ...said },
          { commandId }
        ) => {
          const names = findKind(kind)!.fields.filter(({ when }) => when === undefined)
          const content = {
            title,
            owner,
            partner: partner || null,
            beginsOn: Day.parse(beginsOn),
            endsOn: Day.parse(endsOn),
            fields: Object.fromEntries(names.flatMap(({ name }) => (said[name] ? [[name, said[name]]] : []))),
            members: members.split(',').filter(Boolean)
          }
          return record
            ? calls.organisation.changeRecord({
                params: { id: record.id },
                body: { commandId, version: record.version, ...content }
              })
            : calls.organisation.openRecord({ body: { commandId, record: kind, area: post.area, ...content } })
        }}
        sent={told => {
          tell({ said: t(record ? 'org.changed' : 'org.drafted') })
          void queries.invalidateQueries({ queryKey: ['organisation'] })
          written(told)
        }}
      />
    </div>
  )
}

export function useKeepers() {
  return useQuery({
    queryKey: ['organisation', 'keepers'],
    queryFn: () => calls.organisation.listKeepers({})
  }).data
}

function useFields(kind: RecordKindKey, partner: PartnerKind | undefined): FormField<Said>[] {
  const { t } = useWords()
  const { me } = useMe()
  const found = useKeepers()
  const asked = useAsked(partner)
  const own = findKind(kind)!
  const named = (list: { account: string; name: string }[] = []) =>
    list.map(({ account, name }) => ({ value: account, label: name }))
  const keepers = named(found?.keepers)
  return [
    { name: 'title', label: t('org.name'), required: true, most: 80 },
    ...own.fields.filter(({ when }) => when === undefined).map(asked),
    { name: 'beginsOn', label: t('org.beginsOn'), kind: 'day', required: true },
    { name: 'endsOn', label: t('org.endsOn'), kind: 'day', required: true },
    {
      name: 'owner',
      label: t('org.owner'),
      kind: 'choice',
      required: true,
      options: keepers.some(({ value }) => value === me.account.id)
        ? keepers
        : [{ value: me.account.id, label: me.account.name }, ...keepers]
    },
    {
      name: 'members',
      label: t('org.members'),
      hint: t('org.membersHint'),
      when: () => own.hasMembers,
      input: props => <Ticks {...props} options={[...keepers, ...named(found?.partners)]} />
    },
    {
      name: 'partner',
      label: t('org.partner'),
      hint: t('org.partnerHint'),
      kind: 'choice',
      when: () => own.beginning === 'signed',
      options: [
        { value: '', label: t('org.later') },
        ...named(found?.partners).filter(({ value }) => value !== me.account.id)
      ]
    }
  ]
}

/** A field as the law declares it, as the form asks it. */
function useAsked(partner: PartnerKind | undefined): (field: RecordField) => FormField<Said> {
  const { language } = useWords()
  const { titleOf } = useTitles()
  return field => {
    const hint = language === 'zh' ? field.hintZh : field.hintEn
    const common = { name: field.name, label: titleOf(field), required: field.required, most: field.most }
    const asked = { ...common, ...(hint && { hint }) }
    if (field.kind === 'choice')
      return {
        ...asked,
        kind: 'choice',
        options: (field.options ?? []).map(one => ({ value: one.value, label: titleOf(one) }))
      }
    if (field.kind === 'long') return { ...asked, kind: 'long' }
    if (field.kind === 'line') return asked
    if (field.kind === 'matters') return { ...asked, input: props => <OpenMatters {...props} /> }
    return {
      ...asked,
      when: () => Boolean(partner),
      input: props => <Clauses {...props} partner={partner} />
    }
  }
}

interface TicksProps {
  id: string
  value: string | undefined
  change: (value: string) => void
  describedBy: string | undefined
  options: readonly { value: string; label: string }[]
}

/** Several of a list, kept as one text with commas between. */
function Ticks({ value = '', change, ...props }: TicksProps) {
  return <TickList {...props} value={value.split(',').filter(Boolean)} change={chosen => change(chosen.join(','))} />
}

function Clauses({ partner, ...props }: Omit<TicksProps, 'options'> & { partner: PartnerKind | undefined }) {
  const { language } = useWords()
  const options = (partner ? clausesWith(partner) : []).map(one => ({
    value: one.key,
    label: language === 'zh' ? one.textZh : one.textEn
  }))
  return <Ticks {...props} options={options} />
}

/** What is open in the area and its owner: the agenda is made of it. */
function OpenMatters(props: Omit<TicksProps, 'options'>) {
  const { t, day } = useWords()
  const { whatOf } = useTitles()
  const asked = useQuery({
    queryKey: ['organisation', 'open-matters'],
    queryFn: () => calls.organisation.listObligations({ query: { whose: 'all', state: 'open', limit: 100 } })
  })
  const options = (asked.data?.obligations ?? []).map(one => ({
    value: one.id,
    label: `${whatOf(one)} · ${one.ownerName} · ${day(one.dueOn)}`
  }))
  if (options.length === 0) return <p className="quiet">{t('due.none')}</p>
  return <Ticks {...props} options={options} />
}
