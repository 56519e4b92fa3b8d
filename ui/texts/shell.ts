import { texts } from './texts.ts'

export const shell = texts({
  'app.name': { zh: '安家', en: 'Anjia' },
  'app.line': {
    zh: '街道社区人口登记与家庭服务',
    en: 'Population register and family services of streets and communities'
  },
  'demo.band': { zh: '演示环境：居民均为虚构', en: 'Demo: the people are invented' },
  'asof.band': { zh: '正在查看过去', en: 'You are looking at the past' },
  'asof.on': { zh: '{on} 当天的情况', en: 'as it was on {on}' },
  'asof.known': { zh: '按 {knownAt} 之前登记的内容', en: 'as recorded up to {knownAt}' },
  'asof.back': { zh: '回到今天', en: 'Back to today' },
  'asof.title': { zh: '查看哪一天', en: 'As of' },
  'asof.validOn': { zh: '有效日（事实）', en: 'True on' },
  'asof.knownTo': { zh: '登记截至（当时所知）', en: 'Recorded up to' },
  'asof.show': { zh: '查看', en: 'Show' },
  'asof.today': { zh: '今天', en: 'Today' },
  'asof.lastMonth': { zh: '上月末', en: 'End of last month' },
  'asof.lastYear': { zh: '去年末', en: 'End of last year' },
  'asof.asKnownThen': { zh: '上月末，按当时所知', en: 'End of last month, as known then' },
  'asof.hint': {
    zh: '有效日是事实发生的日子；登记截至是系统当时知道的内容。补登的事实只在后者较晚时可见。',
    en: 'The first is the day the facts are true; the second is what the register knew by then. A fact recorded late appears only with a later second day.'
  },
  'nav.main': { zh: '主导航', en: 'Main' },
  'nav.home': { zh: '回到今日', en: 'To today' },
  'nav.people': { zh: '查找居民', en: 'Look up' },
  'nav.rosters': { zh: '名册', en: 'Rosters' },
  'nav.today': { zh: '今日', en: 'Today' },
  'nav.find': { zh: '查找', en: 'Look up' },
  'nav.group.register': { zh: '登记册', en: 'Register' },
  'nav.group.work': { zh: '办理', en: 'Work' },
  'nav.group.places': { zh: '辖区', en: 'Places' },
  'nav.group.office': { zh: '管理', en: 'Office' },
  'nav.menu': { zh: '菜单', en: 'Menu' },
  'nav.law': { zh: '本平台依据哪些法律', en: 'The law this platform rests on' },
  'nav.skip': { zh: '跳到正文', en: 'Skip to content' },
  'nav.language': { zh: '语言', en: 'Language' },
  'nav.post': { zh: '岗位', en: 'Post' },
  'nav.signOut': { zh: '退出', en: 'Sign out' },
  'nav.back': { zh: '返回', en: 'Back' },
  'nav.here': { zh: '当前位置', en: 'You are here' },
  'keys.title': { zh: '快捷键', en: 'Keys' },
  'keys.find': { zh: '查找居民', en: 'Look a resident up' },
  'keys.help': { zh: '显示这张表', en: 'Show this list' },
  'keys.walk': { zh: '在列表中移动', en: 'Walk a list' },
  'keys.choose': { zh: '选择行、连续选择、全选', en: 'Choose rows, a range, all' },
  'keys.copy': { zh: '复制到表格软件、从表格软件粘贴', en: 'Copy to and paste from a spreadsheet' },
  'keys.send': { zh: '提交表单', en: 'Send a form' },
  'keys.undo': { zh: '撤销刚刚办理的事项', en: 'Undo what was just done' },
  'keys.close': { zh: '关闭、取消选择', en: 'Close, choose none' },
  'keys.single': { zh: '使用单键快捷键', en: 'Use single keys' },
  'state.loading': { zh: '正在载入', en: 'Loading' },
  'state.more': { zh: '再看 50 条', en: 'Show 50 more' },
  'state.end': { zh: '共显示 {n} 条，已到末尾', en: '{n} shown; this is the end' },
  'state.shown': { zh: '已显示 {n} 条', en: '{n} shown' },
  'state.notFound': { zh: '没有这个页面', en: 'There is no such page' },
  'state.notFoundNext': {
    zh: '地址可能输错，或页面已移动。请从“今日”重新开始。',
    en: 'The address may be mistyped, or the page has moved. Start again from Today.'
  },
  'state.noPermission': { zh: '这个岗位不能打开此页', en: 'This post may not open this page' },
  'state.noPermissionNext': {
    zh: '如果您有其他岗位，请在上方切换；否则请联系本单位管理员。',
    en: 'If you hold another post, switch to it above; otherwise ask the administrator of your office.'
  },
  'error.title': { zh: '没有完成', en: 'That did not work' },
  'error.network': {
    zh: '连不上服务器。请检查网络后重试，已填写的内容不会丢失。',
    en: 'The server cannot be reached. Check the network and try again; what you typed is kept.'
  },
  'error.unknown': {
    zh: '服务器没有给出原因（状态 {status}）。请稍后重试；仍然不行，请联系本单位管理员。',
    en: 'The server gave no reason (status {status}). Please try again later; if it stays, ask your administrator.'
  },
  'error.retry': { zh: '重试', en: 'Try again' },
  'error.page': { zh: '页面出错了', en: 'This page failed' },
  'rare.missing': { zh: '本机字体缺少此字，编码 {code}', en: 'No font here has this character, code {code}' },
  /** Between a name and its value. */
  'common.colon': { zh: '：', en: ': ' },
  'common.none': { zh: '无', en: 'none' },
  'common.cancel': { zh: '取消', en: 'Cancel' },
  'common.close': { zh: '关闭', en: 'Close' },
  'common.unknown': { zh: '不详', en: 'unknown' },
  'chart.table': { zh: '图中数字', en: 'The figures of this chart' },
  'chart.address': { zh: '本图地址', en: 'Address of this picture' },
  'chart.addressSaid': { zh: '本图地址，可以复制', en: 'Address of this picture, to copy' },
  'chart.csv': { zh: '下载表格 CSV', en: 'Download table (CSV)' },
  'chart.png': { zh: '下载图片 PNG', en: 'Download picture (PNG)' },
  'chart.svg': { zh: '下载图片 SVG', en: 'Download picture (SVG)' },
  'table.scroll': { zh: '{caption}，可滚动', en: '{caption}, scrollable' },
  'print.made': { zh: '{who} 制表，{on}', en: 'Made by {who}, {on}' },
  'signIn.title': { zh: '登录', en: 'Sign in' },
  'signIn.username': { zh: '账号', en: 'Account' },
  'signIn.password': { zh: '密码', en: 'Password' },
  'signIn.submit': { zh: '登录', en: 'Sign in' },
  'signIn.wrong': {
    zh: '账号或密码不对。请检查大小写后重试。',
    en: 'The account or the password is not right. Check upper and lower case and try again.'
  },
  'signIn.tooOften': {
    zh: '尝试次数过多。请稍等几分钟再试。',
    en: 'Too many attempts. Wait a few minutes and try again.'
  },
  'signIn.empty': { zh: '请填写{field}。', en: 'Fill in: {field}.' },
  'signIn.demo': { zh: '演示账号', en: 'Demo accounts' },
  'signIn.demoHint': { zh: '点一下即填好，再按“登录”。', en: 'One click fills the form; then press "Sign in".' },
  'signIn.notice': {
    zh: '仅供本辖区工作人员办理公务。每次查看居民信息都会留下记录，居民可以查询。',
    en: 'For staff of the area on official business. Every look at a resident leaves a record that the resident may see.'
  }
})
