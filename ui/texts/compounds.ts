import { texts } from './texts.ts'

/** What a yearly check of a compound looks at, for the worker and the community alike. */
export const compoundTexts = texts({
  'compound.entrances': { zh: '出入口和门禁', en: 'Entrances' },
  'compound.lighting': { zh: '楼道和路灯照明', en: 'Light in stairwells and on paths' },
  'compound.lifts': { zh: '电梯', en: 'Lifts' },
  'compound.fire-ways': { zh: '消防通道和器材', en: 'Fire lanes and equipment' },
  'compound.barrier-free': { zh: '无障碍坡道和扶手', en: 'Ramps and handrails' },
  'compound.notice-board': { zh: '公告栏', en: 'Notice board' },
  'compound.children': { zh: '儿童活动和母婴设施', en: 'Places for children and nursing' },
  'compound.charging': { zh: '电动车停放和充电', en: 'Parking and charging of electric bikes' },
  'compound.waste': { zh: '垃圾分类点', en: 'Waste sorting' },
  'compound.state.well': { zh: '好的', en: 'well' },
  'compound.state.to-mend': { zh: '要修', en: 'to be mended' },
  'compound.state.none': { zh: '没有这一项', en: 'there is none' }
})
