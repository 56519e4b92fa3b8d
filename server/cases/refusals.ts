import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'cases.no-matter': { zh: '没有这个事项。', en: 'There is no such matter.', status: 400 },
  'cases.form': {
    zh: '“{where}”填写有误，或不在这张表里。',
    en: '"{whereEn}" is not filled in rightly, or is not part of this form.',
    status: 400
  },
  'cases.number': {
    zh: '请不要在说明中写证件号码或电话。',
    en: 'Please do not write identity numbers or phone numbers into the remark.',
    status: 400
  },
  'cases.applicant': { zh: '这个事项不能这样申请。', en: 'This matter is not asked for in this way.', status: 400 },
  'cases.authority': {
    zh: '不是本人到场的，请写明凭什么代办（出示了什么，或本人怎样委托的）。',
    en: 'Where the person is not here, say on what authority: what was shown, or how the person asked for it.',
    status: 400
  },
  'cases.not-enrolled': {
    zh: '这条登记已经关闭，不能再为其办理。请查找其现在的登记。',
    en: 'This record is closed and nothing is asked for by it. Please look for the present one.',
    status: 409
  },
  'cases.consent': {
    zh: '这项登记须经本人单独同意。请先请本人阅读并同意现行的告知书。',
    en: 'This needs the person’s separate consent to the present text; please let them read it first.',
    status: 409
  },
  'cases.street-only': {
    zh: '孩子出生前的登记由街道窗口办理，社区和网格不接触这类信息。请居民到街道，或自愿在孩子出生后再登记。',
    en: 'Before a birth the street’s window registers; communities and grids do not touch this information. The resident may go there, or register after the birth.',
    status: 403
  },
  'cases.child-day': { zh: '请填写孩子的出生日期。', en: 'Please fill in the day of birth of the child.', status: 400 },
  'cases.child-future': {
    zh: '孩子的出生日期不能晚于今天。孩子还没有出生的，请选“孩子出生前”。',
    en: 'The day of birth cannot be later than today. Before the birth, choose that instead.',
    status: 400
  },
  'cases.child-self': {
    zh: '孩子不能是登记人本人。',
    en: 'The child cannot be the person who registers.',
    status: 400
  },
  'cases.already': {
    zh: '这个孩子已经登记过，回执仍然有效；可以在那件事项里重新打印或补发。',
    en: 'This child is registered already and the receipt holds; it can be printed or issued anew there.',
    status: 409
  },
  'cases.not-now': {
    zh: '这件事项现在不能这样处理，可能同事刚刚处理过。请刷新后再看。',
    en: 'This cannot be done with the case now; a colleague may just have handled it. Please look again.',
    status: 409
  },
  'cases.step-aside-own': {
    zh: '这是您本人的事项，按回避规则请由同事办理。',
    en: 'This case is your own; a colleague handles it.',
    status: 403
  },
  'cases.step-aside-relative': {
    zh: '这是您近亲属的事项，按回避规则请由同事办理。',
    en: 'This case is of your close relative; a colleague handles it.',
    status: 403
  }
})
