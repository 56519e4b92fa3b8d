import { texts } from './texts.ts'

/** The public pages of the law. */
export const lawTexts = texts({
  'law.nav.law': { zh: '逐条说明', en: 'Article by article' },
  'law.nav.refusals': { zh: '不办的事', en: 'What is refused' },
  'law.nav.timeline': { zh: '法律时间线', en: 'Timeline' },
  'law.nav.operations': { zh: '我们做什么', en: 'What is done' },
  'law.nav.proofs': { zh: '不用开的证明', en: 'Proofs not needed' },
  'law.nav.segments': { zh: '服务给谁', en: 'For whom' },
  'segments.title': { zh: '服务按什么分', en: 'For whom services are planned' },
  'segments.lead': {
    zh: '走访和通知只用下面这些分类，每一类都写明为了什么、依据什么。要么由本人选择，要么是按年龄或住处、男女都有的公共服务。',
    en: 'Calls and notices go by these segments and no other, each with its purpose and basis. Either people choose them themselves, or they are public services by age or place, for men and women alike.'
  },
  'segments.calls': { zh: '走访', en: 'Calls' },
  'segments.notices': { zh: '通知：本人选的主题', en: 'Notices: topics people choose' },
  'segments.noticesLead': {
    zh: '通知发给住在一个地方的所有人，或者自己选了这个主题的人，随时可以取消。',
    en: 'A notice goes to everybody who lives in a place, or to who asked for its topic and may end that at any time.'
  },
  'segments.never': { zh: '从来不按这些分', en: 'By these nobody is ever chosen' },
  'segments.neverList': {
    zh: '性别、婚姻、子女、怀孕、避孕、户籍；没有评分，没有风险等级，不给任何人打标签。',
    en: 'Sex, marriage, children, pregnancy, contraception, where one is registered. There is no score and no level of risk, and nobody carries a label.'
  },
  'segments.decline': {
    zh: '不想被走访？告诉网格员或社区，以后就不再上门。',
    en: 'You want no calls? Tell the grid worker or the community, and nobody calls again.'
  },
  'proofs.title': { zh: '不用到社区开的证明', en: 'Proofs the community does not give' },
  'proofs.lead': {
    zh: '下面{n}项，社区不出具，任何单位也不应让您到社区开。每一项都写明可以怎么办。',
    en: 'The community gives none of these {n} proofs, and nobody should send you there for one. Each says what to do instead.'
  },
  'proofs.instead': { zh: '可以这样办：', en: 'Instead:' },
  'proofs.asked': { zh: '有人让您到社区开这些证明', en: 'If somebody sends you for one' },
  'proofs.askedWords': {
    zh: '请对方看这一页。对方坚持的，可以拨打12345反映，也可以信访或申请行政复议。',
    en: 'Show them this page. If they insist, call 12345, petition, or ask for administrative reconsideration.'
  },
  'proofs.source': { zh: '出处', en: 'Source' },
  'proofs.sourceWords': {
    zh: '项目名称读自报刊转载的清单；怎么办由本平台说明，以各部门的规定为准。',
    en: 'The titles were read in newspapers that printed the list; what to do instead is told by this platform, and the rules of each office come first.'
  },
  'law.title': { zh: '本平台依据哪些法律', en: 'The law this platform rests on' },
  'law.lead': {
    zh: '2010年的《{title}》共28条。法律后来变了。这里逐条写明：原文、今天的状态、为什么、合法的做法，以及由哪项功能来做。',
    en: 'The provincial work rules of 2010 have 28 articles. The law has moved since. Here stands, article by article, what they said, how they stand today, why, what is lawful, and what does it.'
  },
  'law.source': {
    zh: '原文据{number}复原，文号和日期据推断。“第几条”不写法名的，指《人口与计划生育法》。',
    en: 'The wording is restored; its number and day are inferred. “The law” without a name is the Population and Family Planning Law; the English wording is a translation for reading only.'
  },
  'law.then': {
    zh: '{on}，这份规范在执行，原文如下；本平台只做当天和今天都有依据的事。',
    en: 'On {on} the work rules were in use, as they are worded below; the platform does only what has a basis on the day.'
  },
  'law.before': { zh: '{on}，这份规范还没有印发。', en: 'On {on} the work rules had not been issued.' },
  'law.after': {
    zh: '{on}，这份规范已没有自身的效力，状态与今天相同。',
    en: 'On {on} the work rules had no force of their own any more; they stood as they do today.'
  },
  'law.map': { zh: '28条一览', en: 'The 28 articles at a glance' },
  'law.mapHint': { zh: '点条号看这一条。', en: 'Choose a number to read the article.' },
  'law.status': { zh: '今天的状态', en: 'How it stands today' },
  'law.status.A': { zh: '有效', en: 'In force' },
  'law.status.B': { zh: '有效，形式已变', en: 'In force, changed' },
  'law.status.C': { zh: '已无依据，不办', en: 'No basis, refused' },
  'law.status.D': { zh: '已实施完毕', en: 'Spent' },
  'law.status.refused': { zh: '含有不办的内容', en: 'Contains what is refused' },
  'law.status.then': { zh: '当天：按原文执行', en: 'That day: in use as worded' },
  'law.status.before': { zh: '当天：尚未印发', en: 'That day: not yet issued' },
  'law.today': { zh: '今天', en: 'Today' },
  'law.partly': { zh: '其中一部分不办', en: 'a part is refused' },
  'law.find.q': { zh: '文字', en: 'Words' },
  'law.find.qHint': { zh: '例如：证明、流动人口', en: 'for example: certificate, migrants' },
  'law.find.status': { zh: '状态', en: 'Status' },
  'law.find.does': { zh: '功能', en: 'Function' },
  'law.find.any': { zh: '全部', en: 'All' },
  'law.find.on': { zh: '哪一天的情况', en: 'As of' },
  'law.find.go': { zh: '查看', en: 'Show' },
  'law.found': { zh: '找到 {n} 条（项）', en: '{n} provisions found' },
  'law.foundNone': {
    zh: '没有找到。请换一个词，或选“全部”。',
    en: 'Nothing was found. Try another word, or choose “All”.'
  },
  'law.all': { zh: '看全部28条', en: 'Show all 28 articles' },
  'law.chapter.1': { zh: '第一章 总则', en: 'Chapter 1: General' },
  'law.chapter.2': { zh: '第二章 工作职责和任务', en: 'Chapter 2: Duties and tasks' },
  'law.chapter.3': { zh: '第三章 工作网络', en: 'Chapter 3: Network' },
  'law.chapter.4': { zh: '第四章 工作保障', en: 'Chapter 4: Safeguards' },
  'law.chapter.6': { zh: '第六章 附则', en: 'Chapter 6: Supplementary' },
  'law.article': { zh: '第{n}条', en: 'Article {n}' },
  'law.item': { zh: '第{n}条第（{item}）项', en: 'Article {n}({item})' },
  'law.said': { zh: '2010年原文', en: 'Worded in 2010' },
  'law.why': { zh: '为什么', en: 'Why' },
  'law.form': { zh: '合法的做法', en: 'What is lawful' },
  'law.does': { zh: '由什么来做', en: 'What does it' },
  'law.refuses': { zh: '不办', en: 'Refused' },
  'law.works': { zh: '已能使用', en: 'Works' },
  'law.planned': { zh: '计划中', en: 'Planned' },
  'law.staff': { zh: '工作人员页面', en: 'page for staff' },
  'law.closedThen': { zh: '当天没有依据，不能使用', en: 'no basis that day: closed' },
  'law.articles': { zh: '《{title}》第{articles}条', en: '{title}, art. {articles}' },
  'law.whole': { zh: '《{title}》', en: '{title}' },

  'refusals.title': { zh: '本平台不办的事', en: 'What this platform refuses' },
  'refusals.lead': {
    zh: '下面13件事，过去的做法里有过，今天没有法律依据。任何街道、社区、单位都不能在本平台上做，任何一天都不能；想写进登记、表格、备注也写不进去。',
    en: 'These thirteen things belonged to the old practice and have no basis in law today. Nobody can do them on this platform, for any day, and they cannot be written into a record, a form or a note.'
  },
  'refusals.why': { zh: '为什么不办', en: 'Why' },
  'refusals.cites': { zh: '依据', en: 'By' },
  'refusals.once': { zh: '过去的依据', en: 'What once gave it' },
  'refusals.onceNone': { zh: '没有查到过去有过法律依据。', en: 'No law was found that ever gave it.' },
  'refusals.instead': { zh: '我们可以做的', en: 'What can be done instead' },
  'refusals.place': { zh: '在2010年规范中', en: 'In the rules of 2010' },
  'refusals.placeNone': { zh: '规范中没有', en: 'not there' },
  'refusals.act': { zh: '有人向您提出这些要求，怎么办', en: 'If somebody asks this of you' },
  'refusals.act.1': {
    zh: '您可以不回答、不签字、不交证、不交钱。不会因此失去任何服务。',
    en: 'You need not answer, sign, show a paper or pay. You lose no service by it.'
  },
  'refusals.act.2': {
    zh: '请对方说出是哪部法律的第几条，记下时间、地点和单位。',
    en: 'Ask which article of which law it rests on, and note time, place and office.'
  },
  'refusals.act.3': {
    zh: '打电话，或按下面的办法提出。',
    en: 'Call one of these lines, or take one of the ways below.'
  },
  'refusals.call': { zh: '打电话', en: 'Whom to call' },
  'refusals.ways': { zh: '可以走的途径', en: 'Ways to take' },
  'refusals.days': { zh: '{n}日{what}', en: '{n} days {what}' },

  'timeline.title': { zh: '法律时间线', en: 'Timeline of the law' },
  'timeline.lead': {
    zh: '本平台所知道的每一部法律、法规和文件：哪天起有效，哪天起不再有效，我们是怎么核对的。',
    en: 'Every law, regulation and document the platform knows: from which day it is in force, from which day it is not, and how that was checked.'
  },
  'timeline.now': { zh: '有效', en: 'In force' },
  'timeline.not-yet': { zh: '尚未施行', en: 'Not yet in force' },
  'timeline.ended': { zh: '已失效', en: 'No longer in force' },
  'timeline.unknown': { zh: '施行日不详，不作依据', en: 'First day unknown, no basis' },
  'timeline.from': { zh: '{on}起', en: 'from {on}' },
  'timeline.to': { zh: '{on}起失效', en: 'ended on {on}' },
  'timeline.fromUnknown': { zh: '施行日不详', en: 'first day unknown' },
  'timeline.gives': { zh: '给出', en: 'Gives' },
  'timeline.gives.power': { zh: '权力', en: 'powers' },
  'timeline.gives.duty': { zh: '职责', en: 'duties' },
  'timeline.gives.right': { zh: '权利', en: 'rights' },
  'timeline.checked': { zh: '核对', en: 'Checked' },
  'timeline.read': { zh: '读过公开的原文', en: 'read in a published source' },
  'timeline.memory-high': { zh: '凭记忆，把握较大', en: 'from memory, fairly sure' },
  'timeline.memory-med': { zh: '凭记忆，把握一般', en: 'from memory, less sure' },
  'timeline.unverified': { zh: '未核实，不作任何依据', en: 'unverified: never a basis' },
  'timeline.used': { zh: '本平台依据它做', en: 'What rests on it' },
  'timeline.scale': {
    zh: '每条横线是{from}年至{to}年，粗的一段是有效的时间，竖线是所看的这一天。',
    en: 'Each line runs from {from} to {to}; its thick part is the time in force, the upright mark the day you look at.'
  },

  'operations.title': { zh: '我们做什么，依据什么', en: 'What the platform does, and on which basis' },
  'operations.lead': {
    zh: '本平台每做一件事，先查当天有没有有效的依据；没有，就不做。下面是全部{n}件事。',
    en: 'Before it does anything the platform asks for a basis in force that day; without one it does not. These are all {n} things it does.'
  },
  'operations.open': { zh: '有依据', en: 'Has a basis' },
  'operations.closed': { zh: '没有依据，不做', en: 'No basis: not done' },
  'operations.sum': {
    zh: '{on}：{open} 件有依据，{closed} 件没有。',
    en: '{on}: {open} have a basis, {closed} have none.'
  },
  'operations.basis': { zh: '依据', en: 'Basis' },
  'operations.notRead': { zh: '条号没有读到，不单独作依据', en: 'article not read: no basis by itself' },
  'operations.group.cases': { zh: '为居民办事', en: 'Served at the window' },
  'operations.group.certificates': { zh: '凭证', en: 'Certificates' },
  'operations.group.people': { zh: '居民登记', en: 'The register of people' },
  'operations.group.lists': { zh: '出生、死亡名单', en: 'Lists of births and deaths' },
  'operations.group.intake': { zh: '接收文件', en: 'Files taken in' },
  'operations.group.areas': { zh: '区域和地址', en: 'Areas and addresses' },
  'operations.group.statistics': { zh: '统计', en: 'Statistics' },
  'operations.group.work': { zh: '日常工作', en: 'Daily work' },
  'operations.group.benefits': { zh: '待遇', en: 'Benefits' },
  'operations.group.services': { zh: '自愿的服务', en: 'Voluntary services' },
  'operations.group.access': { zh: '工作人员账号', en: 'Accounts of staff' },
  'operations.group.audit': { zh: '留痕', en: 'Traces' },
  'operations.group.law': { zh: '公开', en: 'Publication' },
  'operations.group.platform': { zh: '系统运行', en: 'Running the system' },
  'operations.group.demo': { zh: '演示', en: 'Demonstration' },
  'operations.purposes': { zh: '只为说明的目的才保存的信息', en: 'Data kept only for a stated purpose' },
  'operations.purposesLead': {
    zh: '民族、文化程度、婚姻状况平时不收。只有下面的目的才保存，到期删除。',
    en: 'Ethnic group, education and marital status are not collected as a matter of course. They are kept for these purposes only, and deleted when the time is over.'
  },
  'operations.fact.ethnicGroup': { zh: '民族', en: 'ethnic group' },
  'operations.fact.education': { zh: '文化程度', en: 'education' },
  'operations.fact.maritalStatus': { zh: '婚姻状况', en: 'marital status' },
  'operations.ground.statute': { zh: '法律规定的条件', en: 'a condition laid down by law' },
  'operations.ground.consent': { zh: '本人同意，可随时撤回', en: 'the person’s consent, withdrawn at any time' },
  'operations.ground.invented': { zh: '虚构的人，只用于演示', en: 'invented people, for demonstration only' },
  'operations.kept': { zh: '最多保存 {n} 天', en: 'kept for {n} days at most' },
  'operations.keeps': { zh: '保存', en: 'Keeps' },
  'operations.because': { zh: '理由', en: 'Ground' }
})
