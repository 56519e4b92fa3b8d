import { alsoHeld } from '../cases/index.ts'
import { declareRefusals } from '../platform/refusal.ts'
import type { OwnSupport } from '../residents/index.ts'
import { heldOfPerson } from './held-of-person.ts'
import { archiveRefused, ownArchive } from './own-archive.ts'
import { offersRefused, ownOffers } from './own-offers.ts'
import { ownPrivate, privateRefused } from './own-private.ts'

export { followPrivateHelp } from './follow-areas.ts'
export { forgetPrivateHelp } from './forget-ended.ts'
export { noteCall } from './offers.ts'
export { offersRoutes, supportRoutes } from './routes.ts'

/** The pages of a resident about the help they asked for. */
export const ownSupport: OwnSupport = {
  own: { ...ownArchive, ...ownOffers, ...ownPrivate },
  refused: { ...archiveRefused, ...offersRefused, ...privateRefused }
}

alsoHeld(heldOfPerson)

declareRefusals({
  'support.no-visits': {
    zh: '这个家庭没有说愿意接受看望，或者说了不需要。不安排，也不再问。',
    en: 'This family has not said that it wishes to be visited, or wishes it not. None is offered, and nobody asks again.',
    status: 409
  },
  'support.not-contact': {
    zh: '只有这个家庭的两位联系人可以约看望。',
    en: 'Only one of the two contacts of this family asks whether to visit.',
    status: 403
  },
  'support.no-grid': {
    zh: '本人现在不住在本辖区的网格里，网格员去不了。可以打电话，或者请本人到窗口来。',
    en: 'They do not live in a grid of this area now, so that no grid worker serves them. Call by phone, or see them at the window.',
    status: 409
  },
  'support.past-day': { zh: '请选今天或以后的一天。', en: 'Please choose today or a later day.', status: 400 },
  'support.not-now': {
    zh: '现在不能这样做：本人还没有同意、已经不同意或取消，或者这一步已经做过。',
    en: 'Not now: the person has not agreed yet, has said no or called it off, or this was done already.',
    status: 409
  },
  'support.how-answered': {
    zh: '本人的回答要写明是怎样回答的；办公室做的事不用写。',
    en: 'Of an answer of the person it is said how they gave it; of what the office did it is not.',
    status: 400
  },
  'support.nobody-trained': {
    zh: '这个地方现在没有受过培训的专人，交过去会没人看到。请选有专人的街道或社区；都没有的，打12338或110，并请街道负责人安排专人。',
    en: 'Nobody trained is in post for this place: it would lie there unread. Choose a street or community that has somebody; where none has, call 12338 or 110 and ask the street to appoint one.',
    status: 409
  },
  'support.say-whom': {
    zh: '请选这个人或者地方；没有选人的，写几个字说明是谁。',
    en: 'Please choose the person or the place; without a person, say in a few words whom it is about.',
    status: 422
  },
  'support.say-route': { zh: '请选哪方面。', en: 'Please choose what it is about.', status: 422 },
  'support.say-reach': {
    zh: '请写怎么联系您最安全，2到200个字。',
    en: 'Please say how you are safely reached, in 2 to 200 characters.',
    status: 422
  },
  'support.say-way': { zh: '请选一种方式。', en: 'Please choose one way.', status: 422 },
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
