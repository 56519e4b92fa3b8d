import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { v7 } from 'uuid'
import type { PersonPageDetail } from '../../../contract/people.ts'
import { CommandId, type EnrolmentId } from '../../../contract/values.ts'
import { type Fact, type FormField, readDay, useUndo, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { useHeadRelation } from '../head-relation.ts'

export interface FormProps {
  person: PersonPageDetail
  refresh: () => Promise<unknown>
  leave: () => void
}

/** On what a record rests, stored in the register's own language whatever the officer reads. */
const sources = {
  person: '本人申报',
  family: '家属申报',
  visit: '上门走访',
  hospital: '医院证明',
  police: '派出所材料',
  civil: '民政部门材料',
  other: ''
} as const
type SourceKey = keyof typeof sources

export interface Sourced {
  source: string
  sourceText: string
}

export const sourced = (source: SourceKey): Sourced => ({ source, sourceText: '' })

export const sourceOf = ({ source, sourceText }: Sourced): string => sources[source as SourceKey] || sourceText

/** What the record rests on: one choice, and a line for what is not among them. */
export function useSourceFields<V extends Sourced>(): FormField<V>[] {
  const { t } = useWords()
  const options = (Object.keys(sources) as SourceKey[]).map(value => ({ value, label: t(`life.source.${value}`) }))
  const fields: FormField<Sourced>[] = [
    { name: 'source', label: t('life.source'), kind: 'choice', options, required: true },
    {
      name: 'sourceText',
      label: t('life.sourceText'),
      required: true,
      most: 100,
      when: ({ source }) => source === 'other',
      check: text => (text.trim().length < 2 ? t('form.required', { field: t('life.sourceText') }) : undefined)
    }
  ]
  return fields as unknown as FormField<V>[]
}

/** The record as the officer sees it, for telling what somebody else changed meanwhile. */
export function useRecord({ person, refresh }: Pick<FormProps, 'person' | 'refresh'>) {
  const { t, day } = useWords()
  const relation = useHeadRelation()
  const { line } = person
  const none = t('common.none')
  const facts: Fact[] = [
    { key: 'name', label: t('line.name'), value: line.name },
    { key: 'sex', label: t('line.sex'), value: t(`sex.${line.sex}`) },
    { key: 'bornOn', label: t('line.bornOn'), value: line.bornOn ? day(line.bornOn) : none },
    { key: 'diedOn', label: t('person.diedOn'), value: person.diedOn ? day(person.diedOn) : none },
    { key: 'address', label: t('line.address'), value: line.address ?? none },
    {
      key: 'status',
      label: t('line.status'),
      value: line.endReason ? t(`end.${line.endReason}`) : t('status.enrolled')
    },
    {
      key: 'numbers',
      label: t('fact.numbers'),
      value: [line.idMasked, line.phoneMasked].filter(Boolean).join(' ') || none
    },
    {
      key: 'household',
      label: t('fact.headRelation'),
      value: relation(ownRelation(person)) || none
    }
  ]
  return { version: person.version, facts, refresh }
}

export const ownRelation = ({ household, line }: PersonPageDetail): string | null =>
  household?.members.find(member => member.enrolment === line.enrolment)?.headRelation ?? null

/** A day as it is typed so far: a preview is shown before every field is right. */
export function useDayText(): (text: string) => string {
  const { day } = useWords()
  return text => {
    const iso = readDay(text, true)
    return iso ? day(iso) : '…'
  }
}

/** What was recorded is asked anew everywhere; names of areas stay. */
export function useForgetAnswers() {
  const queries = useQueryClient()
  return () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => !['areas', 'me'].includes(String(queryKey[0])) })
}

/** Takes a batch back: one command id for one press, however often it is sent. */
export function useTakeBack() {
  const forget = useForgetAnswers()
  return (batch: string, enrolments?: EnrolmentId[]) => {
    const commandId = CommandId.parse(v7())
    return async () => {
      await calls.people.undoBatch({ body: { commandId, batch, ...(enrolments && { enrolments }) } })
      await forget()
    }
  }
}

/** After sending: back on the person's page, with what was done and its undo below. */
export function useSent(to?: EnrolmentId) {
  const navigate = useNavigate()
  const forget = useForgetAnswers()
  const takeBack = useTakeBack()
  const tell = useUndo()
  return (said: string, done: { batch: string } | { undo: () => Promise<unknown> }, page = to) => {
    // The page opens with what was just recorded, not with what it knew before.
    void forget().finally(() => page && navigate({ to: '/people/$id', params: { id: page }, search: {} }))
    tell({ said, undo: 'batch' in done ? takeBack(done.batch) : done.undo })
  }
}
