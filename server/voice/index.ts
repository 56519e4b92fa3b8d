import { declareRefusals } from '../platform/refusal.ts'

export { followVoices } from './follow-areas.ts'
export { forgetVoices } from './forget-voices.ts'
export { openVoices } from './own-voices.ts'
export { voiceRoutes } from './routes.ts'
export { hashOfCode, newCode } from './send-voice.ts'

declareRefusals({
  'voice.which-office': {
    zh: '请选街道或社区。对区级单位的意见，请向上一级机关提出。',
    en: 'Please choose a street or community. What concerns the district itself goes to the authority above it.',
    status: 400
  },
  'voice.say-words': {
    zh: '请写2到2000个字。',
    en: 'Please write between 2 and 2,000 characters.',
    status: 422
  },
  'voice.say-what': { zh: '请选这一项，或者写短一些。', en: 'Please choose one here, or write less.', status: 422 },
  'voice.say-rating': { zh: '请选一项。', en: 'Please choose one.', status: 422 },
  'voice.no-such-code': {
    zh: '没有这个编码。请照回执重新输入。',
    en: 'There is no such code. Please type it again from the receipt.',
    status: 404
  },
  'voice.newer': {
    zh: '另一位同事刚刚办过，请先看看现在的情况。您写的还在。',
    en: 'A colleague has just dealt with it; look at it as it is now. What you wrote is still here.',
    status: 409
  },
  'voice.not-now': {
    zh: '现在不能做这一步。',
    en: 'This cannot be done now.',
    status: 409
  },
  'voice.pass-where': {
    zh: '请选本区的另一个街道，或者区里。',
    en: 'Please choose another street of the district, or the district itself.',
    status: 400
  },
  'voice.pass-about': {
    zh: '投诉不能转给被投诉的单位。',
    en: 'A complaint is never passed on to the office it is about.',
    status: 409
  },
  'voice.extended-before': {
    zh: '已经延长过一次，不能再延长。',
    en: 'It was given more time once, and is not again.',
    status: 409
  },
  'voice.other-person': {
    zh: '复查要由另一个人来做，不能是答复的人。',
    en: 'Whoever answered does not look at it again; another colleague does.',
    status: 409
  },
  'voice.too-late': {
    zh: '请求复查的期限已经过了。还可以申请行政复议或者提起诉讼。',
    en: 'The time to ask for a review is over. Reconsideration and the courts stay open.',
    status: 409
  },
  'voice.rated-before': {
    zh: '已经评价过了，只问一次。',
    en: 'It was rated already; one is asked once.',
    status: 409
  }
})
