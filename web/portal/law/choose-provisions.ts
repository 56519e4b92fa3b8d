import type { PageQuery } from '../../../contract/portal.ts'
import { functions } from '../../../law/functions.ts'
import { findRefusal } from '../../../law/refusals.ts'
import { english } from '../../../law/standard/english.ts'
import { type Provision, standard } from '../../../law/standard.ts'

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** Everything a reader may remember of a provision, in both languages. */
const spoken = new Map(
  standard.map(provision => {
    const { id, text, whyZh, whyEn, formZh, formEn, refusals } = provision
    const refused = refusals.map(findRefusal).flatMap(one => (one ? [one.titleZh, one.titleEn] : []))
    const does = (functions[id] ?? []).flatMap(({ titleZh, titleEn }) => [titleZh, titleEn])
    return [id, plain([id, text, english[id], whyZh, whyEn, formZh, formEn, ...refused, ...does].join('\n'))]
  })
)

/** The provisions that were asked for; every word has to be there. */
export function chooseProvisions({ q = '', status, does }: PageQuery): Provision[] {
  const words = plain(q).split(/\s+/).filter(Boolean)
  return standard.filter(
    provision =>
      (status === undefined || (status === 'refused' ? provision.refusals.length > 0 : provision.status === status)) &&
      (does === undefined || (functions[provision.id] ?? []).some(({ state }) => state === does)) &&
      words.every(word => spoken.get(provision.id)!.includes(word))
  )
}

export const isNarrowed = ({ q, status, does }: PageQuery): boolean => Boolean(q || status || does)
