import { texts } from './texts.ts'

/** Help where a home is not safe. Names of pages and of waiting work say nothing of what it is about. */
export const supportTexts = texts({
  'nav.referrals': { zh: '转介', en: 'Referrals' },
  'referrals.title': { zh: '转介待转出', en: 'Referrals to send' },
  'referrals.lead': {
    zh: '本人已经同意、还没有转出的。照本人看过的原样转出，转出后在这件事里记下。',
    en: 'The person agreed, and nothing was sent yet. Send just what they read, and note it with the case.'
  },
  'referrals.none': { zh: '没有等着转出的。', en: 'None waits to be sent.' },
  'referrals.noneHint': {
    zh: '求助事项里写一份转介，本人同意后就在这里。',
    en: 'Write one in a request for help; once the person agrees it stands here.'
  },
  'referrals.agreed': { zh: '{at} 本人同意', en: 'agreed {at}' },
  'offer.referrals': { zh: '转介和上门', en: 'Passing it on, and visits' },
  'offer.visits': { zh: '看望', en: 'Visits' },
  'offer.leadReferral': {
    zh: '先写清转给谁、转什么，本人看过、同意了才转，原样转出，不多一个字。请网格员上门也要本人同意，网格员看不到求助内容。家里不安全的事不在这里转，请到“专人接手”。',
    en: 'Say to whom and what first; it is sent only once the person has read it and agreed, word for word. A grid worker, too, visits only if they agree, and sees nothing of the request. Where somebody is not safe at home, use “Private matters” instead.'
  },
  'offer.leadVisit': {
    zh: '要不要看望、怎样看望，由家人定；没有说愿意，就不去、不问。由两位联系人来约。不请任何人再证明什么，也不问健康情况。',
    en: 'Whether and how to visit is for the family to say; unless it said so, nobody comes and nobody asks. One of its two contacts does. Nobody proves anything again, and nothing of health is asked.'
  },
  'offer.private': { zh: '去“专人接手”', en: 'To “Private matters”' },
  'offer.wish': { zh: '家人的意愿：{way}', en: 'The family wishes: {way}' },
  'offer.noWish': { zh: '家人还没有说要不要看望。', en: 'The family has not said whether it wishes visits.' },
  'offer.way.none': { zh: '不需要看望', en: 'no visits' },
  'offer.way.phone': { zh: '打电话问候', en: 'a call by phone' },
  'offer.way.home': { zh: '先约好，再上门', en: 'at home, by arrangement' },
  'offer.way.window': { zh: '自己来，见个面', en: 'they come themselves' },
  'offer.noteWish': { zh: '记下家人说的', en: 'Note what the family said' },
  'offer.wishWay': { zh: '家人说的', en: 'What it said' },
  'offer.wishWords': { zh: '家人的原话（可以不填）', en: 'In its words, if any' },
  'offer.new.referral': { zh: '写一份转介，请本人看', en: 'Write a referral for the person to read' },
  'offer.new.call': { zh: '问本人这一天网格员上门好不好', en: 'Ask whether the grid worker may visit' },
  'offer.callTitle': { zh: '{day} 网格员上门', en: '{day}: visit of the grid worker' },
  'offer.callWhy': { zh: '想和本人说（网格员看不到）', en: 'What to say to them; the worker does not see it' },
  'offer.new.visit': { zh: '问家人这一天方便吗', en: 'Ask whether a day suits' },
  'offer.body': { zh: '转给哪类单位', en: 'Which body' },
  'offer.to': { zh: '单位全称和怎么联系', en: 'Its full name and how it is reached' },
  'offer.text': { zh: '要转的全部内容', en: 'All that is passed on' },
  'offer.textHint': {
    zh: '只写办这件事要知道的。不写病情、收入和证件号码。本人看到的就是对方收到的。',
    en: 'Only what this needs. No illness, income or document numbers. What the person reads is what is received.'
  },
  'offer.on': { zh: '哪一天', en: 'Which day' },
  'offer.why': { zh: '想和家人说', en: 'What to say to the family' },
  'offer.made': { zh: '已放在本人页面上，等本人来定', en: 'It stands on the person’s page and waits for them' },
  'offer.none': { zh: '还没有。', en: 'None yet.' },
  'offer.state.offered': { zh: '等本人来定', en: 'waits for the person' },
  'offer.state.agreed': { zh: '本人同意', en: 'agreed' },
  'offer.state.declined': { zh: '本人不要', en: 'declined' },
  'offer.state.called-off': { zh: '本人取消', en: 'called off' },
  'offer.state.sent': { zh: '已原样转出', en: 'sent as agreed' },
  'offer.state.answered': { zh: '对方答复', en: 'answered' },
  'offer.state.done': { zh: '看望过了', en: 'visited' },
  'offer.state.came': { zh: '来过了', en: 'they came' },
  'offer.state.ended': { zh: '办结', en: 'ended' },
  'offer.next': { zh: '记下一步', en: 'Note what followed' },
  'offer.what': { zh: '什么', en: 'What' },
  'offer.how': { zh: '本人怎样回答的', en: 'How the person answered' },
  'offer.words': { zh: '说明（本人看得到，可以不填）', en: 'In words, which the person reads; may stay empty' },
  'offer.noted': { zh: '已记下，本人看得到', en: 'Noted; the person reads it' },
  'offer.ownPage': { zh: '本人在自己的页面上', en: 'on their own page' },
  'archive.title': { zh: '服务档案', en: 'Service archive' },
  'archive.lead': {
    zh: '本人自己提出才开，随时可以关闭，关闭即全部删除。这里写的每一句，本人在自己的页面上都看得到。不写健康情况，不写别人。',
    en: 'Opened only at the person’s own wish and closed by them at any time, which deletes all of it. They read every line on their own page. Nothing of health, nothing of others.'
  },
  'archive.none': {
    zh: '没有开着的档案。本人要开，可以在“我的页面”自己开，或者在下面“本人同意”里由本人阅读后提出。',
    en: 'None is open. Who wants one opens it on their own page, or asks for it under “Consent” below once they have read the words.'
  },
  'archive.wish': { zh: '最想先得到的帮助', en: 'Wanted first' },
  'archive.opened': { zh: '{at} 本人开档（{channel}）', en: 'Opened by the person {at} ({channel})' },
  'archive.until': { zh: '保存到 {day}，到期自动删除', en: 'Kept until {day}, then deleted' },
  'archive.kind': { zh: '记什么', en: 'What' },
  'archive.kind.asked': { zh: '要的帮助', en: 'Asked for' },
  'archive.kind.offered': { zh: '介绍的服务', en: 'Offered' },
  'archive.kind.came': { zh: '后来的结果', en: 'What came of it' },
  'archive.words': { zh: '内容', en: 'In words' },
  'archive.add': { zh: '记一笔', en: 'Add a line' },
  'archive.added': { zh: '已记下，本人看得到', en: 'Noted; the person reads it' },
  'archive.own': { zh: '本人写的', en: 'by the person' },
  'nav.private': { zh: '专人接手', en: 'Private' },
  'work.private': { zh: '专人接手的事项', en: 'Private matters' },
  'work.private.what': { zh: '只有您这个岗位能打开', en: 'opened by your post alone' },
  'private.title': { zh: '专人接手', en: 'Private matters' },
  'private.lead': {
    zh: '听到有人在家里不安全，在这里转给受过培训的同事。提交后您看不到内容；除了接手的同事，管理员和审计也看不到。',
    en: 'Where you hear that somebody is not safe at home, hand it to a trained colleague here. You do not see it again; besides that colleague nobody does, not administrators and not auditors.'
  },
  'private.urgent': {
    zh: '正在发生危险，先打 110；有人受伤，先打 120。',
    en: 'If it is happening now, call 110 first; if somebody is hurt, call 120.'
  },
  'private.tell': { zh: '转给专人', en: 'Hand it over' },
  'private.route': { zh: '哪方面', en: 'About' },
  'private.route.family-violence': { zh: '家里有人动手、威胁或控制人', en: 'violence, threats or control in a family' },
  'private.route.child-protection': { zh: '孩子不安全或没人照管', en: 'a child in danger or without care' },
  'private.child': {
    zh: '涉及孩子的，当天跟进；您自己在工作中发现的，也要立即向公安、民政、教育等部门报告（未成年人保护法第十一条），交给专人不代替报告。',
    en: 'Where it is a child it is looked into the same day. Whoever finds it at work must report it at once to police, civil affairs and education too (Minors Protection Law 11): handing it over does not replace that.'
  },
  'private.whom': { zh: '选这个人', en: 'The person' },
  'private.whomHint': {
    zh: '找得到就选，下面不用再写；交给住地的专人。',
    en: 'Choose them where you find them and write nothing below; it goes to where they live.'
  },
  'private.where': { zh: '在哪里', en: 'Where' },
  'private.whereHint': {
    zh: '选到街道或社区，交给那里的专人。',
    en: 'Down to the street or community, for somebody trained there.'
  },
  'private.who': { zh: '是谁', en: 'Who' },
  'private.bySelf': { zh: '本人在自己的网页上说的', en: 'the person, on their own page' },
  'private.told': { zh: '听到或看到了什么', en: 'What was heard or seen' },
  'private.toldHint': {
    zh: '越少越好：是谁、在哪里、什么时候。不下结论。身体和健康的事不写，跟进时由本人自己说。',
    en: 'As few words as possible: who, where and when, and no conclusion. Nothing of anybody’s health: they say that themselves.'
  },
  'private.door': {
    zh: '家里有人打骂、威胁，或者孩子有危险：不在这里登记，转给',
    en: 'Violence or threats at home, or a child in danger: not here, but under'
  },
  'private.reach': { zh: '怎么联系最安全', en: 'How to reach them safely, if known' },
  'private.reachHint': {
    zh: '例如：工作日上午打单位电话，不要打家里，不要发短信。',
    en: 'Such as: at work on weekday mornings, never at home, no messages.'
  },
  'private.sent': { zh: '已转给专人，最迟 {day} 有人跟进', en: 'Handed over; somebody looks into it by {day}' },
  'private.list': { zh: '转来的事项', en: 'What was handed over' },
  'private.none': { zh: '没有转来的事项', en: 'Nothing was handed over' },
  'private.open': { zh: '打开', en: 'Open' },
  'private.place': { zh: '辖区', en: 'Area' },
  'private.toldOn': { zh: '转来日期', en: 'Handed over on' },
  'private.due': { zh: '最迟跟进', en: 'To be looked into by' },
  'private.state': { zh: '情况', en: 'State' },
  'private.state.waiting': { zh: '待跟进', en: 'waiting' },
  'private.state.open': { zh: '跟进中', en: 'being looked after' },
  'private.state.ended': { zh: '已办结', en: 'ended' },
  'private.toldBy': { zh: '谁转来', en: 'Handed over by' },
  'private.content': { zh: '转来的内容', en: 'What was told' },
  'private.show': { zh: '显示内容', en: 'Show what was told' },
  'private.showHint': { zh: '先看一下旁边有没有别人。', en: 'See first that nobody else is looking.' },
  'private.hide': { zh: '收起', en: 'Hide' },
  'private.steps': { zh: '做了什么', en: 'What was done' },
  'private.noSteps': { zh: '还没有登记', en: 'Nothing noted yet' },
  'private.step': { zh: '登记一步', en: 'Note a step' },
  'private.what': { zh: '做了什么', en: 'What was done' },
  'private.what.reached': { zh: '已联系到本人', en: 'reached the person' },
  'private.what.informed': { zh: '已告知权利和可找的机构', en: 'told them their rights and whom they can turn to' },
  'private.what.passed-on': { zh: '经本人同意转给别的部门', en: 'passed to another body with their consent' },
  'private.what.reported': {
    zh: '依法报告公安、民政、教育等部门',
    en: 'reported to police, civil affairs, education as the law requires'
  },
  'private.what.ended': { zh: '办结', en: 'ended' },
  'private.agreed': { zh: '本人是否同意', en: 'Did the person agree' },
  'private.agreed.yes': { zh: '同意', en: 'yes' },
  'private.agreed.no': { zh: '没有，或没有问', en: 'no, or not asked' },
  'private.words': { zh: '说明', en: 'In words' },
  'private.wordsHint': { zh: '转给哪里、谁接的、约定了什么。', en: 'Passed where, who took it, what was agreed.' },
  'private.noted': { zh: '已登记', en: 'Noted' }
})
