import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'cases.no-matter': { zh: '没有这个事项。', en: 'There is no such matter.', status: 400 },
  'cases.words-short': {
    zh: '请用2到1000个字说明。',
    en: 'Please say it in 2 to 1,000 characters.',
    status: 400
  },
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
  'cases.elsewhere': {
    zh: '家里不安全、孩子有危险的事，这里不写，也不留。请找“联系专人”（窗口用“专人接手”），只有受过培训的人看得到；正在发生危险先打110。',
    en: 'Where somebody is not safe at home, or a child is in danger, nothing is written or kept here. Turn to “Somebody trained” (at the desk: “Private matters”), read by trained staff alone; if it is happening now, call 110 first.',
    status: 409
  },
  'cases.applicant': { zh: '这个事项不能这样申请。', en: 'This matter is not asked for in this way.', status: 400 },
  'cases.part-already': {
    zh: '这个孩子的这一项已经在办或者办好了，不用再办。请到“办理的事项”里看进展；其他几项可以选“这次不办”后分开提交。',
    en: 'For this child that part is under way or done already. See how far it is among the cases; leave it out and ask for the others.',
    status: 409
  },
  'cases.part-not-now': {
    zh: '这一项现在不能这样处理，请刷新看最新进展。',
    en: 'That cannot be done with this part now; please look at how far it is.',
    status: 409
  },
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
  'cases.no-authority': {
    zh: '这件事项没有正在生效的委托。',
    en: 'There is no authority in this case that still holds.',
    status: 409
  },
  'cases.authority-day': {
    zh: '代办人要在手机上看进展的，请填写委托到哪一天。',
    en: 'For the proxy to follow it on their own page, please give the day on which the authority ends.',
    status: 400
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
  'cases.attachment-paper': {
    zh: '请选择这份文件是哪一项材料。',
    en: 'Please say which of the papers this file is.',
    status: 400
  },
  'cases.attachment-large': {
    zh: '文件超过 20 MB，没有收下。请拍清楚一点、分开上传，或降低扫描精度。',
    en: 'The file is larger than 20 MB and was not taken. Please send it in parts or scan it more coarsely.',
    status: 413
  },
  'cases.attachment-kind': {
    zh: '只收 PDF、JPEG 和 PNG。这份文件的内容不是其中任何一种，没有收下。',
    en: 'PDF, JPEG and PNG are taken. What is in this file is none of them; it was not taken.',
    status: 415
  },
  'cases.attachment-page': {
    zh: '网页和矢量图（HTML、SVG、XML）可以夹带程序，不收。请另存为 PDF 或图片。',
    en: 'Web pages and drawings (HTML, SVG, XML) may carry programs and are not taken. Please save it as a PDF or a picture.',
    status: 415
  },
  'cases.attachment-script': {
    zh: '这份 PDF 里有会自己运行的程序或夹带的文件，没有收下。请打印后扫描，或另存为图片。',
    en: 'This PDF holds a script or another file and was not taken. Please print and scan it, or save it as a picture.',
    status: 415
  },
  'cases.attachment-two-kinds': {
    zh: '这份文件里还藏着另一种文件，没有收下。请重新拍照或扫描。',
    en: 'Another kind of file hides in this one; it was not taken. Please photograph or scan it anew.',
    status: 415
  },
  'cases.attachment-encrypted': {
    zh: '这份 PDF 加了密码，无法检查，没有收下。请去掉密码再上传。',
    en: 'This PDF is locked and cannot be checked; it was not taken. Please remove its password.',
    status: 415
  },
  'cases.attachment-broken': {
    zh: '这份文件不完整，打不开，没有收下。请重新拍照或扫描。',
    en: 'This file is not whole and was not taken. Please photograph or scan it anew.',
    status: 415
  },
  'cases.attachment-scan': {
    zh: '安全检查发现这份文件有问题，没有收下。请换一份。',
    en: 'The security check found something in this file; it was not taken. Please bring another one.',
    status: 415
  },
  'cases.attachment-unscanned': {
    zh: '安全检查现在不能用，文件没有收下。请稍后再试，或先当面出示原件。',
    en: 'The security check does not work now and the file was not taken. Please try later, or show the paper itself.',
    status: 503
  },
  'cases.contacts-two': {
    zh: '请选两位不同的同事做这家人的联系人。',
    en: 'Please name two different colleagues who are there for this family.',
    status: 400
  },
  'cases.contacts-unknown': {
    zh: '联系人要是本辖区在岗的经办同事。请重新选择。',
    en: 'A contact is a colleague with a post in this area. Please choose again.',
    status: 400
  },
  'cases.contacts-needed': {
    zh: '这家人还没有两位在岗的联系人。请先定下来，再继续办理，让他们随时有人可找。',
    en: 'This family does not have two contacts in post yet. Please name them first, so that there is always somebody to turn to.',
    status: 409
  },
  'cases.clue-person': {
    zh: '线索只写机构和场所在做什么，不写任何就诊的人，也不写“她”“孕”等说到人的话。请改写，什么都没有保存。',
    en: 'A clue tells what an institution or a place does, and of nobody who went there. Please say it without them; nothing was saved.',
    status: 400
  },
  'cases.clue-future': {
    zh: '发现日期不能晚于今天。',
    en: 'The day it was noticed cannot be later than today.',
    status: 400
  },
  'cases.clue-street': {
    zh: '线索由街道和社区登记，区县在这里签收和答复。',
    en: 'Clues are recorded by streets and communities; the district receives and answers them here.',
    status: 403
  },
  'cases.clue-not-now': {
    zh: '这条线索现在不能这样处理：依次是登记、移送、区县签收、区县答复，移送以后不再改动。',
    en: 'This cannot be done with the clue now: it is recorded, passed on, received and answered in turn, and not changed once it is passed on.',
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
