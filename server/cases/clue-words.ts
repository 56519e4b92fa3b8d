/** What the receipt of a clue says. */
export const clueWords = {
  title: { zh: '线索移送回执', en: 'Receipt of a clue passed on' },
  kind: { zh: '线索内容', en: 'What it is about' },
  testing: { zh: '疑似非医学需要的性别鉴定', en: 'suspected testing of sex without medical need' },
  termination: { zh: '疑似选择性别的手术', en: 'suspected operation for reasons of sex' },
  'no-licence': { zh: '疑似无证行医', en: 'suspected practice without a licence' },
  advertising: { zh: '疑似违规广告', en: 'suspected unlawful advertising' },
  place: { zh: '机构或场所', en: 'Institution or place' },
  address: { zh: '地址', en: 'Address' },
  evidence: { zh: '证据件数', en: 'Pieces of evidence' },
  recorded: { zh: '登记', en: 'Recorded' },
  'passed-on': { zh: '移送区县', en: 'Passed on to the district' },
  received: { zh: '区县签收', en: 'Received by the district' },
  answered: { zh: '区县答复', en: 'Answered by the district' },
  about: {
    zh: '街道只移送线索，不调查、不处罚；由区县主管部门依法核查。',
    en: 'The street passes the clue on and neither investigates nor punishes; the authority of the district looks into it by law.'
  },
  nobody: {
    zh: '这条线索只说机构和场所，不含任何就诊人的信息。',
    en: 'It tells of an institution or a place only, and of nobody who went there.'
  },
  foot: { zh: '答复后 180 天删除证据文件。', en: 'Evidence is deleted 180 days after the answer.' }
} as const
