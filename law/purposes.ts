import type { ConsentText } from './matters/matter.ts'

/** Facts kept only under a named purpose, never as a matter of course (law reference 1.3, 4.3; PIPL 6). */
export type OptionalFact = 'ethnicGroup' | 'education' | 'maritalStatus'

export interface Purpose {
  key: string
  titleZh: string
  titleEn: string
  fields: OptionalFact[]
  operation: string
  /** `statute`: an entitlement rule needs it. `consent`: in the vault, by the person. `invented`: demonstration only. */
  ground: 'statute' | 'consent' | 'invented'
  keepDays: number
  /** What is asked and the words that are agreed to, where the ground is consent. Without `asks` it is asked elsewhere, each time anew. */
  consent?: { asks?: { titleZh: string; titleEn: string }; text: ConsentText }
}

const free = {
  zh: '我知道：这项信息单独加密保存，只用于上面这件事，一年后自动删除；我随时可以撤回，撤回后立即删除；不同意或撤回，不影响我办理其他任何事项。',
  en: 'I know: it is kept under a key of its own, for this only, and is deleted after a year; I may withdraw at any time and it is deleted at once; refusing or withdrawing changes nothing else.'
}

const halfYear = { zh: free.zh.replace('一年后', '半年后'), en: free.en.replace('after a year', 'after half a year') }

/**
 * Childcare subsidy, special assistance and the reward for one-child parents are not here: their rules need none of
 * these facts. Where custody or a spouse matters the case derives yes or no and copies no certificate.
 */
