import { textOr, useWords } from '../../ui/index.ts'

/** GB/T 4761-2008 by its first digit, which says all that a household list needs. 01 and 02 are the head. */
export function useHeadRelation(): (code: string | null) => string {
  const { t } = useWords()
  return code => {
    if (!code) return ''
    return textOr(t, `head.${code}`, textOr(t, `head.${code[0]}`, code))
  }
}
