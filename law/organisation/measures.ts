/** What a target may be about (7 in its lawful form): how far a service reaches, how timely and equal it is, how satisfied people are, how good the data are. */
export interface Measure {
  key:
    | 'voices-satisfied'
    | 'cases-in-time'
    | 'newcomers-in-time'
    | 'owed-in-time'
    | 'welcomed'
    | 'calls-made'
    | 'events-taken'
    | 'addresses-settled'
  about: 'satisfaction' | 'reach' | 'timeliness' | 'equal-service' | 'data-quality'
  titleZh: string
  titleEn: string
}

/** Each follows from records that exist anyway; nobody types a result, and none counts births, operations or a worker. */
export const measures: readonly Measure[] = [
  {
    key: 'cases-in-time',
    about: 'timeliness',
    titleZh: '按承诺时限办结的申请占比',
    titleEn: 'Applications decided in the promised time'
  },
  {
    key: 'newcomers-in-time',
    about: 'equal-service',
    titleZh: '新居民的申请按时办结占比（与本地户籍居民对照）',
    titleEn: 'Applications of newcomers decided in time, beside those of people registered here'
  },
  {
    key: 'owed-in-time',
    about: 'timeliness',
    titleZh: '计划、协议、会议事项按期完成占比',
    titleEn: 'What was owed under plans, agreements and meetings, done in time'
  },
  {
    key: 'welcomed',
    about: 'reach',
    titleZh: '到期的新居民欢迎走访已完成占比',
    titleEn: 'Welcome calls on newcomers that fell due and were made'
  },
  {
    key: 'calls-made',
    about: 'reach',
    titleZh: '到期的服务走访已完成占比',
    titleEn: 'Calls that fell due and were made'
  },
  {
    key: 'events-taken',
    about: 'reach',
    titleZh: '活动名额被领取的占比（只数名额，不记是谁）',
    titleEn: 'Places at events that were taken (places are counted, and nobody is known)'
  },
  {
    key: 'addresses-settled',
    about: 'data-quality',
    titleZh: '住址已核实的登记占比（今天）',
    titleEn: 'Registrations with a settled address, today'
  },
  {
    key: 'voices-satisfied',
    about: 'satisfaction',
    titleZh: '居民对意见答复评价满意的占比（不足5人评价不显示）',
    titleEn: 'Answers to what residents said that they rated satisfied (told from five ratings on)'
  }
]
