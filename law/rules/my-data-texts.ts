import type { Said } from './decision.ts'

const say = (code: string, zh: string, en: string): Said => ({ code, zh, en })

export const myDataReasons = {
  nothingTold: say(
    'nothing-told',
    '还没有写明哪一项、正确的是什么。',
    'It was not said yet which fact, and what is right.'
  ),
  phone: say(
    'phone',
    '电话由本人说了算，已按您说的登记。',
    'Your phone is yours to tell; it was recorded as you said.'
  ),
  verify: say(
    'verify',
    '您指出的内容核实后马上更正；原来的记录留痕，看得到是什么时候、为什么改的。',
    'What you pointed at is checked and then put right; what stood before stays visible, with when and why it changed.'
  ),
  verifyMore: say('verify-more', '您补充的内容核实后马上登记。', 'What you added is checked and then recorded.'),
  kept: say(
    'kept',
    '户籍和居住的基本登记是法定职责必须保存的，没到期不能删；我们只保存，不作别的用处，保存期限到了自动删除。',
    'The basic entry of hukou and residence is kept under a duty by law and cannot go before its time; it is kept, put to no other use, and deleted when its time has come.'
  ),
  onlyDuty: say(
    'only-duty',
    '谁看过您的登记、为什么看，您随时可以查；不按规定看的，可以举报。',
    'You may see at any time who looked at your entry and why, and report whoever had no ground to.'
  ),
  court: say(
    'court',
    '不同意这个答复的，也可以直接向人民法院起诉，或者向网信部门投诉。',
    'If you disagree you may also go to court directly, or complain to the cyberspace authority.'
  )
}

export const myDataChanges = {
  told: say('told', '写明哪一项、正确的是什么，就可以办。', 'Say which fact and what is right, and it can be done.'),
  verified: say('verified', '核实以后，由工作人员决定更正。', 'Once checked, it is put right.'),
  moved: say(
    'moved',
    '搬走、销户以后，登记按规定的期限结束并删除。',
    'Once you have moved away or the entry is closed, it ends and goes by its term.'
  )
}

/** By what is asked not to be done any more. */
export const restrictedSaid = {
  offers: say(
    'offers',
    '从今天起，我们不再用您的信息向您介绍自愿的服务，也不再询问；已经同意过的一并撤回、删除。办理其他事项不受影响。',
    'From today your data are not used to offer you voluntary services, and nobody asks again; what you had agreed to is withdrawn and deleted. Nothing else changes.'
  ),
  safety: say(
    'safety',
    '从作出本答复的时刻起，您的登记、住址和家庭关系已经隐藏，除专门的工作人员外谁也看不到，网上也不再显示。安全以后，可以随时请他恢复。',
    'From the moment of this answer your entry, address and family relations are hidden: nobody but the trained officer sees them, and nothing is shown online. Ask that officer to end it whenever you are safe.'
  ),
  register: say(
    'register-needed',
    '户籍和居住的基本登记是法定职责必需的，不能停止；除此以外的用处，都可以拒绝。',
    'The basic entry of hukou and residence is needed for a duty by law and cannot be stopped; every other use you may refuse.'
  )
} as const satisfies Record<string, Said>

/** By what is asked to go. */
export const deletedSaid = {
  consents: say(
    'consents-gone',
    '您同意过的内容已经全部撤回并删除，密钥同时销毁，谁也不能再打开。',
    'Everything you had agreed to is withdrawn and deleted, and its key destroyed: nobody can open it again.'
  ),
  notes: say('notes-gone', '工作人员写的备注已经全部删除。', 'All notes that colleagues had written are deleted.'),
  voluntary: say(
    'voluntary-gone',
    '您同意过的内容和工作人员写的备注已经全部删除。',
    'What you had agreed to and all notes of colleagues are deleted.'
  ),
  register: say(
    'register-kept',
    '您要求删除的是法定的基本登记，依法不能删除。',
    'What you asked to be deleted is the basic entry kept by law; it cannot be deleted.'
  ),
  everything: say(
    'rest-gone',
    '能删的已经全部删除：您同意过的内容和工作人员写的备注。',
    'What may go is gone: what you had agreed to, and all notes of colleagues.'
  )
} as const satisfies Record<string, Said>

interface Words {
  zh: string
  en: string
}

/** Facts and values of these decisions in words (decision-words.ts). */
export const myDataFacts: Record<string, Words> = {
  dataField: { zh: '要改的项目', en: 'Fact concerned' },
  dataRecord: { zh: '在哪里可以核对', en: 'Where it can be checked' },
  dataWhat: { zh: '要求', en: 'Asked' }
}

export const dataFields = {
  name: { zh: '姓名', en: 'name' },
  formerName: { zh: '曾用名', en: 'former name' },
  sex: { zh: '性别', en: 'sex' },
  bornOn: { zh: '出生日期', en: 'day of birth' },
  idNumber: { zh: '证件号码', en: 'identity number' },
  phone: { zh: '电话', en: 'phone' }
} as const satisfies Record<string, Words>

export const myDataValues: Record<string, Words> = {
  ...Object.fromEntries(Object.entries(dataFields).map(([key, words]) => [`data/${key}`, words])),
  'record/office': { zh: '部门的记录', en: 'the record of an office' },
  'record/paper': { zh: '本人出示的材料', en: 'a paper shown' },
  'record/word': { zh: '本人说明', en: 'the person’s word' },
  'restrict/offers': { zh: '不再用于自愿服务', en: 'no more voluntary offers' },
  'restrict/safety': { zh: '因安全隐藏登记', en: 'hidden for safety' },
  'restrict/register': { zh: '停止使用基本登记', en: 'no use of the basic entry' },
  'delete/consents': { zh: '删除同意过的内容', en: 'delete what was agreed to' },
  'delete/notes': { zh: '删除备注', en: 'delete notes' },
  'delete/voluntary': { zh: '删除同意过的内容和备注', en: 'delete what was agreed to, and notes' },
  'delete/register': { zh: '删除基本登记', en: 'delete the basic entry' },
  'delete/everything': { zh: '全部删除', en: 'delete everything' }
}
