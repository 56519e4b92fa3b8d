import { texts } from './texts.ts'

/** The leave calculator of the portal: the page and what its island says. */
export const leaveTexts = texts({
  'law.nav.leave': { zh: '假期和待遇', en: 'Leave and benefits' },
  'leave.title': { zh: '假期和待遇计算', en: 'Leave and benefits' },
  'leave.lead': {
    zh: '算一算假从哪天到哪天，津贴和补贴大约多少。职工和单位都可以用；不用填姓名和证件，只在您的浏览器里计算，不保存，也不发送给任何人。',
    en: 'From which day to which day a leave runs, and about what allowance and subsidy come to; for staff and employers alike. No name and no number is asked for; it is computed in your browser only: nothing is kept or sent to anybody.'
  },
  'leave.noscript': {
    zh: '您的浏览器没有运行脚本，所以这里不能计算。下面是全部天数和计算方法，也可以打电话到街道请工作人员帮您算。',
    en: 'Your browser runs no scripts, so nothing can be computed here. All days and the way of counting are below; you can also call the street office and ask.'
  },
  'leave.kind': { zh: '您想算什么？', en: 'What would you like to reckon?' },
  'leave.kind.maternity': { zh: '产假', en: 'Maternity leave' },
  'leave.kind.nursing': { zh: '护理假（陪产假）', en: 'Nursing leave of the father' },
  'leave.kind.parental': { zh: '育儿假', en: 'Parental leave' },
  'leave.kind.loss': { zh: '流产后的休假', en: 'Leave after a loss' },
  'leave.kind.marriage': { zh: '婚假', en: 'Marriage leave' },
  'leave.kind.care': { zh: '独生子女护理老人的假', en: 'Leave of an only child to care for ageing parents' },
  'leave.kind.allowance': { zh: '生育津贴（估算）', en: 'Maternity allowance (estimate)' },
  'leave.kind.subsidy': { zh: '育儿补贴', en: 'Childcare subsidy' },
  'leave.insured': { zh: '参加生育保险了吗？', en: 'Is there maternity insurance?' },
  'leave.insured.yes': { zh: '参加了', en: 'Yes' },
  'leave.insured.no': { zh: '没有参加', en: 'No' },
  'leave.wage': { zh: '月工资（元）', en: 'Wage a month (yuan)' },
  'leave.wageHint': {
    zh: '参加了的，填单位上年度职工月平均工资；没有参加的，填产假前的月工资。',
    en: 'With insurance, the average monthly wage of the staff in the last year; without, the wage before the leave.'
  },
  'leave.wrong.wage': { zh: '请填写月工资，例如 6500', en: 'Give the wage a month, for example 6500' },
  'leave.payer.fund': { zh: '估算，由生育保险基金支付', en: 'estimated, from the maternity insurance' },
  'leave.payer.employer': { zh: '估算，由单位支付', en: 'estimated, from the employer' },
  'leave.subsidy': { zh: '一个孩子到3周岁前合计', en: 'for one child until it is three' },
  'leave.subsidyYear': { zh: '{year}年 · {months}个月', en: '{year} · {months} months' },
  'leave.careAsk': {
    zh: '请向单位或人社部门（12333）询问天数。',
    en: 'Please ask the employer or the labour authority (12333) how many days.'
  },
  'leave.born': { zh: '孩子的出生日期', en: 'Day of birth' },
  'leave.bornHint': {
    zh: '还没有出生的，可以填预产期。例如 2026 3 2',
    en: 'Before the birth, the day it is expected. For example 2026 3 2'
  },
  'leave.start': { zh: '从哪天开始休', en: 'First day of the leave' },
  'leave.startHint': {
    zh: '不填就从出生当天算。产假可以在产前休，最多提前15天。',
    en: 'Left empty, it is the day of birth. Maternity leave may begin up to 15 days before it.'
  },
  'leave.startLossHint': { zh: '例如 2026 7 1', en: 'For example 2026 7 1' },
  'leave.year': { zh: '年', en: 'Year' },
  'leave.month': { zh: '月', en: 'Month' },
  'leave.date': { zh: '日', en: 'Day' },
  'leave.babies': { zh: '这次生了几个宝宝？', en: 'How many babies at this birth?' },
  'leave.babies.1': { zh: '一个', en: 'One' },
  'leave.babies.2': { zh: '双胞胎', en: 'Twins' },
  'leave.babies.3': { zh: '三胞胎', en: 'Triplets' },
  'leave.babies.4': { zh: '四胞胎', en: 'Quadruplets' },
  'leave.delivery': { zh: '生产情况', en: 'The delivery' },
  'leave.delivery.ordinary': { zh: '顺产', en: 'Ordinary' },
  'leave.delivery.difficult': { zh: '难产', en: 'Difficult' },
  'leave.delivery.caesarean': { zh: '剖宫产', en: 'Caesarean' },
  'leave.months': { zh: '当时怀孕多久？', en: 'How far was it?' },
  'leave.months.under-four': { zh: '未满4个月', en: 'Under four months' },
  'leave.months.four-or-more': { zh: '满4个月', en: 'Four months or more' },
  'leave.place': { zh: '在哪里工作？', en: 'Where do you work?' },
  'leave.place.340000': { zh: '安徽', en: 'Anhui' },
  'leave.place.0': { zh: '其他地方', en: 'Elsewhere' },
  'leave.go': { zh: '算一算', en: 'Reckon' },
  'leave.problems': { zh: '请先补充', en: 'Please complete' },
  'leave.wrong.born': { zh: '请填写孩子的出生日期：年、月、日', en: 'Give the day of birth: year, month and day' },
  'leave.wrong.start': {
    zh: '请填写开始休假的日期：年、月、日',
    en: 'Give the first day of the leave: year, month and day'
  },
  'leave.wrong.range': {
    zh: '这里只能算{from}年至{to}年的日期',
    en: 'Only days from {from} to {to} can be reckoned here'
  },
  'leave.wrong.early': {
    zh: '产假最多提前15天，最晚从出生当天开始',
    en: 'Maternity leave begins at most 15 days before the birth and at the latest on its day'
  },
  'leave.wrong.nursing': { zh: '护理假从出生当天或以后开始', en: 'Nursing leave begins on the day of birth or later' },
  'leave.answer': { zh: '计算结果', en: 'Result' },
  'leave.days': { zh: '{days}天', en: '{days} days' },
  'leave.exact': { zh: '{from}至{until}', en: '{from} to {until}' },
  'leave.range': {
    zh: '{from}起，最早到{earliest}，最晚到{latest}',
    en: 'From {from}, until {earliest} at the earliest and {latest} at the latest'
  },
  'leave.holidays': { zh: '其中不计入的法定节假日：{days}', en: 'Statutory holidays left out: {days}' },
  'leave.breastfeeding': {
    zh: '上班后，{until}前每个工作日有{minutes}分钟哺乳时间。',
    en: 'Back at work, {minutes} minutes of each working day are for breastfeeding until {until}.'
  },
  'leave.each': { zh: '父母双方每人每年{days}天', en: '{days} days a year for each parent' },
  'leave.none': {
    zh: '没有查到适用的规定，请咨询当地人社部门（12333）。',
    en: 'No rule that applies was found; please ask the labour authority (12333).'
  },
  'leave.table': { zh: '天数和依据', en: 'Days and their basis' },
  'leave.table.what': { zh: '内容', en: 'What' },
  'leave.table.days': { zh: '天数', en: 'Days' },
  'leave.table.basis': { zh: '依据', en: 'Basis' },
  'leave.table.mark': { zh: '核对情况', en: 'Checked' },
  'leave.table.unknown': { zh: '尚未核实', en: 'not known' },
  'leave.table.where.0': { zh: '全国', en: 'Nation' },
  'leave.table.where.340000': { zh: '安徽', en: 'Anhui' },
  'leave.unit.days': { zh: '{n}天', en: '{n} days' },
  'leave.unit.days-a-year': { zh: '每年{n}天', en: '{n} days a year' },
  'leave.unit.minutes-a-day': { zh: '每天{n}分钟', en: '{n} minutes a day' },
  'leave.article': { zh: '《{law}》第{articles}条', en: '{law}, art. {articles}' },
  'leave.law.sp619': { zh: '女职工劳动保护特别规定', en: 'Special Provisions on Female Employees' },
  'leave.law.ccs2025': {
    zh: '育儿补贴制度管理规范（试行）',
    en: 'Management Rules of the Childcare Subsidy'
  },
  'leave.law.ah_pfpr': { zh: '安徽省人口与计划生育条例', en: 'Anhui Population and Family Planning Regulation' },
  'leave.mark.read': { zh: '已查到出处', en: 'read in a source' },
  'leave.mark.memory-high': { zh: '原文待核对', en: 'text still to be checked' },
  'leave.mark.memory-med': { zh: '原文待核对', en: 'text still to be checked' },
  'leave.mark.unverified': { zh: '尚未核实', en: 'not verified' },
  'leave.allowance': {
    zh: '产假期间，已参加生育保险的由生育保险基金发给生育津贴；没有参加的，由单位按产假前工资发放。',
    en: 'During maternity leave the maternity insurance pays the allowance; without insurance the employer pays the wage of before.'
  }
})
