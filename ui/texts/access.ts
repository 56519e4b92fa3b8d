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
    zh: '密码多次输错，账号已锁定 15 分钟。请稍后再试，或联系管理员。',
    en: 'Too many wrong passwords: the account is locked for 15 minutes. Try later, or ask the administrator.'
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
  'post.ask': { zh: '请联系本单位管理员为您设岗。', en: 'Ask the administrator of your office to give you one.' }
})
