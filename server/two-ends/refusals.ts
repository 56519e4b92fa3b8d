import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'two-ends.same-end': {
    zh: '对方要在您的辖区之外。辖区内的事请直接办理。',
    en: 'The other place lies outside your area; what lies inside it is done directly.',
    status: 400
  },
  'two-ends.level': {
    zh: '请选择对方的区县、街道或者社区。',
    en: 'Choose the district, street or community of the other place.',
    status: 400
  },
  'two-ends.closed': { zh: '这件事已经办结。', en: 'This has ended already.', status: 409 },
  'two-ends.not-now': {
    zh: '这一步现在由对方办理，请刷新后再看。',
    en: 'This step is the other side’s to do now; please look again.',
    status: 409
  },
  'two-ends.fact-unknown': {
    zh: '“{fact}”不在可以{kindZh}的内容里。可以写的是：{factsZh}。',
    en: '"{fact}" is nothing that may be asked or told here ({kindEn}). What may be: {factsEn}.',
    status: 400
  },
  'two-ends.nothing-asked': {
    zh: '请写明想请对方核实什么。',
    en: 'Say what the other office is asked to find out.',
    status: 400
  },
  'two-ends.fact-value': {
    zh: '“{factZh}”填得不对：请填是、否、不知道，不晚于今天的日期，或者本辖区的社区。',
    en: 'The value for "{factEn}" does not fit: yes, no or unknown, a day not later than today, or a community of your area.',
    status: 400
  },
  'two-ends.fact-missing': {
    zh: '还没有回答“{factZh}”（{name}）。',
    en: '"{factEn}" is not answered yet ({name}).',
    status: 400
  },
  'two-ends.consent': {
    zh: '“{factZh}”要本人同意才能告诉对方。请写明本人怎样、哪天同意的；本人不愿意的，填“本人不愿告知”，不影响办任何事。',
    en: '"{factEn}" is told only with the person’s consent. Say how and when they gave it, or that they declined, which changes nothing for them.',
    status: 400
  },
  'two-ends.wish': {
    zh: '通报要应每位居民本人的要求。请写明{name}怎样、哪天提出的。',
    en: 'A notice is sent at the wish of each person. Say how and when {name} asked for it.',
    status: 400
  },
  'two-ends.consent-future': {
    zh: '同意的日期不能晚于今天。',
    en: 'The day of consent cannot be later than today.',
    status: 400
  },
  'two-ends.not-about': {
    zh: '这件事里没有这位居民。',
    en: 'This person is not one of those it is about.',
    status: 400
  },
  'two-ends.other-person': {
    zh: '姓名、出生日期或者证件号码对不上，不是同一个人，没有配对。',
    en: 'Name, birth date or number do not agree: this is another person, and nothing was paired.',
    status: 409
  },
  'two-ends.rebind-reason': {
    zh: '已经配过对。要换一份登记，请写明原因，对方会看到。',
    en: 'This person is paired already. To take another record, give the reason; the other office reads it.',
    status: 400
  },
  'two-ends.nothing-to-hand-over': {
    zh: '这些居民现在都不由您这一方登记为现住居民，没有可移交的。',
    en: 'None of these people is enrolled as living with you now; there is nothing to hand over.',
    status: 409
  },
  'two-ends.number': {
    zh: '对方也会看到，请不要写证件号码或电话。',
    en: 'The other office reads it too: please leave out ID and phone numbers.',
    status: 400
  }
})
