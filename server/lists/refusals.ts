import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'lists.form': {
    zh: '请写明名单种类（死亡或出生）、来源单位和月份。',
    en: 'Please say what the list is of (deaths or births), who sent it and for which month.',
    status: 400
  },
  'lists.not-open': {
    zh: '第 {row} 行已经处理过，或不在这份名单里。',
    en: 'Row {row} was decided already, or is not in this list.',
    status: 409
  },
  'lists.whom': {
    zh: '第 {row} 行还没有确定是登记中的哪一位，请先选定。',
    en: 'It is not settled yet whom row {row} is about; please choose first.',
    status: 409
  },
  'lists.day': {
    zh: '第 {row} 行没有可用的日期，请按证明文件填写。',
    en: 'Row {row} gives no usable day; please fill it in from the document.',
    status: 409
  },
  'lists.child': {
    zh: '第 {row} 行缺少孩子的姓名、性别或完整的出生日期，请向家长核对后登记。',
    en: 'Row {row} lacks the child’s name, sex or whole birth date; please ask the parents and enter the birth.',
    status: 409
  },
  'lists.nothing-confirmed': {
    zh: '这些行没有登记过，无需撤销。',
    en: 'Nothing of these rows was recorded; there is nothing to take back.',
    status: 409
  }
})
