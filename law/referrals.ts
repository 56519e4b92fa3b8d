import type { ConsentText } from './matters/matter.ts'

/** Bodies a request for help may be passed on to. The police and the courts are not among them: who is not safe at home has a way of their own. */
export const referralBodies = {
  'civil-affairs': { zh: '民政部门', en: 'civil affairs' },
  clinic: { zh: '社区卫生服务机构', en: 'the community clinic' },
  'legal-aid': { zh: '法律援助机构', en: 'legal aid' },
  'women-federation': { zh: '妇联', en: 'the women’s federation' },
  'disabled-federation': { zh: '残联', en: 'the disabled persons’ federation' },
  employment: { zh: '公共就业服务机构', en: 'the employment service' },
  education: { zh: '教育部门', en: 'education' },
  housing: { zh: '住房保障部门', en: 'housing' }
} as const

/** Agreed to for each referral by itself: to whom, what, and nothing else (PIPL 23, 29). */
export const referralConsent: ConsentText = {
  version: '2026-11',
  textZh:
    '我读过上面要转的每一个字，单独同意街道把它原样转给上面写明的单位，只为这一次求助。除此以外什么也不转。没有转出以前，我随时可以撤回；不同意或撤回，不影响我办理其他任何事项。',
  textEn:
    'I have read every word that is to be passed on, and consent separately to the street sending exactly this to the body named above, for this request only. Nothing else is passed on. I may withdraw as long as it has not been sent; refusing or withdrawing changes nothing else.'
}

/** The grid worker learns the door and the day, and nothing of the case. */
export const callWords: ConsentText = {
  version: '2026-12',
  textZh:
    '我同意网格员在这一天上门。网格员只知道我求过助、住在哪里、哪一天来，看不到我求助的内容，想说什么由我当面说。我随时可以取消，不用说理由；不同意或取消，不影响我的求助和其他任何事项。',
  textEn:
    'I agree to a visit of the grid worker on this day. They learn that I asked for help, where I live and the day, and see nothing of what I asked for; what I say is for me to choose. I may call it off at any time without a reason; refusing or calling it off changes nothing about my request or anything else.'
}

/** A visit is an offer to a family; agreeing binds nobody. */
export const visitWords: ConsentText = {
  version: '2026-12',
  textZh: '我愿意在这一天由联系人这样来看望。我随时可以取消，不用说理由；不愿意或取消，不影响任何补助和服务。',
  textEn:
    'I would like to be visited by a contact this way on this day. I may call it off at any time without a reason; saying no or calling it off changes no payment and no service.'
}
