/** What stands on a receipt beside the words of its matter. */
export const receiptWords = {
  number: { zh: '编号', en: 'No.' },
  job: { zh: '文书打印', en: 'Papers' },
  holder: { zh: '登记人', en: 'Registered by' },
  seal: { zh: '（印章）', en: '(seal)' },
  verify: { zh: '扫码可核验真伪', en: 'Scan to verify' },
  keptUntil: {
    zh: '这次登记保存至 {day}；在此之前您可以随时到街道撤回。',
    en: 'This registration is kept until {day}; until then you may withdraw it at the street office at any time.'
  },
  noticeTitle: { zh: '一次性告知书', en: 'Notice of what is missing' },
  noticeLead: {
    zh: '您的申请我们已经收到。还缺下面的材料，一次说清，以后不再要别的；补齐前计时暂停，您的申请日期不变。',
    en: 'We have your claim. What follows is missing; it is all said here, and nothing more will be asked for. The clock stands until then, and the day of your claim stays.'
  },
  noticeBring: { zh: '需要补充', en: 'Please bring' },
  noticeHow: {
    zh: '可以本人来，也可以托人带来；材料在其他部门能查到的，请告诉我们，由我们去核对。',
    en: 'Come yourself or send somebody. Where another office has it, tell us and we look it up.'
  },
  matter: { zh: '事项', en: 'Matter' },
  addressee: { zh: '申请人', en: 'Applicant' },
  outcome: { zh: '决定', en: 'Decision' },
  total: { zh: '金额合计', en: 'Total' },
  received: { zh: '申请日期', en: 'Claimed on' },
  reasons: { zh: '理由', en: 'Reasons' },
  lines: { zh: '各年度', en: 'By year' },
  rules: { zh: '依据', en: 'Rules' },
  figures: { zh: '适用标准', en: 'Figures applied' },
  facts: { zh: '认定的事实', en: 'Facts' },
  changes: { zh: '什么会改变结果', en: 'What would change this' },
  contacts: { zh: '您的联系人', en: 'Your contacts' },
  contactsHow: {
    zh: '有任何事都可以直接找他们；换人时我们会告诉您。',
    en: 'Turn to them with anything at all; we tell you when somebody else takes over.'
  },
  remedies: { zh: '不同意时', en: 'If you disagree' },
  paidBy: { zh: '发放地', en: 'paid by' },
  unverified: { zh: '未核实，不计入', en: 'unverified, not counted' },
  letterFoot: {
    zh: '免费办理。对决定有疑问，可以随时来问，由经办人当面解释。',
    en: 'Free of charge. Whoever decided explains it to you in person at any time.'
  },
  foot: {
    zh: '免费办理。任何单位和个人不得以没有本回执为由拒绝办理其他事项。',
    en: 'Free of charge. Nobody may refuse another service because this receipt is missing.'
  }
} as const
