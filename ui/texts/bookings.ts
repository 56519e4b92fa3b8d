import { texts } from './texts.ts'

/** Booking the window on the resident's own page. */
export const mineBookingTexts = texts({
  'mine.nav.bookings': { zh: '预约', en: 'Bookings' },
  'mine.bookings.title': { zh: '我的预约', en: 'My bookings' },
  'mine.bookings.lead': {
    zh: '约好时间来窗口，不用排队。不预约也可以直接来取号，服务一样。',
    en: 'Come at a time you booked and do not stand in line. Without a booking you get a number there and are served all the same.'
  },
  'mine.bookings.none': { zh: '现在没有预约。', en: 'You have no booking just now.' },
  'mine.bookings.closed': {
    zh: '您所在街道、社区的窗口还没有开放预约。请直接到窗口取号。',
    en: 'The windows of your street and community take no bookings yet. Please come and take a number there.'
  },
  'mine.bookings.book': { zh: '预约一个时间', en: 'Book a time' },
  'mine.bookings.cancel': { zh: '取消预约', en: 'Cancel' },
  'mine.bookings.number': { zh: '您的号码是 {n}，请等候叫号。', en: 'Your number is {n}; please wait for it.' },
  'mine.bookings.called': { zh: '{n} 号，请到 {counter} 号窗口。', en: 'Number {n}: please go to counter {counter}.' },
  'mine.bookings.off': { zh: '已取消', en: 'cancelled' },
  'mine.bookings.gone': {
    zh: '您已搬到别处，这个窗口不再办理您的事项，所以取消了这次预约，请不要来这里。可以预约现住地的窗口，也可以直接去取号。',
    en: 'You have moved, and this window can no longer do it for you: this booking was taken back, please do not come here. Book a time at the window where you live now, or go there and take a number.'
  },
  'mine.bookings.kept': { zh: '预约记录30天后自动删除。', en: 'Bookings are deleted after 30 days.' },
  'mine.book.window': { zh: '到哪个窗口？', en: 'Which window?' },
  'mine.book.on': { zh: '哪一天来？', en: 'Which day?' },
  'mine.book.at': { zh: '几点来？', en: 'At what time?' },
  'mine.book.matter': { zh: '来办什么事？', en: 'What do you come for?' },
  'mine.book.matterHint': {
    zh: '只为让窗口有所准备，不用写原因。不想说的，选“其他”。',
    en: 'So that the window is prepared. No reason is asked; choose “something else” if you would rather not say.'
  },
  'mine.book.noneFree': {
    zh: '近两周都约满了。请直接到窗口取号。',
    en: 'Every time of the next two weeks is taken. Please come and take a number.'
  },
  'mine.book.other': { zh: '其他', en: 'Something else' },
  'mine.book.next': { zh: '继续', en: 'Continue' },
  'mine.book.done': { zh: '预约', en: 'Book' },
  'mine.book.chosen': { zh: '已选：{what}', en: 'Chosen: {what}' },
  'mine.book.back': { zh: '从头再选', en: 'Start again' },
  'mine.book.weekday.0': { zh: '星期日', en: 'Sunday' },
  'mine.book.weekday.1': { zh: '星期一', en: 'Monday' },
  'mine.book.weekday.2': { zh: '星期二', en: 'Tuesday' },
  'mine.book.weekday.3': { zh: '星期三', en: 'Wednesday' },
  'mine.book.weekday.4': { zh: '星期四', en: 'Thursday' },
  'mine.book.weekday.5': { zh: '星期五', en: 'Friday' },
  'mine.book.weekday.6': { zh: '星期六', en: 'Saturday' }
})

