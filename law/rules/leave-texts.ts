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
    )
}
