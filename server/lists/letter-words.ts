/** What a letter to a household says: sympathy or congratulation, and what the household may now ask for. */
export const letterWords = {
  title: { zh: '告知信', en: 'Letter to a household' },
  outside: {
    to: { zh: '住户 收', en: 'To the household' },
    self: { zh: '请本户拆阅', en: 'To be opened by the household' }
  },
  dear: {
    death: { zh: '{name}的家属：', en: 'To the family of {name}' },
    birth: { zh: '{name}的家长：', en: 'To the parents of {name}' }
  },
  death: {
    first: {
      zh: '得知{name}于{day}离世，我们谨向您和家人致以诚挚的慰问。',
      en: 'We learnt that {name} died on {day} and offer you and your family our sincere sympathy.'
    },
    second: {
      zh: '社区的居民登记已经更新，您不必再为此到社区来。今后的服务名册不再列入{name}。',
      en: 'The community’s register is up to date; you need not come for it. {name} stands in no roster of services any more.'
    },
    may: { zh: '您现在可能需要办理或可以申请的：', en: 'What you may need, or may ask for:' },
    hukou: {
      zh: '户口注销：持死亡证明到户籍所在派出所办理（户口登记条例第八条）。',
      en: 'Closing the hukou: at the police station that keeps it, with the death certificate (Household Registration Regulation, art. 8).'
    },
    only: {
      zh: '如果您家因此失去了唯一的孩子，您有权申请特别扶助和关怀服务（人口与计划生育法第三十二条）。申请完全自愿，我们可以上门帮您填写。',
      en: 'If you have lost your only child, you have a right to special assistance and care (Population and Family Planning Law, art. 32). It is yours to ask for; we can come to you and help with the form.'
    },
    help: {
      zh: '家中老人、孩子需要照料或有其他困难，请告诉我们，我们一起想办法。',
      en: 'If someone old or young at home now needs care, or anything else is hard, please tell us and we will look for help together.'
    },
    wrong: {
      zh: '如果这个消息有误，我们深表歉意。请随时告诉我们，登记会立即恢复（个人信息保护法第四十六条）。',
      en: 'Should this be wrong we are deeply sorry. Tell us at any time and the entry is restored at once (PIPL art. 46).'
    }
  },
  birth: {
    first: {
      zh: '祝贺您家添了{name}！愿孩子健康平安。',
      en: 'Congratulations on the birth of {name}! We wish the child health and happiness.'
    },
    second: {
      zh: '孩子已经登记在您的住户里，您不必再为此到社区来。',
      en: 'The child is entered with your household; you need not come for it.'
    },
    may: { zh: '孩子和您现在可以享有的：', en: 'What the child and you are entitled to:' },
    subsidy: {
      zh: '育儿补贴：三周岁前每年 {amount} 元。{year} 年底前首次申请，网上或孩子户籍所在街道办理。',
      en: 'Childcare subsidy: {amount} yuan a year until the third birthday. First application by the end of {year}, online or at the street of the child’s hukou.'
    },
    hukou: {
      zh: '户口登记：不论父母是否登记结婚、是第几个孩子，都可以凭出生医学证明落户。',
      en: 'Hukou: with the birth certificate, whatever the parents’ marriage and whichever child it is.'
    },
    onething: {
      zh: '“出生一件事”：医保、社保卡、预防接种等可以一次办好。',
      en: '“Birth, one thing”: medical insurance, social security card and vaccination are done in one go.'
    },
    leave: {
      zh: '育儿假：孩子六周岁前，父母每人每年 10 天（安徽省）。',
      en: 'Parental leave: 10 days a year for each parent until the child is six (Anhui).'
    },
    health: {
      zh: '儿童健康管理：新生儿访视和体检由社区卫生服务中心提供，去不去由您决定。',
      en: 'Child health: visits to the newborn and check-ups by the community health centre, yours to take or leave.'
    },
    wrong: {
      zh: '如果登记有误或您不希望由我们代为登记，请告诉我们，登记会立即撤销（个人信息保护法第四十六条）。',
      en: 'Should anything be wrong, or should you not wish us to enter the child, tell us and it is taken back at once (PIPL art. 46).'
    }
  },
  correction: {
    death: {
      zh: '我们此前给您送过一封关于{name}的慰问信。那是我们弄错了，给您和家人带来的痛苦，我们深表歉意。',
      en: 'We sent you a letter of sympathy about {name}. It was our mistake; for the pain it caused you and your family we are deeply sorry.'
    },
    birth: {
      zh: '我们此前给您送过一封关于{name}的祝贺信。那是我们弄错了，给您带来的困扰，我们深表歉意。',
      en: 'We sent you a letter of congratulation about {name}. It was our mistake and we are sorry for it.'
    },
    second: {
      zh: '居民登记已经恢复原样，所有待遇和服务不受影响。有任何问题，请告诉我们。',
      en: 'The register is as it was before; no entitlement and no service is touched. Please tell us of anything that is not right.'
    }
  },
  sign: { zh: '{office} 敬上', en: 'With respect, {office}' },
  reach: { zh: '来访或来电：{office}便民服务窗口', en: 'Come or call: the service counter of {office}' }
} as const
