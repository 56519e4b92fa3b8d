/** A time the platform promises where the law sets none; a later line replaces an earlier one from its first day. */
interface Promised {
  key: 'move-answer' | 'newcomer'
  from: string
  workingDays: number
  titleZh: string
  titleEn: string
  sourceZh: string
  sourceEn: string
}

const promises: readonly Promised[] = [
  {
    key: 'move-answer',
    from: '2026-01-01',
    workingDays: 5,
    titleZh: '答复迁移请求',
    titleEn: 'Answering a move',
    sourceZh: '本平台承诺，法律没有规定时限',
    sourceEn: 'Promise of this platform; the law sets no time'
  },
  {
    key: 'newcomer',
    from: '2026-01-01',
    workingDays: 5,
    titleZh: '联系在手机上申请登记的新居民',
    titleEn: 'Getting back to newcomers who asked by phone to be registered',
    sourceZh: '本平台承诺，法律没有规定时限',
    sourceEn: 'Promise of this platform; the law sets no time'
  }
]

/** How many working days are promised by whoever is asked on a day. */
export function promisedWorkingDays(key: Promised['key'], on: string): number {
  const promised = promises.filter(one => one.key === key && one.from <= on).at(-1)
  return (promised ?? promises.find(one => one.key === key)!).workingDays
}
