import { texts } from './texts.ts'

/** 用印登记. */
export const sealTexts = texts({
  'nav.seal': { zh: '用印登记', en: 'Seal register' },
  'seal.title': { zh: '用印登记', en: 'Register of the seal' },
  'seal.lead': {
    zh: '每一次签发、每一次打印都在这里，谁用的、什么岗位、什么时候。不能改，也不能删。',
    en: 'Every certificate signed and every print of it: by whom, in which post, when. Nothing here can be changed or deleted.'
  },
  'seal.signatories': { zh: '用印人', en: 'Signatories' },
  'seal.uses': { zh: '用印记录', en: 'Uses of the seal' },
  'seal.nobody': { zh: '还没有人用过印。', en: 'Nobody has used the seal yet.' },
  'seal.none': { zh: '没有用印记录', en: 'The seal was not used' },
  'seal.noneNext': {
    zh: '在办事窗口签发或打印凭证后，会自动记在这里。',
    en: 'A certificate signed or printed at the window is registered here by itself.'
  },
  'seal.at': { zh: '时间', en: 'When' },
  'seal.use': { zh: '用途', en: 'Use' },
  'seal.use.issue': { zh: '签发', en: 'signed' },
  'seal.use.print': { zh: '打印', en: 'printed' },
  'seal.by': { zh: '用印人', en: 'By' },
  'seal.role': { zh: '岗位', en: 'Post' },
  'seal.number': { zh: '凭证编号', en: 'Number of the certificate' },
  'seal.issued': { zh: '签发次数', en: 'Signed' },
  'seal.printed': { zh: '打印次数', en: 'Printed' },
  'seal.from': { zh: '任用自', en: 'Appointed from' },
  'seal.to': { zh: '至', en: 'To' },
  'seal.open': { zh: '在任', en: 'in post' },
  'seal.elsewhere': { zh: '上级或其他单位岗位', en: 'a post above or elsewhere' },
  'seal.never': { zh: '还没有用过', en: 'not used yet' },
  'seal.last': { zh: '最近用印', en: 'Last use' }
})
