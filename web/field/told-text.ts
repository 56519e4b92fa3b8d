import { useCallback } from 'react'
import { type CheckedCompound, type Proposal, TellableField } from '../../contract/field-data.ts'
import { useWords } from '../../ui/index.ts'
import { useHeadRelation } from '../people/head-relation.ts'

import { foundWords } from './found-words.ts'

/** A fact told at the door, as the register has it now, in the words of a desk. */
export function useFactText(): (field: TellableField, value: string | null | undefined) => string {
  const { t, day } = useWords()
  const relation = useHeadRelation()
  return useCallback(
    (field, value) =>
      !value
        ? t('calls.nothing')
        : field === 'headRelation'
          ? relation(value)
          : field === 'sex'
            ? t(`sex.${value as '1' | '2'}`)
            : field === 'bornOn'
              ? day(value)
              : value,
    [t, day, relation]
  )
}

/** The one fact a change tells. */
export const fieldOf = ({ told }: Pick<Proposal, 'told'>): TellableField =>
  TellableField.options.find(one => one in told) ?? 'name'

/** What a line says, in one sentence, and what the office did with the same fact in a second. */
export function useToldText(): (row: Proposal) => string[] {
  const { t, day, moment } = useWords()
  const relation = useHeadRelation()
  const fact = useFactText()
  return useCallback(
    (row: Proposal) => {
      const { told, register, changed } = row
      if (row.kind === 'checked') return [t('calls.checked'), ...foundWords(t, told as CheckedCompound['found'])]
      if (row.kind !== 'changed')
        return [
          [
            t(`calls.${row.kind}`),
            told.sex && t(`sex.${told.sex as '1' | '2'}`),
            told.bornOn && day(told.bornOn),
            told.parents && t('calls.parents', { names: told.parents }),
            told.address,
            told.headRelation && relation(told.headRelation),
            told.origin && t('calls.origin', { place: told.origin }),
            told.stayFrom && t('calls.stayFrom', { day: day(told.stayFrom) }),
            told.phone
          ]
            .filter(Boolean)
            .join(' · ')
        ]
      const field = fieldOf(row)
      const shown = (value: string | null | undefined) => fact(field, value)
      const said = t('calls.changed', {
        field: t(`calls.field.${field}`),
        from: shown(told.was),
        to: shown(told[field])
      })
      if (!changed) return [said]
      const office = { value: shown(register[field]), by: changed.by ?? t('calls.somebody'), at: moment(changed.at) }
      return [said, t('calls.office', office)]
    },
    [t, day, moment, relation, fact]
  )
}
