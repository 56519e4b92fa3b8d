import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'notices.welcome-where': {
    zh: '新居民指引由街道或社区填写。',
    en: 'The welcome pack is a street’s or a community’s.',
    status: 400
  },
  'notices.welcome-review': {
    zh: '再次核对的日期要在今天之后、一年以内。',
    en: 'It is looked at again after today and within a year.',
    status: 400
  },
  'notices.names-number': {
    zh: '通知里有像身份证号、银行卡号的长号码，没有保存。请删去；需要核对的，请居民本人到窗口办理。',
    en: 'The notice holds a long number such as of an identity card or a bank card, and was not saved. Take it out; what needs it is settled with the person.',
    status: 400
  },
  'notices.names-phone': {
    zh: '通知里有手机号，没有保存。请改写办公电话或 12345。',
    en: 'The notice holds a mobile phone number, and was not saved. Give the phone of the office or 12345 instead.',
    status: 400
  },
  'notices.names-room': {
    zh: '通知里有门牌到户的地址，没有保存。请只写到楼栋，或写公共场所的名称。',
    en: 'The notice holds the address of a flat, and was not saved. Name the building only, or the public place.',
    status: 400
  },
  'notices.names-name': {
    zh: '通知里像是写了居民的姓名，没有保存。通知不点名；联系人只能写您自己。',
    en: 'The notice seems to name a resident, and was not saved. Notices name nobody; as contact give only yourself.',
    status: 400
  },
  'notices.none': { zh: '没有这则通知。', en: 'There is no such notice.', status: 404 },
  'notices.days': {
    zh: '展示截止日期不能早于发送的日子，也不能早于今天；最长展示 180 天。',
    en: 'It is shown until a day not before it is sent, nor before today, and no longer than 180 days.',
    status: 400
  },
  'notices.too-wide': {
    zh: '请选择区、街道、社区或网格。',
    en: 'Choose a district, a street, a community or a grid.',
    status: 400
  },
  'notices.building-elsewhere': {
    zh: '这栋楼不在所选的地方。',
    en: 'This building does not lie in the place that was chosen.',
    status: 400
  },
  'notices.own-check': {
    zh: '请换一位同事核对：写通知的人不能自己核对。',
    en: 'Ask a colleague to check it: not who wrote it.',
    status: 403
  },
  'notices.not-now': {
    zh: '这则通知已经发出或撤回，不能再这样改。',
    en: 'This notice was sent or withdrawn, and is not changed this way any more.',
    status: 409
  }
})
