import { texts } from './texts.ts'

/** What the app of grid workers says. */
export const fieldTexts = texts({
  'door.app': { zh: '安家网格', en: 'Anjia Grid' },
  'door.loading': { zh: '正在打开…', en: 'Opening…' },
  'door.next': { zh: '下一步', en: 'Next' },
  'door.back': { zh: '返回', en: 'Back' },
  'door.cancel': { zh: '取消', en: 'Cancel' },
  'door.again': { zh: '改正后重新记录', en: 'Put it right and record again' },
  'door.ok': { zh: '知道了', en: 'I have read it' },
  'door.nav': { zh: '主要页面', en: 'Main pages' },
  'door.today': { zh: '今天', en: 'Today' },
  'door.search': { zh: '查找', en: 'Search' },
  'door.outbox': { zh: '发件箱', en: 'Outbox' },
  'door.guide': { zh: '指南', en: 'Guide' },
  'door.settings': { zh: '设置', en: 'Settings' },

  'door.insecure': {
    zh: '这个地址不能安全地保存数据。请用 https 开头的地址打开。',
    en: 'At this address nothing can be kept safely. Open it with an address that begins with https.'
  },
  'door.elsewhere': { zh: '安家网格已在另一个窗口打开', en: 'Anjia Grid is open in another window' },
  'door.elsewhere.lead': {
    zh: '同一台手机一次只在一个窗口里记录。关掉另一个窗口，这里会自动打开。',
    en: 'One window at a time records on this phone. Close the other one and this one opens by itself.'
  },
  'door.broken': { zh: '打不开本机的记录', en: 'What is kept on this phone does not open' },
  'door.broken.lead': {
    zh: '请不要卸载应用，也不要清除数据，并联系社区。原因：{why}',
    en: 'Please do not remove the app or clear its data, and tell your community. Reason: {why}'
  },
  'door.ended': { zh: '这台手机已停用', en: 'This phone was taken out of use' },
  'door.ended.lead': {
    zh: '社区已停用这台手机上的安家网格。手机里的居民信息和密钥已全部清除。',
    en: 'The community took this phone out of use. Everything about residents and all keys were removed from it.'
  },
  'door.ended.lines': {
    zh: '还有 {n} 条记录没有送达，服务器不再接收。请告诉社区，并用新的手机重新记录。',
    en: '{n} lines had not arrived, and the server takes them no more. Tell your community and record them again on a new phone.'
  },
  'door.ended.none': { zh: '您记录的内容都已送达。', en: 'Everything you recorded had arrived.' },
  'door.ended.anew': { zh: '重新登录', en: 'Sign in anew' },

  'door.signIn': { zh: '登录', en: 'Sign in' },
  'door.signIn.lead': {
    zh: '第一次使用要联网登录。之后没有信号也能走访、记录。',
    en: 'The first time needs a connection. After that you can call and record without a signal.'
  },
  'door.signIn.again': {
    zh: '登录已过期。请重新登录，本机的记录会接着发送。',
    en: 'Your sign-in has expired. Sign in again; what is on this phone is then sent.'
  },
  'door.signIn.forgotten': {
    zh: '请用账号密码登录，再设一个新的 PIN。已记录的内容都还在。',
    en: 'Sign in with your password and set a new PIN. Everything you recorded is still here.'
  },
  'door.username': { zh: '账号', en: 'User name' },
  'door.password': { zh: '密码', en: 'Password' },
  'door.code': { zh: '动态验证码', en: 'Code of the second factor' },
  'door.code.lead': { zh: '请输入验证器应用上的 6 位数字。', en: 'Enter the six digits of your authenticator.' },
  'door.wrong': { zh: '账号或密码不对。', en: 'User name or password is not right.' },
  'door.locked': { zh: '账号暂时锁定，请稍后再试。', en: 'The account is locked for a while. Try again later.' },
  'door.offline': {
    zh: '现在没有网络。有信号时再试。',
    en: 'There is no connection now. Try again where there is one.'
  },
  'door.failed.unknown': {
    zh: '没有完成，请再试一次。还是不行，请联系社区。',
    en: 'This did not work. Please try once more; if it fails again, ask your community.'
  },
  'door.notKept': {
    zh: '没有存上，您写的还在这一页。请先腾出一些手机空间，再按一次。',
    en: 'This was not saved; what you wrote is still on this page. Free some space on the phone and press once more.'
  },
  'door.failed': { zh: '没有完成：{why}', en: 'This did not work: {why}' },
  'door.empty': { zh: '请填写“{what}”。', en: 'Please fill in “{what}”.' },
  'door.noGrid': {
    zh: '这个账号没有网格员岗位，不能使用安家网格。请联系社区。',
    en: 'This account has no post as a grid worker. Ask your community.'
  },
  'door.otherAccount': {
    zh: '这台手机由 {name} 使用。请由本人登录，或由本人先在设置里退出。',
    en: 'This phone is used by {name}, who signs in here, or first signs out in the settings.'
  },
  'door.other': { zh: '这台手机有别人在用', en: 'Somebody else uses this phone' },
  'door.other.unsent': {
    zh: '{name} 在这台手机上还有 {n} 条记录没有送出，只有本人登录才能送出。本人已经离岗的，先问社区能不能恢复一天岗位；换人使用，这 {n} 条就没有了。',
    en: '{n} lines that {name} recorded on this phone are not sent, and only {name} can send them. If they have left, ask the community whether their post can be given back for a day; once you take the phone over, these {n} are gone.'
  },
  'door.other.allSent': { zh: '{name} 的记录都已送出。', en: 'Everything that {name} recorded was sent.' },
  'door.other.leave': { zh: '留给 {name}', en: 'Leave it to {name}' },
  'door.other.take': { zh: '换我使用', en: 'Take it over' },
  'door.other.sure': { zh: '丢掉这 {n} 条，换我使用', en: 'Lose these {n} and take it over' },
  'door.postEnded': {
    zh: '您在这个网格的岗位已变动。请在设置里重新登录。',
    en: 'Your post in this grid has changed. Sign in again from the settings.'
  },
  'door.post': { zh: '在哪个网格使用？', en: 'For which grid?' },
  'door.deviceName': { zh: '给这台手机起个名字', en: 'Name this phone' },
  'door.deviceName.hint': {
    zh: '社区用这个名字辨认手机，例如“陈强的手机”。',
    en: 'Your community knows the phone by it, such as “Chen Qiang’s phone”.'
  },
  'door.deviceName.own': { zh: '{name}的手机', en: 'Phone of {name}' },
  'door.pin.set': { zh: '设一个 6 位 PIN', en: 'Set a PIN of six digits' },
  'door.pin.set.lead': {
    zh: '每次打开都要输入。它只留在这台手机上；忘记了就用账号密码重新登录。',
    en: 'It is asked for each time. It stays on this phone only; if you forget it, sign in with your password again.'
  },
  'door.pin': { zh: 'PIN', en: 'PIN' },
  'door.pin.again': { zh: '再输入一次', en: 'Once more' },
  'door.pin.digits': { zh: 'PIN 是 6 位数字。', en: 'A PIN has six digits.' },
  'door.pin.guessable': {
    zh: '这个太容易猜到，请换一个。',
    en: 'That is too easily guessed. Choose another.'
  },
  'door.pin.differs': { zh: '两次输入不一样。', en: 'The two are not the same.' },
  'door.pin.use': { zh: '开始使用', en: 'Start' },
  'door.unlock': { zh: '输入 PIN', en: 'Enter your PIN' },
  'door.unlock.go': { zh: '打开', en: 'Open' },
  'door.unlock.wrong': { zh: 'PIN 不对，还可以试 {left} 次。', en: 'That is not the PIN. {left} tries are left.' },
  'door.unlock.wait': {
    zh: '输错次数多了，请在 {when} 后再试。',
    en: 'Too many wrong tries. Try again after {when}.'
  },
  'door.unlock.forgot': { zh: '忘记 PIN，或换人使用', en: 'I forgot my PIN, or the phone is handed on' },
  'door.unlock.lines': {
    zh: '本机有 {n} 条记录等待发送，不会丢失。',
    en: '{n} lines on this phone wait to be sent. They are safe.'
  },

  'door.sync': { zh: '同步', en: 'Synchronise' },
  'door.syncing': { zh: '正在同步…', en: 'Synchronising…' },
  'door.synced': { zh: '上次同步 {when}', en: 'Last synchronised {when}' },
  'door.neverSynced': { zh: '还没有同步过', en: 'Not synchronised yet' },
  'door.toSend': { zh: '{n} 条待发送', en: '{n} to send' },
  'door.allSent': { zh: '全部已发送', en: 'all sent' },
  'door.needsYou': { zh: '{n} 条请您看', en: '{n} for you to read' },
  'door.trouble.network': {
    zh: '没有网络，记录先存在本机，有信号会自动发送。',
    en: 'No connection. What you record stays on this phone and is sent by itself later.'
  },
  'door.trouble.server': {
    zh: '服务器暂时没有应答，稍后会自动再试。',
    en: 'The server does not answer now. It is tried again by itself.'
  },
  'door.phoneFull': {
    zh: '安家在这台手机上占用超过 {most} MB，名册暂时不更新；您记录的内容照常送出。请关掉应用再打开。如果还是这样，全部送出后在“设置”里退出，再重新登录。',
    en: 'Anjia keeps more than {most} MB on this phone, so your grid is not brought up to date for now. What you record is still sent. Close the app and open it again. If that does not help, sign out under Settings once all is sent, and sign in again.'
  },
  'door.closed': { zh: '网格名册已收回', en: 'The copy of your grid was closed' },
  'door.closed.lead': {
    zh: '超过 72 小时没有联网，为保护居民，名册已从本机移除。联网同步后就会回来；您记录的内容都还在。',
    en: 'There was no contact for 72 hours, so the copy left this phone to protect residents. It comes back when you synchronise. What you recorded is still here.'
  },
  'door.postOver': { zh: '您在这个网格的岗位已结束', en: 'Your post in this grid has ended' },
  'door.postOver.lead': {
    zh: '为保护居民，名册已从本机移除。您记录的内容都还在。换到别的网格的，重新登录就能接着送出；没有别的岗位的，请与社区联系。',
    en: 'To protect residents the copy left this phone. What you recorded is still here: with a post in another grid, sign in again and it is sent; without one, ask your community.'
  },
  'door.first': { zh: '正在取您网格的名册', en: 'Fetching your grid' },
  'door.first.lead': {
    zh: '名册会加密保存在本机。请保持联网。',
    en: 'It is kept sealed on this phone. Please stay connected.'
  },

  'door.card': { zh: '工作证', en: 'Worker’s card' },
  'door.card.first': { zh: '先出示工作证', en: 'Show my card first' },
  'door.welcome': { zh: '新居民指引', en: 'Welcome pack' },
  'door.welcome.lead': {
    zh: '请新居民看这一页，问什么就答什么；打印好的指引可到社区领。',
    en: 'Show this page to whoever is new and tell what they want to know. The community has it printed.'
  },
  'door.welcome.none': {
    zh: '街道和社区还没有写指引，请新居民打 12345 或到社区问。',
    en: 'Street and community have not written any yet. Please send them to the community, or to 12345.'
  },
  'door.welcome.checked': { zh: '{day}核对', en: 'Checked on {day}' },
  'door.card.show': { zh: '出示工作证', en: 'Show my card' },
  'door.card.role': { zh: '网格员', en: 'Grid worker' },
  'door.card.unit': { zh: '服务网格', en: 'Serves' },
  'door.card.says': {
    zh: '我来核对居住信息、介绍服务。您可以不回答，也可以请我改天再来，对您办事没有任何影响。',
    en: 'I check who lives here and tell of services. You need not answer and may ask me to come another day; it changes nothing for you.'
  },
  'door.card.check': {
    zh: '有疑问可致电社区或 12345 核实。',
    en: 'With any doubt, call your community or 12345.'
  },
  'door.none': { zh: '今天没有要走访的户。', en: 'There is no call to make today.' },
  'door.none.lead': {
    zh: '社区安排走访后会出现在这里。住户主动告诉您的变化，可在“查找”里找到这户再记录。',
    en: 'Calls appear here when the community plans them. What people tell you of themselves can be recorded after finding them under Search.'
  },
  'door.due': { zh: '{day}前', en: 'By {day}' },
  'door.late': { zh: '已过期', en: 'late' },
  'door.count': { zh: '{n} 户', en: 'doors: {n}' },
  'door.more': { zh: '再显示一些', en: 'Show more' },
  'door.task.who-lives-here': { zh: '核对谁住在这里', en: 'Check who lives here' },
  'door.task.welcome': { zh: '欢迎新居民', en: 'Welcome somebody new' },
  'door.task.look-in': { zh: '看望老人', en: 'Visit an older resident' },
  'door.task.verify-address': { zh: '核对地址', en: 'Check the address' },
  'door.task.missing-facts': { zh: '请本人补充信息', en: 'Ask for what is missing' },
  'door.task.compound': { zh: '小区年检', en: 'Yearly check of the compound' },
  'door.task.help': { zh: '求助后约好的上门', en: 'A call about help they asked for' },
  'door.task.visit': { zh: '本人约您上门', en: 'A visit they asked for' },
  'door.people': { zh: '{name}等 {n} 人', en: '{name}, {n} people' },
  'door.noAddress': { zh: '没有登记地址', en: 'No address is registered' },

  'door.notFound': { zh: '这户不在您的名册里', en: 'This door is not in your grid' },
  'door.registered': { zh: '登记在这里的人', en: 'Registered here' },
  'door.born': { zh: '{day}生', en: 'born {day}' },
  'door.phone': { zh: '电话 {phone}', en: 'phone {phone}' },
  'door.id': { zh: '证号 {id}', en: 'number {id}' },
  'door.first.go': { zh: '先去这里', en: 'Go here first' },
  'door.appointed': { zh: '约好以后上门的', en: 'Visits for later' },
  'door.met': { zh: '见到了，谈过了', en: 'We met and talked' },
  'door.met.checked': { zh: '见到了，核对过了', en: 'We met and went through it' },
  'door.ask.met': { zh: '见到了，核对过了？', en: 'Did you meet and go through it?' },
  'door.todo.later': { zh: '以后要做的', en: 'To do later' },
  'door.from': { zh: '{day}起', en: 'from {day}' },
  'door.todo': { zh: '要做的事', en: 'To do here' },
  'door.noCalls': { zh: '这户不希望上门', en: 'This household wants no calls' },
  'door.noCalls.lead': {
    zh: '请不要敲门。住户主动联系您时才记录。',
    en: 'Do not knock. Record only what they tell you of their own accord.'
  },
  'door.told': { zh: '已记录，等待确认', en: 'Recorded, not decided yet' },
  'door.saved': { zh: '已存在本机，会自动发送。', en: 'Kept on this phone; it is sent by itself.' },
  'door.all-here': { zh: '登记的人都还住这里', en: 'All who are registered still live here' },
  'door.moved-out': { zh: '有人搬走', en: 'Somebody moved out' },
  'door.found': { zh: '有新居民', en: 'Somebody new lives here' },
  'door.newborn': { zh: '有新生儿', en: 'A child was born' },
  'door.changed': { zh: '信息有变', en: 'Something is otherwise' },
  'door.not-at-home': { zh: '不在家', en: 'Not at home' },
  'door.declined': { zh: '谢绝', en: 'They decline' },
  'door.wish': { zh: '以后不要上门', en: 'They want no calls any more' },
  'door.wish.back': { zh: '住户愿意再接受上门', en: 'They want calls again' },
  'door.record': { zh: '记录', en: 'Record' },
  'door.how': { zh: '这次走访怎么样？', en: 'How did the call go?' },
  'door.what': { zh: '住户告诉您什么变化？', en: 'What did they tell you?' },

  'door.confirm': { zh: '请核对', en: 'Please check' },
  'door.confirm.go': { zh: '确认记录', en: 'Record it' },
  'door.ask.all-here': { zh: '登记的 {n} 人都住在这里？', en: 'Do all {n} who are registered live here?' },
  'door.ask.addressRight': { zh: '登记的住址对吗？', en: 'Is the registered address right?' },
  'door.ask.addressRight.hint': {
    zh: '对的，社区确认后就不再来问。不对的，回到这户记“有变化”。',
    en: 'If so it is asked no more once the community confirms it. If not, record it as a change at this door.'
  },
  'door.addressRight.yes': { zh: '对', en: 'Yes' },
  'door.addressRight.no': { zh: '不对，或者不清楚', en: 'No, or not known' },
  'door.line.addressRight': { zh: '住址核对无误：{address}', en: 'Address is right: {address}' },
  'door.ask.not-at-home': { zh: '没有人在家？', en: 'Is nobody at home?' },
  'door.ask.declined': { zh: '住户谢绝了这次走访？', en: 'Do they decline this call?' },
  'door.ask.wish': { zh: '这户以后不希望上门？', en: 'Does this household want no calls any more?' },
  'door.ask.wish.back': {
    zh: '这户主动表示愿意再接受上门？',
    en: 'Did this household say of its own accord that calls are welcome again?'
  },
  'door.counts': { zh: '这次走访算已完成。', en: 'The call counts as made.' },
  'door.binds': {
    zh: '记录后立即生效，这户不再安排走访。',
    en: 'It holds at once: no call is planned here any more.'
  },
  'door.ask.who-left': { zh: '谁搬走了？', en: 'Who moved out?' },
  'door.ask.when-left': { zh: '哪天搬走的？', en: 'On which day?' },
  'door.ask.name': { zh: '姓名是什么？', en: 'What is the name?' },
  'door.ask.name.hint': {
    zh: '按本人说的写。不查看、不登记任何证件。',
    en: 'As they say it. Look at no papers and note none.'
  },
  'door.ask.sex': { zh: '性别？', en: 'Sex?' },
  'door.ask.bornOn': { zh: '哪年出生？', en: 'Born when?' },
  'door.ask.bornOn.hint': { zh: '只知道年份也可以。', en: 'The year alone will do.' },
  'door.ask.address': { zh: '住在哪里？', en: 'Where do they live?' },
  'door.ask.address.hint': { zh: '写到门牌，比如 1 单元 302 室。', en: 'Down to the door.' },
  'door.ask.home': { zh: '是这一家的人，还是自己单独住？', en: 'Of this household, or one of their own?' },
  'door.ask.building': { zh: '住在哪栋楼？', en: 'In which building?' },
  'door.ask.since': { zh: '从什么时候起住在这里？', en: 'Since when do they live here?' },
  'door.ask.origin': { zh: '从哪里来？', en: 'Where did they come from?' },
  'door.ask.origin.hint': {
    zh: '户口在哪里就选哪里，好告诉新居民有哪些服务。本人不愿说的，不用选。',
    en: 'Where their hukou is, so that they can be told of services. Leave it if they would rather not say.'
  },
  'door.ask.phone': { zh: '电话是多少？', en: 'What is their phone number?' },
  'door.mayBeEmpty': { zh: '本人不愿说的，可以不填。', en: 'Leave it empty if they would rather not say.' },
  'door.notSaid': { zh: '没有说', en: 'not said' },
  'door.home': { zh: '和谁住', en: 'Household' },
  'door.home.this': { zh: '是这一家的', en: 'Of this household' },
  'door.home.own': { zh: '自己单独住，比如租户', en: 'On their own, as a tenant does' },
  'door.building': { zh: '楼栋', en: 'Building' },
  'door.building.other': { zh: '不在名单里', en: 'Not on the list' },
  'door.since': { zh: '何时来住', en: 'Here since' },
  'door.origin': { zh: '从哪里来', en: 'From' },
  'door.origin.none': { zh: '本区县的，或者没有说', en: 'This district, or not said' },
  'door.origin.district': { zh: '本市其他区县', en: 'Another district of this city' },
  'door.origin.city': { zh: '本省其他市', en: 'Another city of this province' },
  'door.origin.province': { zh: '其他省份', en: 'Another province' },
  'door.phoneNumber': { zh: '电话', en: 'Phone' },
  'door.found.go': { zh: '登记新居民', en: 'Somebody new in the grid' },
  'door.ask.relation': { zh: '与户主什么关系？', en: 'Related to the head of the household how?' },
  'door.ask.childName': { zh: '孩子叫什么？', en: 'What is the child called?' },
  'door.ask.childBorn': { zh: '哪天出生的？', en: 'On which day was the child born?' },
  'door.ask.parents': { zh: '父母是谁？', en: 'Who are the parents?' },
  'door.ask.parents.hint': {
    zh: '只记父母主动告诉您的。选一人或两人。',
    en: 'Only as the parents tell you. Choose one or two.'
  },
  'door.ask.whose': { zh: '谁的信息有变？', en: 'Whose facts are otherwise?' },
  'door.ask.which': { zh: '哪一项？', en: 'Which one?' },
  'door.ask.now': { zh: '现在是什么？', en: 'What is it now?' },
  'door.was': { zh: '原来登记：{was}', en: 'Registered so far: {was}' },
  'door.was.none': { zh: '原来没有登记', en: 'Not registered so far' },
  'door.who': { zh: '谁', en: 'Who' },
  'door.on': { zh: '日期', en: 'Day' },
  'door.name': { zh: '姓名', en: 'Name' },
  'door.sex': { zh: '性别', en: 'Sex' },
  'door.sex.0': { zh: '未知', en: 'unknown' },
  'door.sex.1': { zh: '男', en: 'male' },
  'door.sex.2': { zh: '女', en: 'female' },
  'door.sex.9': { zh: '未说明', en: 'not stated' },
  'door.bornOn': { zh: '出生', en: 'Born' },
  'door.year': { zh: '年', en: 'Year' },
  'door.month': { zh: '月（可不填）', en: 'Month (optional)' },
  'door.dayOfMonth': { zh: '日（可不填）', en: 'Day (optional)' },
  'door.address': { zh: '住址', en: 'Address' },
  'door.headRelation': { zh: '与户主关系', en: 'Relation to the head' },
  'door.parents': { zh: '父母', en: 'Parents' },
  'door.field': { zh: '哪一项', en: 'Which' },
  'door.now': { zh: '现在', en: 'Now' },
  'door.field.name': { zh: '姓名', en: 'Name' },
  'door.field.phone': { zh: '电话', en: 'Phone' },
  'door.field.address': { zh: '住址', en: 'Address' },
  'door.field.headRelation': { zh: '与户主关系', en: 'Relation to the head' },
  'door.field.bornOn': { zh: '出生日期', en: 'Birthday' },
  'door.field.sex': { zh: '性别', en: 'Sex' },
  'door.bornOn.how': { zh: '例如 1990、1990-05 或 1990-05-12', en: 'Such as 1990, 1990-05 or 1990-05-12' },
  'door.relation.0': { zh: '户主', en: 'head' },
  'door.relation.1': { zh: '配偶', en: 'spouse' },
  'door.relation.2': { zh: '儿子', en: 'son' },
  'door.relation.3': { zh: '女儿', en: 'daughter' },
  'door.relation.4': { zh: '孙辈', en: 'grandchild' },
  'door.relation.5': { zh: '父母', en: 'parent' },
  'door.relation.6': { zh: '祖辈', en: 'grandparent' },
  'door.relation.7': { zh: '兄弟姐妹', en: 'brother or sister' },
  'door.relation.8': { zh: '其他', en: 'other' },
  'door.relation.none': { zh: '不清楚', en: 'not known' },
  'door.badDay': { zh: '请写今天或以前的日子。', en: 'Write today or an earlier day.' },
  'door.badYear': { zh: '请写 4 位年份。', en: 'Write the year with four digits.' },
  'door.choose': { zh: '请选一项。', en: 'Please choose.' },
  'door.badPhone': { zh: '请写完整的电话号码。', en: 'Write the whole number.' },

  'door.search.lead': {
    zh: '只在本机的名册里找，不需要网络。',
    en: 'Looks in the copy on this phone only; no connection is needed.'
  },
  'door.search.what': { zh: '姓名或地址', en: 'Name or address' },
  'door.search.none': {
    zh: '没有找到。换个字，或者只写门牌试试。',
    en: 'Nothing found. Try another word or only the number of the door.'
  },
  'door.search.found': { zh: '找到 {n} 户', en: '{n} doors found' },

  'door.outbox.lead': {
    zh: '您记录的每一条都在这里。送达后保留 14 天。',
    en: 'Every line you recorded is here. It stays for 14 days after it arrived.'
  },
  'door.outbox.none': { zh: '还没有记录。', en: 'Nothing is recorded yet.' },
  'door.outbox.forYou': { zh: '请您看', en: 'For you to read' },
  'door.outbox.waiting': { zh: '待发送', en: 'To be sent' },
  'door.outbox.open': { zh: '等社区确认', en: 'Waiting for the community' },
  'door.outbox.settled': { zh: '已办结', en: 'Settled' },
  'door.state.unsent': { zh: '待发送', en: 'to be sent' },
  'door.state.done': { zh: '已办', en: 'done' },
  'door.state.waiting': { zh: '等社区确认', en: 'waits for the community' },
  'door.state.conflict': { zh: '与登记不一致，社区在核对', en: 'differs from the register; the community compares' },
  'door.state.confirmed': { zh: '社区已确认', en: 'confirmed' },
  'door.state.declined': { zh: '社区未采纳', en: 'not taken over by the community' },
  'door.state.refused': { zh: '服务器没有接收', en: 'not taken by the server' },
  'door.line.called': { zh: '走访：{outcome}', en: 'Call: {outcome}' },
  'door.outcome.done': { zh: '已见面', en: 'met' },
  'door.outcome.declined': { zh: '谢绝', en: 'declined' },
  'door.outcome.not-at-home': { zh: '不在家', en: 'not at home' },
  'door.line.moved-out': { zh: '{name} 搬走', en: '{name} moved out' },
  'door.line.found': { zh: '新居民：{name}', en: 'Somebody new: {name}' },
  'door.line.born': { zh: '新生儿：{name}', en: 'A child: {name}' },
  'door.line.changed': { zh: '{name} 的{field}：{now}', en: '{field} of {name}: {now}' },
  'door.line.noCalls': { zh: '不希望上门：{address}', en: 'No calls: {address}' },
  'door.line.calls': { zh: '愿意再接受上门：{address}', en: 'Calls are welcome again: {address}' },
  'door.someone': { zh: '住户', en: 'somebody' },

  'door.guide.lead': {
    zh: '入户时能问什么、不能问什么。没有网络也能看。',
    en: 'What may be asked at a door and what never. Needs no connection.'
  },
  'door.guide.may': { zh: '可以做的', en: 'What may be done' },
  'door.guide.may.card': { zh: '先出示工作证，说明来意。', en: 'Show your card first and say why you come.' },
  'door.guide.may.who': { zh: '问谁住在这里、谁搬走、谁新来。', en: 'Ask who lives here, who left, who is new.' },
  'door.guide.may.told': {
    zh: '记下姓名、电话、地址的变化，以及父母主动告诉的新生儿。',
    en: 'Note changed names, phones and addresses, and a newborn of whom the parents tell.'
  },
  'door.guide.may.service': {
    zh: '介绍托育、补贴、健康服务，由本人决定要不要。',
    en: 'Tell of child care, subsidies and health services; they decide.'
  },
  'door.guide.may.no': {
    zh: '对方可以不回答、可以谢绝，没有任何后果。',
    en: 'They may give no answer and decline; nothing follows from it.'
  },
  'door.guide.never': { zh: '绝不能做的', en: 'What is never done' },
  'door.guide.why': { zh: '为什么', en: 'Why' },
  'door.guide.instead': { zh: '可以这样做', en: 'Instead' },
  'door.guide.basis': { zh: '依据', en: 'Basis' },
  'door.guide.articles': { zh: '第 {articles} 条', en: 'art. {articles}' },

  'door.device': { zh: '这台手机', en: 'This phone' },
  'door.device.name': { zh: '手机名称', en: 'Name' },
  'door.device.synced': { zh: '上次同步', en: 'Last synchronised' },
  'door.device.worker': { zh: '使用人', en: 'Used by' },
  'door.device.grid': { zh: '网格', en: 'Grid' },
  'door.device.until': { zh: '不联网最多用到', en: 'Without contact until' },
  'door.device.storage': { zh: '占用空间', en: 'Space used' },
  'door.device.megabytes': { zh: '{n} MB（最多 {most} MB）', en: '{n} MB (at most {most} MB)' },
  'door.device.version': { zh: '版本', en: 'Version' },
  'door.device.took': { zh: '用时', en: 'How long it takes' },
  'door.device.took.start': { zh: '打开 {n} 秒（应在 {most} 秒内）', en: '{n} s to open (at most {most} s)' },
  'door.device.took.sync': {
    zh: '上次同步 {n} 秒（应在 {most} 秒内）',
    en: '{n} s for the last sync (at most {most} s)'
  },
  'door.device.persistent': { zh: '浏览器已答应不自动清理。', en: 'The browser has agreed not to clear it by itself.' },
  'door.device.notPersistent': {
    zh: '浏览器可能在空间不足时清理。请把安家网格添加到主屏幕。',
    en: 'The browser may clear it when space runs short. Add Anjia Grid to your home screen.'
  },
  'door.language': { zh: '语言', en: 'Language' },
  'door.lock': { zh: '锁定', en: 'Lock' },
  'door.signInAgain': { zh: '重新登录', en: 'Sign in again' },
  'door.signOut': { zh: '退出并清除本机', en: 'Sign out and clear this phone' },
  'door.signOut.lead': {
    zh: '名册、密钥和已送达的记录都会从本机清除。',
    en: 'The copy, the keys and the lines that arrived are removed from this phone.'
  },
  'door.signOut.unsent': {
    zh: '还有 {n} 条没有发送。请先联网同步，再退出。',
    en: '{n} lines are not sent yet. Synchronise first, then sign out.'
  },
  'door.signOut.postOver': {
    zh: '还有 {n} 条没有送出。请社区恢复您的岗位一天，就能送出；现在退出，这 {n} 条就没有了。',
    en: '{n} lines are not sent. Ask your community to give your post back for a day and they go out; if you sign out now, these {n} are gone.'
  },
  'door.signOut.lose': { zh: '丢掉这 {n} 条，退出', en: 'Lose these {n} and sign out' },
  'door.signOut.sure': { zh: '确定退出？', en: 'Sign out?' }
})
