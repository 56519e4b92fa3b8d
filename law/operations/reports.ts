import type { Operation } from '../operation.ts'

export const ofReports: Operation[] = [
  {
    key: 'reports.fill',
    titleZh: '报表',
    titleEn: 'Forms',
    purposeZh: '由登记和办件自动汇总，不再向居民和社区要数；只有汇总数',
    purposeEn: 'Filled from register and cases, so that nobody is asked for numbers again; totals alone',
    basis: [
      { instrument: 'stat', articles: '7–9, 17, 28' },
      { instrument: 'pfpl', articles: '10–11' }
    ]
  },
  {
    key: 'reports.submit',
    titleZh: '报表的报送、审核、批准和锁定',
    titleEn: 'Handing in, checking, approving and locking forms',
    purposeZh: '逐级核对，两人经手；锁定后的新情况作为更正列出，不改原数',
    purposeEn: 'Checked level by level by different people; what is learned after the lock is shown as an amendment',
    basis: [
      { instrument: 'stat', articles: '7–9' },
      { instrument: 'pfpl', articles: '43' }
    ]
  }
]
