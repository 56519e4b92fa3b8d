import { texts } from './texts.ts'

/** What a resident asked for, on their own page: plain words for where it stands. */
export const mineCasesTexts = texts({
  'mine.nav.cases': { zh: '我的办事', en: 'My cases' },
  'mine.nav.certificates': { zh: '我的凭证', en: 'My certificates' },
  'mine.cases.title': { zh: '我的办事', en: 'My cases' },
  'mine.cases.lead': {
    zh: '您办理过和正在办理的事项，最近的在前。全部免费。',
    en: 'What you asked for and what is being done, the latest first. All of it is free.'
  },
  'mine.cases.none': { zh: '您还没有办理过事项。', en: 'You have not asked for anything yet.' },
  'mine.cases.received': { zh: '{at} 提出', en: 'Asked for on {at}' },
  'mine.cases.open': { zh: '查看', en: 'Open' },
  'mine.cases.due': { zh: '承诺 {on} 前办结，还有 {n} 个工作日。', en: 'Promised by {on}: {n} working days are left.' },
  'mine.cases.late': {
    zh: '承诺 {on} 前办结，已超过 {n} 个工作日，上级已收到提醒。您可以拨打12345催办。',
    en: 'Promised by {on}; {n} working days late, and those above are told. You may call 12345.'
  },
  'mine.cases.paused': {
    zh: '等您补材料，计时暂停。补齐后接着计时。',
    en: 'A paper of yours is awaited; the clock stands until it comes.'
  },
  'mine.cases.number': { zh: '编号 {number}', en: 'No. {number}' },
  'mine.cases.receipt': { zh: '孩子出生前的登记', en: 'Registered before the birth' },
  'mine.cases.receiptWords': {
    zh: '{given} 经您单独同意登记，{until} 前自动删除。只有街道可见，不进入名单、任务和统计。',
    en: 'Registered on {given} by your separate consent, deleted by {until}. Seen by the street only; in no list, task or count.'
  },
  'mine.cases.receiptWithdraw': { zh: '撤回登记，立即删除', en: 'Withdraw it; it is deleted at once' },
  'mine.cases.entrusted': { zh: '代他人办理的', en: 'For those you act for' },
  'mine.cases.entrustedWords': {
    zh: '监护期间、委托期内，您可以看进展，下载告知书和决定书。补材料、撤回，请到窗口代办。对方能看到您何时看过、下载过。',
    en: 'While you are guardian, or your authority lives, you see how far it is and may take its notice and letter. Papers and withdrawal go by the window. The other person sees when you looked or took one.'
  },
  'mine.cases.proxyEnded': {
    zh: '{name}给您的委托到{day}为止，已经结束，这里不再显示。请本人登录查看，或带新的委托书到窗口。',
    en: 'Your authority from {name} ended with {day}; nothing is shown any more. They may sign in themselves, or you come to the window with a new letter.'
  },
  'mine.cases.guardianEnded': {
    zh: '您对{name}的监护已在{day}结束，这里不再显示。登记有误的，请到窗口更正。',
    en: 'Your guardianship of {name} ended on {day}; nothing is shown any more. If the register is wrong, come to the window.'
  },
  'mine.case.entrusted': { zh: '您代{name}看进展。', en: 'You follow this for {name}.' },
  'mine.authority.title': { zh: '我的委托', en: 'Who acts for me' },
  'mine.authority.words': {
    zh: '这件事项您委托了别人代办，到{day}为止。您可以随时收回委托：收回以后，对方马上看不到进展，也不能再代您补材料、领取。',
    en: 'Somebody acts for you in this, until {day}. You may take that back at any time: from that moment they see nothing of it and bring or fetch nothing for you.'
  },
  'mine.authority.open': {
    zh: '这件事项您委托了别人代办。您可以随时收回委托：收回以后，对方不能再代您补材料、领取。',
    en: 'Somebody acts for you in this. You may take that back at any time: from that moment they bring or fetch nothing for you.'
  },
  'mine.authority.end': { zh: '收回委托', en: 'Take it back' },
  'mine.authority.ended': {
    zh: '您已在{day}收回委托。',
    en: 'You took the authority back on {day}.'
  },
  'mine.state.draft': { zh: '还没有提交', en: 'not handed in yet' },
  'mine.state.submitted': { zh: '已收到，等工作人员受理', en: 'received, to be taken in' },
  'mine.state.noticed': { zh: '缺材料，等您补', en: 'papers of yours are missing' },
  'mine.state.accepted': { zh: '已受理，正在审核', en: 'taken in, being checked' },
  'mine.state.accepted-gaps': { zh: '已受理，材料可以后补', en: 'taken in; papers may follow' },
  'mine.state.checked': { zh: '已审核，等另一位工作人员决定', en: 'checked; another official decides' },
  'mine.state.decided': { zh: '已决定，可以领取', en: 'decided, ready for you' },
  'mine.state.delivered': { zh: '已办结', en: 'done' },
  'mine.state.returned': { zh: '已退回', en: 'sent back' },
  'mine.state.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'mine.revoked': { zh: '原凭证已失效', en: 'the paper no longer holds' },
  'mine.case.title': { zh: '办事进度', en: 'How far it is' },
  'mine.case.back': { zh: '回到我的办事', en: 'Back to my cases' },
  'mine.case.notice': { zh: '请您补充这些材料', en: 'Please bring these papers' },
  'mine.case.noticeWords': {
    zh: '缺少的材料一次全部告诉您，不会再要别的。其余工作照常进行。',
    en: 'This is everything that is missing; nothing else will be asked for.'
  },
  'mine.case.noticeGaps': {
    zh: '事项已经受理，这些材料可以以后补；决定之前补齐即可。',
    en: 'It is taken in already; bring these before the decision.'
  },
  'mine.case.noticeFile': { zh: '下载一次性告知书（PDF）', en: 'Download the notice (PDF)' },
  'mine.case.papers': { zh: '材料', en: 'Papers' },
  'mine.paper.known': { zh: '已有信息，不需要您提供', en: 'known already; not asked of you' },
  'mine.paper.shown': { zh: '已收到', en: 'received' },
  'mine.paper.owed': { zh: '请您补', en: 'asked of you' },
  'mine.paper.missing': { zh: '还没有', en: 'not there yet' },
  'mine.case.decision': { zh: '决定和理由', en: 'The decision and its reasons' },
  'mine.case.decided': { zh: '{at} 作出', en: 'Made {at}' },
  'mine.case.total': { zh: '合计', en: 'In all' },
  'mine.case.line': { zh: '{year}年（{n}个月）', en: '{year} ({n} months)' },
  'mine.case.reasons': { zh: '为什么这样决定', en: 'Why' },
  'mine.case.facts': { zh: '依据的事实，和它从哪里来', en: 'On which facts, and where they are from' },
  'mine.case.rules': { zh: '依据的规定', en: 'By which rules' },
  'mine.case.figures': { zh: '用到的标准', en: 'With which figures' },
  'mine.case.unverified': { zh: '未核实，不作计发依据', en: 'not verified; nothing is paid by it' },
  'mine.case.changes': { zh: '什么情况会改变结果', en: 'What would change it' },
  'mine.case.remedies': { zh: '不同意怎么办', en: 'If you disagree' },
  'mine.case.until': { zh: '截止 {day}', en: 'until {day}' },
  'mine.case.letter': { zh: '下载{title}（PDF）', en: 'Download: {title} (PDF)' },
  'mine.case.told': { zh: '您填写的内容', en: 'What you told us' },
  'mine.case.nothingTold': { zh: '没有另外填写。', en: 'Nothing besides.' },
  'mine.case.contacts': { zh: '联系您家的两位工作人员', en: 'The two colleagues who are there for you' },
  'mine.case.steps': { zh: '每一步', en: 'Every step' },
  'mine.case.byYou': { zh: '您本人', en: 'You' },
  'mine.case.byOffice': { zh: '工作人员', en: 'The office' },
  'mine.case.bySystem': { zh: '系统自动', en: 'By the clock' },
  'mine.deed.submit': { zh: '提交', en: 'Handed in' },
  'mine.deed.notice': { zh: '一次告知缺少的材料', en: 'Told at once what is missing' },
  'mine.deed.supply': { zh: '补来材料', en: 'Papers came' },
  'mine.deed.accept': { zh: '受理', en: 'Taken in' },
  'mine.deed.accept-gaps': { zh: '先受理，材料后补', en: 'Taken in, papers to follow' },
  'mine.deed.check': { zh: '审核', en: 'Checked' },
  'mine.deed.decide': { zh: '作出决定', en: 'Decided' },
  'mine.deed.deliver': { zh: '办结', en: 'Done' },
  'mine.deed.extend': { zh: '延长办理时间', en: 'Given more time' },
  'mine.deed.transfer': { zh: '转到另一个办理机关', en: 'Passed to another office' },
  'mine.deed.return': { zh: '退回', en: 'Sent back' },
  'mine.deed.withdraw': { zh: '撤回', en: 'Withdrawn' },
  'mine.deed.reopen': { zh: '重新办理，原决定书失效', en: 'Taken up again; the earlier letter no longer holds' },
  'mine.deed.reissue': { zh: '补发', en: 'Issued anew' },
  'mine.deed.escalate': { zh: '超过承诺时间，已提醒上级', en: 'Late; those above are told' },
  'mine.bring.title': { zh: '补材料', en: 'Bring a paper' },
  'mine.bring.which': { zh: '这是哪一项材料？', en: 'Which paper is it?' },
  'mine.bring.file': { zh: '拍照或选择文件', en: 'Take a photograph or choose a file' },
  'mine.bring.hint': {
    zh: '照片（JPEG、PNG）或PDF，不超过20兆。加密保存，办结180天后删除。',
    en: 'A photograph (JPEG, PNG) or PDF of 20 MB at most. Kept sealed, deleted 180 days after the end.'
  },
  'mine.bring.send': { zh: '上传', en: 'Send it' },
  'mine.bring.instead': { zh: '没有这项材料？写一段说明', en: 'You do not have it? Explain in words' },
  'mine.said.title': { zh: '往来的话', en: 'What was said' },
  'mine.said.statement': { zh: '您的说明', en: 'your statement' },
  'mine.said.objection': { zh: '您的异议', en: 'your objection' },
  'mine.said.answer': { zh: '街道的答复', en: 'the answer of the street' },
  'mine.mayDo': { zh: '您还可以', en: 'You may also' },
  'mine.say.objection': { zh: '不同意，提出异议', en: 'Object to it' },
  'mine.say.statement': { zh: '写一段说明', en: 'Explain something' },
  'mine.say.objectionText': { zh: '哪里不对？您认为应当怎样？', en: 'What is wrong, and what would be right?' },
  'mine.say.statementText': { zh: '您想说明什么？', en: 'What would you like to explain?' },
  'mine.say.hint': {
    zh: '不超过1000字。不用写证件号码和电话。',
    en: 'At most 1,000 characters. No identity or phone numbers.'
  },
  'mine.say.send': { zh: '提交', en: 'Send' },
  'mine.say.besides': { zh: '提异议不影响下面这些权利', en: 'An objection leaves these untouched' },
  'mine.say.besidesWords': {
    zh: '街道收到异议后会重新看一遍并在这里答复。期限照算，不必等答复：',
    en: 'The street looks again and answers here. The clocks run on; you need not wait for the answer:'
  },
  'mine.say.back': { zh: '回到这件事', en: 'Back to the case' },
  'mine.withdraw.title': { zh: '撤回这件事', en: 'Withdraw it' },
  'mine.withdraw.words': {
    zh: '撤回后不再办理，已做的记录留下。以后随时可以重新提出，不受影响。',
    en: 'It is not gone on with; what was done stays on record. You may ask anew at any time.'
  },
  'mine.withdraw.receipt': {
    zh: '撤回后，孩子出生前登记的内容立即删除，什么也不留，不影响您以后办理任何事项。',
    en: 'What was registered before the birth is deleted at once and nothing of it stays; it changes nothing in what you may ask for later.'
  },
  'mine.withdraw.certificate': {
    zh: '已经出具的凭证同时失效。',
    en: 'What was issued no longer holds from then on.'
  },
  'mine.withdraw.sure': { zh: '确定撤回', en: 'Yes, withdraw' },
  'mine.certificates.title': { zh: '我的凭证', en: 'My certificates' },
  'mine.certificates.lead': {
    zh: '给您出具过的回执和决定书。任何人都可以核验真假，不需要联系我们。',
    en: 'Receipts and letters issued to you. Anybody can verify them without asking us.'
  },
  'mine.certificates.none': { zh: '还没有给您出具过凭证。', en: 'Nothing was issued to you yet.' },
  'mine.certificates.verify': { zh: '核验凭证', en: 'Verify a certificate' },
  'mine.certificates.valid': { zh: '有效', en: 'valid' },
  'mine.certificates.expired': { zh: '已过期', en: 'expired' },
  'mine.certificates.revoked': { zh: '已失效', en: 'revoked' },
  'mine.certificates.issued': { zh: '{day} 出具', en: 'Issued {day}' },
  'mine.certificates.until': { zh: '有效期到 {day}', en: 'valid until {day}' },
  'mine.certificates.why': { zh: '{at} 失效：{reason}', en: 'Revoked {at}: {reason}' },
  'mine.certificates.case': { zh: '看这件事的办理经过', en: 'See how it was done' }
})
