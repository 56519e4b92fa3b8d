import { useQueryClient } from '@tanstack/react-query'
import type { Exchange } from '../../contract/two-ends.ts'
import type { ToldFact, TwoEndMessage } from '../../contract/two-ends-message.ts'
import { AreaCode } from '../../contract/values.ts'
import { findOperation } from '../../law/operations.ts'
import { findTwoEndFact, twoEndKind, twoEndKinds } from '../../law/two-ends.ts'
import { useUndo, useWords } from '../../ui/index.ts'
import { AreaName } from '../people/area-name.tsx'
import { basisText } from '../people/basis-text.ts'

/** Names of kinds and facts come from the law, where they are declared (law/two-ends.ts). */
export function useTwoEndWords() {
  const { t, language } = useWords()
  const said = ({ titleZh, titleEn }: { titleZh: string; titleEn: string }) => (language === 'zh' ? titleZh : titleEn)
  return {
    kind: (key: string) => {
      const found = twoEndKinds.find(one => one.key === key)
      return found ? said(found) : key
    },
    fact: (key: string) => {
      const found = findTwoEndFact(key)
      return found ? said(found) : key
    },
    deed: (kind: TwoEndMessage['kind']) => {
      const found = twoEndKinds.find(one => one.key === kind)
      return found ? said(found) : t(`two.said.${kind as 'said'}`)
    },
    /** What a kind is for, and where the law allows it. */
    about: (key: string) => {
      const { purposeZh, purposeEn, operation } = twoEndKind(key)
      const basis = (findOperation(operation)?.basis ?? []).map(
        ({ instrument, articles }) => `${instrument} ${articles}`
      )
      const aim = language === 'zh' ? `${purposeZh}。` : `${purposeEn}. `
      return aim + t('two.basis', { basis: basisText(basis.join('; '), language) })
    },
    names: ({ name, people }: Pick<Exchange, 'name' | 'people'>) =>
      people > 1 ? t('two.more', { name, n: people }) : name
  }
}

export function FactValue({ fact: { fact, value } }: { fact: ToldFact }) {
  const { t, day } = useWords()
  if (value === 'yes' || value === 'no' || value === 'unknown' || value === 'declined') return t(`two.value.${value}`)
  const kind = findTwoEndFact(fact)?.value
  const area = AreaCode.safeParse(Number(value))
  return kind === 'area' && area.success ? <AreaName code={area.data} /> : day(value)
}

/** Whatever was done, every list and count that knows of it is asked anew. */
export function useDone() {
  const queries = useQueryClient()
  const tell = useUndo()
  return (said: string) => {
    tell({ said })
    void queries.invalidateQueries()
  }
}
