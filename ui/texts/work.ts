import { texts } from './texts.ts'

export const work = texts({
  'work.title': { zh: '今日待办', en: 'Waiting today' },
  'work.imports': { zh: '导入待核对', en: 'Imports to review' },
  'work.imports.what': { zh: '已读取、尚未入库的文件', en: 'files read and not yet taken in' },
  'work.duplicates': { zh: '疑似重复登记', en: 'Likely duplicates' },
  'work.duplicates.what': { zh: '两份登记可能是同一位居民', en: 'two records that may be one resident' },
  'work.address-open': { zh: '住址待核实', en: 'Addresses open' },
  'work.address-open.what': { zh: '还没有对应标准地址', en: 'no standard address yet' },
  'work.facts-childcare-subsidy': { zh: '育儿补贴缺信息', en: 'Facts for the childcare subsidy' },
  'work.facts-childcare-subsidy.what': {
    zh: '三岁以下儿童只知出生年份',
    en: 'children under three of whom only the year of birth is known'
  },
  'work.facts-residence-permit': { zh: '居住证缺信息', en: 'Facts for the residence permit' },
  'work.facts-residence-permit.what': {
    zh: '外市来住的新居民，来住日期不详',
    en: 'newcomers from other cities, since when is unknown'
  },
  'work.moves': { zh: '迁移待答复', en: 'Moves to answer' },
  'work.moves.what': { zh: '对方登记处在等本处', en: 'another register waits for this one' },
  'work.birthdays-oldest': { zh: '高龄老人生日', en: 'Birthdays of the oldest' },
  'work.birthdays-oldest.what': { zh: '30 天内满 80 周岁及以上', en: 'turning 80 or more within 30 days' },
  'work.lists': { zh: '出生、死亡名单待核对', en: 'Birth and death lists to match' },
  'work.lists.what': { zh: '外单位送来的名单，逐人确认', en: 'lists of other offices, person by person' },
  'work.prints': { zh: '文书待打印', en: 'Papers to print' },
  'work.prints.what': {
    zh: '决定书、回执、告知书和给住户的信，打印后送达',
    en: 'decisions, receipts, notices and letters to households, to print and hand over'
  },
  'work.cases': { zh: '窗口事项待办', en: 'Cases to accept and check' },
  'work.cases.what': { zh: '居民在等，按承诺期限排列', en: 'residents wait, by the day promised' },
  'work.cases-late': { zh: '超期事项待督办', en: 'Late cases to look after' },
  'work.cases-late.what': {
    zh: '超过承诺、已经报到您这里，请协调',
    en: 'past their promise and told to you'
  },
  'work.referrals': { zh: '转介待转出', en: 'Referrals to send' },
  'work.referrals.what': {
    zh: '本人已经同意，照原样转出',
    en: 'the person agreed; sent just as they read it'
  },
  'work.decisions': { zh: '窗口事项待决定', en: 'Cases to decide' },
  'work.decisions.what': { zh: '已审核，等另一位同事决定', en: 'checked, for another colleague to decide' },
  'work.reports': { zh: '报表待审批', en: 'Forms to check and approve' },
  'work.reports.what': { zh: '已报送，等您审核、批准或锁定', en: 'handed in, for you to check, approve or lock' },
  'work.approvals': { zh: '待您复核', en: 'Waiting for your decision' },
  'work.approvals.what': { zh: '同事的申请需要第二人同意', en: 'a colleague asks for a second person’s consent' },
  'work.exports': { zh: '申请已获批准', en: 'Granted to you' },
  'work.exports.what': { zh: '导出或显示号码，24 小时内有效', en: 'an export or numbers, good for 24 hours' },
  'work.most': { zh: '{n} 以上', en: 'over {n}' },
  'work.open': { zh: '{what}：{n}，去办理', en: '{what}: {n}; open' },
  'work.since': { zh: '最早 {day}', en: 'oldest of {day}' },
  'work.due': { zh: '应在 {day} 前答复', en: 'promised by {day}' },
  'work.late': { zh: '已超期，应在 {day} 前答复', en: 'late: promised by {day}' },
  'work.none': { zh: '今天没有待办。', en: 'Nothing waits today.' },
  'work.noneNext': {
    zh: '您可以从菜单开始。',
    en: 'The menu leads to your pages.'
  },
  'work.clear': { zh: '没有待办：{kinds}', en: 'Nothing waiting: {kinds}' }
})