export const purposes: readonly Purpose[] = [
  {
    key: 'rural-reward-assistance',
    titleZh: '农村部分计划生育家庭奖励扶助（申请人与配偶的条件）',
    titleEn: 'Rural reward assistance: conditions of applicant and spouse',
    fields: ['maritalStatus'],
    operation: 'benefits.rural-reward',
    ground: 'statute',
    // Confirmed every year: a year and a month for the confirmation itself.
    keepDays: 396
  },
  {
    key: 'adult-education-offer',
    titleZh: '继续教育邀请（自愿）',
    titleEn: 'Offer of adult education, voluntary',
    fields: ['education'],
    operation: 'services.adult-education',
    ground: 'consent',
    keepDays: 365,
    consent: {
      asks: { titleZh: '受教育程度和想学什么', titleEn: 'Education, and what one would like to learn' },
      text: {
        version: '2026-11',
        textZh: `我自愿告诉街道我的受教育程度和想学的内容，并单独同意街道用它告诉我合适的学习机会。${free.zh}`,
        textEn: `I tell the street office of my own will which education I have and what I would like to learn, and consent separately to it being used to tell me of courses. ${free.en}`
      }
    }
  },
  {
    key: 'minority-service',
    titleZh: '本民族语言服务（自愿）',
    titleEn: 'Service in one’s own language, voluntary',
    fields: ['ethnicGroup'],
    operation: 'services.own-language',
    ground: 'consent',
    keepDays: 365,
    consent: {
      asks: { titleZh: '希望使用的语言文字', titleEn: 'Language one wishes to be served in' },
      text: {
        version: '2026-11',
        textZh: `我自愿告诉街道我希望使用的语言文字，并单独同意街道用它为我提供双语服务。${free.zh}`,
        textEn: `I tell the street office of my own will in which language I wish to be served, and consent separately to it being used for this. ${free.en}`
      }
    }
  },
  {
    key: 'help-health',
    titleZh: '求助时说明的健康需要（自愿）',
    titleEn: 'Health needs told when asking for help, voluntary',
    fields: [],
    operation: 'cases.help-request',
    ground: 'consent',
    keepDays: 180,
    consent: {
      asks: { titleZh: '希望帮忙的人知道什么', titleEn: 'What those who help should know' },
      text: {
        version: '2026-11',
        textZh: `我自愿告诉街道与这次求助有关的健康需要，并单独同意街道只为安排帮助使用它。不需要诊断书或病历。${halfYear.zh}`,
        textEn: `I tell the street office of my own will what I need because of my health, and consent separately to it being used to arrange help. No diagnosis and no record is needed. ${halfYear.en}`
      }
    }
  },
  {
    key: 'benefit-told',
    titleZh: '告诉我可能可以申请的补贴（自愿）',
    titleEn: 'Tell me of subsidies I may be entitled to, voluntary',
    fields: [],
    operation: 'services.benefit-told',
    ground: 'consent',
    keepDays: 365,
    consent: {
      asks: { titleZh: '想知道哪些补贴（如育儿补贴）', titleEn: 'Which ones (such as the childcare subsidy)' },
      text: {
        version: '2026-11',
        textZh:
          '我请街道在我的孩子可能可以享受育儿补贴时告诉我，并单独同意为此按登记册核对我和孩子的亲子或监护关系、孩子的年龄和是否已经申领。我知道：消息里不写事项和姓名，每个孩子只告诉一次；一年后自动结束；我随时可以撤回，撤回后立即停止；不同意或撤回，不影响我办理其他任何事项。',
        textEn:
          'I ask the street office to tell me when a child of mine may be entitled to the childcare subsidy, and consent separately to it looking up for this, in the register, whose parent or guardian I am, how old the child is and whether the subsidy was claimed. I know: the message names neither matter nor person and comes once for each child; it ends after a year; I may withdraw at any time and it stops at once; refusing or withdrawing changes nothing else.'
      }
    }
  },
  {
    key: 'service-archive',
    titleZh: '服务档案（自愿）',
    titleEn: 'Service archive, voluntary',
    fields: [],
    operation: 'support.archive',
    ground: 'consent',
    keepDays: 365,
    consent: {
      asks: { titleZh: '最想先得到什么帮助', titleEn: 'What help is wanted first' },
      text: {
        version: '2026-11',
        textZh:
          '我自己提出开一份服务档案，并单独同意我居住地的社区和街道在里面记下我要的帮助、给我介绍的服务和后来的结果。我知道：不问我为什么开，不写健康情况；档案单独加密保存，我随时可以看、可以补充；只有我居住地的工作人员在档案开着时能看，不列名单，也不作别的用途；一年后自动删除；我随时可以关闭，也就是撤回，关闭后立即全部删除；不开或撤回，不影响我办理其他任何事项。',
        textEn:
          'I ask for a service archive myself, and consent separately to the community and street where I live noting in it what help I ask for, what was offered and what came of it. I know: nobody asks why I want one, and nothing of health is written; it is kept under a key of its own, and I may read it and add to it at any time; only those who work where I live see it, while it is open; there is no list of such archives and no other use; it is deleted after a year; I may close it, that is withdraw, at any time and all of it is deleted at once; refusing or withdrawing changes nothing else.'
      }
    }
  },
  {
    key: 'two-ends',
    titleZh: '告诉另一地、移交登记（应本人要求）',
    titleEn: 'Telling another place, handing the record over; at the wish of the person',
    fields: [],
    operation: 'two-ends.notify',
    ground: 'consent',
    keepDays: 365,
    consent: {
      text: {
        version: '2026-11',
        textZh:
          '我请登记处把上面写明的内容告诉另一地的登记处，或者把我的现住登记移交给它，并单独同意只为这一件事使用。我知道：两地之间只问住处和登记；一年后自动结束；我随时可以撤回，撤回后另一地不再看到这些内容，还没有接受的移交不再接受；不同意或撤回，不影响我办理其他任何事项。',
        textEn:
          'I ask the office to tell the other place what is written above, or to hand my record of living there over to it, and consent separately to it being used for this alone. I know: between two places only where I live and am enrolled is asked; it ends after a year; I may withdraw at any time, and then the other place does not see it any more, and a hand-over that was not accepted yet is accepted no more; refusing or withdrawing changes nothing else.'
      }
    }
  },
  {
    key: 'demo-statistics',
    titleZh: '演示人口的统计边际（虚构的人）',
    titleEn: 'Margins of the invented demonstration population',
    fields: ['education', 'maritalStatus'],
    operation: 'demo.population',
    ground: 'invented',
    keepDays: 365
  }
]

/** The lawful purpose that keeps a fact of real people; undefined for a field that no purpose keeps. */
export function purposeFor(field: string): Purpose | undefined {
  return purposes.find(({ fields, ground }) => ground !== 'invented' && fields.some(name => name === field))
}
