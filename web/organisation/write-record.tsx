import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OrganisationRecord, RecordKindKey } from '../../contract/organisation.ts'
import { Day } from '../../contract/values.ts'
import { findKind, type PartnerKind } from '../../law/organisation.ts'
import { type FormField, GuidedForm, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { type Said, Ticks, useAsked } from './fields.tsx'

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
    // Not `partner` or `members`: so fields of an agreement and of a meeting are called.
    account: record?.partner ?? '',
    beginsOn: record?.beginsOn ?? today(),
    endsOn: record?.endsOn ?? (findKind(kind)?.beginning === 'held' && kind !== 'premises' ? today() : yearEnd()),
    accounts: record?.members.map(({ account }) => account).join(',') ?? '',
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
          { title = '', owner = '', account = '', beginsOn = '', endsOn = '', accounts = '', ...said },
          { commandId }
        ) => {
          const names = findKind(kind)!.fields.filter(({ when }) => when === undefined)
          const content = {
            title,
            owner,
            partner: account || null,
            beginsOn: Day.parse(beginsOn),
            endsOn: Day.parse(endsOn),
            fields: Object.fromEntries(names.flatMap(({ name }) => (said[name] ? [[name, said[name]]] : []))),
            members: accounts.split(',').filter(Boolean)
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
  const { t, language } = useWords()
  const { me } = useMe()
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const found = useKeepers()
  const own = findKind(kind)!
  const asked = useAsked(own, own.clausesFor ?? partner)
  const other = own.partner
  const named = (list: { account: string; name: string }[] = []) =>
    list.map(({ account, name }) => ({ value: account, label: name }))
  const keepers = named(found?.keepers)
  // A community signs for itself and is a colleague: it stands there once.
  const others = named(own.membersAre === 'everybody' ? found?.everybody : found?.partners)
  const everybody = [...new Map([...keepers, ...others].map(one => [one.value, one])).values()]
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
      name: 'accounts',
      label: t('org.members'),
      hint: t('org.membersHint'),
      when: () => own.hasMembers,
      input: props => <Ticks {...props} options={everybody} />
    },
    {
      name: 'account',
      label: other ? say(other.titleZh, other.titleEn) : '',
      hint: other ? say(other.hintZh, other.hintEn) : '',
      kind: 'choice',
      when: () => other !== undefined,
      options: [
        { value: '', label: t('org.later') },
        ...named(found?.partners).filter(({ value }) => value !== me.account.id)
      ]
    }
  ]
}
