import { texts } from './texts.ts'

/** Two colleagues who are there for a family by name. */
export const contact = texts({
  'contact.title': { zh: '这家人的联系人', en: 'There for the family' },
  'contact.about': {
    zh: '两位同事，有任何事都可以直接找他们。决定书上写明他们的姓名。',
    en: 'Two colleagues to turn to with anything at all. The letter names them to the family.'
  },
  'contact.few': {
    zh: '还差在岗的联系人。定下两位以后再审核，让这家人随时有人可找。',
    en: 'A contact in post is missing. Name two before it is checked, so that there is always somebody to turn to.'
  },
  'contact.since': { zh: '{day}起', en: 'since {day}' },
  'contact.left': { zh: '已离岗，请换一位', en: 'no longer in post; please name another' },
  'contact.name': { zh: '定下两位联系人', en: 'Name two contacts' },
  'contact.change': { zh: '更换联系人', en: 'Change the contacts' },
  'contact.choose': { zh: '请选择', en: 'Please choose' },
  'contact.first': { zh: '第一位联系人', en: 'First contact' },
  'contact.firstPhone': { zh: '第一位的办公电话（可以不填）', en: 'Office line of the first, if any' },
  'contact.secondPhone': { zh: '第二位的办公电话（可以不填）', en: 'Office line of the second, if any' },
  'contact.phoneHint': {
    zh: '单位的固定电话，例如 0551-12345678；家人在自己的页面上看得到。不写个人手机。',
    en: 'A line of the office, such as 0551-12345678; the family reads it on its page. Nobody’s own phone.'
  },
  'contact.wrongPhone': {
    zh: '请填单位的固定电话：区号-号码，或者短号。',
    en: 'Please give a line of the office: area code, dash, number; or a short number.'
  },
  'contact.second': { zh: '第二位联系人', en: 'Second contact' },
  'contact.save': { zh: '确定', en: 'Save' },
  'contact.named': { zh: '联系人已定下', en: 'The contacts are named' },
  'contact.ofPerson': { zh: '联系人：{names}', en: 'Contacts: {names}' }
})
