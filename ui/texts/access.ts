import { texts } from './texts.ts'

export const access = texts({
  'role.street_officer': { zh: '街道经办员', en: 'street officer' },
  'role.street_reviewer': { zh: '街道复核员', en: 'street reviewer' },
  'role.community_worker': { zh: '社区工作者', en: 'community worker' },
  'role.grid_worker': { zh: '网格员', en: 'grid worker' },
  'role.district_officer': { zh: '区县经办员', en: 'district officer' },
  'role.duty_officer': { zh: '值班专员', en: 'duty officer' },
  'role.policy_admin': { zh: '政策管理员', en: 'policy administrator' },
  'role.administrator': { zh: '系统管理员', en: 'administrator' },
  'role.auditor': { zh: '审计员', en: 'auditor' },
  'role.dpo': { zh: '个人信息保护负责人', en: 'data protection officer' },
  'role.legal_reviewer': { zh: '法制审核员', en: 'legal reviewer' },
  'role.petition_handler': { zh: '信访接待员', en: 'petition handler' },
  'role.clinic_staff': { zh: '医疗机构人员', en: 'clinic staff' },
  'role.association_member': { zh: '协会会员', en: 'association member' },
  'role.volunteer': { zh: '志愿者', en: 'volunteer' },
  'role.employer_contact': { zh: '单位联络员', en: 'employer contact' },
  'role.venue_partner': { zh: '物业联络员', en: 'venue partner' },
  'role.citizen': { zh: '居民', en: 'resident' },
  'role.proxy': { zh: '代办人', en: 'proxy' },
  'signIn.locked': {
    zh: '密码多次输错，15 分钟内不能在此登录。请稍后再试，或联系管理员。',
    en: 'Too many wrong passwords: no sign-in from here for 15 minutes. Try later, or ask the administrator.'
  },
  'signIn.again': { zh: '登录已到期，请重新登录。', en: 'Your session has ended. Please sign in again.' },
  'second.title': { zh: '第二重验证', en: 'Second factor' },
  'second.code': { zh: '验证器上的 6 位数字', en: 'The 6 digits of your authenticator' },
  'second.wrong': {
    zh: '数字不对或已过期。请输入当前显示的 6 位数字。',
    en: 'The digits are wrong or have expired. Type the 6 digits shown now.'
  },
  'post.none': { zh: '您现在没有在岗的岗位', en: 'You hold no active post' },
  'post.choose': { zh: '请在上方选择一个岗位。', en: 'Choose one of your posts above.' },
  'post.ask': { zh: '请联系本单位管理员为您设岗。', en: 'Ask the administrator of your office to give you one.' },
  'setUp.title': { zh: '首次设置', en: 'Set up' },
  'setUp.lead': {
    zh: '为新系统设立两位管理员。此后每次授予岗位都要由两人分别提出和同意，管理员看不到居民信息。',
    en: 'Make the first two administrators. From then on one asks for a post and the other agrees; administrators see no residents.'
  },
  'setUp.first': { zh: '第一位管理员', en: 'First administrator' },
  'setUp.second': { zh: '第二位管理员', en: 'Second administrator' },
  'setUp.name': { zh: '姓名', en: 'Name' },
  'setUp.usernameHint': {
    zh: '小写字母开头，3 至 30 位字母、数字、点或下划线',
    en: '3 to 30 lower-case letters, digits, dots or underscores, a letter first'
  },
  'setUp.passwordHint': { zh: '至少 10 位', en: 'At least 10 characters' },
  'setUp.submit': { zh: '完成设置', en: 'Set up' },
  'setUp.done': { zh: '设置完成', en: 'Set-up is done' },
  'setUp.doneNext': {
    zh: '请两位管理员分别登录。设置链接已失效。',
    en: 'Both administrators may now sign in. The link works no more.'
  },
  'setUp.noToken': { zh: '设置链接不完整', en: 'The set-up link is not complete' },
  'setUp.noTokenNext': {
    zh: '请复制启动时打印的整行链接，包括 # 之后的部分。',
    en: 'Copy the whole link printed at the start, with what follows the #.'
  },
  'activate.title': { zh: '设置密码', en: 'Set your password' },
  'activate.lead': {
    zh: '密码只有您自己知道，管理员也看不到。链接只能使用一次，7 天内有效。',
    en: 'Only you know your password; no administrator sees it. The link works once, within 7 days.'
  },
  'activate.password': { zh: '新密码', en: 'New password' },
  'activate.again': { zh: '再输入一次', en: 'The same once more' },
  'activate.short': { zh: '密码至少 10 位。', en: 'The password needs at least 10 characters.' },
  'activate.differs': { zh: '两次输入的密码不一致。', en: 'The two passwords differ.' },
  'activate.submit': { zh: '设置密码', en: 'Set the password' },
  'activate.done': { zh: '密码已设置', en: 'Your password is set' },
  'activate.doneNext': { zh: '请用用户名 {username} 登录。', en: 'Sign in with the user name {username}.' },
  'activate.noToken': { zh: '激活链接不完整', en: 'The activation link is not complete' },
  'activate.noTokenNext': {
    zh: '请复制管理员发给您的整行链接，包括 # 之后的部分。',
    en: 'Copy the whole link your administrator gave you, with what follows the #.'
  },
  'elsewhere.title': { zh: '其他辖区', en: 'Other areas' },
  'elsewhere.lead': {
    zh: '凭完整证件号码可以询问其他辖区是否已登记此人。询问须写明事由，会留下记录，居民本人可以查询。',
    en: 'With the full ID number you may ask whether another area has this person. A reason is needed; the question is recorded and the resident may see it.'
  },
  'elsewhere.ask': { zh: '询问其他辖区', en: 'Ask the other areas' },
  'elsewhere.not-enrolled': { zh: '各辖区都没有登记此人。', en: 'No area has this person.' },
  'elsewhere.enrolled-here': { zh: '此人已在本辖区登记。', en: 'This person is enrolled here.' },
  'elsewhere.enrolled-elsewhere': {
    zh: '此人已在其他辖区登记：{seats}。办理迁移请发起移交。',
    en: 'This person is enrolled elsewhere: {seats}. To take them in, ask for a move.'
  },
  'elsewhere.ask-duty-officer': { zh: '请联系值班专员。', en: 'Ask the duty officer.' }
})
