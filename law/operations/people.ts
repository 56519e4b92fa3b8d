import type { Operation } from '../operation.ts'

export const ofPeople: Operation[] = [
  {
    key: 'people.register',
    titleZh: '登记居民',
    titleEn: 'Keeping the register of people',
    purposeZh: '掌握谁住在这里，以提供均等服务',
    purposeEn: 'Knows who lives here, so as to serve all alike',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '10, 14' },
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      {
        instrument: 'rc2025',
        articles: 'duties of the committee and assistance (number not read)',
        verification: 'unverified'
      }
    ]
  },
  {
    key: 'people.look-up',
    titleZh: '查找居民',
    titleEn: 'Looking a person up',
    purposeZh: '为来办事的人找到其登记',
    purposeEn: 'Finds the entry of a person who is being served',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  },
  {
    key: 'people.look-up-elsewhere',
    titleZh: '跨区核查',
    titleEn: 'Looking up across registers',
    purposeZh: '凭完整证件号核查是否已在他处登记，避免重复',
    purposeEn: 'By a full number only: whether enrolled elsewhere, so that nobody is entered twice',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'gdsr', articles: 'catalogue, ask once, purpose limits' },
      { instrument: 'pfpl', articles: '14' }
    ]
  },
  {
    key: 'people.rosters',
    titleZh: '法定名册',
    titleEn: 'Declared rosters',
    purposeZh: '网格居民、老年人、0至6岁儿童、新居民等服务名册',
    purposeEn: 'Rosters of a service: a grid, older people, young children, newcomers',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '14, 28, 30, 36' },
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      {
        instrument: 'rc2025',
        articles: 'duties of the committee and assistance (number not read)',
        verification: 'unverified'
      }
    ]
  },
  {
    key: 'people.quality',
    titleZh: '核对登记是否准确、完整',
    titleEn: 'Putting the register right',
    purposeZh: '某项开放的服务因信息缺失或矛盾办不了时，找到要核对的登记',
    purposeEn: 'Finds what is to be checked where an open service waits for it',
    basis: [{ instrument: 'pipl', articles: '8, 13(3), 34, 46' }]
  },
  {
    key: 'people.life-event',
    titleZh: '生命事件',
    titleEn: 'Life events',
    purposeZh: '登记出生、死亡、婚姻和住户变化',
    purposeEn: 'Records births, deaths, marriage and household changes',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'hukou58', articles: '7, 8, 19' },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  },
  {
    key: 'people.move',
    titleZh: '迁移',
    titleEn: 'Moves',
    purposeZh: '在两地登记之间移交一个人',
    purposeEn: 'Hands a person over between two registers',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'hukou58', articles: '10, 13' },
      { instrument: 'pfpl', articles: '14' }
    ]
  },
  {
    key: 'people.correct',
    titleZh: '更正',
    titleEn: 'Correction',
    purposeZh: '更正、撤回、退档和恢复',
    purposeEn: 'Corrects, retracts, closes and restores',
    basis: [
      { instrument: 'pipl', articles: '8, 46' },
      { instrument: 'hukou58', articles: '17' }
    ]
  },
  {
    key: 'people.relations',
    titleZh: '亲属与监护关系',
    titleEn: 'Relations',
    purposeZh: '子女待遇和未成年人保护需要的亲子、监护、配偶关系',
    purposeEn: 'Parent, guardian and spouse where a benefit or a minor needs it',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '14, 31–32' },
      { instrument: 'minor', articles: '72' }
    ]
  },
  {
    key: 'people.protect',
    titleZh: '保护',
    titleEn: 'Protection',
    purposeZh: '隐藏受保护人的住址和关系',
    purposeEn: 'Hides address and relations of a person at risk',
    basis: [
      { instrument: 'civil', articles: '1032–1039' },
      { instrument: 'pipl', articles: '51' },
      { instrument: 'dv', articles: '14' }
    ]
  },
  {
    key: 'people.reveal-numbers',
    titleZh: '显示证件号与电话',
    titleEn: 'Opening masked numbers',
    purposeZh: '凭事由显示一人的号码',
    purposeEn: 'Opens the number of one person with a reason',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pipl', articles: '6, 51' }
    ]
  },
  {
    key: 'people.export',
    titleZh: '导出',
    titleEn: 'Export',
    purposeZh: '按法定名册导出，留痕并限量',
    purposeEn: 'Exports a declared roster, traced and limited',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'dsl', articles: '27, 38–39' }
    ]
  },
  {
    key: 'people.round-trip',
    titleZh: '名册回填',
    titleEn: 'A roster that comes back',
    purposeZh: '把导出名册中改动的单元格作为更正或地址变更登记',
    purposeEn: 'Records the changed cells of an exported roster as corrections and changes of address',
    basis: [
      { instrument: 'pipl', articles: '8, 13(3), 34, 46' },
      { instrument: 'hukou58', articles: '17' },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  },
  {
    key: 'people.consent-vault',
    titleZh: '同意保管库',
    titleEn: 'Consent vault',
    purposeZh: '经本人同意的资料单独加密，可随时撤回并销毁',
    purposeEn: 'Holds what a person consented to, apart and destroyable',
    basis: [{ instrument: 'pipl', articles: '14–16, 29, 47' }]
  },
  {
    key: 'people.own-file',
    titleZh: '本人档案',
    titleEn: 'Own file',
    purposeZh: '本人查阅、复制、更正、删除，并看见谁查阅过',
    purposeEn: 'A person reads, copies, corrects and deletes, and sees who read',
    basis: [{ instrument: 'pipl', articles: '44–50' }]
  },
  {
    key: 'people.child-file',
    titleZh: '未成年子女的档案',
    titleEn: 'The file of a minor child',
    purposeZh: '父母或者监护人代未成年人查阅；分开后由直接抚养的一方；满18岁止',
    purposeEn:
      'A parent or guardian reads for a minor; of parents apart the one who brings the child up; until the age of 18',
    basis: [
      { instrument: 'pipl', articles: '31, 44–50' },
      { instrument: 'civil', articles: '23, 27, 34, 1084' }
    ]
  },
  {
    key: 'people.notes',
    titleZh: '简短备注',
    titleEn: 'Short notes',
    purposeZh: '为联系、沟通、上门方便和兑现答复而记，本人可看，90天后删除',
    purposeEn:
      'For reaching, talking to and visiting a person and keeping promises; shown to the person, deleted after 90 days',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 19, 34' },
      { instrument: 'pipl', articles: '44–47' }
    ]
  },
  {
    key: 'people.duplicates',
    titleZh: '重复登记',
    titleEn: 'Duplicates',
    purposeZh: '发现并合并同一人的重复登记',
    purposeEn: 'Finds and joins double entries of one person',
    basis: [
      { instrument: 'pipl', articles: '8, 46' },
      { instrument: 'stat', articles: '7–9' }
    ]
  },
  {
    key: 'lists.match',
    titleZh: '核对出生、死亡名单',
    titleEn: 'Matching lists of births and deaths',
    purposeZh: '依民政、医院、殡仪部门的名单更新登记，不再让家属重复跑腿；不读取死因等健康信息',
    purposeEn:
      'Brings the register up to date from lists of other offices, so that families need not tell again; causes of death and other health data are not read',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'gdsr', articles: 'catalogue, ask once, purpose limits' },
      { instrument: 'hukou58', articles: '7, 8' }
    ]
  },
  {
    key: 'lists.notice',
    titleZh: '告知家庭',
    titleEn: 'Telling the household',
    purposeZh: '书面告知登记已更新，以及家庭现在可以申请的事项',
    purposeEn: 'Tells a household in writing that the register was brought up to date and what it may now ask for',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34–35' },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  },
  {
    key: 'intake.take-in',
    titleZh: '接收文件',
    titleEn: 'Taking a file in',
    purposeZh: '读取文件并剔除无依据的列和词',
    purposeEn: 'Reads a file and strips columns and words without a basis',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '10, 14' },
      { instrument: 'ndsr', articles: '9, 24' }
    ]
  },
  {
    key: 'intake.decide',
    titleZh: '核定',
    titleEn: 'Deciding doubtful rows',
    purposeZh: '由人核定存疑与退回的记录',
    purposeEn: 'A person decides doubtful and rejected rows',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '10, 14' },
      { instrument: 'pipl', articles: '8, 24' }
    ]
  }
]
