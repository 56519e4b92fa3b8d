import type { PersonPageDetail } from '../../../contract/people.ts'
import { useWords } from '../../../ui/index.ts'
import { useNameOf } from '../area-name.tsx'
import { useHeadRelation } from '../head-relation.ts'
import { ownRelation } from './form-parts.tsx'

const correctable = [
  'name',
  'formerName',
  'sex',
  'bornOn',
  'idNumber',
  'phone',
  'stayFrom',
  'otherArea',
  'headRelation',
  'diedOn'
] as const
export type WrongKey = (typeof correctable)[number]

/** The fact of the register behind it: two of them are sealed together. */
export const factBehind = (key: WrongKey): string => (key === 'idNumber' || key === 'phone' ? 'numbers' : key)

/** What can be corrected of a person, with what is recorded now. */
export function useCorrectable(person: PersonPageDetail): { key: WrongKey; label: string; value: string }[] {
  const { t, day } = useWords()
  const relation = useHeadRelation()
  const area = useNameOf(person.otherArea)
  const { line } = person
  const none = t('common.none')
  const said: Record<WrongKey, [label: string, value: string]> = {
    name: [t('line.name'), line.name],
    formerName: [t('person.formerName'), person.formerName ?? none],
    sex: [t('line.sex'), t(`sex.${line.sex}`)],
    bornOn: [t('line.bornOn'), line.bornOn ? day(line.bornOn) : none],
    idNumber: [t('line.id'), line.idMasked ?? none],
    phone: [t('line.phone'), line.phoneMasked ?? none],
    stayFrom: [t(`person.stayFrom.${line.seat}`), person.stayFrom ? day(person.stayFrom) : none],
    otherArea: [t(`person.here.${line.seat === 'living' ? 'hukou' : 'living'}`), area ?? none],
    headRelation: [t('fact.headRelation'), relation(ownRelation(person)) || none],
    diedOn: [t('person.diedOn'), person.diedOn ? day(person.diedOn) : none]
  }
  return correctable
    .filter(key => (key !== 'diedOn' || person.diedOn) && (key !== 'headRelation' || person.household))
    .map(key => ({ key, label: said[key][0], value: said[key][1] }))
}
