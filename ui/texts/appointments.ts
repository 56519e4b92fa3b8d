import { texts } from './texts.ts'

/** Appointments of choice on a resident's own page. */
export const mineAppointmentTexts = texts({
  'mine.nav.appointments': { zh: '卫生机构预约', en: 'Clinic appointments' },
  'mine.appointments.title': { zh: '我的卫生机构预约', en: 'My appointments at clinics' },
  'mine.appointments.lead': {
    zh: '做不做、在哪里做，由您自己决定；不问结婚没有、有没有孩子、户口在哪里。这一页只有您本人看得到，您选的卫生机构只看到项目、时间和凭证号，看不到姓名；街道、社区和其他任何人都看不到。',
    en: 'Whether and where is yours to decide; nobody asks about marriage, children or hukou. This page is seen by you alone. The clinic you choose sees the service, the time and the code, and no name; no street office, no community and nobody else sees anything.'
  },
  'mine.appointments.none': { zh: '现在没有预约。', en: 'You have no appointment just now.' },
  'mine.appointments.closed': {
    zh: '现在还没有卫生机构在这里接受预约。您可以直接去卫生机构。',
    en: 'No clinic takes appointments here yet. You may go to a clinic without one.'
  },
  'mine.appointments.where': { zh: '看有哪些卫生机构', en: 'See which clinics there are' },
  'mine.appointments.book': { zh: '预约一项服务', en: 'Book a service' },
  'mine.appointments.kept': {
    zh: '预约在预约日后30天自动删除。撤回后立即删除，什么也不留下。打不开这一页时（换了手机、档案合并或受保护），拿凭证号请卫生机构取消。',
    en: 'An appointment is deleted 30 days after its day. Withdrawn, it is deleted at once and nothing is left of it. Should this page not open (a new phone, a merged or protected file), the clinic withdraws it by the code.'
  },
  'mine.appointments.morning': { zh: '上午', en: 'morning' },
  'mine.appointments.afternoon': { zh: '下午', en: 'afternoon' },
  'mine.appointments.code': { zh: '凭证号', en: 'Code' },
  'mine.appointments.showCode': {
    zh: '到了只出示这个号，不用说姓名。',
    en: 'Show this there; you need not give your name.'
  },
  'mine.appointments.phone': { zh: '电话', en: 'Phone' },
  'mine.appointments.hours': { zh: '开放时间', en: 'Open' },
  'mine.appointments.broken': {
    zh: '这个预约已不能照办：该机构已停用、许可到期或更换了系统。请撤回后另约，或直接前往。',
    en: 'This appointment cannot be kept as it is: the clinic closed, its licence ends before the day, or it changed its system. Withdraw it and book again, or simply go there.'
  },
  'mine.appointments.outcome.done': { zh: '卫生机构已登记：做了', en: 'The clinic noted: it took place' },
  'mine.appointments.outcome.not-done': { zh: '卫生机构已登记：没做', en: 'The clinic noted: it did not take place' },
  'mine.appointments.tells': {
    zh: '您同意该机构登记“做了”或“没做”。',
    en: 'You agreed that the clinic notes that it took place, or that it did not.'
  },
  'mine.appointments.silent': {
    zh: '您没有同意登记，该机构在这里什么也不能登记。',
    en: 'You did not agree to a note: the clinic can note nothing here.'
  },
  'mine.appointments.stopTelling': {
    zh: '撤回同意，并删除登记',
    en: 'Take the consent back, and delete what was noted'
  },
  'mine.appointments.letTell': { zh: '同意登记“做了”或“没做”', en: 'Agree to that note' },
  'mine.appointments.words': { zh: '同意的内容', en: 'What this consent says' },
  'mine.appointments.reminded': {
    zh: '会提醒您一次，不写是什么事。',
    en: 'You will be reminded once, in words that do not say of what.'
  },
  'mine.appointments.withdraw': { zh: '撤回预约', en: 'Withdraw the appointment' },
  'mine.appointment.service': { zh: '想预约哪一项？', en: 'Which service?' },
  'mine.appointment.clinic': { zh: '在哪家卫生机构？', en: 'At which clinic?' },
  'mine.appointment.clinicHint': {
    zh: '哪个辖区的都可以选，不限您住的地方。',
    en: 'Any of them, wherever you live.'
  },
  'mine.appointment.time': { zh: '哪一天来？', en: 'Which day?' },
  'mine.appointment.agree': { zh: '请您确认', en: 'Do you agree?' },
  'mine.appointment.noneFound': {
    zh: '没有找到这样的卫生机构。请换个说法，或从头再选。',
    en: 'No such clinic was found. Say it another way, or start again.'
  },
  'mine.appointment.noneFree': {
    zh: '最近两周都约满了。请换一家，或直接前往。',
    en: 'Everything is taken for two weeks. Choose another clinic, or simply go there.'
  },
  'mine.appointment.chosen': { zh: '已选：{what}', en: 'Chosen: {what}' },
  'mine.appointment.keep': { zh: '我同意（必选，否则不能预约）', en: 'I agree (needed to book)' },
  'mine.appointment.tell': { zh: '我也同意（可以不选）', en: 'I agree to this too (as you wish)' },
  'mine.appointment.remindAbout': {
    zh: '提醒按您在“账号”页选的方式发一次，只说“有一项您约好的安排快到了”，不写是什么、在哪里。',
    en: 'A reminder comes once, by the way you chose on the account page. It says that something you agreed on is near, and neither what nor where.'
  },
  'mine.appointment.remind': { zh: '请提前一天提醒我', en: 'Remind me the day before' },
  'mine.appointment.next': { zh: '继续', en: 'Continue' },
  'mine.appointment.done': { zh: '预约', en: 'Book' },
  'mine.appointment.back': { zh: '从头再选', en: 'Start again' }
})
