import { texts } from './texts.ts'

/** Asking the grid worker to come, on the resident's own page. */
export const mineVisitTexts = texts({
  'mine.nav.visits': { zh: '请人上门', en: 'Home visits' },
  'mine.visits.title': { zh: '请网格员上门', en: 'Ask the grid worker to come' },
  'mine.visits.lead': {
    zh: '不方便去窗口的，可以请您网格的网格员上门：登记有变、帮忙填表、问问有哪些服务。时间由您定，随时可以取消。',
    en: 'If the window is hard to reach, your grid worker comes to you: for a change in your entry, a form, or a question about services. You choose the time and take it back whenever you like.'
  },
  'mine.visits.none': { zh: '您还没有约过上门。', en: 'You have asked for no visit yet.' },
  'mine.visits.ask': { zh: '约一次上门', en: 'Ask for a visit' },
  'mine.visits.takeBack': { zh: '不用来了', en: 'Take it back' },
  'mine.visits.kept': {
    zh: '网格员来时会先出示工作证。结束30天后，这次上门的记录自动删除。',
    en: 'The worker shows their card first. A visit is deleted 30 days after its end.'
  },
  'mine.visits.closed.no-grid': {
    zh: '您现在的住处还没有分到网格，请给社区打电话约时间。',
    en: 'Where you live belongs to no grid yet. Please call your community.'
  },
  'mine.visits.closed.no-calls': {
    zh: '您家登记了不要上门，所以不安排任何上门。',
    en: 'It was said at your home that no calls are wanted, so nobody comes.'
  },
  'mine.visits.closed.one-is-open': {
    zh: '约好的这次结束或者取消以后，可以再约。',
    en: 'Once this one is over or taken back, you may ask again.'
  },
  'mine.visits.wish': { zh: '不想有人上门？', en: 'Would you rather have no calls?' },
  'mine.visits.wish.lead': {
    zh: '登记以后，走访、看望、核对都不再到您家来，已经约好的也取消；不用说原因。办事和待遇不受影响，什么时候都可以改回来。',
    en: 'Then nobody comes to your door for rounds, to look in or to check, and what is arranged is called off. No reason is asked, nothing you are entitled to depends on it, and you may change it whenever you like.'
  },
  'mine.visits.wish.none': { zh: '不要到我家来', en: 'No calls at my home' },
  'mine.visits.wish.again': { zh: '可以再上门', en: 'Calls are welcome again' },
  'mine.visits.open': { zh: '等网格员来', en: 'To come' },
  'mine.visits.cancelled': { zh: '已取消', en: 'Taken back' },
  'mine.visits.gone': { zh: '搬家后取消', en: 'Ended when you moved' },
  'mine.visits.done': { zh: '已来过', en: 'Was made' },
  'mine.visits.declined': { zh: '来过，您没有谈', en: 'Was made; you did not wish to talk' },
  'mine.visits.not-at-home': { zh: '来过，没有见到您', en: 'Was made; nobody was at home' },
  'mine.visit.on': { zh: '哪一天来？', en: 'On which day?' },
  'mine.visit.half': { zh: '什么时候来？', en: 'When of the day?' },
  'mine.visit.about': { zh: '想谈哪方面的事？', en: 'What is it about?' },
  'mine.visit.aboutHint': {
    zh: '只为让网格员有所准备。不用写原因，不问健康。不想说的，选“见面再说”。',
    en: 'So that the worker comes prepared. No reason is asked, and nothing of health; choose “I say it then” if you would rather not say.'
  },
  'mine.visit.done': { zh: '约好', en: 'Ask for it' },
  'mine.visit.chosen': { zh: '已选：{what}', en: 'Chosen: {what}' },
  'mine.visit.again': { zh: '从头再选', en: 'Start again' }
})

/** What both the resident and the grid worker read of a visit. */
export const visitTexts = texts({
  'visit.half.morning': { zh: '上午', en: 'in the morning' },
  'visit.half.afternoon': { zh: '下午', en: 'in the afternoon' },
  'visit.half.evening': { zh: '晚上（八点前）', en: 'in the evening, before eight' },
  'visit.about.facts': { zh: '登记的信息有变', en: 'something in my entry has changed' },
  'visit.about.forms': { zh: '帮忙填表、交材料', en: 'help with a form or papers' },
  'visit.about.services': { zh: '问问有哪些服务', en: 'which services there are' },
  'visit.about.later': { zh: '见面再说', en: 'I say it then' }
})
