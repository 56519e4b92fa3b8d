import { texts } from './texts.ts'

export const office = texts({
  'nav.approvals': { zh: '审批', en: 'Approvals' },
  'nav.accounts': { zh: '账号岗位', en: 'Accounts' },
  'nav.audit': { zh: '留痕审计', en: 'Audit' },
  'nav.refusedPowers': { zh: '拒办统计', en: 'Refusals' },
  'nav.me': { zh: '我的账号', en: 'My account' },

  'approvals.title': { zh: '审批', en: 'Approvals' },
  'approvals.lead': {
    zh: '授岗、批量显示号码和大量导出，都须一人提出、另一人同意。自己提出的不能自己批准。',
    en: 'Posts, unmasking in bulk and large exports: one person asks, another agrees, never the same.'
  },
  'approvals.decide': { zh: '等我决定', en: 'For me to decide' },
  'approvals.asked': { zh: '我提出的', en: 'Asked by me' },
  'approvals.handed': { zh: '交接给我的', en: 'Handed over to me' },
  'approvals.none': { zh: '没有等您决定的事项', en: 'Nothing waits for your decision' },
  'approvals.noneNext': {
    zh: '同事提出申请后会出现在这里，7 天内有效。',
    en: 'What colleagues ask for appears here and stays for 7 days.'
  },
  'approvals.askedNone': { zh: '您还没有提出过申请', en: 'You have asked for nothing yet' },
  'approvals.askedNext': {
    zh: '导出名册或显示号码超过每天的限量时，可以在那里直接申请。',
    en: 'Where a daily limit for exports or numbers is reached, you can ask right there.'
  },
  'approvals.handedNone': { zh: '没有交接给您的未办结工作', en: 'No open work was handed over to you' },
  'approvals.handedNext': {
    zh: '同事离岗时，管理员会指定接手人。',
    en: 'When a colleague leaves, an administrator names who takes over.'
  },
  'approval.grant-post': { zh: '授予岗位：{role}，{area}', en: 'A post: {role}, {area}' },
  'approval.clear-second-factor': { zh: '清除第二重验证', en: 'Clear a second factor' },
  'approval.export': { zh: '导出名册：{roster}，不超过 {rows} 行', en: 'Export a roster: {roster}, up to {rows} rows' },
  'approval.reveal-in-bulk': { zh: '显示完整号码：{n} 人', en: 'Open the numbers of {n} people' },
  'approval.reveal-list': {
    zh: '导出名册并显示号码：{roster}，不超过 {rows} 行',
    en: 'Export a roster with numbers: {roster}, up to {rows} rows'
  },
  'approval.for': { zh: '授予：{name}', en: 'For: {name}' },
  'approval.days': { zh: '{from} 起，{to}', en: 'from {from}, {to}' },
  'approval.until': { zh: '至 {day}', en: 'until {day}' },
  'approval.open': { zh: '没有截止日', en: 'no last day' },
  'approval.purpose': { zh: '用途：{purpose}', en: 'Purpose: {purpose}' },
  'approval.person': { zh: '查看第 {n} 位居民', en: 'Resident {n}' },
  'approval.by': { zh: '{name} 于 {at} 提出', en: '{name}, {at}' },
  'approval.decided': { zh: '{name} 于 {at} 决定', en: 'decided by {name}, {at}' },
  'approval.grant': { zh: '同意', en: 'Agree' },
  'approval.refuse': { zh: '不同意', en: 'Refuse' },
  'approval.reason': { zh: '意见（不同意时必填，申请人会看到）', en: 'Reason (needed to refuse; who asked reads it)' },
  'approval.reasonNeeded': { zh: '不同意时请写明原因。', en: 'Say why you refuse.' },
  'approval.granted': { zh: '已同意', en: 'Agreed' },
  'approval.refused': { zh: '已告知申请人不同意', en: 'Refused; who asked will see why' },
  'approval.status.asked': { zh: '等待决定', en: 'waiting' },
  'approval.status.granted': { zh: '已同意，24 小时内可用', en: 'agreed, usable within 24 hours' },
  'approval.status.refused': { zh: '不同意', en: 'refused' },
  'approval.status.used': { zh: '已使用', en: 'used' },
  'approval.status.expired': { zh: '已过期', en: 'expired' },

  'reveal.askSecond': {
    zh: '请另一位同事批准显示 {n} 人的号码。',
    en: 'Ask a colleague to agree to opening the numbers of {n} people.'
  },
  'reveal.askChosen': { zh: '申请显示所选 {n} 人的号码', en: 'Ask to open the numbers of the {n} chosen' },
  'reveal.askHint': { zh: '写明用途，批准人和居民本人都能看到', en: 'The colleague and the residents may read it' },
  'reveal.askGo': { zh: '申请批准', en: 'Ask' },
  'reveal.askedSecond': {
    zh: '已申请。批准后 24 小时内，可以逐个打开这些居民的号码，每人一次。',
    en: 'Asked. Once agreed, each of these numbers can be opened once within 24 hours.'
  },
  'work.kind.import': { zh: '导入文件', en: 'import' },
  'work.kind.move': { zh: '迁移', en: 'move' },
  'work.kind.list': { zh: '外来名单', en: 'list from elsewhere' },
  'work.kind.obligation': { zh: '负责的事项', en: 'something owed' },
  'work.kind.record': { zh: '计划、协议或会议', en: 'a plan, agreement or meeting' },
  'work.kind.contact': { zh: '家庭联系人', en: 'contact of a family' },
  'work.kind.approval': { zh: '审批申请', en: 'request for approval' },
  'handed.from': { zh: '{name} 于 {at} 交接', en: 'from {name}, {at}' },

  'accounts.title': { zh: '账号和岗位', en: 'Accounts and posts' },
  'accounts.lead': {
    zh: '账号属于人，岗位决定能看什么。授岗须另一位管理员同意。这里没有居民信息。',
    en: 'An account belongs to a person; a post decides what they see, and another administrator must agree to it. No resident appears here.'
  },
  'accounts.search': { zh: '按用户名或姓名的开头查找', en: 'Beginning of a user name or a name' },
  'accounts.show': { zh: '显示', en: 'Show' },
  'accounts.show.all': { zh: '全部', en: 'all' },
  'accounts.show.locked': { zh: '已锁定', en: 'locked' },
  'accounts.show.no-post': { zh: '没有岗位', en: 'without a post' },
  'accounts.show.expiring': { zh: '30 天内到期', en: 'ending within 30 days' },
  'accounts.show.lapsed': { zh: '岗位已到期', en: 'post has ended' },
  'accounts.show.no-second-factor': { zh: '应设未设第二重验证', en: 'second factor missing' },
  'accounts.new': { zh: '新建账号', en: 'New account' },
  'accounts.none': { zh: '没有这样的账号', en: 'No such accounts' },
  'accounts.noneNext': { zh: '换一个条件查找，或新建账号。', en: 'Search differently, or make a new account.' },
  'accounts.expiring': { zh: '有 {n} 个账号的岗位在 30 天内到期', en: 'Posts of {n} accounts end within 30 days' },
  'account.username': { zh: '用户名', en: 'User name' },
  'account.name': { zh: '姓名', en: 'Name' },
  'account.area': { zh: '管理单位', en: 'Administered in' },
  'account.posts': { zh: '岗位', en: 'Posts' },
  'account.state': { zh: '状态', en: 'State' },
  'account.sessions': { zh: '在线', en: 'Sessions' },
  'account.ok': { zh: '正常', en: 'open' },
  'account.waits': { zh: '待激活', en: 'not activated' },
  'account.linkMade': { zh: '链接发出', en: 'Link made' },
  'account.locked.administrator': { zh: '已被管理员锁定', en: 'locked by an administrator' },
  'account.locked.wrong-passwords': { zh: '密码错误暂停', en: 'paused after wrong passwords' },
  'account.second': { zh: '第二重验证', en: 'Second factor' },
  'account.second.on': { zh: '已设置', en: 'set up' },
  'account.second.off': { zh: '未设置', en: 'none' },
  'account.noPost': { zh: '没有岗位', en: 'no post' },
  'account.create': { zh: '建立账号', en: 'Make the account' },
  'account.createNext': {
    zh: '建立后得到一个只显示一次的激活链接，由本人设置密码。账号没有岗位时什么也看不到。',
    en: 'You get an activation link, shown once; the person sets the password. Without a post the account sees nothing.'
  },
  'account.usernameWrong': {
    zh: '小写字母开头，3 至 30 位字母、数字、点或下划线。',
    en: '3 to 30 lower-case letters, digits, dots or underscores, a letter first.'
  },
  'account.lock': { zh: '锁定', en: 'Lock' },
  'account.unlock': { zh: '解除锁定', en: 'Unlock' },
  'account.endSessions': { zh: '全部退出登录', en: 'End all sessions' },
  'account.reset': { zh: '重设密码', en: 'New password' },
  'account.clearSecond': { zh: '申请清除第二重验证', en: 'Ask to clear the second factor' },
  'account.done.lock': { zh: '已锁定，会话和令牌立即停止', en: 'Locked; sessions and tokens stopped at once' },
  'account.done.unlock': { zh: '已解除锁定', en: 'Unlocked' },
  'account.done.endSessions': { zh: '已全部退出登录', en: 'All sessions ended' },
  'account.done.clearSecond': { zh: '已提出，等另一位管理员同意', en: 'Asked; another administrator decides' },
  'account.done.post': { zh: '授岗申请已提出，等另一位管理员同意', en: 'Asked; another administrator decides' },
  'account.done.ended': { zh: '岗位已结束', en: 'The post is ended' },
  'account.done.handed': { zh: '已交接 {n} 项工作', en: '{n} pieces of work handed over' },
  'slip.activation': { zh: '激活链接（只显示这一次）', en: 'Activation link (shown only now)' },
  'slip.for': { zh: '{name}（用户名 {username}）', en: '{name} (user name {username})' },
  'slip.how': {
    zh: '请本人在 7 天内打开链接或扫码，设置只有自己知道的密码。链接用过一次即失效；请勿转发给他人。',
    en: 'Open the link or scan the code within 7 days and set a password only you know. It works once; hand it to nobody else.'
  },
  'slip.print': { zh: '打印激活单', en: 'Print the slip' },
  'slip.copy': { zh: '复制链接', en: 'Copy the link' },
  'slip.copied': { zh: '已复制', en: 'Copied' },
  'slip.code': { zh: '激活链接的二维码', en: 'QR code of the activation link' },
  'slip.close': { zh: '已交给本人，关闭', en: 'Handed over; close' },
  'post.grant': { zh: '授予岗位', en: 'Grant a post' },
  'post.role': { zh: '角色', en: 'Role' },
  'post.area': { zh: '辖区', en: 'Area' },
  'post.areaHint': {
    zh: '不选下级时，岗位覆盖整个{area}。',
    en: 'Without a part chosen, the post covers all of {area}.'
  },
  'post.from': { zh: '开始日', en: 'First day' },
  'post.to': { zh: '最后一日', en: 'Last day' },
  'post.toHint': {
    zh: '临时岗位、借调请填写；不填则没有截止日。',
    en: 'For temporary posts; empty means no last day.'
  },
  'post.askGrant': { zh: '提出授岗', en: 'Ask for the post' },
  'post.end': { zh: '结束岗位', en: 'End the post' },
  'post.endNow': { zh: '立即结束', en: 'End it now' },
  'post.lapsed': { zh: '已于 {day} 到期', en: 'ended on {day}' },
  'post.ends': { zh: '{day} 到期', en: 'ends on {day}' },
  'post.soon': {
    zh: '您的岗位“{post}”将于 {day} 到期，需要延续请联系管理员。',
    en: 'Your post "{post}" ends on {day}. Ask an administrator if it should go on.'
  },
  'post.handover': { zh: '交接工作', en: 'Hand over' },
  'post.work': { zh: '这个岗位未办结的工作', en: 'Open work on this post' },
  'post.workNone': { zh: '没有未办结的工作，可以直接结束。', en: 'Nothing is open; the post can be ended.' },
  'post.workNoneLapsed': { zh: '没有未办结的工作。', en: 'Nothing is open.' },
  'post.workItem': { zh: '{kind} {n} 项', en: '{n} × {kind}' },
  'post.successor': { zh: '接手人', en: 'Successor' },
  'post.successorPick': { zh: '请选择接手人', en: 'Choose a successor' },
  'post.successorNone': {
    zh: '没有合适的接手人：须在同一辖区有在岗岗位并能办理这些工作。',
    en: 'Nobody fits: a successor needs a post that reaches this area and may do this work.'
  },
  'post.toOffice': { zh: '不指定，留给本单位办理', en: 'nobody: it stays with the office' },

  'me.title': { zh: '我的账号', en: 'My account' },
  'me.needed': { zh: '这个岗位须先设置第二重验证', en: 'This post needs a second factor first' },
  'me.neededNext': {
    zh: '管理员和审计员的账号权力大，只有密码不够。用手机上的验证器应用扫码，约一分钟。',
    en: 'Administrators and auditors prove who they are twice. Scan a code with an authenticator app; it takes a minute.'
  },
  'me.second.off': {
    zh: '登录时除密码外，再输入验证器应用上的 6 位数字。',
    en: 'At sign-in you type, besides the password, the 6 digits of an authenticator app.'
  },
  'me.second.on': { zh: '已设置第二重验证。', en: 'A second factor is set up.' },
  'me.second.start': { zh: '设置第二重验证', en: 'Set up a second factor' },
  'me.second.stop': { zh: '关闭第二重验证', en: 'Turn the second factor off' },
  'me.second.again': { zh: '换一部手机或换新备用码', en: 'Another phone, or new spare codes' },
  'me.second.password': { zh: '先输入您的密码', en: 'Your password first' },
  'me.second.go': { zh: '继续', en: 'Go on' },
  'me.second.scan': {
    zh: '用验证器应用扫这个二维码；不能扫码时手工输入密钥。',
    en: 'Scan this with an authenticator app, or type the key by hand.'
  },
  'me.second.code': { zh: '验证器的二维码', en: 'QR code for the authenticator' },
  'me.second.key': { zh: '密钥', en: 'Key' },
  'me.second.verify': { zh: '确认', en: 'Confirm' },
  'me.second.spare': { zh: '备用码', en: 'Spare codes' },
  'me.second.spareHint': {
    zh: '手机不在身边时，每个备用码可代替一次 6 位数字。请打印或抄下，放在安全的地方；离开本页后不再显示。',
    en: 'Without your phone each spare code stands once for the 6 digits. Print or copy them and keep them safe; they are not shown again.'
  },
  'me.second.print': { zh: '打印备用码', en: 'Print the spare codes' },
  'me.second.done': { zh: '第二重验证已设置', en: 'The second factor is set up' },
  'me.second.stopped': { zh: '第二重验证已关闭', en: 'The second factor is off' },
  'me.password': { zh: '修改密码', en: 'Change the password' },
  'me.password.now': { zh: '现在的密码', en: 'Present password' },
  'me.password.new': { zh: '新密码', en: 'New password' },
  'me.password.others': { zh: '同时退出其他电脑上的登录', en: 'Also end my sessions elsewhere' },
  'me.password.submit': { zh: '修改密码', en: 'Change it' },
  'me.password.done': {
    zh: '密码已修改，旧密码下的令牌已停用',
    en: 'Changed; tokens made under the old password have ended'
  },
  'me.password.wrong': { zh: '现在的密码不对。', en: 'The present password is not right.' },
  'me.sessions': { zh: '我在哪里登录', en: 'Where I am signed in' },
  'me.session.here': { zh: '本机', en: 'this desk' },
  'me.session.since': { zh: '登录时间', en: 'Since' },
  'me.session.until': { zh: '到期', en: 'Until' },
  'me.session.where': { zh: '地址', en: 'Address' },
  'me.session.what': { zh: '浏览器', en: 'Browser' },
  'me.session.end': { zh: '退出', en: 'End' },
  'me.session.ended': { zh: '已退出那里的登录', en: 'That session is ended' },
  'me.posts': { zh: '我的岗位', en: 'My posts' },
  'me.post.active': { zh: '现在使用', en: 'active' },
  'me.post.take': { zh: '切换到这个岗位', en: 'Switch to this post' },

  'second.spare': { zh: '手机不在身边？使用备用码', en: 'No phone at hand? Use a spare code' },
  'second.spareCode': { zh: '备用码', en: 'Spare code' },
  'second.back': { zh: '改用验证器', en: 'Use the authenticator' },
  'second.spareWrong': { zh: '备用码不对或已用过。', en: 'The spare code is wrong or was used.' }
})
