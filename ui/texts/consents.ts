import { texts } from './texts.ts'

/** What a person agreed to, refused or withdrew, on their page at the desk. */
export const consentTexts = texts({
  'consent.title': { zh: '本人同意', en: 'Consent' },
  'consent.lead': {
    zh: '以下内容只有本人单独同意才收集。不同意或撤回，不影响办理任何事项。',
    en: 'These are collected by separate consent only. Refusing or withdrawing changes nothing else.'
  },
  'consent.state.none': { zh: '没有问过', en: 'Not asked' },
  'consent.state.given': { zh: '本人同意', en: 'Agreed' },
  'consent.state.refused': { zh: '本人不同意，不再询问', en: 'Refused: not asked again' },
  'consent.state.ended': { zh: '已经结束，内容已删除', en: 'Ended: what was told is deleted' },
  'consent.told': { zh: '本人告知：{value}', en: 'Told: {value}' },
  'consent.until': { zh: '保存到 {day}，到期自动删除', en: 'Kept until {day}, then deleted' },
  'consent.ask': { zh: '请本人阅读并回答', en: 'Have the person read and answer' },
  'consent.wish': { zh: '本人主动提出', en: 'The person asks for it' },
  'consent.withdraw': { zh: '应本人要求撤回', en: 'Withdraw at their word' },
  'consent.read': { zh: '请本人阅读', en: 'For the person to read' },
  'consent.answer': { zh: '本人的回答', en: 'Their answer' },
  'consent.answer.given': { zh: '同意', en: 'Agrees' },
  'consent.answer.refused': { zh: '不同意', en: 'Does not agree' },
  'consent.channel': { zh: '怎样回答的', en: 'How it was answered' },
  'consent.channel.signed-paper': { zh: '纸质告知书上签字', en: 'Signed on paper' },
  'consent.channel.on-screen': { zh: '在屏幕上阅读后回答', en: 'Read and answered on the screen' },
  'consent.channel.in-person': { zh: '当面提出', en: 'In person' },
  'consent.channel.by-phone': { zh: '电话提出', en: 'By phone' },
  'consent.save': { zh: '记下本人的回答', en: 'Note the answer' },
  'consent.ledger': { zh: '经过', en: 'History' },
  'consent.entry': {
    zh: '{at} {answer}（{channel}，文本 {version}，{by}）',
    en: '{at} {answer} ({channel}, text {version}, {by})'
  },
  'consent.entryEnded': { zh: '{at} {how}', en: '{at} {how}' },
  'consent.ended.withdrawn': { zh: '本人撤回', en: 'withdrawn' },
  'consent.ended.expired': { zh: '到期删除', en: 'reached its term' },
  'consent.ended.renewed': { zh: '由新的回答代替', en: 'replaced by a new answer' }
})
