import type { Operation } from '../operation.ts'

export const ofBookings: Operation[] = [
  {
    key: 'bookings.window',
    titleZh: '窗口预约和叫号',
    titleEn: 'Booking and numbers at the window',
    purposeZh: '让居民少排队：预约时间、取号、叫号；除了办什么事，不问原因，30天后删除',
    purposeEn:
      'Spares people the queue: a time, a number, a call; no reason is asked beside the matter, and it is deleted after 30 days',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 19, 34' },
      { instrument: 'pfpl', articles: '10' }
    ]
  },
  {
    key: 'bookings.screen',
    titleZh: '大厅叫号屏',
    titleEn: 'The screen in the hall',
    purposeZh: '只显示号码和几号窗口，不显示姓名和事项',
    purposeEn: 'Shows numbers and counters, no name and no matter',
    basis: [{ instrument: 'pipl', articles: '6, 25' }]
  }
]
