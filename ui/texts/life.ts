import { texts } from './texts.ts'

/** The guided forms on a person's page, the pickers and the notes. */
export const life = texts({
  'suggest.found': { zh: '可选项', en: 'Suggestions' },
  'pick.again': { zh: '改选', en: 'Choose again' },
  'pick.personHint': { zh: '姓名、拼音、首字母或证件号码', en: 'Name, pinyin, initials or ID number' },
  'pick.area': { zh: '请选择', en: 'Choose' },
  'pick.areaAll': { zh: '全部', en: 'All of it' },
  'pick.areaBelow': { zh: '下一级辖区', en: 'Area below' },
  'pick.addressHint': { zh: '路名和门牌，如 三里庵路1号', en: 'Street and number' },
  'pick.addressNone': {
    zh: '标准地址里没有，可以照写，并选择所在辖区。',
    en: 'Not a standard address: write it out and choose the area it lies in.'
  },
  'pick.addressArea': { zh: '所在辖区', en: 'It lies in' },
  'pick.addressGrid': { zh: '标准地址，属于', en: 'Standard address in ' },
  'life.title': { zh: '登记事项', en: 'Record' },
  'life.key': { zh: '按 e 再按字母键，可直接打开', en: 'e and then the letter opens one' },
  'life.back': { zh: '返回 {name}', en: 'Back to {name}' },
  'life.about': { zh: '为 {name} 登记', en: 'For {name}' },
  'life.past': {
    zh: '正在查看过去，回到今天后才能登记。',
    en: 'You are looking at the past; come back to today to record something.'
  },
  'life.notNow': {
    zh: '这份登记现在的状态不能办理这件事，请返回查看。',
    en: 'This cannot be recorded for the enrolment as it is now; please go back and look.'
  },
  'life.after': { zh: '登记后', en: 'What will change' },
  'life.birth': { zh: '出生', en: 'Birth' },
  'life.death': { zh: '去世', en: 'Death' },
  'life.address': { zh: '搬到本辖区另一处', en: 'Move within my area' },
  'life.move': { zh: '迁往其他登记处', en: 'Move to another register' },
  'life.marriage': { zh: '婚姻变化', en: 'Marriage' },
  'life.relation': { zh: '亲子与监护', en: 'Parent or guardian' },
  'life.correction': { zh: '更正', en: 'Correction' },
  'life.household': { zh: '分户、并户', en: 'Household' },
  'life.cancellation': { zh: '退档', en: 'Close the enrolment' },
  'life.restoration': { zh: '恢复', en: 'Restore' },
  'life.new': { zh: '登记新居民', en: 'Register a resident' },
  'life.source': { zh: '依据的材料', en: 'Evidence' },
  'life.source.person': { zh: '本人申报', en: 'told by the person' },
  'life.source.family': { zh: '家属申报', en: 'told by the family' },
  'life.source.visit': { zh: '上门走访', en: 'a visit' },
  'life.source.hospital': { zh: '医院证明', en: 'a hospital certificate' },
  'life.source.police': { zh: '派出所材料', en: 'a police station document' },
  'life.source.civil': { zh: '民政部门材料', en: 'a civil affairs document' },
  'life.source.other': { zh: '其他材料', en: 'something else' },
  'life.sourceText': { zh: '是什么材料', en: 'What it is' },
  'life.on': { zh: '从哪天起', en: 'From which day' },
  'life.birth.name': { zh: '孩子的姓名', en: 'Name of the child' },
  'life.birth.nameHint': {
    zh: '还没取名可以先写“某某之子”“某某之女”，以后更正。',
    en: 'Not named yet? Write what the parents say and correct it later.'
  },
  'life.birth.step1': { zh: '孩子', en: 'The child' },
  'life.birth.step2': { zh: '父母与住处', en: 'Parents and home' },
  'life.birth.otherParent': { zh: '另一位父亲或母亲', en: 'The other parent' },
  'life.birth.where': { zh: '孩子住在哪里', en: 'Where the child lives' },
  'life.birth.here': { zh: '与 {name} 同住', en: 'With {name}' },
  'life.birth.elsewhere': { zh: '其他住址，例如祖父母家', en: 'Elsewhere, for example with the grandparents' },
  'life.birth.certificate': { zh: '出生医学证明编号', en: 'Number of the birth certificate' },
  'life.birth.preview': {
    zh: '{child} 自 {on} 起登记在册，与 {parent} 记为亲子；{home}。',
    en: '{child} is enrolled from {on} as a child of {parent}; {home}.'
  },
  'life.birth.joins': { zh: '归入同一户', en: 'in the same household' },
  'life.birth.joinsNot': { zh: '不归入任何一户', en: 'in no household yet' },
  'life.birth.done': { zh: '已登记 {name} 的出生', en: 'The birth of {name} is recorded' },
  'life.death.on': { zh: '去世日期', en: 'Day of death' },
  'life.death.preview': {
    zh: '{name} 在本登记册的户籍和居住登记都将从 {on} 起结束，各项名册和统计随之改变。',
    en: 'Both the hukou and the living enrolment of {name} close from {on}; rosters and counts follow.'
  },
  'life.death.head': {
    zh: '{name} 是户主：之后请为同住的 {n} 人办理“分户、并户”，确定新户主。',
    en: '{name} heads the household: afterwards record a household change for the other {n}, to name a new head.'
  },
  'life.death.done': { zh: '已登记 {name} 去世', en: 'The death of {name} is recorded' },
  'life.address.who': { zh: '谁一起搬', en: 'Who moves' },
  'life.address.one': { zh: '只有 {name}', en: 'Only {name}' },
  'life.address.all': { zh: '全户 {n} 人', en: 'All {n} of the household' },
  'life.address.to': { zh: '新住址', en: 'New address' },
  'life.address.preview': {
    zh: '{who} 自 {on} 起住在 {address}；原住址的记录保留。',
    en: '{who} lives at {address} from {on}; the former address stays in the history.'
  },
  'life.address.done': { zh: '已登记 {name} 的新住址', en: 'The new address of {name} is recorded' },
  'life.address.needed': { zh: '请选择所在辖区。', en: 'Choose the area it lies in.' },
  'life.move.to': { zh: '迁往哪里', en: 'Moves to' },
  'life.move.address': { zh: '新住址（知道多少写多少）', en: 'New address, as far as known' },
  'life.move.preview': {
    zh: '将向 {area} 的登记处发出请求。对方接受之前，{name} 仍在本处登记；接受后本处自 {on} 起退档。',
    en: 'The register of {area} is asked. Until it accepts, {name} stays enrolled here; then this enrolment closes from {on}.'
  },
  'life.move.there': { zh: '当地', en: 'that place' },
  'life.move.done': { zh: '已向对方登记处提出 {name} 的迁移', en: 'The move of {name} has been asked for' },
  'life.move.withdrawn': { zh: '录入有误，撤回', en: 'Entered by mistake, taken back' },
  'life.marriage.change': { zh: '发生了什么', en: 'What happened' },
  'life.marriage.married': { zh: '结婚', en: 'Married' },
  'life.marriage.ended': { zh: '婚姻结束', en: 'The marriage ended' },
  'life.marriage.spouse': { zh: '与谁', en: 'With whom' },
  'life.marriage.on': { zh: '登记日期', en: 'Day it was registered' },
  'life.marriage.preview.married': {
    zh: '{name} 与 {spouse} 自 {on} 起记为配偶。姓名、住处和户都不变。',
    en: '{name} and {spouse} are spouses from {on}. Names, home and household stay as they are.'
  },
  'life.marriage.preview.ended': {
    zh: '{name} 与 {spouse} 的配偶关系到 {on} 为止。住处和户都不变。',
    en: 'The marriage of {name} and {spouse} ends on {on}. Home and household stay as they are.'
  },
  'life.marriage.done': { zh: '已登记 {name} 的婚姻变化', en: 'The change of marriage of {name} is recorded' },
  'life.relation.as': { zh: '对方是 {name} 的', en: 'To {name}, the other person is' },
  'life.relation.parent': { zh: '父亲或母亲', en: 'a parent' },
  'life.relation.child': { zh: '子女', en: 'a child' },
  'life.relation.guardian': { zh: '监护人', en: 'the guardian' },
  'life.relation.ward': { zh: '被监护人', en: 'the ward' },
  'life.relation.carer': { zh: '直接抚养人（父母分开后）', en: 'the parent who brings them up (parents apart)' },
  'life.relation.in-care': { zh: '直接抚养的子女', en: 'the child they bring up' },
  'life.relation.end': { zh: '与 {other} 的监护或抚养结束', en: 'Guardianship or custody with {other} ends' },
  'life.relation.who': { zh: '对方', en: 'The other person' },
  'life.relation.why': {
    zh: '只在办理待遇或保护未成年人需要时登记。',
    en: 'Only where a benefit or the protection of a minor needs it.'
  },
  'life.relation.preview': {
    zh: '自 {on} 起，{other} 记为 {name} 的{as}。住处和户都不变。',
    en: 'From {on}, {other} is {as} for {name}. Home and household stay as they are.'
  },
  'life.relation.preview.end': {
    zh: '{name} 与 {other} 的监护或抚养到 {on} 为止。住处和户都不变。',
    en: 'Guardianship or custody of {name} and {other} ends on {on}. Home and household stay as they are.'
  },
  'life.relation.done': { zh: '已登记 {name} 的亲子、监护或抚养关系', en: 'The relation of {name} is recorded' },
  'life.correction.what': { zh: '哪一项登记错了', en: 'What is wrong' },
  'life.correction.now': { zh: '现在登记为', en: 'Recorded now' },
  'life.correction.since': { zh: '自 {on} 起，{source}', en: 'from {on}, {source}' },
  'life.correction.right': { zh: '正确的是', en: 'Right is' },
  'life.correction.on': { zh: '从哪天起是这样', en: 'True from' },
  'life.correction.onHint': {
    zh: '不填，就从原来登记的那天起更正，过去各月的统计随之改变。',
    en: 'Left empty it is corrected from the day the wrong value stands, and the counts of the months since follow.'
  },
  'life.correction.preview': {
    zh: '{what}由“{wrong}”更正为“{right}”，{from}。原来的登记留在经过里。',
    en: '{what} is corrected from "{wrong}" to "{right}", {from}. What was recorded stays in the history.'
  },
  'life.correction.fromWrong': { zh: '从原登记之日起', en: 'from the day of the wrong record' },
  'life.correction.from': { zh: '自 {on} 起', en: 'from {on}' },
  'life.correction.done': { zh: '已更正 {name} 的登记', en: 'The record of {name} is corrected' },
  'life.household.kind': { zh: '怎样变动', en: 'What changes' },
  'life.household.split': { zh: '另立一户', en: 'A household of their own' },
  'life.household.join': { zh: '并入另一户', en: 'Join another household' },
  'life.household.members': { zh: '哪些人，与新户主的关系', en: 'Who, and their relation to the head' },
  'life.household.membersNone': {
    zh: '请至少选择一人，并写明关系。',
    en: 'Choose at least one person and their relation.'
  },
  'life.household.heads': { zh: '另立的一户要有一位户主。', en: 'A household of their own needs one head.' },
  'life.household.relationOf': { zh: '{name} 与户主的关系', en: 'Relation of {name} to the head' },
  'life.household.target': { zh: '并入谁的户', en: 'Whose household' },
  'life.household.number': { zh: '户号', en: 'Household number' },
  'life.household.numberHint': {
    zh: '同一地址可以有几户，各有户号。',
    en: 'Several households may share one address, each with its number.'
  },
  'life.household.preview.split': {
    zh: '{names} 自 {on} 起另立一户，住址不变。其他人仍在原户。',
    en: '{names} form a household of their own from {on}; the address stays. The others remain where they are.'
  },
  'life.household.preview.join': {
    zh: '{names} 自 {on} 起归入 {target} 的户，住址不变。',
    en: '{names} join the household of {target} from {on}; the address stays.'
  },
  'life.household.done': { zh: '已登记 {name} 的户变动', en: 'The change of household of {name} is recorded' },
  'life.cancellation.reason': { zh: '原因', en: 'Reason' },
  'life.cancellation.left': { zh: '已离开，去向不明', en: 'Left, destination unknown' },
  'life.cancellation.duplicate': { zh: '重复登记', en: 'Recorded twice' },
  'life.cancellation.mistake': { zh: '误登', en: 'Recorded by mistake' },
  'life.cancellation.preview': {
    zh: '{name} 的这份登记（{seat}）从 {on} 起退档，可以恢复。去世请用“去世”，迁走请用“迁往其他登记处”。',
    en: 'This enrolment of {name} ({seat}) closes from {on}; it can be restored. For a death or a move use their own forms.'
  },
  'life.cancellation.done': { zh: '已为 {name} 退档', en: 'The enrolment of {name} is closed' },
  'life.restoration.preview': {
    zh: '{name} 的这份登记自 {on} 起恢复在册；登记的去世日期随之撤回。',
    en: 'This enrolment of {name} holds again from {on}; a recorded day of death goes with it.'
  },
  'life.restoration.done': { zh: '已恢复 {name} 的登记', en: 'The enrolment of {name} is restored' },
  'life.new.card': { zh: '读卡或粘贴整行', en: 'Card line' },
  'life.new.cardHint': {
    zh: '身份证读卡器读出的整行可以放在这里，姓名、性别、生日、号码会自动填好，请核对。',
    en: 'The whole line of a card reader goes here: name, sex, birth date and number are filled in. Please check them.'
  },
  'life.new.step1': { zh: '本人', en: 'The person' },
  'life.new.step2': { zh: '住处', en: 'Home' },
  'life.new.seat': { zh: '登记类别', en: 'Enrolled as' },
  'life.new.phone': { zh: '电话', en: 'Phone' },
  'life.new.hukou': { zh: '户籍在哪里', en: 'Where the hukou is' },
  'life.new.hukouHint': {
    zh: '户籍不在这里的填写，知道到哪一级就选到哪一级；服务都一样，只用来看服务是否均等。',
    en: 'Where it is elsewhere, as far as it is known; the service is the same, and it is counted to see that it is.'
  },
  'life.new.stayFrom': { zh: '从哪天起住在这里', en: 'Lives here since' },
  'life.new.idNumber': { zh: '证件号码', en: 'ID number' },
  'life.new.address': { zh: '住址', en: 'Address' },
  'life.new.on': { zh: '从哪天起在册', en: 'Enrolled from' },
  'life.new.preview': {
    zh: '{name} 自 {on} 起登记在册（{seat}）。号码已在别处登记的，会提示发起迁移，不会重复登记。',
    en: '{name} is enrolled from {on} ({seat}). If the number is enrolled elsewhere you are led to a move; nobody is enrolled twice.'
  },
  'life.new.done': { zh: '已登记 {name}', en: '{name} is registered' },
  'person.known': { zh: '每一项从哪里知道的', en: 'Where each is known from' },
  'person.knownHide': { zh: '收起来源', en: 'Hide the sources' },
  'person.demoSource': { zh: '演示数据', en: 'demonstration data' },
  'person.knownFrom': { zh: '{source}，{who} {at} 登记', en: '{source}; recorded by {who}, {at}' },
  'person.file': { zh: '导入的文件 {code}', en: 'file taken in {code}' },
  'person.moveSource': { zh: '两地迁移', en: 'a move between registers' },
  'person.neighbours': { zh: '同一住址的其他户', en: 'Other households at this address' },
  'person.neighboursSize': { zh: '{n} 人', en: '{n}' },
  'person.neighboursMore': { zh: '还有其他户，请按住址查找。', en: 'There are more; look the address up.' },
  'person.former': { zh: '曾在这一户', en: 'Formerly in this household' },
  'person.headNone': {
    zh: '这一户现在没有户主，请办理“分户、并户”。',
    en: 'This household has no head now; please record a household change.'
  },
  'person.undoEntry': { zh: '撤销这次登记', en: 'Take this back' },
  'person.undoSaid': { zh: '已撤销“{what}”', en: '{what}: taken back' },
  'person.undoes': { zh: '撤销', en: 'Undo' },
  'person.mapGrid': { zh: '所在网格', en: 'Grid' },
  'note.title': { zh: '备注', en: 'Notes' },
  'note.lead': {
    zh: '只写为服务所需的话。本人可以看到每一条；90 天后自动删除；不能搜索。',
    en: 'Only what a service needs. The person may read every note; it goes after 90 days; nothing searches it.'
  },
  'note.none': { zh: '没有备注。', en: 'No notes.' },
  'note.add': { zh: '写备注', en: 'Write a note' },
  'note.purpose': { zh: '为了什么', en: 'What for' },
  'note.purpose.contact': { zh: '怎样联系', en: 'how to reach them' },
  'note.purpose.language': { zh: '怎样沟通', en: 'how to talk with them' },
  'note.purpose.access': { zh: '上门方便', en: 'what helps at the door' },
  'note.purpose.promise': { zh: '答应的事', en: 'what was promised' },
  'note.text': { zh: '内容', en: 'Note' },
  'note.hint': {
    zh: '最多 200 字。不写健康、怀孕、生育和对人的评价，不写证件号码。',
    en: 'At most 200 characters. Nothing on health, pregnancy, births or of judgement; no ID number.'
  },
  'note.save': { zh: '保存', en: 'Save' },
  'note.meta': { zh: '{who}，{at}；{until} 删除', en: '{who}, {at}; goes on {until}' },
  'note.visible': { zh: '本人可见', en: 'visible to the person' },
  'note.delete': { zh: '删除', en: 'Delete' },
  'note.saved': { zh: '备注已保存', en: 'The note is saved' },
  'note.print': { zh: '打印给本人', en: 'Print for the person' },
  'note.printTitle': { zh: '关于您的备注', en: 'Notes about you' },
  'note.printLead': {
    zh: '以下是社区工作人员为服务您而记下的全部备注。您可以要求更正或删除。每一条都在所示日期自动删除。',
    en: 'These are all the notes staff wrote down to serve you. You may have them corrected or deleted. Each goes by itself on the day shown.'
  },
  'note.printFor': { zh: '{name}，{on}', en: '{name}, {on}' }
})
