/** What stands on one's own record as a copy, and on the explanation of what is kept. */
export const ownRecordWords = {
  title: { zh: '本人信息副本', en: 'Copy of my own record' },
  explanation: { zh: '个人信息使用说明', en: 'How your personal data are used' },
  made: { zh: '打印日期', en: 'Printed on' },
  nobody: {
    zh: '这是给您本人的副本，没有印章，不写交给谁，不是证明。任何单位和个人都不得要求您提供。',
    en: 'This copy is for you alone. It has no seal and no addressee and is no proof. Nobody may demand it of you.'
  },
  report: {
    zh: '有人要求您提供的，可以不给，并拨打12345反映，或者到街道窗口说，由我们记下并转给主管部门；需要法律帮助的，拨打12348。',
    en: 'If somebody demands it, you need not give it: call 12345, or tell the street’s window, which notes it and passes it to the authority in charge. For legal help call 12348.'
  },
  seat: { zh: '登记类别', en: 'Entry' },
  hukou: { zh: '户籍登记', en: 'hukou' },
  living: { zh: '居住登记', en: 'residence' },
  closed: { zh: '（已结束）', en: ' (closed)' },
  name: { zh: '姓名', en: 'Name' },
  formerName: { zh: '曾用名', en: 'Former name' },
  sex: { zh: '性别', en: 'Sex' },
  sex1: { zh: '男', en: 'male' },
  sex2: { zh: '女', en: 'female' },
  sex0: { zh: '未登记', en: 'not recorded' },
  bornOn: { zh: '出生日期', en: 'Born on' },
  idNumber: { zh: '证件号码', en: 'Identity number' },
  phone: { zh: '电话', en: 'Phone' },
  office: { zh: '登记的社区', en: 'Office' },
  address: { zh: '地址', en: 'Address' },
  stayFrom: { zh: '从何时起居住', en: 'Living here since' },
  note: { zh: '备注：', en: 'Note: ' },
  until: { zh: '保存至', en: 'kept until' },
  noNotes: { zh: '没有工作人员写的备注。', en: 'There are no notes of colleagues.' },
  consent: { zh: '您同意保存的：', en: 'Kept by your consent: ' },
  noConsents: { zh: '没有凭您的同意保存的内容。', en: 'Nothing is kept by your consent.' },
  cases: { zh: '您办理过的事项：', en: 'What you asked for: ' },
  masked: {
    zh: '证件号码和电话只印一部分，防止副本遗失后被人利用；完整的号码您可以当面核对。',
    en: 'Numbers are printed in part only, so that a lost copy harms nobody; you may compare them in full in person.'
  },
  looks: {
    zh: '谁看过您的登记、什么时候、为什么，可以在居民页面或者窗口查。',
    en: 'Who looked at your entry, when and why, is shown on your own page or at the window.'
  },
  rights: {
    zh: '您可以查阅、复制、更正、补充、限制使用、删除自己的信息，也可以请我们解释（个人信息保护法第四十四条至第五十条）。不收费，不用说理由。',
    en: 'You may read, copy, correct, complete, restrict and delete your data and have it explained (PIPL 44–50), free of charge and without a reason.'
  },
  automated: {
    zh: '没有任何决定是由机器单独作出的：规则只提出建议，由两名工作人员先后核对、决定，并告诉您理由。',
    en: 'Nothing is decided by a machine alone: a rule proposes, two officials check and decide one after the other, and tell you the reasons.'
  },
  foot: { zh: '免费。您怎样使用这份副本由您决定。', en: 'Free of charge. What you do with it is up to you.' }
} as const

/** What is held of everybody or may be held, with the operation whose basis it has and how long it stays. */
export const keptWords = [
  {
    zh: '姓名、性别、出生日期、证件号码、电话、地址',
    en: 'Name, sex, day of birth, identity number, phone, address',
    operation: 'people.register',
    keepZh: '住在或户口在本地期间，以后按规定的期限',
    keepEn: 'while you live here or have your hukou here, then for the term laid down'
  },
  {
    zh: '亲属和监护关系',
    en: 'Relations and guardianship',
    operation: 'people.relations',
    keepZh: '关系存续期间',
    keepEn: 'while the relation lasts'
  },
  {
    zh: '工作人员的简短备注（怎么联系、用什么语言、答应了什么）',
    en: 'Short notes of colleagues: how to reach you, in what language, what was promised',
    operation: 'people.notes',
    keepZh: '90天，自动删除',
    keepEn: '90 days, then deleted'
  },
  {
    zh: '您单独同意保存的内容',
    en: 'What you agreed to separately',
    operation: 'people.consent-vault',
    keepZh: '到同意书写明的日子，或者您撤回的那一刻',
    keepEn: 'until the day named in the consent, or the moment you withdraw'
  },
  {
    zh: '您申请的事项和结果',
    en: 'What you asked for and what came of it',
    operation: 'cases.handle',
    keepZh: '按档案规定；附件在办结180天后删除',
    keepEn: 'as the archive rules say; attachments go 180 days after the end'
  },
  {
    zh: '您自己开的服务档案',
    en: 'The service archive you opened yourself',
    operation: 'support.archive',
    keepZh: '一年，或者到您关闭的那一刻',
    keepEn: 'a year, or until the moment you close it'
  },
  {
    zh: '给您看过的转介和看望、您的回答和家人的意愿',
    en: 'Referrals and visits that were put to you, your answers, and what your family wishes',
    operation: 'support.offers',
    keepZh: '与您申请的事项一样',
    keepEn: 'as what you asked for'
  }
] as const
