import { declareRefusals } from '../platform/refusal.ts'
import type { OwnSupport } from '../residents/index.ts'
import { archiveRefused, ownArchive } from './own-archive.ts'

export { followPrivateHelp } from './follow-areas.ts'
export { forgetPrivateHelp } from './forget-ended.ts'
export { supportRoutes } from './routes.ts'

/** The pages of a resident about the help they asked for. */
export const ownSupport: OwnSupport = { own: ownArchive, refused: archiveRefused }

declareRefusals({
  'support.no-archive': {
    zh: '这位居民没有开着的服务档案。只有本人提出才开，关闭以后不再记。',
    en: 'This person keeps no archive open. It is opened only by their own wish, and nothing is noted once it is closed.',
    status: 409
  },
  'support.say-wish': {
    zh: '请写一写最想先得到什么帮助，2到200个字。',
    en: 'Please say what help you would like first, in 2 to 200 characters.',
    status: 422
  },
  'support.say-words': {
    zh: '请选一项，再写几个字，最多500个字。',
    en: 'Please choose what it is and say it in a few words, 500 characters at most.',
    status: 422
  },
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
