import { texts } from './texts.ts'

/** What is to be put right in the register, and checks of its ages. */
export const qualityTexts = texts({
  'nav.quality': { zh: '数据核对', en: 'Quality' },
  'quality.title': { zh: '数据核对', en: 'Quality of the data' },
  'quality.lead': {
    zh: '只有某项开放的服务要用到、却还缺着或对不上的信息，才列在这里；本人选择不说的，就是齐全。不给社区或工作人员打分。',
    en: 'Only what an open service needs and lacks, or what cannot be right, stands here; who chose not to say is complete. Neither communities nor workers are scored.'
  },
  'quality.area': { zh: '范围', en: 'Area' },
  'quality.lists': { zh: '要核对的登记', en: 'What is to be checked' },
  'quality.holdsUp': { zh: '卡住的服务：{service}', en: 'Holds up: {service}' },
  'quality.basis': { zh: '依据：{basis}', en: 'Basis: {basis}' },
  'quality.waiting': { zh: '{n} 条', en: '{n}' },
  'quality.most': { zh: '{n} 条以上', en: '{n} or more' },
  'quality.none': { zh: '都齐了', en: 'Complete' },
  'quality.noneAtAll': { zh: '没有要核对的登记', en: 'Nothing is to be checked' },
  'quality.noneAtAllNext': {
    zh: '新的登记进来后会自动核对；可以看下面的年龄检查。',
    en: 'What is recorded next is looked at by itself; see the checks of ages below.'
  },
  'quality.childcare-facts': { zh: '三岁以下儿童缺出生月份', en: 'Month of birth of children under three' },
  'quality.permit-facts': { zh: '新居民缺来住日期', en: 'Day newcomers came to live here' },
  'quality.open-facts': { zh: '缺姓名、出生日期或性别', en: 'Name, birth date or sex' },
  'quality.address-open': { zh: '住址没有对应标准地址', en: 'Address not matched to a standard one' },
  'quality.household-head': { zh: '一户没有户主', en: 'Household without a head' },
  'quality.parent-ages': { zh: '父母的年龄不可能', en: 'Impossible age of a parent' },
  'quality.two-claims': { zh: '两份登记像同一个人', en: 'Two entries claim one person' },
  'quality.long-silence': { zh: '三年没有任何登记', en: 'Nothing recorded for three years' },
  'quality.checks': { zh: '年龄和性别检查', en: 'Checks of ages and sexes' },
  'quality.checksLead': {
    zh: '只检查数据：惠普尔指数 100 为没有年龄堆积，迈尔斯指数 0 为没有尾数偏好；人数不足 500 的不算，因为偶然也会堆积。按区划代码排列，不排名。',
    en: 'Of the data alone. Whipple’s index is 100 without heaping, Myers’ 0 without a preference of digits; of fewer than 500 people nothing is said, since chance heaps too. In the order of codes, never of size.'
  },
  'quality.check.area': { zh: '辖区', en: 'Area' },
  'quality.check.people': { zh: '居住人数', en: 'People living here' },
  'quality.check.whipple': { zh: '惠普尔指数', en: 'Whipple’s index' },
  'quality.check.myers': { zh: '迈尔斯指数', en: 'Myers’ index' },
  'quality.check.sexRatio': { zh: '性别比（女=100）', en: 'Males to 100 females' },
  'quality.check.ageUnknown': { zh: '年龄不详', en: 'Age not known' },
  'quality.check.sexUnknown': { zh: '性别不详', en: 'Sex not known' },
  'quality.check.few': { zh: '人数少，不算', en: 'too few' }
})
