/** What the closing notice of an old case says. */
export const legacyWords = {
  title: { zh: '历史案件结案告知书', en: 'Closing notice of an old case' },
  to: { zh: '姓名', en: 'Name' },
  reference: { zh: '原文号', en: 'Old reference' },
  outcome: { zh: '结果', en: 'Outcome' },
  closed: { zh: '结案，不再征收', en: 'closed; nothing further is collected' },
  why: {
    zh: '社会抚养费制度已经取消，征收办法已经废止。以前作出决定但没有执行完毕的，不再征收。这件案件到此结束，不需要您做任何事。',
    en: 'The social maintenance fee has been abolished and its regulation repealed. What was decided earlier and not completed is no longer collected. This case is over, and there is nothing you need to do.'
  },
  court: {
    zh: '以前向人民法院申请过强制执行的，由我们提出撤回，并请有关单位清除记录。',
    en: 'Where enforcement was asked of the court, we withdraw it and ask that records of it be cleared.'
  },
  nothingElse: {
    zh: '您和家人的户口、入学、就业、社会保障等任何事项都不受这件案件影响。有人以此为由拒绝办理的，请告诉我们。',
    en: 'Household register, school, work and social security of you and your family do not depend on it. If anybody refuses you because of it, please tell us.'
  },
  withdrawals: { zh: '撤回强制执行申请清单', en: 'List for the withdrawal of enforcement' }
} as const
