import { texts } from './texts.ts'

export const audit = texts({
  'audit.title': { zh: '留痕审计', en: 'Audit' },
  'audit.lead': {
    zh: '谁在何时查看或改动过什么。只有编号，没有居民姓名和事实；您的每次查询也会留痕。',
    en: 'Who read or changed what, and when. Ids only, no names or facts of residents; your own questions leave entries too.'
  },
  'audit.filter': { zh: '筛选', en: 'Filter' },
  'audit.username': { zh: '用户名', en: 'User name' },
  'audit.operation': { zh: '操作', en: 'Operation' },
  'audit.route': { zh: '接口', en: 'Route' },
  'audit.any': { zh: '全部', en: 'any' },
  'audit.area': { zh: '辖区代码', en: 'Area code' },
  'audit.areaHint': { zh: '6、9、12 或 15 位', en: '6, 9, 12 or 15 digits' },
  'audit.from': { zh: '从', en: 'From' },
  'audit.to': { zh: '到', en: 'To' },
  'audit.refused': { zh: '只看被拒绝的', en: 'Refused only' },
  'audit.apply': { zh: '查看', en: 'Show' },
  'audit.clear': { zh: '清除条件', en: 'Clear' },
  'audit.following': { zh: '正在追踪一位居民（编号 {id}）', en: 'Following one resident (id {id})' },
  'audit.stop': { zh: '停止追踪', en: 'Stop following' },
  'audit.at': { zh: '时间', en: 'When' },
  'audit.who': { zh: '账号', en: 'Account' },
  'audit.what': { zh: '操作', en: 'What' },
  'audit.where': { zh: '辖区', en: 'Area' },
  'audit.people': { zh: '涉及人数', en: 'People' },
  'audit.why': { zh: '事由和结果', en: 'Reason and outcome' },
  'audit.refusedAs': { zh: '被拒绝：{code}', en: 'refused: {code}' },
  'audit.place': { zh: '链 {chain} 第 {position} 条', en: 'chain {chain}, entry {position}' },
  'audit.ids': { zh: '居民编号', en: 'Ids of residents' },
  'audit.follow': { zh: '追踪', en: 'Follow' },
  'audit.nobody': { zh: '命令行或未登录', en: 'command line, or not signed in' },
  'audit.none': { zh: '没有符合条件的留痕', en: 'No entries fit' },
  'audit.noneNext': { zh: '放宽条件再看，或清除条件。', en: 'Widen the filter, or clear it.' },
  'audit.person': { zh: '追踪一位居民', en: 'Follow one resident' },
  'audit.personLead': {
    zh: '凭完整证件号码或档案编号查出留痕中使用的编号。须写明事由，查询本身会留痕。',
    en: 'By full ID number or the id of a record. A reason is needed, and the question itself leaves an entry.'
  },
  'audit.number': { zh: '证件号码', en: 'ID number' },
  'audit.record': { zh: '或档案编号', en: 'or the id of a record' },
  'audit.recordHint': { zh: '居民档案地址栏末尾的编号', en: 'The id at the end of the address of a record' },
  'audit.reason': { zh: '事由', en: 'Reason' },
  'audit.find': { zh: '追踪', en: 'Follow' },
  'audit.notFound': {
    zh: '没有找到此人，留痕中没有对应的编号。',
    en: 'Nobody was found; the audit knows no such person.'
  },
  'audit.verify': { zh: '核验完整性', en: 'Verify' },
  'audit.verifyLead': {
    zh: '逐条重算全部哈希链。任何一条被改动、删除或调换都会显示。',
    en: 'Computes every hash chain anew. Any entry changed, removed or moved shows.'
  },
  'audit.verifyGo': { zh: '开始核验', en: 'Verify now' },
  'audit.verifying': { zh: '正在核验哈希链', en: 'Verifying the chains' },
  'audit.sound': { zh: '完好：{n} 条全部前后相连。', en: 'Sound: all {n} entries follow from one another.' },
  'audit.broken': {
    zh: '有 {n} 处不相连，请立即报告安全负责人：',
    en: '{n} links are broken; tell the person responsible for security at once:'
  },
  'audit.export': { zh: '导出签名文件', en: 'Signed export' },
  'audit.exportLead': {
    zh: '按当前筛选条件导出，最多 20,000 条。文件带数字签名，任何人都可以用 npm run verify-audit 核验，不需要本系统。',
    en: 'With the present filter, up to 20,000 entries. The file is signed; anyone checks it with npm run verify-audit, without this system.'
  },
  'audit.purpose': { zh: '用途', en: 'Purpose' },
  'audit.exportGo': { zh: '导出', en: 'Export' },
  'audit.exported': { zh: '已导出 {n} 条：{name}', en: '{n} entries exported: {name}' },
  'audit.key': { zh: '本系统的签名公钥（核验时对照）', en: 'The public key of this installation, to compare with' }
})
