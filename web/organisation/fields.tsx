import { useQuery } from '@tanstack/react-query'
import { RecordKindKey } from '../../contract/organisation.ts'
import type { AreaCode } from '../../contract/values.ts'
import { clausesWith, type PartnerKind, type RecordField, type RecordKind } from '../../law/organisation.ts'
import { type FormField, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { compoundsIn } from '../areas/area-queries.ts'
import { TickList } from '../cases/tick-list.tsx'
import { DocumentText } from './document-text.tsx'
import { useTitles } from './kind-words.ts'
import '../cases/cases.css'

export type Said = Record<string, string>

/** A field as the law declares it, as the form asks it. */
export function useAsked(kind: RecordKind, partner: PartnerKind | undefined): (field: RecordField) => FormField<Said> {
  const { language } = useWords()
  const { titleOf } = useTitles()
  const records = useRecords(kind.fields.find(one => one.kind === 'record')?.of)
  const compounds = useCompounds(kind.fields.some(one => one.kind === 'compound'))
  return field => {
    const hint = language === 'zh' ? field.hintZh : field.hintEn
    const common = { name: field.name, label: titleOf(field), required: field.required, most: field.most }
    const asked = { ...common, ...(hint && { hint }) }
    const options = (field.options ?? []).map(one => ({ value: one.value, label: titleOf(one) }))
    if (field.kind === 'choice') return { ...asked, kind: 'choice', options }
    if (field.kind === 'long') return { ...asked, kind: 'long' }
    if (field.kind === 'document') return { ...asked, input: props => <DocumentText {...props} most={field.most} /> }
    if (field.kind === 'ticks') return { ...asked, input: props => <Ticks {...props} options={options} /> }
    if (field.kind === 'matters') return { ...asked, input: props => <OpenMatters {...props} /> }
    if (field.kind === 'record') return { ...asked, kind: 'choice', options: records }
    if (field.kind === 'compound') return { ...asked, kind: 'choice', options: compounds }
    if (field.kind === 'clauses')
      return { ...asked, when: () => Boolean(partner), input: props => <Clauses {...props} partner={partner} /> }
    return asked
  }
}

interface InputProps {
  id: string
  value: string | undefined
  change: (value: string) => void
  describedBy: string | undefined
}
interface TicksProps extends InputProps {
  options: readonly { value: string; label: string }[]
}

/** Several of a list, kept as one text with commas between. */
export function Ticks({ value = '', change, ...props }: TicksProps) {
  return <TickList {...props} value={value.split(',').filter(Boolean)} change={chosen => change(chosen.join(','))} />
}

function Clauses({ partner, ...props }: InputProps & { partner: PartnerKind | undefined }) {
  const { language } = useWords()
  const options = (partner ? clausesWith(partner) : []).map(one => ({
    value: one.key,
    label: language === 'zh' ? one.textZh : one.textEn
  }))
  return <Ticks {...props} options={options} />
}

/** What is open in the area and its owner: the agenda is made of it. */
function OpenMatters(props: InputProps) {
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

/** The records in force of which one may be chosen. */
function useRecords(of: RecordField['of'] = []): { value: string; label: string }[] {
  const { t } = useWords()
  const kinds = [of].flat()
  const asked = useQuery({
    queryKey: ['organisation', 'records-in-force', ...kinds],
    queryFn: () =>
      Promise.all(
        kinds.map(kind =>
          calls.organisation.listRecords({ query: { kind: RecordKindKey.parse(kind), state: 'in-force', limit: 200 } })
        )
      ),
    enabled: kinds.length > 0
  })
  const found = asked.data?.flatMap(({ records }) => records) ?? []
  return [{ value: '', label: t('org.noRecord') }, ...found.map(({ id, title }) => ({ value: id, label: title }))]
}

/** The compounds that the register of areas knows in the area of the post. */
function useCompounds(wanted: boolean): { value: string; label: string }[] {
  const { post } = useMe()
  const asked = useQuery({ ...compoundsIn(post?.area ?? (0 as AreaCode)), enabled: wanted && post !== undefined })
  return (asked.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
}
