import { declareRefusals } from '../platform/refusal.ts'

export { addressKey, addressParser } from './address-rules.ts'
export { findAddress } from './addresses.ts'
export { areaAt, isWithin, levelOf, rangeOf, readAreaCode } from './area-code-rules.ts'
export { addressTree, registerOf, requireArea } from './areas.ts'
export type { Follow } from './change-areas.ts'
export { areasRoutes } from './routes.ts'

declareRefusals({
  'areas.unknown': { zh: '没有代码为 {code} 的地区。', en: 'There is no area with the code {code}.', status: 404 },
  'areas.no-register': {
    zh: '地区 {code} 不在本平台的登记范围内(安徽省)。',
    en: 'The area {code} is outside the registers of this platform (Anhui).',
    status: 400
  },
  'areas.change-form': {
    zh: '“{kind}”需要的变更前、变更后地区数量不对。',
    en: 'A change of kind {kind} needs another number of areas before or after.',
    status: 400
  },
  'areas.change-future': {
    zh: '变更日期不能晚于今天。',
    en: 'The day of the change cannot be later than today.',
    status: 400
  },
  'areas.change-levels': {
    zh: '一次变更只能涉及同一级地区。',
    en: 'One change concerns areas of one level only.',
    status: 400
  },
  'areas.not-valid': {
    zh: '地区 {code} 在 {on} 不是有效地区。',
    en: 'The area {code} is not valid on {on}.',
    status: 409
  },
  'areas.taken': { zh: '代码 {code} 已被占用。', en: 'The code {code} is already in use.', status: 409 },
  'areas.building-elsewhere': {
    zh: '网格 {grid} 不属于这次变更后的地区。',
    en: 'The grid {grid} is not one of the areas after this change.',
    status: 400
  },
  'areas.setting-value': {
    zh: '设置 {key} 的取值不对。',
    en: 'This is not a value for the setting {key}.',
    status: 400
  },
  'areas.setting-later': {
    zh: '设置 {key} 在这一天之后已有新值。',
    en: 'The setting {key} already has a later value.',
    status: 409
  }
})
