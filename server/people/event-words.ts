import type { EventType } from './history-rules.ts'

/** What happened, in the middle of a sentence. */
export const eventWords: Record<EventType, { whatZh: string; whatEn: string }> = {
  'taken-in': { whatZh: '文件导入', whatEn: 'a file taken in' },
  registered: { whatZh: '登记', whatEn: 'a registration' },
  born: { whatZh: '出生', whatEn: 'a birth' },
  died: { whatZh: '死亡', whatEn: 'a death' },
  'moved-in': { whatZh: '迁入', whatEn: 'a move in' },
  'moved-out': { whatZh: '迁出', whatEn: 'a move away' },
  'address-changed': { whatZh: '地址变更', whatEn: 'a change of address' },
  'household-changed': { whatZh: '住户变更', whatEn: 'a change of household' },
  'relation-changed': { whatZh: '关系变更', whatEn: 'a change of relation' },
  corrected: { whatZh: '更正', whatEn: 'a correction' },
  cancelled: { whatZh: '退档', whatEn: 'a closing' },
  restored: { whatZh: '恢复', whatEn: 'a restoration' },
  'area-recut': { whatZh: '区划调整', whatEn: 'a change of areas' },
  protected: { whatZh: '另一项变更', whatEn: 'another change' },
  unprotected: { whatZh: '另一项变更', whatEn: 'another change' },
  retracted: { whatZh: '撤回', whatEn: 'a retraction' },
  merged: { whatZh: '合并', whatEn: 'a merging of records' }
}
