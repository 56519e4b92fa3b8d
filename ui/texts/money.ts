import { texts } from './texts.ts'

export const moneyPurposeTexts = texts({
  'money.purpose': { zh: '用途', en: 'Purpose' },
  'money.purpose.running': { zh: '工作运行', en: 'Running costs' },
  'money.purpose.publicity': { zh: '宣传服务', en: 'Publicity' },
  'money.purpose.pay': { zh: '人员报酬', en: 'Pay' },
  'money.purpose.free-services': { zh: '免费服务', en: 'Free services' },
  'money.purpose.rewards': { zh: '奖励扶助', en: 'Rewards and support' }
})

export const openMoneyTexts = texts({
  'glass.money': { zh: '经费总数', en: 'Money in totals' },
  'glass.moneyLead': {
    zh: '全部来自财政，不向任何居民收费。今年和去年。',
    en: 'All of it from public budgets; no resident is charged anything. This year and the last.'
  },
  'glass.year': { zh: '年度', en: 'Year' },
  'glass.budget': { zh: '预算（含结转）', en: 'Budget, with what was carried over' },
  'glass.spent': { zh: '支出', en: 'Spent' },
  'glass.audited': { zh: '其中已审计', en: 'Of it audited' }
})

export const moneyTexts = texts({
  'nav.money': { zh: '经费', en: 'Money' },
  'money.title': { zh: '预算和支出', en: 'Budget and spending' },
  'money.lead': {
    zh: '每笔支出一人申请、另一人批准、第三人审计。预算里没有的钱花不出去。总数在阳光公开里。',
    en: 'One asks, another pays, a third audits. A line spends nothing that it lacks. The totals stand in the glass house.'
  },
  'money.none': { zh: '还没有预算。', en: 'There is no budget yet.' },
  'money.noneNext': { zh: '在下面加上第一项。', en: 'Open the first line below.' },
  'money.line': { zh: '项目', en: 'Line' },
  'money.year': { zh: '年度', en: 'Year' },
  'money.area': { zh: '单位', en: 'Place' },
  'money.source': { zh: '来源', en: 'Source' },
  'money.source.street': { zh: '街道', en: 'Street' },
  'money.source.district': { zh: '区级财政', en: 'District' },
  'money.source.city': { zh: '市级财政', en: 'City' },
  'money.source.province': { zh: '省级财政', en: 'Province' },
  'money.source.state': { zh: '中央财政', en: 'State' },
  'money.amount': { zh: '预算', en: 'Budget' },
  'money.carried': { zh: '上年结转', en: 'Carried over' },
  'money.asked': { zh: '待批准', en: 'Asked for' },
  'money.spent': { zh: '已支出', en: 'Spent' },
  'money.audited': { zh: '已审计', en: 'Audited' },
  'money.left': { zh: '可用', en: 'Left' },
  'money.before': { zh: '去年支出', en: 'Spent the year before' },
  'money.open': { zh: '加一项预算', en: 'Open a line' },
  'money.opened': { zh: '已加上', en: 'Opened' },
  'money.yuan': { zh: '金额（元）', en: 'Sum (yuan)' },
  'money.yuanHint': { zh: '最多两位小数，如 3600.00', en: 'Two decimals at most, such as 3600.00' },
  'money.spend': { zh: '申请支出', en: 'Ask for a spending' },
  'money.what': { zh: '用在哪里', en: 'What for' },
  'money.voucher': { zh: '凭证号', en: 'Voucher' },
  'money.spendings': { zh: '支出', en: 'Spending' },
  'money.noSpendings': { zh: '还没有支出。', en: 'Nothing was spent yet.' },
  'money.state.asked': { zh: '待批准', en: 'asked for' },
  'money.state.paid': { zh: '已支付', en: 'paid' },
  'money.state.refused': { zh: '没有批准', en: 'refused' },
  'money.pay': { zh: '批准支付', en: 'Pay' },
  'money.refuse': { zh: '不批准', en: 'Refuse' },
  'money.audit': { zh: '审计', en: 'Audit' },
  'money.finding': { zh: '审计意见', en: 'Finding' },
  'money.noVoucher': {
    zh: '还没有凭证文件，附上以后才能支付。',
    en: 'Its voucher is not there as a file yet; nothing is paid before it is.'
  },
  'money.voucherAdd': { zh: '附上凭证文件', en: 'Add the voucher as a file' },
  'money.voucherFile': { zh: '凭证文件 {n}', en: 'Voucher file {n}' },
  'money.shares': { zh: '按居住人数分给社区', en: 'Share a sum over the communities' },
  'money.sharesLead': {
    zh: '按登记里今天住在各社区的人数分，新居民和本地户籍居民一样算一个人；各份加起来正好是总数。先看分法，再开立各社区的预算。',
    en: 'By who lives in each community today, as the register counts them; newcomers count like everybody. The parts come to the whole. See the shares first, then open the lines.'
  },
  'money.sharesCaption': { zh: '各社区的一份', en: 'The share of each community' },
  'money.sharesNone': { zh: '填上金额，就能看到各社区的一份。', en: 'Type a sum to see the share of each community.' },
  'money.people': { zh: '居住人数', en: 'People living there' },
  'money.share': { zh: '分得', en: 'Share' },
  'money.allot': { zh: '开立各社区的预算', en: 'Open these lines' },
  'money.did': { zh: '已记下', en: 'Noted' },
  'money.carry': { zh: '结账并结转到下一年', en: 'Close and carry over to the next year' },
  'money.closed': { zh: '{day} 结账', en: 'closed {day}' }
})
