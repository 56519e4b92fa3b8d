import { texts } from './texts.ts'

/** The desk side of cases: work lists, papers, deciding, reasons from templates. */
export const caseWork = texts({
  'caseWork.counts': { zh: '待办一览', en: 'What waits' },
  'caseWork.late': { zh: '已超期', en: 'late' },
  'caseWork.soon': { zh: '快到期', en: 'soon due' },
  'caseWork.toCheck': { zh: '待受理、待审核', en: 'to accept and check' },
  'caseWork.toDecide': { zh: '待您决定', en: 'for you to decide' },
  'caseWork.toDeliver': { zh: '待送达', en: 'to hand out' },
  'caseWork.waiting': { zh: '等居民补材料', en: 'waiting for papers' },
  'caseWork.objected': { zh: '有异议，待答复', en: 'objections to answer' },
  'caseWork.escalated': { zh: '上级督办', en: 'told above' },
  'caseWork.choose': { zh: '办理什么事项', en: 'Which matter' },
  'caseWork.lamp.red': { zh: '超期', en: 'late' },
  'caseWork.lamp.amber': { zh: '快到期', en: 'soon due' },
  'caseWork.lamp.green': { zh: '期限内', en: 'in time' },
  'caseWork.lamp.paused': { zh: '计时暂停', en: 'clock stands' },
  'caseWork.renew': { zh: '主动办理今年的确认', en: 'Open this year’s confirmations' },
  'caseWork.renewed': {
    zh: '已为 {opened} 位居民办理，另有 {left} 位请同事看看',
    en: 'Opened for {opened}; {left} are for a colleague to look at'
  },
  'caseWork.variant': { zh: '哪种情况', en: 'Which case it is' },
  'caseWork.papers': { zh: '材料', en: 'Papers' },
  'caseWork.papersShown': { zh: '已出示的材料', en: 'Papers shown' },
  'caseWork.papersShownHint': {
    zh: '没有带齐也可以先收下；登记册能查到的不用再要。',
    en: 'It is taken in even where one is missing; what the register shows is not asked for.'
  },
  'caseWork.paper.known': { zh: '已有信息，不再要', en: 'known already; not asked for' },
  'caseWork.paper.shown': { zh: '已出示', en: 'shown' },
  'caseWork.paper.owed': { zh: '等居民补', en: 'awaited' },
  'caseWork.paper.missing': { zh: '缺少', en: 'missing' },
  'caseWork.paper.mayFollow': { zh: '可以后补', en: 'may follow' },
  'caseWork.sibling': { zh: '同时出生的另一个孩子', en: 'Another child born with this one' },
  'caseWork.siblingHint': {
    zh: '双胞胎填在同一张表上，每个孩子各办一件。',
    en: 'Twins stand on one form; each child gets a case of its own.'
  },
  'caseWork.proxy': { zh: '代办人（可以不填）', en: 'The proxy (may stay empty)' },
  'caseWork.proxyHint': {
    zh: '登记册里有的，委托期内可以在自己的页面看这件事的进展；要填委托到哪一天。',
    en: 'Somebody of the register follows this case on their own page while the authority lives; its last day is needed.'
  },
  'caseWork.authorityUntil': { zh: '委托到哪一天', en: 'Authority until' },
  'caseWork.authorityUntilHint': { zh: '委托书没有写期限的不填。', en: 'Stays empty where the letter names no day.' },
  'caseWork.atOnce': { zh: '现在办理', en: 'Do it now' },
  'caseWork.atOnceDone': { zh: '已办好，可以打印了', en: 'Done; it can be printed' },
  'caseWork.submit': { zh: '收下并开始计时', en: 'Take in and start the clock' },
  'caseWork.taken': { zh: '已收下，开始计时', en: 'Taken in; the clock runs' },
  'caseWork.keepDraft': { zh: '存为草稿', en: 'Keep as a draft' },
  'caseWork.draftKept': { zh: '草稿已保存，可以以后接着填', en: 'The draft is kept; it can be gone on with later' },
  'caseWork.draft': { zh: '草稿', en: 'The draft' },
  'caseWork.draftAbout': {
    zh: '还没有提交，也没有开始计时。填好后在下面提交。',
    en: 'Not handed in yet, and no clock runs. Once it is filled in it is submitted below.'
  },
  'caseWork.goOn': { zh: '接着填写', en: 'Go on with it' },
  'caseWork.amend': { zh: '更正申请内容', en: 'Put the form right' },
  'caseWork.amendAbout': {
    zh: '受理以前，写错的可以直接改，不用重新申请。',
    en: 'Before it is accepted a slip is put right here; nothing has to begin anew.'
  },
  'caseWork.amendOpen': { zh: '更正', en: 'Put right' },
  'caseWork.saveForm': { zh: '保存', en: 'Save' },
  'caseWork.formSaved': { zh: '已保存', en: 'Saved' },
  'caseWork.olderForm': {
    zh: '这份草稿用的是旧表。现行的表仍然要问的，您填的都还在；请接着填写，保存后再提交。',
    en: 'This draft is on an earlier form. Whatever the present form still asks was kept. Please go on with it and save it, then submit.'
  },
  'caseWork.applicant': { zh: '申请人', en: 'Applicant' },
  'caseWork.content': { zh: '申请内容', en: 'What was asked for' },
  'caseWork.certificates': { zh: '决定书', en: 'Letters' },
  'caseWork.alerts': { zh: '请留意', en: 'Please note' },
  'caseWork.proposal': { zh: '按规则算出的结果', en: 'What the rule says' },
  'caseWork.proposalAbout': {
    zh: '按登记册今天的信息计算；由工作人员决定，事实不对先更正事实。',
    en: 'By what the register knows today. An official decides; a wrong fact is corrected first.'
  },
  'caseWork.decision': { zh: '决定', en: 'The decision' },
  'caseWork.decidedBy': { zh: '{at} {by}', en: '{at} {by}' },
  'caseWork.total': { zh: '合计', en: 'Total' },
  'caseWork.lines': { zh: '各年度', en: 'By year' },
  'caseWork.year': { zh: '年度', en: 'Year' },
  'caseWork.months': { zh: '月数', en: 'Months' },
  'caseWork.state': { zh: '结果', en: 'Result' },
  'caseWork.amount': { zh: '金额', en: 'Amount' },
  'caseWork.reasons': { zh: '理由', en: 'Reasons' },
  'caseWork.facts': { zh: '事实及来源', en: 'Facts and their source' },
  'caseWork.changes': { zh: '什么会改变结果', en: 'What would change it' },
  'caseWork.rules': { zh: '依据', en: 'Rules' },
  'caseWork.remedies': { zh: '救济途径', en: 'Remedies' },
  'caseWork.do.submit': { zh: '提交', en: 'Submit' },
  'caseWork.do.notice': { zh: '一次性告知', en: 'Tell what is missing' },
  'caseWork.do.supply': { zh: '收到补来的材料', en: 'Papers came' },
  'caseWork.do.accept': { zh: '受理', en: 'Accept' },
  'caseWork.do.accept-gaps': { zh: '容缺受理', en: 'Accept, papers to follow' },
  'caseWork.do.check': { zh: '审核通过', en: 'Checked' },
  'caseWork.do.decide': { zh: '作出决定', en: 'Decide' },
  'caseWork.do.deliver': { zh: '已送达', en: 'Handed out' },
  'caseWork.do.return': { zh: '退回', en: 'Return' },
  'caseWork.do.withdraw': { zh: '应居民要求撤回', en: 'Withdraw at their wish' },
  'caseWork.do.extend': { zh: '延长一次', en: 'Extend once' },
  'caseWork.do.transfer': { zh: '移送', en: 'Transfer' },
  'caseWork.do.reopen': { zh: '重新办理', en: 'Reopen' },
  'caseWork.do.reissue': { zh: '补发决定书', en: 'Issue the letter anew' },
  'caseWork.about.accept': {
    zh: '材料齐全或登记册能查到，受理后进入审核。',
    en: 'All papers are there or in the register; it is checked next.'
  },
  'caseWork.about.accept-gaps': {
    zh: '先受理，缺少的材料以后补；决定前补齐即可。',
    en: 'Taken in now; what is missing may come until the decision.'
  },
  'caseWork.about.check': {
    zh: '核对申请内容、材料和登记册信息一致。由另一位同事决定。',
    en: 'Form, papers and register agree. Another colleague decides.'
  },
  'caseWork.about.deliver': {
    zh: '决定书已交给居民；复议期限从今天起算。',
    en: 'The letter is in their hands; the days for review run from today.'
  },
  'caseWork.about.notice': {
    zh: '缺少的全部列在下面，只告知这一次；告知后计时暂停。',
    en: 'All that is missing is listed and told once; the clock stands then.'
  },
  'caseWork.about.submit': { zh: '提交后开始计时。', en: 'The clock begins with it.' },
  'caseWork.authorityEnded': { zh: '本人已于 {day} 收回委托', en: 'taken back by the person on {day}' },
  'caseWork.done': { zh: '已办理：{what}', en: 'Done: {what}' },
  'caseWork.hidden': {
    zh: '已决定并隐藏：从现在起，只有专门的工作人员能看到这个人的登记和这件事项',
    en: 'Decided and hidden: from now on only the trained officer sees this entry and this case'
  },
  'caseWork.ask': { zh: '还缺的材料', en: 'What is missing' },
  'caseWork.came': { zh: '补来的材料', en: 'Papers that came' },
  'caseWork.cameBy': { zh: '谁来的', en: 'Who came' },
  'caseWork.to': { zh: '移送到', en: 'Transfer to' },
  'caseWork.choice': { zh: '怎样决定', en: 'How it is decided' },
  'caseWork.choice.as-proposed': { zh: '按规则的结果', en: 'As the rule says' },
  'caseWork.choice.grant-open': { zh: '待核定的部分：准予', en: 'Grant what is left to a person' },
  'caseWork.choice.refuse-open': { zh: '待核定的部分：不予', en: 'Refuse what is left to a person' },
  'caseWork.addition': { zh: '还要告诉居民的话（可以不填）', en: 'Anything else to tell the resident, if you wish' },
  'caseWork.printCopy': { zh: '打印本人信息副本', en: 'Print the copy' },
  'caseWork.printExplanation': { zh: '打印使用说明', en: 'Print the explanation' },
  'caseWork.printedCopy': { zh: '已生成，请只交给本人', en: 'Made; for the person alone' },
  'caseWork.templates': { zh: '常用理由', en: 'Usual reasons' },
  'caseWork.printNotice': { zh: '打印一次性告知书', en: 'Print the notice' },
  'caseWork.printLetter': { zh: '打印决定书', en: 'Print the letter' },
  'caseWork.printedNotice': { zh: '告知书已生成', en: 'The notice was made' },
  'caseWork.printedLetter': {
    zh: '决定书已生成，用印已登记',
    en: 'The letter was made; the use of the seal is registered'
  },
  'reason.return.place': { zh: '请向孩子户籍地的街道申请', en: 'Please apply at the street of the child’s hukou' },
  'reason.return.person': {
    zh: '申请人填错，请由实际申领人提出',
    en: 'The applicant is wrong; who claims should apply'
  },
  'reason.withdraw.own': { zh: '居民本人要求撤回', en: 'Withdrawn at the resident’s wish' },
  'reason.withdraw.agreed': { zh: '双方商定由另一位家长申领', en: 'Both parents agreed that the other one claims' },
  'reason.extend.elsewhere': { zh: '正在等外地核实户籍，需要延长', en: 'Another place is still checking the hukou' },
  'reason.extend.custody': { zh: '正在核对抚养关系，需要延长', en: 'Custody is still being checked' },
  'reason.transfer.hukou': { zh: '孩子户籍在那里，由当地继续办理', en: 'The hukou of the child lies there' },
  'reason.reissue.lost': { zh: '原件遗失，居民要求补发', en: 'Lost; the resident asks for it anew' },
  'reason.reopen.facts': { zh: '事实有更正，重新核定', en: 'A fact was corrected' },
  'reason.reopen.review': { zh: '居民提出异议，重新核定', en: 'The resident objected' }
})
