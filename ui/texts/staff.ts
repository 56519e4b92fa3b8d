import { texts } from './texts.ts'

/** Who serves: posts, what they have shown, and which posts are vacant. */
export const staffTexts = texts({
  'nav.staff': { zh: '人员资格', en: 'Staff' },
  'org.attended': { zh: '谁到场了', en: 'Who attended' },
  'org.attendedCertificate': {
    zh: '到场的人自动登记证书；您自己的由另一位同事登记',
    en: 'Whoever attended has the certificate recorded; your own is recorded by a colleague'
  },
  'org.attendedHours': {
    zh: '只选有账号的成员；来参加的居民只在下面写人数',
    en: 'Members with an account; of residents a number, below'
  },
  'org.came': { zh: '{name}（到场）', en: '{name} (attended)' },
  'org.given': { zh: '做过的', en: 'Done so far' },
  'org.givenSaid': {
    zh: '{activities} 次活动，{came} 人次，共 {hours} 小时',
    en: '{activities} activities, {came} times somebody took part, {hours} hours in all'
  },
  'nav.ownGroups': { zh: '我的小组', en: 'My groups' },
  'ownGroups.title': { zh: '我的小组', en: 'My groups' },
  'ownGroups.lead': {
    zh: '您参加的小组、活动和培训。这里看不到任何居民的信息。',
    en: 'Groups, activities and trainings you take part in. Nothing about any resident is seen here.'
  },
  'ownGroups.records': { zh: '小组、活动和培训', en: 'Groups, activities and trainings' },
  'ownGroups.none': { zh: '还没有', en: 'Nothing yet' },
  'ownGroups.noneNext': {
    zh: '社区把您加进小组后，会出现在这里。',
    en: 'It appears once the community has put you into a group.'
  },
  'ownGroups.hours': { zh: '我的服务时间', en: 'My hours' },
  'ownGroups.hoursSaid': {
    zh: '参加 {times} 次，共 {hours} 小时。只有您自己看得到。',
    en: '{times} times, {hours} hours. Only you see this.'
  },
  'ownGroups.never': { zh: '帮邻居，不打听邻居', en: 'Helping neighbours, not asking after them' },
  'ownGroups.neverAbout': {
    zh: '志愿者不登记、不打听、不报告任何居民的婚姻、生育和家里的事。有人需要帮助，请他自己联系社区，或者拨打12345。',
    en: 'Volunteers note, ask after and report nothing about marriages, births or the homes of residents. Whoever needs help is asked to turn to the community, or to 12345.'
  },
  'staff.title': { zh: '人员和资格', en: 'Staff and qualifications' },
  'staff.lead': {
    zh: '同事的岗位、学历、资格和培训证书。个人信息保护证书到期，岗位权限自动暂停，登记新证书当即恢复。',
    en: 'Posts, diplomas, qualifications and certificates of colleagues. When the privacy certificate lapses the post may do nothing, until a new one is on record.'
  },
  'staff.tabs': { zh: '人员', en: 'Staff' },
  'staff.tab.shown': { zh: '资格和证书', en: 'Qualifications' },
  'staff.tab.vacant': { zh: '空岗', en: 'Vacancies' },
  'staff.show': { zh: '显示', en: 'Show' },
  'staff.show.all': { zh: '全部', en: 'All' },
  'staff.show.soon': { zh: '30 天内到期', en: 'Lapse within 30 days' },
  'staff.show.lapsed': { zh: '已到期，权限暂停', en: 'Lapsed, nothing permitted' },
  'staff.show.missing': { zh: '岗位要求还缺的', en: 'Something missing' },
  'staff.none': { zh: '没有这样的人员', en: 'Nobody of this kind' },
  'staff.noneNext': { zh: '换一个条件看看。', en: 'Choose another condition.' },
  'staff.name': { zh: '姓名', en: 'Name' },
  'staff.posts': { zh: '岗位', en: 'Posts' },
  'staff.until': { zh: '可用到', en: 'Works until' },
  'staff.well': { zh: '有效', en: 'Valid' },
  'staff.soon': { zh: '快到期', en: 'Lapses soon' },
  'staff.lapsed': { zh: '已到期', en: 'Lapsed' },
  'staff.held': { zh: '已登记', en: 'On record' },
  'staff.missing': { zh: '还缺', en: 'Missing' },
  'staff.noMissing': { zh: '不缺', en: 'Nothing' },
  'staff.heldTo': { zh: '{what}（到 {day}）', en: '{what} (until {day})' },
  'staff.record': { zh: '登记证书', en: 'Record a certificate' },
  'staff.who': { zh: '谁的', en: 'Whose' },
  'staff.what': { zh: '什么资格或证书', en: 'Which' },
  'staff.proof': { zh: '发证单位和编号', en: 'Issuer and number' },
  'staff.proofHint': { zh: '如 市委网信办 2026-0088', en: 'Such as City Cyberspace Office 2026-0088' },
  'staff.from': { zh: '从哪天起', en: 'From' },
  'staff.to': { zh: '到期日', en: 'Last day' },
  'staff.toHint': { zh: '学历不用填', en: 'Not for diplomas' },
  'staff.recorded': { zh: '已登记，当即有效', en: 'Recorded; it counts at once' },
  'staff.enforcement': {
    zh: '行政执法资格只在街道确有执法权时需要，不计入“还缺”。',
    en: 'An enforcement qualification is needed only where the street really holds such a power; it never counts as missing.'
  },
  'staff.vacant': { zh: '空岗', en: 'Vacant posts' },
  'staff.vacantLead': {
    zh: '今天没有人在岗的街道、社区、网格岗位。离岗的同事留下的事项，在账号页交接。',
    en: 'Posts of street, communities and grids that nobody holds today. What whoever left still owed is handed over on the page of their account.'
  },
  'staff.vacantN': { zh: '共 {n} 个空岗', en: '{n} vacant posts' },
  'staff.noVacant': { zh: '没有空岗', en: 'No post is vacant' },
  'staff.noVacantNext': { zh: '每个岗位今天都有人。', en: 'Somebody holds each post today.' },
  'staff.role': { zh: '岗位', en: 'Post' },
  'staff.area': { zh: '辖区', en: 'Area' },
  'staff.last': { zh: '上一位', en: 'Held last by' },
  'staff.lastUntil': { zh: '{name}，到 {day}', en: '{name}, until {day}' },
  'staff.never': { zh: '还没有设过', en: 'nobody yet' },
  'staff.soonMe': {
    zh: '您的个人信息保护培训证书 {day} 到期。请在此之前参加培训，由管理员登记新证书；到期后岗位权限暂停。',
    en: 'Your certificate of privacy training lapses on {day}. Please be trained before and have the new one recorded by an administrator; after it your post may do nothing.'
  },
  'staff.lapsedMe': {
    zh: '您的个人信息保护培训证书已在 {day} 到期，岗位权限暂停。参加培训后请管理员登记新证书，当即恢复。',
    en: 'Your certificate of privacy training lapsed on {day}; your post may do nothing. Have a new one recorded by an administrator and it opens at once.'
  }
})
