const home =
  '丈夫|老公|妻子|老婆|男友|女友|前夫|前妻|对象|爸|妈|父亲|母亲|爹|娘|公公|婆婆|儿子|儿媳|女儿|家里人|家人|家里'
const notBlows =
  '工|电话|扫|算|听|理|牌|车|来|印|招呼|针|点|麻将|包|水|饭|药|赤脚|了?折|官司|报告|了?(?:个|一个|过)?(?:电话|招呼|官司)'

/** Words of somebody who is not safe at home. What they are about is for the trained role alone, and neither a case nor an archive. */
const notSafe = new RegExp(
  [
    '家暴|家庭暴力|施暴|殴打|毒打|打骂|挨打|虐待|性侵|猥亵|遗弃|人身安全保护令|不敢回家|动手打',
    `(?:${home}).{0,6}(?:打(?!${notBlows})|威胁|掐|踢|捆|锁在|关在)`,
    `被.{0,6}(?:打(?!${notBlows}|动|断|开|扰)|威胁|掐|捆)`,
    '(?:要|想|会|说)(?:打死|杀)',
    'domestic violence|child abuse|beaten|battered|beats? (?:me|her|him|us|the child)|hits? (?:me|her|him|us)|threatens? (?:me|us)'
  ].join('|'),
  'i'
)

/** Who is not safe at home is no case and no referral: that is handed to the trained role and to nobody else (support/tell-privately.ts). */
export const needsTrained = (text: string): boolean => notSafe.test(text.normalize('NFKC').replace(/\s+/g, ' '))
