import { texts } from './texts.ts'

/** The resident's own pages. */
export const mineTexts = texts({
  'mine.open': { zh: '我的页面', en: 'My page' },
  'mine.nav': { zh: '我的', en: 'Mine' },
  'mine.menu': { zh: '菜单', en: 'Menu' },
  'mine.nav.file': { zh: '我的档案', en: 'My file' },
  'mine.nav.looks': { zh: '谁看过', en: 'Who looked' },
  'mine.nav.consents': { zh: '我的同意', en: 'My consents' },
  'mine.nav.account': { zh: '账号', en: 'Account' },
  'mine.foot': {
    zh: '这里只显示您本人的内容。用完请退出，特别是与家人合用手机时。',
    en: 'Only what is about you is shown here. Sign out when you are done, above all on a phone you share.'
  },
  'mine.signOut': { zh: '退出', en: 'Sign out' },
  'mine.wrong': { zh: '还不能继续', en: 'Not yet' },
  'mine.wrongTitle': { zh: '有一处要改：{title}', en: 'Please mend: {title}' },

  'mine.signIn.title': { zh: '您的手机号码是多少？', en: 'What is your phone number?' },
  'mine.signIn.lead': {
    zh: '我们向这部手机发一条验证码短信。登录后可以看自己的档案，以及谁看过它。',
    en: 'We send a code to this phone. Then you can see your own file and who looked at it.'
  },
  'mine.signIn.phone': { zh: '手机号码', en: 'Phone number' },
  'mine.signIn.hint': { zh: '中国大陆的11位号码', en: 'A mobile number of the mainland, 11 digits' },
  'mine.signIn.send': { zh: '发送验证码', en: 'Send the code' },
  'mine.signIn.other': { zh: '其他登录方式', en: 'Another way' },
  'mine.signIn.provider': { zh: '用{provider}登录', en: 'Sign in with {provider}' },
  'mine.signIn.providerWords': {
    zh: '会转到认证平台的页面，登录后自动回来。我们只得到一个编号，不取您的姓名、证件号码和电话。',
    en: 'You go to the page of the provider and come back. We receive a bare identifier, no name, number or phone.'
  },
  'mine.signIn.first': { zh: '第一次用？', en: 'The first time?' },
  'mine.signIn.firstWords': {
    zh: '先登录，再带身份证件到社区或街道窗口，由工作人员当面核实后开通。只有手机号码，谁也打不开您的档案。',
    en: 'Sign in, then come to the window with your identity document: a colleague checks who you are and opens your page. A phone number alone opens nobody’s file.'
  },
  'mine.signIn.closed': {
    zh: '本街道还没有接通短信，暂时不能用手机登录。请到窗口办理，或请工作人员打印您的档案。',
    en: 'The street cannot send messages yet. Please come to the window; your file can be printed for you there.'
  },

  'mine.code.title': { zh: '短信里的验证码是多少？', en: 'What is the code in the message?' },
  'mine.code.lead': {
    zh: '短信已发往尾号 {tail} 的手机，10分钟内有效，只能用一次。',
    en: 'A message went to the phone ending in {tail}. The code holds for 10 minutes and works once.'
  },
  'mine.code.waiting': {
    zh: '短信暂时没有发出，正在重试。请稍等一会儿再看手机。',
    en: 'The message could not be sent yet and is tried again. Please look at your phone in a moment.'
  },
  'mine.code.failed': {
    zh: '短信没有发出去。请检查号码后重新获取，或到窗口办理。',
    en: 'The message could not be sent. Check the number and ask again, or come to the window.'
  },
  'mine.code.code': { zh: '6位验证码', en: 'Code of 6 digits' },
  'mine.code.enter': { zh: '登录', en: 'Sign in' },
  'mine.code.again': { zh: '换一个号码，或重新获取', en: 'Another number, or a new code' },
  'mine.code.demo': {
    zh: '演示：没有真的发短信。模拟手机收到：',
    en: 'Demonstration: no message was sent. The simulated phone received:'
  },

  'mine.unbound.title': { zh: '还差一步：到窗口核实', en: 'One more step: at the window' },
  'mine.unbound.lead': {
    zh: '尾号 {tail} 的手机还没有对应任何人的档案。这不影响您在窗口办事。',
    en: 'The phone ending in {tail} opens no file yet. At the window you are served all the same.'
  },
  'mine.unbound.providerLead': {
    zh: '您的身份认证账号还没有对应任何人的档案。这不影响您在窗口办事。',
    en: 'Your account at the identity provider opens no file yet. At the window you are served all the same.'
  },
  'mine.unbound.tail': { zh: '核对码：', en: 'and these four digits:' },
  'mine.unbound.one': {
    zh: '本人带身份证、户口簿等证件，到居住地或户籍地的社区、街道窗口。',
    en: 'Come with your identity card or household register to the window of the community or street where you live or are registered.'
  },
  'mine.unbound.two': { zh: '给工作人员看这个开通码：', en: 'Show this number to the colleague there:' },
  'mine.unbound.three': { zh: '工作人员办好后，刷新本页。', en: 'When they are done, load this page again.' },
  'mine.unbound.reload': { zh: '刷新', en: 'Load again' },
  'mine.unbound.care': {
    zh: '请不要在电话里告诉任何人。换过手机、三个月没有登录的，也请再来一次。',
    en: 'Tell it to nobody on the phone. After a change of phone, or three months without signing in, please come once more.'
  },

  'mine.file.title': { zh: '我的档案', en: 'My file' },
  'mine.file.lead': {
    zh: '{name}，以下是登记机关现在知道的内容。',
    en: '{name}, this is what the register knows today.'
  },
  'mine.file.living': { zh: '居住登记', en: 'Where you live' },
  'mine.file.hukou': { zh: '户籍登记', en: 'Where your hukou is' },
  'mine.file.office': { zh: '登记地', en: 'Kept by' },
  'mine.file.address': { zh: '地址', en: 'Address' },
  'mine.file.born': { zh: '出生日期', en: 'Born' },
  'mine.file.id': { zh: '证件号码', en: 'Identity number' },
  'mine.file.phone': { zh: '登记的电话', en: 'Phone on file' },
  'mine.file.stay': { zh: '居住起始', en: 'Here since' },
  'mine.file.known': { zh: '现状起于', en: 'As it stands since' },
  'mine.file.none': { zh: '没有登记', en: 'Not on file' },
  'mine.file.closed': { zh: '已退档', en: 'Closed' },
  'mine.file.notes': { zh: '工作人员写的备注', en: 'Notes of the staff' },
  'mine.file.noNotes': { zh: '没有备注。', en: 'There are no notes.' },
  'mine.file.noteUntil': { zh: '{at} 记，{until} 自动删除', en: 'Written {at}, deleted on {until}' },
  'mine.two.title': { zh: '两地正在商量的事', en: 'What two places settle about you' },
  'mine.two.lead': {
    zh: '您搬走或搬来后，两地的登记处商量由谁登记您，免得算两次，也免得服务断了。谁问了什么、告诉了什么，都写在这里，别人看不到。',
    en: 'When you move, the two offices settle who enrols you, so that you are counted once and served. Who asked and told what stands here; nobody else sees it.'
  },
  'mine.two.assist': {
    zh: '{on}，{asking}请{asked}核实您住在哪里',
    en: '{on}: {asking} asked {asked} whether you live there'
  },
  'mine.two.notify': {
    zh: '{on}，{asking}应您的要求告诉{asked}您住在哪里',
    en: '{on}: at your wish {asking} told {asked} where you live'
  },
  'mine.two.waits': { zh: '现在由{who}办理，{on} 前答复。', en: 'Now it is with {who}, who answers by {on}.' },
  'mine.two.handing': {
    zh: '已应您的要求请{who}接手您的登记，{on} 前答复。',
    en: 'At your wish {who} was asked to take your record on and answers by {on}.'
  },
  'mine.two.closed': { zh: '{on} 办结。', en: 'Ended on {on}.' },
  'mine.two.withdrawn': { zh: '{on} 撤回，没有再办。', en: 'Taken back on {on}.' },
  'mine.two.counts': {
    zh: '现在：现住人口由{living}计，户籍人口由{hukou}计。',
    en: 'Today: as living you are counted by {living}, by hukou by {hukou}.'
  },
  'mine.two.elsewhere': { zh: '第三地', en: 'a third place' },
  'mine.two.nobody': { zh: '没有登记的地方', en: 'nobody' },
  'mine.two.consents': { zh: '我同意过的内容，随时可以撤回', en: 'What I agreed to, which I may withdraw at any time' },
  'mine.two.value.yes': { zh: '是', en: 'yes' },
  'mine.two.value.no': { zh: '否', en: 'no' },
  'mine.two.value.unknown': { zh: '不知道', en: 'not known' },
  'mine.two.value.declined': { zh: '按您的意愿没有告诉', en: 'not told, as you wish' },
  'mine.file.wrongTitle': { zh: '哪里不对？', en: 'Is something wrong?' },
  'mine.file.wrongWords': {
    zh: '您有权要求更正、补充。请到窗口或打电话给登记地，带上能说明情况的材料。',
    en: 'You may have it corrected or completed: come to the window or call the office that keeps it.'
  },

  'mine.file.children': { zh: '我的未成年子女', en: 'My minor children' },
  'mine.file.childrenWords': {
    zh: '父母分开后，直接抚养的一方能看到；孩子满18岁后由本人查看。',
    en: 'Of parents apart, the one who brings the child up sees this; from the age of 18 only the child does.'
  },
  'mine.child.title': { zh: '{name}的档案', en: 'The file of {name}' },
  'mine.child.lead': {
    zh: '以下是登记机关现在知道的。您每次查看，孩子的记录里都会写明。',
    en: 'This is what the register knows today. Each time you look, it is noted in the child’s record.'
  },
  'mine.child.consents': { zh: '为孩子作出的同意', en: 'Consents given for the child' },
  'mine.child.noConsents': { zh: '没有。', en: 'There are none.' },
  'mine.child.withdraw': {
    zh: '孩子满14周岁以后，同意由孩子自己决定，撤回也由孩子自己来办：在孩子自己的页面上，或者到窗口。',
    en: 'From the age of 14 agreeing is the child’s own, and so is withdrawing: on their own page or at the window.'
  },
  'mine.child.back': { zh: '回到我的档案', en: 'Back to my file' },

  'mine.looks.title': { zh: '谁看过我的档案', en: 'Who looked at my file' },
  'mine.looks.lead': {
    zh: '每一次查看和改动都有记录：什么时候，哪里的什么岗位，为了什么。最近的在前，最多 {n} 条。',
    en: 'Each look and each change is kept: when, from which office and post, and what for. The latest first, {n} at most.'
  },
  'mine.looks.none': { zh: '还没有人看过。', en: 'Nobody has looked yet.' },
  'mine.looks.own': { zh: '您本人', en: 'You' },
  'mine.looks.kin': { zh: '父母、监护人或受托人', en: 'A parent, guardian or proxy' },
  'mine.looks.system': { zh: '系统自动处理', en: 'The system by itself' },
  'mine.looks.reason': { zh: '事由：{reason}', en: 'Reason: {reason}' },
  'mine.looks.refused': { zh: '没有让看', en: 'not let in' },
  'mine.looks.ask': {
    zh: '觉得不该看的，可以向街道个人信息保护负责人查问，或拨打12345投诉。',
    en: 'Where a look seems wrong to you, ask the data protection officer of the street, or complain to 12345.'
  },

  'mine.consents.title': { zh: '我的同意', en: 'My consents' },
  'mine.consents.lead': {
    zh: '以下内容只因为您同意才保存。撤回后立刻删除，不影响您办理任何事项。',
    en: 'This is kept only because you agreed. Withdraw, and it is deleted at once; nothing else changes for you.'
  },
  'mine.consents.none': { zh: '您没有被问过，也没有同意过什么。', en: 'You were never asked, and agreed to nothing.' },
  'mine.consents.told': { zh: '您告诉我们的：', en: 'What you told us:' },
  'mine.consents.answered': { zh: '{at} 回答。', en: 'Answered {at}.' },
  'mine.consents.until': { zh: '保存到 {day}。', en: 'Kept until {day}.' },
  'mine.consents.ended': { zh: '{at} 结束，内容已删除。', en: 'Ended {at}; what you told us is deleted.' },
  'mine.consents.words': { zh: '您当时读到的文字', en: 'The words you read' },
  'mine.consents.withdraw': { zh: '撤回同意', en: 'Withdraw' },

  'mine.account.title': { zh: '我的账号', en: 'My account' },
  'mine.account.lead': {
    zh: '用 {phone} 登录。{at} 在窗口核实后开通。',
    en: 'You sign in with {phone}. Opened at the window on {at}.'
  },
  'mine.account.provider': {
    zh: '用统一身份认证登录。{at} 在窗口核实后开通。',
    en: 'You sign in by the identity provider. Opened at the window on {at}.'
  },
  'mine.messages.title': { zh: '有进展时怎样告诉您', en: 'How you are told of news' },
  'mine.messages.lead': {
    zh: '消息里只说有新进展，不写办什么事，也不写姓名。每种方式一天最多三条，随时可以不要。',
    en: 'A message says only that there is news, no matter and no name. Three a day at most by each way, and you may say no at any time.'
  },
  'mine.messages.none': {
    zh: '目前没有可用的方式，请登录查看。',
    en: 'There is no way just now; please sign in and look.'
  },
  'mine.messages.sms': { zh: '短信', en: 'SMS' },
  'mine.messages.email': { zh: '电子邮件', en: 'E-mail' },
  'mine.messages.wechat': { zh: '微信公众号', en: 'WeChat official account' },
  'mine.messages.on': { zh: '会告诉您', en: 'on' },
  'mine.messages.off': { zh: '不发', en: 'off' },
  'mine.messages.stop': { zh: '不要{way}', en: 'Stop {way}' },
  'mine.messages.start': { zh: '用{way}告诉我', en: 'Tell me by {way}' },
  'mine.messages.giveMail': { zh: '填写邮箱', en: 'Give an address' },
  'mine.messages.otherMail': { zh: '换一个邮箱', en: 'Another address' },
  'mine.messages.follow': {
    zh: '关注公众号后，在微信里打开本页，点这里',
    en: 'Follow the account, open this page in WeChat, and press here'
  },
  'mine.messages.last': { zh: '最近发给您的', en: 'Sent to you lately' },
  'mine.messages.state.waiting': { zh: '正在发', en: 'on its way' },
  'mine.messages.state.sent': { zh: '已发出', en: 'sent' },
  'mine.messages.state.failed': { zh: '没有发出', en: 'not sent' },
  'mine.mail.title': { zh: '您的邮箱是什么？', en: 'What is your e-mail address?' },
  'mine.mail.label': { zh: '电子邮箱', en: 'E-mail address' },
  'mine.mail.hint': {
    zh: '我们先发一个验证码，确认是您的邮箱',
    en: 'We first send a code there, to be sure it is yours'
  },
  'mine.mail.send': { zh: '发送验证码', en: 'Send the code' },
  'mine.mailCode.title': { zh: '邮件里的验证码是多少？', en: 'What is the code in the mail?' },
  'mine.mailCode.lead': {
    zh: '邮件几分钟内到，30分钟内有效。',
    en: 'The mail comes within minutes; the code holds for 30.'
  },
  'mine.mailCode.save': { zh: '确认', en: 'Confirm' },
  'mine.account.end': { zh: '停用账号', en: 'End the account' },
  'mine.account.endWords': {
    zh: '停用后立刻不能再从网上看您的档案，无论用手机还是身份认证登录。档案本身不受影响，窗口照常为您办事。以后想用，再到窗口开通。',
    en: 'Neither phone nor identity provider can then open your file. The file stays as it is and the window serves you as before. You can have it opened again there.'
  },
  'mine.ended.title': { zh: '账号已停用', en: 'The account is ended' },
  'mine.ended.words': {
    zh: '已不能再从网上看您的档案。以后想用，请到窗口重新开通。',
    en: 'Your file can no longer be opened online. You can have it opened again at the window.'
  }
})
