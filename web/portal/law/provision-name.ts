import type { View } from '../view.ts'

const digits = '零一二三四五六七八九'

/** 8 → 八, 14 → 十四, 28 → 二十八. */
function inHan(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digits[ones]!
  return `${tens > 1 ? digits[tens] : ''}十${ones === 0 ? '' : digits[ones]}`
}

/** `8(7)` → 第八条第（七）项, Article 8(7). */
export function provisionName({ t, language }: View, id: string): string {
  const [, article = '', item] = /^(\d+)(?:\((\d+)\))?$/.exec(id) ?? []
  const say = (n: string) => (language === 'zh' ? inHan(Number(n)) : n)
  return item === undefined
    ? t('law.article', { n: say(article) })
    : t('law.item', { n: say(article), item: say(item) })
}

/** `8(7)` → `8-7`: the anchor of a provision on the page. */
export const anchorOf = (id: string): string => id.replace('(', '-').replace(')', '')

/** `R1_PREGNANCY_IUD_MONITORING` → `R1`: the number of a refusal and its anchor. */
export const numberOf = (code: string): string => code.replace(/_.*/, '')
