import type { Said } from './decision.ts'

const say = (code: string, zh: string, en: string): Said => ({ code, zh, en })

/** What is known and what is not, said beside every date. */
export const notes = {
  holidaysLeftOut: () =>
    say(
      'holidays-left-out',
      '连续计算，周末计入；法定节假日当天不计入，假期相应顺延。',
      'Counted without a break and with weekends; statutory holidays themselves are left out and the leave ends later by them.'
    ),
  localOpen: () =>
    say(
      'local-open',
      '这里只算了国家规定的部分，您所在地可能还有延长，请咨询当地。',
      'Only the national part is counted here; your place may extend it, please ask there.'
    ),
  holidaysOpen: () =>
    say(
      'holidays-open',
      '法定节假日是否计入尚未查到规定，所以给出最早和最晚两个日期。',
      'No rule was found on whether statutory holidays count, so the earliest and the latest day are given.'
    ),
  caesarean: () =>
    say(
      'caesarean',
      '剖宫产按难产增加15天，这是安徽的实际做法。',
      'A Caesarean birth adds 15 days like a difficult one: this is the practice in Anhui.'
    ),
  caesareanOpen: () =>
    say(
      'caesarean-open',
      '剖宫产是否增加天数，各地不同，这里没有计入。',
      'Whether a Caesarean birth adds days differs from place to place; none are counted here.'
    ),
  nursingFromMemory: () =>
    say(
      'nursing-from-memory',
      '天数的条文原文尚未核对，请以单位或人社部门答复为准。',
      'The text of this article was not read; please rely on the answer of the employer or the labour authority.'
    ),
  loss: () =>
    say(
      'loss',
      '请先好好休息。申请这个假只需要医疗机构的证明，单位不能再问别的。',
      'Please rest first. A note from the clinic is all an employer may ask for.'
    ),
  parentalYears: () =>
    say(
      'parental-years',
      '这里按孩子的周岁年度列出；单位是否可以按日历年度安排，尚未查到规定。',
      'Told by the years of life of the child; whether an employer may count calendar years was not found.'
    ),
  parentalDays: () =>
    say(
      'parental-days',
      '10天是否只算工作日，尚未查到规定。',
      'Whether the 10 days are working days only was not found.'
    ),
  parentalChildren: () =>
    say(
      'parental-children',
      '同时有几个6周岁以下孩子的是否分别计算，尚未查到规定，请咨询单位或人社部门。',
      'Whether the days are counted for each of several children under six was not found; please ask the employer or the labour authority.'
    ),
  marriageFromMemory: () =>
    say(
      'marriage-from-memory',
      '3天是国家规定，10天是安徽增加的；条文原文尚未核对，请以单位或人社部门答复为准。',
      'Three days are national and ten are added in Anhui; the articles were not read: please rely on the employer or the labour authority.'
    ),
  allowanceFund: () =>
    say(
      'allowance-fund',
      '已参加生育保险的，由生育保险基金按单位上年度职工月平均工资支付；低于本人工资的部分请向单位询问。',
      'With maternity insurance the fund pays, by the average monthly wage of the staff in the last year; ask the employer about what is below the own wage.'
    ),
  allowanceEmployer: () =>
    say(
      'allowance-employer',
      '没有参加生育保险的，由单位按产假前的工资支付。',
      'Without maternity insurance the employer pays the wage of before the leave.'
    ),
  allowanceMonth: () =>
    say(
      'allowance-month',
      '一个月按30天折算，这一折算方法尚未核实。这里只是估算，以经办机构核定为准。',
      'A month is taken as 30 days, which was not verified. This is an estimate; what counts is what the insurance finds.'
    ),
  allowanceAdded: () =>
    say(
      'allowance-added',
      '延长的天数由基金还是由单位支付，尚未核实，所以单列。',
      'Whether the fund or the employer pays for the days added was not verified, so they stand in a line of their own.'
    ),
  subsidyYear: () =>
    say(
      'subsidy-year',
      '按年申领，每个孩子分别计算；在孩子户籍所在地的街道或网上申请，不收费。',
      'Claimed by the year and for each child, at the street of the child’s hukou or online, free of charge.'
    )
}
