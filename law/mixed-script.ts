/** Syllables of the characters that refused words are made of, as people put them in to hide a word: 怀yun, jie扎. */
const SYLLABLES =
  '孕yun 怀huai 环huan 检jian 查cha 情qing 透tou 妊ren 娠shen 避bi 节jie 育yu 结jie 扎za 绝jue 上shang 取qu 放fang 带dai 戴dai 皮pi 埋mai 堕duo 打da 胎tai 流liu 产chan 引yin 人ren 药yao 超chao 生sheng 罚fa 款kuan 费fei 抚fu 养yang 社she 会hui 准zhun 证zheng 婚hun 计ji 外wai 违wei 法fa 补bu 救jiu 早zao 月yue 经jing 孩hai 次ci 性xing 别bie 押ya 金jin 儿er 殖zhi 终zhong 止zhi 措cuo 施shi 明ming'

const syllableOf = new Map(SYLLABLES.split(' ').map(pair => [[...pair][0]!, [...pair].slice(1).join('')]))

/** A word of two to six characters with one of them spelt in Latin letters. */
export function mixedForms(word: string): string[] {
  const characters = [...word]
  if (characters.length < 2 || characters.length > 6 || !characters.every(one => /\p{Script=Han}/u.test(one))) return []
  return characters.flatMap((one, at) => {
    const syllable = syllableOf.get(one)
    return syllable ? [characters.map((one, i) => (i === at ? syllable : one)).join('')] : []
  })
}
