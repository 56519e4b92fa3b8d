import { texts } from './texts.ts'

export const caseParts = texts({
  'parts.title': { zh: '各部门办理进展', en: 'How far each office is' },
  'parts.passed': { zh: '已收下，分送各部门', en: 'taken in and sent to the offices' },
  'parts.about': {
    zh: '每一项各走各的，一项慢了不影响别的。每个部门只收到自己需要的内容。',
    en: 'Each goes its own way; none waits for another. Each office is told what it needs and no more.'
  },
  'parts.state.waiting': { zh: '待发送', en: 'to be sent' },
  'parts.state.sent': { zh: '部门办理中', en: 'with the office' },
  'parts.state.stuck': { zh: '没有送到，请处理', en: 'does not get through' },
  'parts.state.by-hand': { zh: '请送到部门', en: 'to be carried there' },
  'parts.state.own': { zh: '本街道办理中', en: 'under way here' },
  'parts.state.done': { zh: '已办好', en: 'done' },
  'parts.state.refused': { zh: '部门没有办', en: 'not done by the office' },
  'parts.state.stopped': { zh: '已停止', en: 'stopped' },
  'parts.with': { zh: '由{body}办理', en: 'by {body}' },
  'parts.receipt': { zh: '部门编号 {receipt}', en: 'No. of the office: {receipt}' },
  'parts.sent': { zh: '{at} 送到', en: 'sent {at}' },
  'parts.done': { zh: '{at} 答复', en: 'answered {at}' },
  'parts.again': { zh: '正在重新发送，已试 {n} 次', en: 'being sent again, {n} tries so far' },
  'parts.open': { zh: '看这件申领', en: 'See the claim' },
  'parts.send': { zh: '重新发送', en: 'Send again' },
  'parts.sending': { zh: '马上重新发送', en: 'It is being sent again' },
  'parts.settle': { zh: '登记部门的答复', en: 'Note the answer' },
  'parts.settleOf': { zh: '登记“{part}”的答复', en: 'Note the answer to “{part}”' },
  'parts.outcome': { zh: '部门的答复', en: 'What the office answered' },
  'parts.outcome.done': { zh: '办好了', en: 'it is done' },
  'parts.outcome.refused': { zh: '没有办', en: 'it was not done' },
  'parts.words': { zh: '部门怎么说（没有办的要写）', en: 'In the words of the office; needed where it was not done' },
  'parts.wordsHint': {
    zh: '家长可以看到。不写证件号码和电话。',
    en: 'The family reads it. No identity or phone numbers.'
  },
  'parts.settled': { zh: '答复已登记', en: 'The answer was noted' }
})
