import { texts } from './texts.ts'

export const lists = texts({
  'nav.lists': { zh: '名单核对', en: 'Lists' },
  'nav.letters': { zh: '告知信', en: 'Letters' },
  'list.title': { zh: '名单核对', en: 'Lists of births and deaths' },
  'list.lead': {
    zh: '民政、医院、殡仪部门每月送来的出生、死亡名单在这里核对，免得家属再跑一趟。死因等健康信息不读取、不保存。',
    en: 'Monthly lists from civil affairs, hospitals and crematoria are matched here, so that families need not tell again. Causes of death and other health data are neither read nor kept.'
  },
  'list.bring': { zh: '收到一份新名单', en: 'Bring a list' },
  'list.one': { zh: '名单', en: 'List' },
  'list.kind': { zh: '名单种类', en: 'List of' },
  'list.kind.death': { zh: '死亡名单', en: 'Deaths' },
  'list.kind.birth': { zh: '出生名单', en: 'Births' },
  'list.issuer': { zh: '来源单位', en: 'Sent by' },
  'list.issuerHint': { zh: '例如：蜀山区民政局', en: 'For example: Shushan civil affairs' },
  'list.month': { zh: '月份', en: 'Month' },
  'list.monthHint': { zh: '年-月，例如 2026-10', en: 'Year and month, as 2026-10' },
  'list.file': { zh: '名单文件', en: 'The file' },
  'list.reading': { zh: '正在读取和比对…', en: 'Reading and matching…' },
  'list.needIssuer': { zh: '请先写明来源单位和月份。', en: 'Please say who sent it and for which month first.' },
  'list.all': { zh: '收到的名单', en: 'Lists received' },
  'list.none': { zh: '还没有收到名单', en: 'No list yet' },
  'list.noneNext': { zh: '把 Excel 或 CSV 文件拖到上面。', en: 'Drop an Excel or CSV file above.' },
  'list.rows': { zh: '人数', en: 'People' },
  'list.open': { zh: '待处理', en: 'Open' },
  'list.confirmed': { zh: '已登记', en: 'Recorded' },
  'list.madeAt': { zh: '收到', en: 'Received' },
  'list.keptUntil': {
    zh: '名单内容保存到 {day}，之后删除；已登记的事项留在登记中。',
    en: 'What the list says is deleted after {day}; what was recorded stays in the register.'
  },
  'list.name': { zh: '{kind}：{issuer} {month}', en: '{kind}: {issuer} {month}' },
  'list.back': { zh: '名单核对', en: 'Lists of births and deaths' },
  'list.groups': { zh: '分组', en: 'Groups' },
  'list.group.sure': { zh: '确定', en: 'Sure' },
  'list.group.review': { zh: '待核对', en: 'To review' },
  'list.group.nobody': { zh: '本辖区查无此人', en: 'Nobody found here' },
  'list.group.recorded': { zh: '已登记过', en: 'Recorded already' },
  'list.group.sure.for': {
    zh: '号码与姓名都一致。确认后登记，随时可以撤销。',
    en: 'Number and name agree. Recorded once confirmed; can be taken back.'
  },
  'list.group.review.for': {
    zh: '有一处对不上，或只有姓名相同。请逐行对照后确认，或搁置。',
    en: 'Something does not agree, or only the name does. Compare each, then confirm or set aside.'
  },
  'list.group.nobody.for': {
    zh: '您的辖区内没有这样的登记。无需处理，90 天后删除。',
    en: 'There is no such entry in your area. Nothing to do; deleted after 90 days.'
  },
  'list.group.recorded.for': { zh: '登记中已有这件事。', en: 'The register says so already.' },
  'list.group.empty': { zh: '这一组没有人', en: 'Nobody in this group' },
  'list.caption': { zh: '名单中的人', en: 'People of the list' },
  'list.col.row': { zh: '行', en: 'Row' },
  'list.col.said': { zh: '名单写的', en: 'As the list says' },
  'list.col.found': { zh: '登记中的人', en: 'In the register' },
  'list.col.day': { zh: '死亡日期', en: 'Died on' },
  'list.col.bornDay': { zh: '出生日期', en: 'Born on' },
  'list.col.parents': { zh: '父母', en: 'Parents' },
  'list.col.why': { zh: '说明', en: 'Because' },
  'list.col.state': { zh: '状态', en: 'State' },
  'list.state.open': { zh: '待处理', en: 'open' },
  'list.state.confirmed': { zh: '已登记', en: 'recorded' },
  'list.state.set-aside': { zh: '已搁置', en: 'set aside' },
  'list.confirmAll': { zh: '确认选中的 {n} 人', en: 'Confirm the {n} chosen' },
  'list.confirmOne': { zh: '确认登记', en: 'Confirm' },
  'list.confirmedSaid': { zh: '已登记 {n} 人', en: '{n} recorded' },
  'list.undoAll': { zh: '撤销选中的 {n} 人', en: 'Take back the {n} chosen' },
  'list.undone': { zh: '已撤销 {n} 人；收回 {letters} 封信', en: '{n} taken back, {letters} letters with them' },
  'list.undoneCorrections': {
    zh: '已撤销 {n} 人；{corrections} 封信已经送达，请打印更正信',
    en: '{n} taken back; {corrections} letters had been handed over: please print the corrections'
  },
  'list.setAside': { zh: '搁置', en: 'Set aside' },
  'list.setAsideSaid': { zh: '已搁置', en: 'Set aside' },
  'list.takeUp': { zh: '重新处理', en: 'Take up again' },
  'list.review': { zh: '对照', en: 'Compare' },
  'list.review.title': { zh: '第 {row} 行：是登记中的这一位吗？', en: 'Row {row}: is it this person?' },
  'list.review.choose': { zh: '选一位', en: 'Choose' },
  'list.review.other': { zh: '都不是，另外查找', en: 'None of them: look up' },
  'list.review.day': { zh: '日期（按证明文件）', en: 'The day (as in the document)' },
  'list.review.childName': { zh: '孩子姓名', en: 'Name of the child' },
  'list.review.parent': { zh: '随哪一位登记', en: 'Entered with' },
  'list.side.list': { zh: '名单', en: 'The list' },
  'list.side.register': { zh: '登记', en: 'The register' },
  'list.columns': { zh: '读取的列', en: 'Columns read' },
  'list.dropped': { zh: '没有读取的列', en: 'Columns not read' },
  'list.droppedNone': { zh: '没有。', en: 'None.' },
  'list.field.name': { zh: '姓名', en: 'name' },
  'list.field.number': { zh: '证件号码', en: 'number' },
  'list.field.sex': { zh: '性别', en: 'sex' },
  'list.field.bornOn': { zh: '出生日期', en: 'birth date' },
  'list.field.address': { zh: '住址', en: 'address' },
  'list.field.diedOn': { zh: '死亡日期', en: 'day of death' },
  'list.field.certificate': { zh: '出生医学证明编号', en: 'birth certificate number' },
  'list.field.motherName': { zh: '母亲姓名', en: 'mother’s name' },
  'list.field.motherNumber': { zh: '母亲证件号码', en: 'mother’s number' },
  'list.field.fatherName': { zh: '父亲姓名', en: 'father’s name' },
  'list.field.fatherNumber': { zh: '父亲证件号码', en: 'father’s number' },
  'list.reason.name.differs': { zh: '号码一致，姓名不同', en: 'the number agrees, the name differs' },
  'list.reason.name.missing': { zh: '没有姓名', en: 'no name' },
  'list.reason.number.unsound': { zh: '号码校验不通过', en: 'the number fails its check' },
  'list.reason.born.differs': { zh: '出生日期不同', en: 'the birth date differs' },
  'list.reason.born.missing': { zh: '出生日期不完整', en: 'the birth date is incomplete' },
  'list.reason.sex.missing': { zh: '没有性别', en: 'no sex' },
  'list.reason.by-name': { zh: '只有姓名和出生日期相同', en: 'only name and birth date agree' },
  'list.reason.by-name-and-address': { zh: '姓名、出生日期、住址相同', en: 'name, birth date and address agree' },
  'list.reason.several': { zh: '有几位同名同生日', en: 'several of that name and birth date' },
  'list.reason.day.missing': { zh: '没有完整的日期', en: 'no whole day' },
  'list.reason.day.future': { zh: '日期晚于今天', en: 'the day is in the future' },
  'list.reason.day.before-birth': { zh: '日期早于出生', en: 'the day is before the birth' },
  'list.reason.day.differs': { zh: '登记的死亡日期不同', en: 'another day of death is recorded' },
  'list.reason.closed': { zh: '在本辖区已退档', en: 'closed in this area' },
  'list.reason.row.repeated': { zh: '名单中重复', en: 'twice in the list' },
  'list.reason.unreadable': { zh: '没有姓名和号码', en: 'neither name nor number' },
  'list.reason.ask-duty-officer': { zh: '请联系值班专员', en: 'please ask the duty officer' },
  'list.reason.parents.no-number': { zh: '没有父母的证件号码', en: 'no number of a parent' },
  'list.reason.parent-name.differs': { zh: '父母姓名与号码不符', en: 'a parent’s name differs' },
  'list.reason.two-households': { zh: '父母不在同一户', en: 'the parents are in two households' },
  'list.reason.no-household': { zh: '父母未编户', en: 'the parents have no household number' },
  'list.reason.child.same-day': { zh: '已有同日出生的孩子', en: 'a child born that day is recorded' },
  'letter.title': { zh: '告知信', en: 'Letters to households' },
  'letter.lead': {
    zh: '登记更新后写给家庭的信：慰问或祝贺，以及现在可以申请的事项。信封外不写事由。',
    en: 'To the household after the register was brought up to date: sympathy or congratulation, and what it may now ask for. Nothing of it stands outside.'
  },
  'letter.tabs': { zh: '状态', en: 'State' },
  'letter.tab.to-print': { zh: '待打印送达', en: 'To print and hand over' },
  'letter.tab.handed-over': { zh: '已送达', en: 'Handed over' },
  'letter.tab.taken-back': { zh: '已收回', en: 'Taken back' },
  'letter.kind.death': { zh: '慰问', en: 'Sympathy' },
  'letter.kind.birth': { zh: '祝贺', en: 'Congratulation' },
  'letter.kind.correction': { zh: '更正', en: 'Correction' },
  'letter.about': { zh: '关于', en: 'About' },
  'letter.kind': { zh: '信', en: 'Letter' },
  'letter.made': { zh: '日期', en: 'Made' },
  'letter.empty': { zh: '没有这样的信', en: 'No such letter' },
  'letter.emptyNext': {
    zh: '确认名单后，信会出现在这里。',
    en: 'Letters appear here once rows of a list are confirmed.'
  },
  'letter.print': { zh: '打印', en: 'Print' },
  'letter.handOver': { zh: '已送达', en: 'Handed over' },
  'letter.handOverMany': { zh: '选中的 {n} 封已送达', en: 'The {n} chosen were handed over' },
  'letter.handedSaid': { zh: '已记为送达：{n} 封', en: 'Handed over: {n}' },
  'letter.back': { zh: '告知信', en: 'Letters' },
  'letter.outside.to': { zh: '住户 收', en: 'To the household' },
  'letter.outside.self': { zh: '请本户拆阅', en: 'To be opened by the household' },
  'letter.from': { zh: '{office}', en: '{office}' },
  'letter.dear.death': { zh: '{name}的家属：', en: 'To the family of {name}' },
  'letter.dear.birth': { zh: '{name}的家长：', en: 'To the parents of {name}' },
  'letter.death.1': {
    zh: '得知{name}于{day}离世，我们谨向您和家人致以诚挚的慰问。',
    en: 'We learnt that {name} died on {day} and offer you and your family our sincere sympathy.'
  },
  'letter.death.2': {
    zh: '社区的居民登记已经更新，您不必再为此到社区来。今后的服务名册不再列入{name}。',
    en: 'The community’s register is up to date; you need not come for it. {name} stands in no roster of services any more.'
  },
  'letter.death.may': { zh: '您现在可能需要办理或可以申请的：', en: 'What you may need, or may ask for:' },
  'letter.death.hukou': {
    zh: '户口注销：持死亡证明到户籍所在派出所办理（户口登记条例第八条）。',
    en: 'Closing the hukou: at the police station that keeps it, with the death certificate (Household Registration Regulation, art. 8).'
  },
  'letter.death.only': {
    zh: '如果您家因此失去了唯一的孩子，您有权申请特别扶助和关怀服务（人口与计划生育法第三十二条）。申请完全自愿，我们可以上门帮您填写。',
    en: 'If you have lost your only child, you have a right to special assistance and care (Population and Family Planning Law, art. 32). It is yours to ask for; we can come to you and help with the form.'
  },
  'letter.death.help': {
    zh: '家中老人、孩子需要照料或有其他困难，请告诉我们，我们一起想办法。',
    en: 'If someone old or young at home now needs care, or anything else is hard, please tell us and we will look for help together.'
  },
  'letter.death.wrong': {
    zh: '如果这个消息有误，我们深表歉意。请随时告诉我们，登记会立即恢复（个人信息保护法第四十六条）。',
    en: 'Should this be wrong we are deeply sorry. Tell us at any time and the entry is restored at once (PIPL art. 46).'
  },
  'letter.birth.1': {
    zh: '祝贺您家添了{name}!愿孩子健康平安。',
    en: 'Congratulations on the birth of {name}! We wish the child health and happiness.'
  },
  'letter.birth.2': {
    zh: '孩子已经登记在您的住户里，您不必再为此到社区来。',
    en: 'The child is entered with your household; you need not come for it.'
  },
  'letter.birth.may': { zh: '孩子和您现在可以享有的：', en: 'What the child and you are entitled to:' },
  'letter.birth.subsidy': {
    zh: '育儿补贴：三周岁前每年 {amount} 元。{year} 年底前首次申请，网上或孩子户籍所在街道办理。',
    en: 'Childcare subsidy: {amount} yuan a year until the third birthday. First application by the end of {year}, online or at the street of the child’s hukou.'
  },
  'letter.birth.hukou': {
    zh: '户口登记：不论父母是否登记结婚、是第几个孩子，都可以凭出生医学证明落户。',
    en: 'Hukou: with the birth certificate, whatever the parents’ marriage and whichever child it is.'
  },
  'letter.birth.onething': {
    zh: '“出生一件事”：医保、社保卡、预防接种等可以一次办好。',
    en: '“Birth, one thing”: medical insurance, social security card and vaccination are done in one go.'
  },
  'letter.birth.leave': {
    zh: '育儿假：孩子六周岁前，父母每人每年 10 天（安徽省）。',
    en: 'Parental leave: 10 days a year for each parent until the child is six (Anhui).'
  },
  'letter.birth.health': {
    zh: '儿童健康管理：新生儿访视和体检由社区卫生服务中心提供，去不去由您决定。',
    en: 'Child health: visits to the newborn and check-ups by the community health centre, yours to take or leave.'
  },
  'letter.birth.wrong': {
    zh: '如果登记有误或您不希望由我们代为登记，请告诉我们，登记会立即撤销（个人信息保护法第四十六条）。',
    en: 'Should anything be wrong, or should you not wish us to enter the child, tell us and it is taken back at once (PIPL art. 46).'
  },
  'letter.correction.death': {
    zh: '我们此前给您送过一封关于{name}的慰问信。那是我们弄错了，给您和家人带来的痛苦，我们深表歉意。',
    en: 'We sent you a letter of sympathy about {name}. It was our mistake; for the pain it caused you and your family we are deeply sorry.'
  },
  'letter.correction.birth': {
    zh: '我们此前给您送过一封关于{name}的祝贺信。那是我们弄错了，给您带来的困扰，我们深表歉意。',
    en: 'We sent you a letter of congratulation about {name}. It was our mistake and we are sorry for it.'
  },
  'letter.correction.2': {
    zh: '居民登记已经恢复原样，所有待遇和服务不受影响。有任何问题，请告诉我们。',
    en: 'The register is as it was before; no entitlement and no service is touched. Please tell us of anything that is not right.'
  },
  'letter.sign': { zh: '{office} 敬上', en: 'With respect, {office}' },
  'letter.reach': { zh: '来访或来电：{office}便民服务窗口', en: 'Come or call: the service counter of {office}' }
})
