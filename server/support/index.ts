import { declareRefusals } from '../platform/refusal.ts'

export { followPrivateHelp } from './follow-areas.ts'
export { forgetPrivateHelp } from './forget-ended.ts'
export { supportRoutes } from './routes.ts'

declareRefusals({
  'support.ended': {
    zh: '这件事已经办结，不再登记。又有情况请重新转交。',
    en: 'This has ended and nothing more is noted. Tell it anew if something happens again.',
    status: 409
  },
  'support.not-agreed': {
    zh: '转给别的部门要本人同意。没有同意就不转；依法必须报告的，请选“依法报告”。',
    en: 'It is passed on only as the person agreed to. Without that it is not; what the law makes a duty to report is noted as such.',
    status: 409
  }
})
