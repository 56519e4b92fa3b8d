import { texts } from './texts.ts'

/** What there is and where, in the words of residents: for the public list and for the desk. */
export const supplyTexts = texts({
  'law.nav.supplies': { zh: '免费药具', en: 'Free supplies' },
  'supply.condom-small': { zh: '避孕套（小号）', en: 'Condoms, small' },
  'supply.condom': { zh: '避孕套（中号）', en: 'Condoms, medium' },
  'supply.condom-large': { zh: '避孕套（大号）', en: 'Condoms, large' },
  'supply.gel': { zh: '外用凝胶', en: 'Gel' },
  'supply.film': { zh: '外用药膜', en: 'Film' },
  'supply.oral-daily': { zh: '短效口服药', en: 'Daily pill' },
  'supply.oral-emergency': { zh: '紧急口服药', en: 'Emergency pill' },
  'outlet.store': { zh: '库房', en: 'Store' },
  'outlet.room': { zh: '服务室', en: 'Service room' },
  'outlet.clinic': { zh: '卫生机构', en: 'Clinic' },
  'outlet.cabinet': { zh: '自助柜', en: 'Self-service cabinet' }
})

/** The public list. */
export const openSupplyTexts = texts({
  'supplies.title': { zh: '免费药具，哪里领', en: 'Free supplies, and where they are' },
  'supplies.lead': {
    zh: '任何人都可以领，免费，不用登记，不问姓名，也不记录是谁领的。在自助柜按一下就能取。',
    en: 'For everybody, free, without registration. Nobody asks for a name, and nobody records who took what. At a cabinet you press once.'
  },
  'supplies.q': { zh: '街道、社区或地址', en: 'Street, community or address' },
  'supplies.go': { zh: '查找', en: 'Find' },
  'supplies.found': { zh: '共 {n} 处', en: '{n} places' },
  'supplies.none': {
    zh: '没有找到。请换个说法，或看全部领取点。',
    en: 'Nothing found. Say it another way, or see all places.'
  },
  'supplies.all': { zh: '看全部领取点', en: 'See all places' },
  'supplies.hours': { zh: '开放时间', en: 'Open' },
  'supplies.phone': { zh: '电话', en: 'Phone' },
  'supplies.recalled': { zh: '已召回的批号', en: 'Recalled lots' },
  'supplies.recalledWords': {
    zh: '手里有这些批号的，请勿使用，可到任一领取点更换，不用说姓名。',
    en: 'If you have one of these lots, please do not use it; any place exchanges it, and nobody asks for a name.'
  },
  'supplies.why.quality': { zh: '质量问题', en: 'quality' },
  'supplies.why.packaging': { zh: '包装问题', en: 'packaging' },
  'supplies.why.storage': { zh: '储存问题', en: 'storage' },
  'supplies.why.maker': { zh: '厂家通知', en: 'notice of the maker' },
  'supplies.address': { zh: '地址', en: 'Address' },
  'supplies.has': { zh: '现在有', en: 'There is now' },
  'supplies.empty': { zh: '暂时没有，请换一处', en: 'Nothing just now; please try another place' },
  'supplies.services': {
    zh: '这里可以自愿做，做不做由您自己决定。我们不问结婚没有、有没有孩子、户口在哪里：',
    en: 'What you may ask for here if you wish; whether is yours to decide. We do not ask about marriage, children or hukou:'
  },
  'supplies.book': { zh: '在我的页面预约', en: 'Book on my own page' },
  'supplies.free': { zh: '国家规定的基本项目免费', en: 'the basic items set by the state are free' },
  'supplies.askPrice': { zh: '是否免费请问卫生机构', en: 'ask the clinic whether it is free' },
  'supplies.choice': {
    zh: '选哪一种、用不用，由您自己决定。想了解或身体不适，请到卫生机构咨询。',
    en: 'Which one, and whether, is yours to decide. For advice, or if you feel unwell, please ask a clinic.'
  }
})
