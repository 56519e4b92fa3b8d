import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'cases.no-matter': { zh: '没有这个事项。', en: 'There is no such matter.', status: 400 },
  'cases.form': {
    zh: '“{where}”填写有误，或不在这张表里。',
    en: '"{whereEn}" is not filled in rightly, or is not part of this form.',
    status: 400
  },
  'cases.number': {
    zh: '请不要在说明中写证件号码或电话。',
    en: 'Please do not write identity numbers or phone numbers into the remark.',
    status: 400
  },
  'cases.applicant': { zh: '这个事项不能这样申请。', en: 'This matter is not asked for in this way.', status: 400 },
  'cases.authority': {
    zh: '不是本人到场的，请写明凭什么代办（出示了什么，或本人怎样委托的）。',
    en: 'Where the person is not here, say on what authority: what was shown, or how the person asked for it.',
    status: 400
  },
  'cases.not-enrolled': {
    zh: '这条登记已经关闭，不能再为其办理。请查找其现在的登记。',
    en: 'This record is closed and nothing is asked for by it. Please look for the present one.',
    status: 409
  },
  'cases.consent': {
    zh: '这项登记须经本人单独同意。请先请本人阅读并同意现行的告知书。',
    en: 'This needs the person’s separate consent to the present text; please let them read it first.',
    status: 409
  },
  'cases.street-only': {
    zh: '孩子出生前的登记由街道窗口办理，社区和网格不接触这类信息。请居民到街道，或自愿在孩子出生后再登记。',
    en: 'Before a birth the street’s window registers; communities and grids do not touch this information. The resident may go there, or register after the birth.',
    status: 403
  },
  'cases.child-day': { zh: '请填写孩子的出生日期。', en: 'Please fill in the day of birth of the child.', status: 400 },
  'cases.child-future': {
    zh: '孩子的出生日期不能晚于今天。孩子还没有出生的，请选“孩子出生前”。',
    en: 'The day of birth cannot be later than today. Before the birth, choose that instead.',
    status: 400
  },
  'cases.child-self': {
    zh: '孩子不能是登记人本人。',
    en: 'The child cannot be the person who registers.',
    status: 400
  },
  'cases.already': {
    zh: '这项登记已经办过，回执仍然有效；可以在那件事项里重新打印或补发。',
    en: 'This is registered already and the receipt holds; it can be printed or issued anew there.',
    status: 409
  },
  'cases.not-now': {
    zh: '这件事项现在不能这样处理，可能同事刚刚处理过。请刷新后再看。',
    en: 'This cannot be done with the case now; a colleague may just have handled it. Please look again.',
    status: 409
  },
  'cases.newer': {
    zh: '同事刚刚处理过这件事项。您填写的内容没有丢失；请看过最新情况后再办。',
    en: 'A colleague has just handled this case. What you wrote is not lost; please look at it as it is now, then go on.',
    status: 409
  },
  'cases.facts-changed': {
    zh: '登记册中的信息刚刚有变化，算出的结果不同了。请重新看过再决定。',
    en: 'What the register knows has just changed, and with it the result. Please read it again, then decide.',
    status: 409
  },
  'cases.reason': {
    zh: '请写明原因，居民会看到。',
    en: 'Please give a reason; the resident is told it.',
    status: 400
  },
  'cases.four-eyes': {
    zh: '审核和决定由两个人完成。您已审核过这件事项，请由另一位同事决定。',
    en: 'Two people check and decide. You checked this case; another colleague decides it.',
    status: 403
  },
  'cases.noticed-before': {
    zh: '缺少的材料已经一次性告知过，不能再要别的。其余的可以容缺受理。',
    en: 'What is missing was told once and completely; nothing more may be asked for. The rest may follow after acceptance.',
    status: 409
  },
  'cases.extended-before': {
    zh: '这件事项已经延长过一次，不能再延长。',
    en: 'This case was extended once and is not extended again.',
    status: 409
  },
  'cases.paper-owed': {
    zh: '还有材料没有补齐，现在不能决定。',
    en: 'A paper is still owed; it cannot be decided now.',
    status: 409
  },
  'cases.nothing-owed': {
    zh: '这些材料没有缺少，不用补。',
    en: 'Of these papers none is missing.',
    status: 409
  },
  'cases.papers-missing': {
    zh: '还缺材料。请一次性告知，或容缺受理。',
    en: 'Papers are missing. Tell all of them at once, or accept with papers to follow.',
    status: 409
  },
  'cases.may-not-follow': {
    zh: '缺少的材料中有不能后补的，请先一次性告知。',
    en: 'One of the missing papers may not follow later. Please tell what is missing first.',
    status: 409
  },
  'cases.not-your-step': {
    zh: '“{step}”不由您的岗位办理。',
    en: '"{stepEn}" is not a step of your post.',
    status: 403
  },
  'cases.applicant-died': {
    zh: '申请人已离世。补贴属于孩子，请由另一位监护人接续办理，申请日期不变。',
    en: 'The applicant has died. The subsidy is the child’s: another guardian goes on with it, and its day stays.',
    status: 409
  },
  'cases.no-take-over': {
    zh: '只有申请人离世时，才能由另一位监护人接续同一个孩子的申请。',
    en: 'A claim is taken over only where its applicant has died, and for the same child.',
    status: 409
  },
  'cases.authority-ended': {
    zh: '代办的委托已在{until}到期。请本人来，或持新的委托书。',
    en: 'The authority of the proxy ended on {until}. The person comes, or a proxy with a new one.',
    status: 403
  },
  'cases.transfer-where': {
    zh: '请选择移送到哪个街道或社区。',
    en: 'Please say which street or community it goes to.',
    status: 400
  },
  'cases.older-form': {
    zh: '这份草稿用的是旧表。您填的内容还在，请按现行的表核对保存后再提交。',
    en: 'This draft is on an earlier form. What was written is still there; please look it over on the present form and save it, then submit.',
    status: 409
  },
  'cases.open-already': {
    zh: '您为这个孩子的申请正在办理，不用重复提交；请打开那一件。',
    en: 'Your claim for this child is being handled; it is not handed in twice. Please open that case.',
    status: 409
  },
  'cases.no-renewal': {
    zh: '这个事项没有年度确认。',
    en: 'This matter has no yearly confirmation.',
    status: 400
  },
  'cases.one-child': {
    zh: '这个事项不按孩子分别办理。',
    en: 'This matter is not asked for child by child.',
    status: 400
  },
  'cases.child-number': {
    zh: '请选择登记册中的孩子，或填写孩子的身份证号或出生医学证明编号。',
    en: 'Please choose the child in the register, or give the identity number or the number of the birth certificate.',
    status: 400
  },
  'cases.applicant-child': {
    zh: '申请人是孩子。请选择来办理的家长或监护人。',
    en: 'The applicant is a child. Please choose the parent or guardian who claims.',
    status: 400
  },
  'cases.child-unborn': {
    zh: '出生日期晚于今天。孩子出生后即可申请。',
    en: 'The day of birth lies after today. It can be claimed once the child is born.',
    status: 400
  },
  'cases.choice-ask-a-person': {
    zh: '规则没有全部定下来，其中有需要您核定的部分：请选择准予或不予，并写明理由。',
    en: 'The rule leaves something to you: please grant or refuse it, with your reason.',
    status: 409
  },
  'cases.choice-nothing-open': {
    zh: '规则已经定下来，没有需要核定的部分。如果事实不对，请先更正事实。',
    en: 'The rule decides all of it. Where a fact is wrong, please correct the fact first.',
    status: 409
  },
  'cases.choice-no-figure': {
    zh: '其中有标准尚未核实，不能发放。请等标准核实后再决定，或不予并写明理由。',
    en: 'One of the amounts was never verified and is not paid. Please wait for the figure, or refuse it with a reason.',
    status: 409
  },
  'cases.step-aside-own': {
    zh: '这是您本人的事项，按回避规则请由同事办理。',
    en: 'This case is your own; a colleague handles it.',
    status: 403
  },
  'cases.step-aside-relative': {
    zh: '这是您近亲属的事项，按回避规则请由同事办理。',
    en: 'This case is of your close relative; a colleague handles it.',
    status: 403
  }
})
