import type { Operation } from '../operation.ts'

export const ofCases: Operation[] = [
  {
    key: 'cases.handle',
    titleZh: '办理事项',
    titleEn: 'Handling cases',
    purposeZh: '为居民办理事项并给出结果',
    purposeEn: 'Handles what residents ask for, and answers them',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '10, 14' },
      { instrument: 'rrp', articles: '12(3), 13(6)' }
    ]
  },
  {
    key: 'cases.birth-registration',
    titleZh: '生育登记',
    titleEn: 'Birth registration',
    purposeZh: '为任何人当场登记并出具回执；不登记没有任何影响',
    purposeEn: 'Registers anybody at once and gives a receipt; not registering has no consequence',
    basis: [
      { instrument: 'rrp', articles: '13(6)' },
      { instrument: 'pipl', articles: '13(3), 14–16, 29, 34' },
      { instrument: 'ah_pfpr', articles: 'birth registration (article not read)', verification: 'unverified' }
    ]
  },
  {
    key: 'cases.childcare-subsidy',
    titleZh: '育儿补贴',
    titleEn: 'Childcare subsidy',
    purposeZh: '受理、审核、确认3周岁以下孩子的育儿补贴，每孩每年一份',
    purposeEn: 'Takes in, checks and confirms the yearly subsidy for each child under three',
    basis: [
      { instrument: 'ccs2025', articles: '3, 5, 6, 9, 14–16' },
      { instrument: 'pipl', articles: '13(3), 28–31, 34' }
    ]
  },
  {
    key: 'cases.special-assistance',
    titleZh: '特别扶助',
    titleEn: 'Special assistance',
    purposeZh: '认定一次，以后每年由办公室按记录确认；不请家人再次证明',
    purposeEn: 'Found once, then confirmed each year by the office from the record; the family proves nothing again',
    basis: [
      { instrument: 'pfpl', articles: '32' },
      { instrument: 'pipl', articles: '13(3), 28–30, 34' }
    ]
  },
  {
    key: 'cases.one-child-honour',
    titleZh: '独生子女父母光荣证核验、补发',
    titleEn: 'One-child honour certificate: verification and re-issue',
    purposeZh: '核验、补发以前发的证；不新发',
    purposeEn: 'Verifies and re-issues what was issued in its time; there are no new ones',
    basis: [
      { instrument: 'pfpl', articles: '31' },
      { instrument: 'pipl', articles: '13(3), 34' }
    ]
  },
  {
    key: 'cases.newcomer-service',
    titleZh: '新居民服务登记',
    titleEn: 'Newcomer service registration',
    purposeZh: '自愿登记，当场领取服务卡；不查验任何证明',
    purposeEn: 'Voluntary, with a service card at once; no proof is checked',
    basis: [
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      { instrument: 'pfpl', articles: '14' },
      { instrument: 'pipl', articles: '13(3), 34' }
    ]
  },
  {
    key: 'cases.help-request',
    titleZh: '求助登记',
    titleEn: 'Request for help',
    purposeZh: '任何人都可以求助，在窗口答复或者转给负责的部门；不设条件，不问诊断',
    purposeEn: 'Anybody may ask; answered at the window or passed to the body in charge; no condition, no diagnosis',
    basis: [
      { instrument: 'sar649', articles: '4, 47–48, 60–61' },
      { instrument: 'pfpl', articles: '27–28' },
      { instrument: 'pipl', articles: '13(3), 13(4), 29, 34' }
    ]
  },
  {
    key: 'cases.my-data',
    titleZh: '我的信息：查阅、更正、删除',
    titleEn: 'My data: copy, correction, deletion',
    purposeZh: '本人查阅、复制、更正、补充、限制、删除自己的信息并得到解释；依法保存的说明理由',
    purposeEn:
      'People copy, correct, complete, restrict and delete their own data and have it explained; what a law keeps is refused with the reason',
    basis: [{ instrument: 'pipl', articles: '15, 44–50' }]
  },
  {
    key: 'cases.newborn',
    titleZh: '新生儿出生“一件事”',
    titleEn: 'A child is born: one form for all',
    purposeZh: '把家长填的一张表分送落户、医保、社会保障卡、接种建档、育儿补贴的负责部门；每个部门只收到自己需要的内容',
    purposeEn:
      'Sends one form of the parents to the offices of household register, insurance, card, vaccination and subsidy; each is told what it needs and no more',
    basis: [
      { instrument: 'onething', articles: '–' },
      { instrument: 'eservice716', articles: 'e-seal, e-certificate' },
      { instrument: 'pipl', articles: '13(3), 23, 31, 34' }
    ]
  },
  {
    key: 'cases.timeliness',
    titleZh: '办理时效公开',
    titleEn: 'Openness about time',
    purposeZh: '公开各事项的承诺时限和实际用时，只有数字，不涉及任何人',
    purposeEn: 'Publishes what is promised and how long it takes; figures only, and of nobody',
    basis: [{ instrument: 'ogi', articles: '13–15' }]
  },
  {
    key: 'cases.legacy-closing',
    titleZh: '历史案件结案',
    titleEn: 'Closing of old cases',
    purposeZh: '把已取消的收费的历史案件全部结案、告知本人、撤回强制执行；不能开立或收取',
    purposeEn:
      'Closes old cases of the abolished fee, tells those concerned, withdraws enforcement; opens and collects none',
    basis: [
      { instrument: 'decision2021', articles: '–' },
      { instrument: 'so747', articles: '–' },
      { instrument: 'apen', articles: '37–38' }
    ]
  },
  {
    key: 'cases.clue',
    titleZh: '线索移送',
    titleEn: 'Passing a clue on',
    purposeZh: '把机构或场所疑似违反禁止性规定的线索移送区县；不涉及任何就诊人，街道不调查、不处罚',
    purposeEn:
      'Passes on to the district what was noticed of an institution that may do what is forbidden; about nobody who went there, and the street neither investigates nor punishes',
    basis: [{ instrument: 'pfpl', articles: '39, 40' }]
  },
  {
    key: 'cases.step-aside',
    titleZh: '回避',
    titleEn: 'Stepping aside',
    purposeZh: '工作人员不办理本人和近亲属的事项',
    purposeEn: 'Staff do not handle a case of their own or of a close relative',
    basis: [{ instrument: 'pipl', articles: '6, 13(3), 51' }]
  },
  {
    key: 'certificates.issue',
    titleZh: '出具凭证',
    titleEn: 'Issuing certificates',
    purposeZh: '出具、补发、撤销可核验的凭证，并登记用印',
    purposeEn: 'Issues, re-issues and revokes certificates that can be verified, and registers each use of the seal',
    basis: [
      { instrument: 'eservice716', articles: 'e-seal, e-certificate' },
      { instrument: 'esign', articles: '3, 13–14' },
      { instrument: 'pipl', articles: '13(3), 34' }
    ]
  },
  {
    key: 'certificates.verify',
    titleZh: '核验凭证',
    titleEn: 'Verifying certificates',
    purposeZh: '公开核验所需的公钥和撤销编号，不记录谁在核验',
    purposeEn: 'Publishes the keys and the revoked numbers needed to verify; keeps no log of who verifies',
    basis: [
      { instrument: 'eservice716', articles: 'e-seal, e-certificate' },
      { instrument: 'ogi', articles: '13' }
    ]
  }
]
