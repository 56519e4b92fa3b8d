import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'audit.page': {
    zh: '这一页的位置已失效，请从头再查。',
    en: 'This page position is no longer valid; please start again.',
    status: 400
  },
  'audit.no-account': {
    zh: '没有用户名为“{username}”的账号。',
    en: 'There is no account with the user name "{username}".',
    status: 404
  },
  'audit.route-alone': {
    zh: '按接口查看时，请同时选择操作。',
    en: 'To look at one route, choose its operation as well.',
    status: 400
  },
  'audit.whom': {
    zh: '请填写完整的证件号码，或居民记录的编号，二者之一。',
    en: 'Give either a full ID number or the id of a record.',
    status: 400
  },
  'audit.export-too-long': {
    zh: '超过 {most} 条，请缩短时间范围后分开导出。',
    en: 'More than {most} entries; export shorter stretches of time one by one.',
    status: 400
  }
})
