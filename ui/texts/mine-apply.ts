import { texts } from './texts.ts'

/** Asking for something on one's own page, one question at a time. */
export const mineApplyTexts = texts({
  'mine.nav.apply': { zh: '办事', en: 'Ask' },
  'mine.apply.title': { zh: '可以办什么？', en: 'What can I ask for?' },
  'mine.apply.lead': {
    zh: '每一项都免费。填到一半可以放下，下次接着填；不会用手机的，到窗口一样办。',
    en: 'All of it is free. Stop at any time and go on later; at the window you are served just the same.'
  },
  'mine.apply.entitled': { zh: '您可能可以申请育儿补贴', en: 'You may be entitled to the childcare subsidy' },
  'mine.apply.entitledWords': {
    zh: '{names}不到三周岁，登记册里还没有申领。您同意过我们告诉您；不想再收到，请在“我的同意”里撤回。',
    en: '{names}: below three, and the subsidy was not claimed. You agreed to be told; withdraw it under “What I agreed to” to hear no more of it.'
  },
  'mine.apply.drafts': { zh: '还没有填完', en: 'Not finished yet' },
  'mine.apply.goOn': { zh: '接着填', en: 'Go on' },
  'mine.apply.savedAt': { zh: '{at} 保存，30天没有继续的自动删除', en: 'Saved {at}; deleted after 30 days' },
  'mine.apply.open': { zh: '开始办理', en: 'Begin' },
  'mine.apply.basis': { zh: '依据', en: 'Basis' },
  'mine.apply.quality': { zh: '服务承诺', en: 'What is promised' },
  'mine.apply.fee': { zh: '费用', en: 'Fee' },
  'mine.apply.free': { zh: '0元', en: 'none' },
  'mine.apply.which': { zh: '是哪种情况？', en: 'Which case is it?' },
  'mine.apply.next': { zh: '下一步', en: 'Next' },
  'mine.known.title': { zh: '我们已经知道，不再问您', en: 'Known already, not asked again' },
  'mine.known.name': { zh: '姓名', en: 'Name' },
  'mine.known.none': { zh: '没有登记', en: 'not on file' },
  'mine.apply.papersTitle': { zh: '可能需要的材料', en: 'Papers that may be needed' },
  'mine.apply.papersWords': {
    zh: '登记册里已经有的不用提供；提交以后可以用手机拍照上传，也可以以后补。',
    en: 'What the register shows is not asked for. After handing in you may photograph them, or bring them later.'
  },
  'mine.apply.consentTitle': { zh: '请您单独同意', en: 'Your separate consent' },
  'mine.apply.consentLead': {
    zh: '孩子出生前的登记属于健康信息，只有您单独同意才保存。请先读一读：',
    en: 'A registration before the birth is health information and kept only by your separate consent. Please read:'
  },
  'mine.apply.agree': { zh: '我已阅读，同意', en: 'I have read this and agree' },
  'mine.apply.register': { zh: '登记', en: 'Register' },
  'mine.apply.notNow': { zh: '不同意，返回', en: 'I do not agree; back' },
  'mine.question.place': { zh: '第 {n} 题，共 {of} 题', en: 'Question {n} of {of}' },
  'mine.question.optional': { zh: '可以不填', en: 'May stay empty' },
  'mine.question.noneOfThese': { zh: '不在这里，或者还没有登记', en: 'Not listed, or not in the register yet' },
  'mine.question.noAnswer': { zh: '不回答', en: 'No answer' },
  'mine.question.born': { zh: '{day} 出生', en: 'born {day}' },
  'mine.question.save': { zh: '保存并继续', en: 'Save and go on' },
  'mine.question.check': { zh: '去看全部回答', en: 'See all answers' },
  'mine.check.title': { zh: '请核对您的回答', en: 'Check your answers' },
  'mine.check.older': {
    zh: '这张表有了新版本，您以前填的、现在仍要的都保留了。请再看一遍。',
    en: 'This form has a new edition. What it still asks was kept; please look once more.'
  },
  'mine.check.answers': { zh: '您的回答', en: 'Your answers' },
  'mine.check.papers': { zh: '材料', en: 'Papers' },
  'mine.check.papersWords': {
    zh: '可以现在拍，也可以提交以后再补。我们已经有的，不用拍；拍好的加密保存，提交以前只有您能用。',
    en: 'Take a picture now, or bring it later. What we have already is not asked. Pictures are sealed, and yours alone until you hand in.'
  },
  'mine.check.paperSize': { zh: '第{n}张，约{kb}千字节，已保存', en: 'no. {n}, about {kb} kB, kept' },
  'mine.check.paperAdd': { zh: '加上这份材料', en: 'Add this paper' },
  'mine.check.paperRemove': { zh: '删去', en: 'Take it out' },
  'mine.check.change': { zh: '修改', en: 'Change' },
  'mine.check.changeWhat': { zh: '修改：{what}', en: 'Change: {what}' },
  'mine.check.empty': { zh: '没有填', en: 'left empty' },
  'mine.check.noQuestions': { zh: '这件事不用填写任何内容。', en: 'Nothing needs to be filled in.' },
  'mine.check.words': {
    zh: '提交后马上可以看到编号和进度。提交错了可以撤回。',
    en: 'You see its number and how far it is at once. It may be withdrawn.'
  },
  'mine.check.handIn': { zh: '提交', en: 'Hand in' },
  'mine.check.discard': { zh: '不办了，删除这份草稿', en: 'Delete this draft' }
})