/** Numbers and hours at the desk, and the screen in the hall. */
export const bookingTexts = texts({
  'nav.queue': { zh: '排队叫号', en: 'Queue' },
  'queue.title': { zh: '排队叫号', en: 'Queue' },
  'queue.lead': {
    zh: '先叫已到预约时间的，再按取号先后。号码不含姓名和事项，30天后删除。',
    en: 'Who booked a time that has come is next, then by number. Numbers name nobody; all is deleted after 30 days.'
  },
  'queue.window': { zh: '窗口', en: 'Window' },
  'queue.call': { zh: '叫号', en: 'Call' },
  'queue.counter': { zh: '几号窗口', en: 'Counter' },
  'queue.next': { zh: '叫下一位', en: 'Call the next' },
  'queue.nobody': { zh: '没有人在等。', en: 'Nobody waits.' },
  'queue.waiting': { zh: '{n} 人在等', en: '{n} waiting' },
  'queue.calling': { zh: '{number} 号，{counter} 号窗口', en: 'Number {number}, counter {counter}' },
  'queue.done': { zh: '办完了', en: 'Served' },
  'queue.missed': { zh: '没有来', en: 'Not there' },
  'queue.give': { zh: '现场取号', en: 'Give a number' },
  'queue.giveHint': { zh: '不用登记姓名。', en: 'No name is needed.' },
  'queue.given': { zh: '{number} 号', en: 'Number {number}' },
  'queue.print': { zh: '打印号码', en: 'Print the number' },
  'queue.slip': { zh: '{number} 号', en: 'No. {number}' },
  'queue.slipAhead': { zh: '前面还有 {n} 位', en: '{n} before you' },
  'queue.slipWait': { zh: '请看屏幕，等候叫号。', en: 'Please watch the screen.' },
  'queue.today': { zh: '今天的预约', en: 'Booked for today' },
  'queue.noBookings': { zh: '今天没有预约。', en: 'Nobody booked for today.' },
  'queue.hidden': { zh: '（本岗位不能看到姓名）', en: '(not shown to this post)' },
  'queue.came': { zh: '到了，给号', en: 'Came: give a number' },
  'queue.hasNumber': { zh: '{n} 号', en: 'number {n}' },
  'queue.screen': { zh: '打开大厅屏幕', en: 'Open the screen for the hall' },
  'queue.hours': { zh: '开放时间和预约', en: 'Hours and booking' },
  'queue.noHours': { zh: '还没有设置开放时间，居民不能预约。', en: 'No hours are set yet: nobody can book.' },
  'queue.askStreet': { zh: '由街道经办员设置。', en: 'The street officer sets them.' },
  'queue.morning': { zh: '上午（如 9:00-11:30，不开放就留空）', en: 'Morning (as 9:00-11:30; empty if closed)' },
  'queue.afternoon': { zh: '下午（如 14:00-17:00，不开放就留空）', en: 'Afternoon (as 14:00-17:00; empty if closed)' },
  'queue.slot': { zh: '每段多少分钟', en: 'Minutes of each stretch' },
  'queue.places': { zh: '每段可约几人', en: 'How many may book each stretch' },
  'queue.open': { zh: '开放网上预约', en: 'Booking online' },
  'queue.open.yes': { zh: '开放', en: 'Open' },
  'queue.open.no': { zh: '暂不开放', en: 'Closed' },
  'queue.save': { zh: '保存开放时间', en: 'Save the hours' },
  'queue.saved': { zh: '开放时间已保存。', en: 'The hours are saved.' },
  'queue.wrongHours': {
    zh: '请按 9:00-11:30 的样子填写，结束要晚于开始。',
    en: 'Write as 9:00-11:30; it ends after it begins.'
  },
  'queue.noWindows': {
    zh: '本岗位的辖区里没有街道或社区窗口。',
    en: 'There is no window of a street or community in the area of this post.'
  },
  'queue.noWindowsNext': { zh: '请换用街道或社区的岗位。', en: 'Use a post of a street or community.' },
  'visit.other': { zh: '其他', en: 'Something else' },
  'screen.title': { zh: '请到窗口', en: 'Please go to the counter' },
  'screen.number': { zh: '号码', en: 'Number' },
  'screen.counter': { zh: '窗口', en: 'Counter' },
  'screen.none': { zh: '还没有叫号。', en: 'No number is called yet.' },
  'screen.lost': {
    zh: '暂时连不上服务器，请听工作人员叫号。',
    en: 'The server cannot be reached; please listen to the staff.'
  }
})
