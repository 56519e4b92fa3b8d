import { texts } from './texts.ts'

export const twoEnds = texts({
  'nav.twoEnds': { zh: '两地协作', en: 'Two places' },
  'two.title': { zh: '两地协作', en: 'Work between two places' },
  'two.lead': {
    zh: '搬走和搬来的居民，由两地商量着登记一次、服务不断。一方协查或通报，另一方反馈；时限 5 个工作日，只有两地看得到。',
    en: 'Two places settle where somebody who moved is enrolled and served. One asks or tells, the other answers within 5 working days; only the two see it.'
  },
  'two.new': { zh: '找人发起', en: 'Find whom it is about' },
  'two.box': { zh: '信箱', en: 'Box' },
  'two.waiting': { zh: '等我办理', en: 'Waiting for us' },
  'two.ours': { zh: '我方发起', en: 'Begun by us' },
  'two.theirs': { zh: '对方发起', en: 'Begun by them' },
  'two.state': { zh: '状态', en: 'State' },
  'two.open': { zh: '办理中', en: 'Open' },
  'two.late': { zh: '已逾期', en: 'Late' },
  'two.closed': { zh: '已办结', en: 'Closed' },
  'two.kind': { zh: '种类', en: 'Kind' },
  'two.kind.all': { zh: '全部', en: 'all' },
  'two.none': { zh: '没有这样的事项', en: 'Nothing of this kind' },
  'two.none.waiting': {
    zh: '现在没有等您办理的。对方发来协查、通报，或者回话以后，会出现在这里。',
    en: 'Nothing waits for you. What the other place asks, tells or answers appears here.'
  },
  'two.none.else': {
    zh: '换一个信箱或状态看看。要发起，请打开居民的页面，点“协查”或“通报”。',
    en: 'Look at another box or state. To begin, open the page of a resident and choose “Ask another place” or “Tell another place”.'
  },
  'two.person': { zh: '居民', en: 'Residents' },
  'two.more': { zh: '{name}等 {n} 人', en: '{name} and others, {n} people' },
  'two.asking': { zh: '发起方', en: 'Begun by' },
  'two.asked': { zh: '接收方', en: 'Asked of' },
  'two.age': { zh: '已办（工作日）', en: 'Age, working days' },
  'two.due': { zh: '时限', en: 'Due' },
  'two.outcome': { zh: '结果', en: 'Outcome' },
  'two.page': { zh: '{kind}：{name}', en: '{kind}: {name}' },
  'two.facts': { zh: '事项', en: 'What it is about' },
  'two.openedAt': { zh: '发起', en: 'Begun' },
  'two.asks': { zh: '请对方核实', en: 'What is asked' },
  'two.state.open': { zh: '等反馈', en: 'waiting for an answer' },
  'two.state.answered': { zh: '已反馈', en: 'answered' },
  'two.state.handing-over': { zh: '移交待复核', en: 'hand-over to review' },
  'two.state.closed': { zh: '已办结', en: 'closed' },
  'two.state.withdrawn': { zh: '已撤回', en: 'taken back' },
  'two.people': { zh: '居民', en: 'The people' },
  'two.born': { zh: '{on} 出生', en: 'born {on}' },
  'two.counts.living': { zh: '现住人口', en: 'as living' },
  'two.counts.hukou': { zh: '户籍人口', en: 'by hukou' },
  'two.counts.mine': { zh: '由我方计', en: 'counted by us' },
  'two.counts.theirs': { zh: '由对方计', en: 'counted by them' },
  'two.counts.elsewhere': { zh: '由第三地计', en: 'counted elsewhere' },
  'two.counts.nobody': { zh: '没有登记', en: 'counted by nobody' },
  'two.counts.later': {
    zh: '对方反馈后显示由谁计数',
    en: 'Who counts them is shown once the other place has answered'
  },
  'two.since': { zh: '办结以后有变化，现在：', en: 'changed since it ended; now:' },
  'two.paired': { zh: '已配对', en: 'paired' },
  'two.record': { zh: '查看本地登记', en: 'Open our record' },
  'two.move': { zh: '查看迁移', en: 'Open the move' },
  'two.fromMove': { zh: '由这次迁移发起', en: 'Begun from this move' },
  'two.thread': { zh: '往来记录', en: 'What was said' },
  'two.side.mine': { zh: '我方', en: 'us' },
  'two.side.theirs': { zh: '对方', en: 'them' },
  'two.said.said': { zh: '留言', en: 'said' },
  'two.said.accepted': { zh: '接受移交', en: 'accepted the hand-over' },
  'two.said.returned': { zh: '退回移交', en: 'returned the hand-over' },
  'two.said.taken-back': { zh: '撤回移交', en: 'took the hand-over back' },
  'two.said.closed': { zh: '办结', en: 'closed it' },
  'two.said.withdrawn': { zh: '撤回', en: 'took it back' },
  'two.delivered': { zh: '{at} 送达', en: 'delivered {at}' },
  'two.read': { zh: '{at} {by}已读', en: 'read by {by} {at}' },
  'two.unsent': { zh: '对方还没有看到', en: 'not seen by them yet' },
  'two.consented': { zh: '{name}本人 {on} {how}提出', en: '{name} said so, {how}, {on}' },
  'two.consentEnded': {
    zh: '{name}本人 {on} {how}提出，后来撤回，内容不再显示',
    en: '{name} said so, {how}, {on}, and took it back; what was told by it is shown no more'
  },
  'two.wishOn': { zh: '{name}：哪天提出的', en: '{name}: said on' },
  'two.basis': { zh: '依据：{basis}', en: 'Basis: {basis}' },
  'two.how.in-person': { zh: '当面', en: 'in person' },
  'two.how.by-phone': { zh: '电话', en: 'by phone' },
  'two.value.yes': { zh: '是', en: 'yes' },
  'two.value.no': { zh: '否', en: 'no' },
  'two.value.unknown': { zh: '不知道', en: 'not known' },
  'two.value.declined': { zh: '本人不愿告知', en: 'not told, as they wish' },
  'two.broken': {
    zh: '往来记录与当初写下的不一致，请联系管理员核对。',
    en: 'The thread is not as it was written. Please ask an administrator to look into it.'
  },
  'two.do': { zh: '办理', en: 'What to do' },
  'two.do.answer': { zh: '反馈', en: 'Answer' },
  'two.do.pair': { zh: '配对', en: 'Pair' },
  'two.do.say': { zh: '留言', en: 'Message' },
  'two.do.hand-over': { zh: '移交', en: 'Hand over' },
  'two.do.accept': { zh: '接受移交', en: 'Accept' },
  'two.do.return': { zh: '退回移交', en: 'Return' },
  'two.do.take-back': { zh: '撤回移交', en: 'Take back' },
  'two.do.close': { zh: '办结', en: 'Close' },
  'two.do.withdraw': { zh: '撤回', en: 'Take back' },
  'two.noted': { zh: '已知悉', en: 'Take note' },
  'two.of': { zh: '{name}：{fact}', en: '{name}: {fact}' },
  'two.told': { zh: '{fact}：{value}', en: '{fact}: {value}' },
  'two.consent': { zh: '{name}本人同意告诉对方吗', en: 'Does {name} agree that it is told' },
  'two.consentHint': {
    zh: '住在哪个社区、愿不愿意接电话，要各人自己同意才能告诉对方；不满14周岁的问抚养的父母或者监护人。不愿意也是一种答复，不影响办任何事。',
    en: 'The community, and whether they wish to be called, are told only as each agrees for themselves; for a child below fourteen ask who brings it up. To decline is an answer too and changes nothing for them.'
  },
  'two.consent.declined': { zh: '本人不愿意', en: 'They declined' },
  'two.sinceHint': { zh: '不知道可以不填。', en: 'May be left empty if not known.' },
  'two.text': { zh: '留言', en: 'Message' },
  'two.textHint': {
    zh: '对方也能看到，200 字以内。只写住处和登记，不写证件号码、电话，也不写健康、婚育等个人情况。',
    en: 'The other place reads it; up to 200 characters. Only where people live and are enrolled: no numbers, nothing about health or family matters.'
  },
  'two.pair.none': {
    zh: '本地没有号码一致，或者姓名和出生日期都一致的登记。没有登记过的，不用配对，可以直接接受移交。',
    en: 'No record here agrees by number, or by name and birth date. Who is not enrolled here needs no pairing; the hand-over enrols them.'
  },
  'two.pair.which': { zh: '{name}是本地登记的哪一位', en: 'Which record here is {name}' },
  'two.pair.by.number': { zh: '号码一致', en: 'same number' },
  'two.pair.by.name': { zh: '姓名和出生日期一致', en: 'same name and birth date' },
  'two.pair.skip': { zh: '都不是', en: 'none of them' },
  'two.pair.about': {
    zh: '两地各登记了一次的，配对后只算一次：现住人口由实际住的一方计。',
    en: 'Who was enrolled at both places is counted once from now on: by the place where they live.'
  },
  'two.reason': { zh: '原因', en: 'Reason' },
  'two.reasonHint': { zh: '对方会看到，请写得让人明白下一步怎么办。', en: 'They will read it: say what to do next.' },
  'two.rebindHint': { zh: '换掉已经配对的登记时必须写明。', en: 'Needed where a pairing is replaced.' },
  'two.handOver.on': { zh: '从哪天起住在对方那里', en: 'Lives there since' },
  'two.handOver.how': { zh: '{name}本人怎样提出移交的', en: 'How {name} asked to be handed over' },
  'two.handOver.howHint': {
    zh: '移交要应本人要求；不满14周岁的由抚养的父母或者监护人提出。本人在“我的页面”看得到，接受以前随时可以撤回。',
    en: 'Done at the wish of each person; for a child below fourteen of who brings it up. They see it on their own page and may take it back until it is accepted.'
  },
  'two.handOver.no': { zh: '本人没有提出，不移交', en: 'Did not ask for it: stays' },
  'two.handOver.about': {
    zh: '由我方登记为现住居民、本人又提出的，请对方接手；对方复核接受后，两地计数同时更新。',
    en: 'The other place takes on those enrolled as living with us who wish it. Once it accepts, both counts follow.'
  },
  'two.accept.about': {
    zh: '接受后，他们由我方登记，事项随之办结，并写明由谁计数。',
    en: 'On accepting they are enrolled here, and it ends with who counts them.'
  },
  'two.accept.household': {
    zh: '原来登记在一户的，接受后仍是一户，与户主的关系不变；家里有人已在我方登记的，并入那一户。',
    en: 'Who was one household stays one, with its roles; is one of them enrolled here already, the others join them.'
  },
  'two.place': { zh: '他们的现住址', en: 'Where they live now' },
  'two.placeHint': {
    zh: '不填则列入“住址待核实”。',
    en: 'Left empty, it is listed as an open address.'
  },
  'two.close.about': {
    zh: '办结时按两地登记写明由谁计数，双方看到的一样。',
    en: 'It ends with who counts each person by the two registers, the same for both.'
  },
  'two.withdraw.about': {
    zh: '对方还没有反馈，撤回后双方都不用再办。',
    en: 'Not answered yet: taken back, nobody has to act.'
  },
  'two.done.answer': { zh: '已反馈', en: 'Answered' },
  'two.done.pair': { zh: '已配对', en: 'Paired' },
  'two.done.say': { zh: '已发送', en: 'Sent' },
  'two.done.hand-over': { zh: '已请对方接手', en: 'The other place is asked to take them on' },
  'two.done.accept': { zh: '已接受移交，事项办结', en: 'Accepted; it is closed' },
  'two.done.return': { zh: '已退回，对方会看到原因', en: 'Returned; they will read the reason' },
  'two.done.take-back': { zh: '移交已撤回', en: 'The hand-over is taken back' },
  'two.done.close': { zh: '已办结', en: 'Closed' },
  'two.done.withdraw': { zh: '已撤回', en: 'Taken back' },
  'life.assist': { zh: '协查', en: 'Ask another place' },
  'life.notify': { zh: '通报', en: 'Tell another place' },
  'two.who': { zh: '关于谁', en: 'About whom' },
  'two.to': { zh: '对方', en: 'The other place' },
  'two.toHint': {
    zh: '选到街道或社区，对方的同事就能看到。',
    en: 'Choose a street or community; its staff will see it.'
  },
  'two.ask.asks': { zh: '想请对方核实什么', en: 'What is asked' },
  'two.ask.asksNone': { zh: '请选择想核实什么', en: 'Choose what is asked' },
  'two.ask.asksHint': {
    zh: '只问登记和服务需要的。健康、怀孕、避孕、生育情况一律不问。',
    en: 'Only what enrolment and service need. Nothing about health, pregnancy, contraception or births.'
  },
  'two.notify.how': { zh: '{name}本人怎样提出的', en: 'How {name} asked for it' },
  'two.notify.howHint': {
    zh: '通报要应本人要求，各人说各人的；不满14周岁的由抚养的父母或者监护人提出。本人在“我的页面”看得到，随时可以撤回。',
    en: 'A notice is sent at the wish of each person; for a child below fourteen of who brings it up. They see it on their own page and may take it back.'
  },
  'two.notify.since': { zh: '从哪天起住在这里', en: 'Lives here since' },
  'two.sent': { zh: '已发给对方，5 个工作日内答复', en: 'Sent; the other place answers within 5 working days' },
  'two.fromHere': { zh: '就这次迁移协查', en: 'Ask the other place about this move' },
  'work.two-ends': { zh: '两地协作待办理', en: 'Two places: to act on' },
  'work.two-ends.what': { zh: '对方登记处在等本处', en: 'another place waits for this one' }
})
