import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'reports.not-begun': { zh: '这个月还没有开始。', en: 'This month has not begun.', status: 422 },
  'reports.not-now': {
    zh: '这张表现在不能这样办理：要么已到下一步，要么不归您的岗位办理。',
    en: 'This cannot be done with the form now: it has moved on, or it is not for your post.',
    status: 409
  },
  'reports.not-over': {
    zh: '这个月还没有结束，月底后才能报送。',
    en: 'The month is not over: it can be handed in after its end.',
    status: 409
  },
  'reports.four-eyes': {
    zh: '报送、审核、批准须由不同的人经手。',
    en: 'Handing in, checking and approving are done by different people.',
    status: 403
  },
  'reports.unexplained': {
    zh: '有{n}个数与往常相差较大，请先说明原因。',
    en: '{n} figures are far from what is usual: say why first.',
    status: 422
  },
  'reports.untyped': {
    zh: '还有{n}个数没有填写。',
    en: '{n} figures are still to be typed.',
    status: 422
  },
  'reports.changed': {
    zh: '这张表刚被别人办理过，请重新打开。',
    en: 'Somebody worked on this form meanwhile: open it again.',
    status: 409
  },
  'reports.not-approved': {
    zh: '批准以后的表才能供辖区外使用；批准前请选“本辖区使用”。',
    en: 'Only an approved form is for use outside the area; before that, choose the one for use inside.',
    status: 409
  },
  'reports.reason-missing': { zh: '退回要写明原因。', en: 'Say why it is sent back.', status: 422 },
  'reports.too-short': { zh: '请写明原因，至少五个字。', en: 'Say why, in five characters at least.', status: 422 },
  'reports.names-somebody': {
    zh: '说明里不要写姓名、号码、住址：报表里没有任何个人。',
    en: 'Write no name, number or flat: there is nobody in a form.',
    status: 422
  },
  'reports.no-such-cell': {
    zh: '这张表没有这个格，或者不用填写。',
    en: 'The form has no such cell, or it is not typed.',
    status: 422
  }
})
