import { texts } from './texts.ts'

/** 线索移送: about institutions and places, never about who went there. */
export const clueTexts = texts({
  'clue.title': { zh: '线索移送', en: 'Clues passed on' },
  'clue.lead': {
    zh: '发现机构或场所疑似做法律禁止的事，登记证据，移送区县核查。只写机构和场所，不写任何就诊的人。街道不调查、不处罚。',
    en: 'Where an institution or a place seems to do what the law forbids, record what was seen and pass it on to the district. Write of the place only, of nobody who went there. The street neither investigates nor punishes.'
  },
  'clue.leadDistrict': {
    zh: '街道移送来的线索：签收，核查后答复。只涉及机构和场所，不涉及任何就诊的人。',
    en: 'Clues that streets passed on: confirm that you have them, and answer what came of them. They are about places, and nobody who went there.'
  },
  'clue.record': { zh: '登记线索', en: 'Record a clue' },
  'clue.kind': { zh: '疑似什么', en: 'What is suspected' },
  'clue.kind.testing': { zh: '非医学需要的性别鉴定', en: 'testing of sex without medical need' },
  'clue.kind.termination': { zh: '选择性别的手术', en: 'an operation for reasons of sex' },
  'clue.kind.no-licence': { zh: '无证行医', en: 'practice without a licence' },
  'clue.kind.advertising': { zh: '违规广告', en: 'unlawful advertising' },
  'clue.place': { zh: '机构或场所名称', en: 'Name of the institution or place' },
  'clue.address': { zh: '地址', en: 'Address' },
  'clue.seen': { zh: '看到了什么', en: 'What was seen' },
  'clue.seenHint': {
    zh: '如广告内容、设备、招牌。不写就诊的人，不写证件号码和电话。',
    en: 'Such as advertisements, equipment, signs. Nobody who went there, no identity or phone numbers.'
  },
  'clue.noticedOn': { zh: '发现日期', en: 'Noticed on' },
  'clue.recorded': { zh: '线索已登记，请添加证据后移送', en: 'The clue is recorded; add evidence, then pass it on' },
  'clue.list': { zh: '线索', en: 'Clues' },
  'clue.none': { zh: '没有线索', en: 'There are no clues' },
  'clue.number': { zh: '编号', en: 'No.' },
  'clue.state': { zh: '办理情况', en: 'State' },
  'clue.state.recorded': { zh: '已登记', en: 'recorded' },
  'clue.state.passed-on': { zh: '已移送', en: 'passed on' },
  'clue.state.received': { zh: '区县已签收', en: 'received by the district' },
  'clue.state.answered': { zh: '区县已答复', en: 'answered by the district' },
  'clue.recordedOn': { zh: '登记日期', en: 'Recorded on' },
  'clue.content': { zh: '线索内容', en: 'The clue' },
  'clue.evidence': { zh: '证据', en: 'Evidence' },
  'clue.evidenceAdd': { zh: '添加照片或文件', en: 'Add a picture or document' },
  'clue.evidenceHint': {
    zh: '只拍机构、招牌、设备和广告，不拍人。PDF、JPEG 或 PNG，不超过 20 MB。',
    en: 'Of the place, signs, equipment and advertisements only, of no person. PDF, JPEG or PNG, at most 20 MB.'
  },
  'clue.evidenceOpen': { zh: '打开证据 {n}', en: 'Open evidence {n}' },
  'clue.steps': { zh: '办理记录', en: 'What was done' },
  'clue.answer': { zh: '区县答复', en: 'Answer of the district' },
  'clue.answerHint': { zh: '写核查结果，不写任何就诊的人。', en: 'What came of it, and of nobody who went there.' },
  'clue.do.pass-on': { zh: '移送区县', en: 'Pass on to the district' },
  'clue.do.receive': { zh: '签收', en: 'Confirm receipt' },
  'clue.do.answer': { zh: '答复', en: 'Answer' },
  'clue.done.pass-on': { zh: '已移送区县', en: 'Passed on to the district' },
  'clue.done.receive': { zh: '已签收', en: 'Receipt confirmed' },
  'clue.done.answer': { zh: '已答复', en: 'Answered' },
  'clue.print': { zh: '打印移送回执', en: 'Print the receipt' },
  'clue.printed': { zh: '回执已生成', en: 'The receipt was made' },
  'clue.next': { zh: '下一步', en: 'What is next' }
})
