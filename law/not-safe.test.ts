import { expect, test } from 'vitest'
import { needsTrained } from './not-safe.ts'

test('words of somebody who is not safe at home are known, however plainly they are said', () => {
  for (const words of [
    '老公喝了酒就打我',
    '丈夫又打孩子了',
    '家里有人打骂、威胁',
    '婆婆把孩子锁在屋里',
    '被他打了，不敢回家',
    '我妈说要打死我',
    '想申请人身安全保护令',
    '家　暴',
    'my husband beats me',
    'He threatens us'
  ])
    expect(needsTrained(words.replace('　', '')), words).toBe(true)
})

test('and what only sounds like it is asked for as anything else', () => {
  for (const words of [
    '老公在外地打工，一个人带孩子',
    '妈妈想打听托育的事',
    '请先给家里打电话',
    '父亲每天要打针，需要帮手',
    '家里打扫不动了',
    '被单位打了折扣的房租',
    '儿子打来的电话我听不清',
    '想找人打包搬家',
    'my husband works far away'
  ])
    expect(needsTrained(words), words).toBe(false)
})
