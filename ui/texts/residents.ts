import { texts } from './texts.ts'

/** The resident's own account, on their page at the desk. */
export const residentTexts = texts({
  'resident.title': { zh: '居民账号', en: 'Resident’s account' },
  'resident.lead': {
    zh: '本人登录后看自己的档案和谁看过它。只在窗口当面核实身份后开通。',
    en: 'With it people see their own file and who looked at it. Opened only face to face, once identity was checked.'
  },
  'resident.none': { zh: '没有开通。', en: 'Not opened.' },
  'resident.open': { zh: '已开通：手机 {phone}', en: 'Open: phone {phone}' },
  'resident.openByProvider': { zh: '已开通：统一身份认证', en: 'Open: identity provider' },
  'resident.by': { zh: '{at} 由 {by} 核实（{checked}）', en: 'Checked by {by} on {at} ({checked})' },
  'resident.bind': { zh: '开通居民账号', en: 'Open an account' },
  'resident.bindOther': { zh: '再开通一种登录方式', en: 'Open another way to sign in' },
  'resident.steps': {
    zh: '请居民在自己的手机上打开“我的页面”，登录后把页面上的开通码给您看。',
    en: 'Have the person open “My page” on their own phone, sign in, and show you the number on that page.'
  },
  'resident.code': { zh: '手机页面上的8位开通码', en: 'The eight digits on their page' },
  'resident.tail': {
    zh: '手机号码末4位，或页面上的核对码',
    en: 'The last four of the phone number, or the four digits on the page'
  },
  'resident.checked': { zh: '怎样核实的身份', en: 'How identity was checked' },
  'resident.checked.card-read': { zh: '读卡核实身份证', en: 'identity card read' },
  'resident.checked.card-seen': { zh: '看过身份证原件', en: 'identity card seen' },
  'resident.checked.other-document': { zh: '看过其他有效证件', en: 'another document seen' },
  'resident.save': { zh: '开通', en: 'Open' },
  'resident.end': { zh: '应本人要求停用', en: 'End at their word' }
})
