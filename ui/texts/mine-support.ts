import { texts } from './texts.ts'

/** The help one asked for, on one's own page. */
export const mineSupportTexts = texts({
  'mine.support.title': { zh: '由您来定', en: 'It is for you to say' },
  'mine.support.referrals': { zh: '转介和上门：转什么、要不要来，由我来定', en: 'Passing it on, and visits: as I say' },
  'mine.support.family': { zh: '联系人、看望和就医', en: 'Contacts, visits and seeing a doctor' },
  'mine.support.leadReferral': {
    zh: '需要别的单位帮忙时，我们先把要转的内容写在这里，一个字也不多。您同意了才转；没有转出以前，随时可以撤回。想请网格员上门看看，也要您先同意。',
    en: 'Where another body could help, what would be passed on stands here first, word for word. It is sent only if you agree, and until it is sent you may take that back. A grid worker, too, visits only if you agree.'
  },
  'mine.support.leadVisit': {
    zh: '有两位联系人一直在。要不要看望、怎样看望，由您来定，随时可以改，不用说理由；与补助和服务都没有关系。',
    en: 'Two contacts are there for you. Whether and how they visit is for you to say, and to change at any time without a reason; no payment and no service depends on it.'
  },
  'mine.support.contacts': { zh: '两位联系人', en: 'Your two contacts' },
  'mine.support.noContacts': {
    zh: '联系人还没有定好，定好后写在这里。',
    en: 'They are not named yet; their names will stand here.'
  },
  'mine.support.wish': { zh: '要不要看望', en: 'Whether to be visited' },
  'mine.support.noWish': {
    zh: '您还没有说。没有说以前，我们不来打扰。',
    en: 'You have not said yet. Until you do, nobody comes.'
  },
  'mine.support.wished': { zh: '您说的：{way}（{at}）', en: 'You said: {way} ({at})' },
  'mine.support.way.none': { zh: '不需要看望', en: 'no visits' },
  'mine.support.way.phone': { zh: '打电话问候', en: 'a call by phone' },
  'mine.support.way.home': { zh: '先约好，再上门', en: 'at home, by arrangement' },
  'mine.support.way.window': { zh: '我自己去，见个面', en: 'I come by myself' },
  'mine.support.words': { zh: '还想说的（可以不填）', en: 'Anything else, if you wish' },
  'mine.support.wordsHint': {
    zh: '例如：逢年过节不用来；上午来就好。不用写健康情况。',
    en: 'Such as: not on holidays; mornings are best. Nothing of health.'
  },
  'mine.support.say': { zh: '就按这样', en: 'Let it be so' },
  'mine.support.doctor': { zh: '家庭医生和就医绿色通道', en: 'Family doctor and the green channel' },
  'mine.support.doctorWords': {
    zh: '社区卫生服务机构可以免费签约家庭医生。签不签、去不去由您来定，我们不知道您看什么病，也不问。',
    en: 'A family doctor at the community clinic is signed up with free of charge. Whether you do is yours to say; nobody here learns or asks what for.'
  },
  'mine.support.channels': { zh: '本区县公布的就医绿色通道：', en: 'Green channels that your district has published:' },
  'mine.support.noChannels': {
    zh: '本区县还没有公布就医绿色通道的医院和入口；公布以后写在这里。需要陪同就医的，请告诉联系人。',
    en: 'Your district has not published hospitals with a green channel yet; once it does they stand here. Should you wish for company to a hospital, tell your contacts.'
  },
  'mine.support.claims': { zh: '扶助金', en: 'The assistance' },
  'mine.support.claimsWords': {
    zh: '每年由我们按记录确认，不用您来，也不用再证明。想问进度，看这一件事；还想办别的，从“办事”开始，联系人可以陪您一起办。',
    en: 'It is confirmed each year from the record; you need not come and prove nothing. How far it is stands with the case; for anything else begin under “Apply”, and a contact will do it with you if you like.'
  },
  'mine.support.toCase': { zh: '看这一件事', en: 'The case' },
  'mine.support.toApply': { zh: '看看还可以办什么', en: 'What else may be asked for' },
  'mine.support.offers': { zh: '等您来定的，和已经定了的', en: 'What waits for you, and what was settled' },
  'mine.support.noOffers': { zh: '现在没有。', en: 'Nothing now.' },
  'mine.support.referral': { zh: '转给{body}', en: 'To {body}' },
  'mine.support.call': { zh: '{day}，网格员上门', en: '{day}, visit of the grid worker' },
  'mine.support.visit': { zh: '{day}，{way}', en: '{day}, {way}' },
  'mine.support.to': { zh: '收的单位', en: 'Who receives it' },
  'mine.support.text': { zh: '要转的全部内容', en: 'All that is passed on' },
  'mine.support.why': { zh: '想和您说', en: 'What they wrote' },
  'mine.support.agree': { zh: '我同意', en: 'I agree' },
  'mine.support.decline': { zh: '不用了', en: 'No, thank you' },
  'mine.support.callOff': { zh: '取消', en: 'Call it off' },
  'mine.support.state.offered': { zh: '等您来定', en: 'for you to say' },
  'mine.support.state.agreed': { zh: '您同意了', en: 'you agreed' },
  'mine.support.state.declined': { zh: '您没有要', en: 'you said no' },
  'mine.support.state.called-off': { zh: '您取消了', en: 'you called it off' },
  'mine.support.state.sent': { zh: '已经原样转出', en: 'sent as you read it' },
  'mine.support.state.answered': { zh: '对方有了答复', en: 'they answered' },
  'mine.support.state.done': { zh: '看望过了', en: 'they visited' },
  'mine.support.state.came': { zh: '来过了', en: 'they came' },
  'mine.support.state.ended': { zh: '办结了', en: 'ended' },
  'mine.support.byPhone': { zh: '（您在电话里说的）', en: '(as you said by phone)' },
  'mine.support.atWindow': { zh: '（您当面说的）', en: '(as you said in person)' },
  'mine.support.onPaper': { zh: '（您在纸上签的字）', en: '(as you signed)' },
  'mine.nav.private': { zh: '联系专人', en: 'Somebody trained' },
  'mine.private.title': { zh: '联系专人', en: 'Somebody trained' },
  'mine.private.leave': { zh: '马上离开这一页', en: 'Leave this page now' },
  'mine.private.phones': { zh: '现在就要帮忙', en: 'Help at once' },
  'mine.private.call.110': { zh: '正在发生危险，报警', en: 'danger now: the police' },
  'mine.private.call.120': { zh: '有人受伤，叫救护车', en: 'somebody is hurt: an ambulance' },
  'mine.private.call.12338': {
    zh: '妇女儿童维权热线，可以先说说、问问',
    en: 'the line for women and children: to talk and to ask'
  },
  'mine.private.tell': { zh: '请专人来联系我', en: 'Let somebody trained reach me' },
  'mine.private.lead': {
    zh: '只有受过培训的专人能打开；街道、社区和管理员都看不到，也不会成为一件“办事”。不用写发生了什么，见面再说。不发短信，不留草稿，也不会出现在“谁看过我”里。',
    en: 'Opened by somebody trained alone: neither street nor community nor administrators see it, and it becomes no case. You need not write what happened. No message is sent, no draft is kept, and it does not show among the looks at your file.'
  },
  'mine.private.route': { zh: '哪方面', en: 'What it is about' },
  'mine.private.route.family-violence': {
    zh: '家里有人打骂、威胁或者管控我',
    en: 'somebody at home hits, threatens or controls me'
  },
  'mine.private.route.child-protection': {
    zh: '孩子有危险，或者没有人照管',
    en: 'a child is in danger or without care'
  },
  'mine.private.reach': { zh: '怎么联系您最安全', en: 'How you are safely reached' },
  'mine.private.reachHint': {
    zh: '例如：工作日上午打这个号码……；不要打家里；或者写“我自己到窗口来，周三上午”。',
    en: 'Such as: this number on weekday mornings, never at home; or “I come to the window on Wednesday morning”.'
  },
  'mine.private.send': { zh: '交给专人', en: 'Hand it to them' },
  'mine.private.told': { zh: '已经交给专人', en: 'It is with somebody trained' },
  'mine.private.toldWords': {
    zh: '最迟{day}，按您说的办法联系您。这一页不再显示您写的内容。转给别的单位以前，先问您愿不愿意；孩子受到侵害的，法律要求立即报告公安、民政、教育等部门。',
    en: 'By {day} they reach you in the way you said. What you wrote is not shown here again. Before anything is passed on you are asked; where a child was harmed the law requires that police, civil affairs and education are told at once.'
  },
  'mine.private.closed': {
    zh: '您住的地方现在还没有受过培训的专人，请打上面的电话；也可以直接到派出所、妇联或者街道当面说。',
    en: 'Nobody trained is in post where you live just now. Please call one of the numbers above, or go to the police station, the women’s federation or the street and tell them in person.'
  },
  'mine.private.rights': { zh: '您可以要求什么', en: 'What you may ask for' },
  'mine.private.right.warning': {
    zh: '警察出警后，可以对动手的人批评教育或者出具告诫书。',
    en: 'The police may give who did it a written warning.'
  },
  'mine.private.right.order': {
    zh: '可以向法院申请人身安全保护令，不收费，不用先离婚；本人不方便的，亲属、公安、妇联、居委会可以代为申请。',
    en: 'The court makes a protection order free of charge, without a divorce; relatives, police, the women’s federation or the committee may ask for it for you.'
  },
  'mine.private.right.shelter': {
    zh: '没有地方住，可以要求临时庇护和生活帮助。',
    en: 'Where you cannot stay, shelter and means to live on may be asked for.'
  },
  'mine.private.right.child': {
    zh: '孩子自己也可以来说，不用大人陪。',
    en: 'A child may tell it too, without a grown-up.'
  },
  'mine.private.phone': {
    zh: '手机会留下浏览记录：看完可以删掉这一页的记录，并在页尾退出登录。',
    en: 'A phone keeps a history of pages: delete this one when you are done, and sign out at the foot of the page.'
  },
  'mine.private.door': {
    zh: '家里有人打骂、威胁，或者孩子有危险：不在这里写，请',
    en: 'Violence or threats at home, or a child in danger: not here, but'
  },
  'mine.nav.archive': { zh: '服务档案', en: 'Service archive' },
  'mine.archive.title': { zh: '我的服务档案', en: 'My service archive' },
  'mine.archive.about': {
    zh: '刚搬来、户口不在这里、暂时没有工作，或者只是想有人帮着记着：可以给自己开一份服务档案，记下要过什么帮助、给您介绍过什么、后来怎样，换了工作人员也不用从头再说。不问您为什么开。',
    en: 'New here, registered elsewhere, out of work for now, or simply glad if somebody keeps track: you may open an archive for yourself. It notes what help you asked for, what you were offered and what came of it, so that you need not tell it anew when a colleague changes. Nobody asks why.'
  },
  'mine.archive.free': {
    zh: '不开，什么都不影响。开了以后，只有您居住地的工作人员看得到；随时可以关闭，关闭后立即全部删除。',
    en: 'Without one nothing changes. With one, only those who work where you live see it; close it at any time and all of it is deleted at once.'
  },
  'mine.archive.wish': { zh: '最想先得到什么帮助？', en: 'What help would you like first?' },
  'mine.archive.hint': {
    zh: '例如：想了解孩子入学、找工作、办居住证。不用写健康情况和证件号码。',
    en: 'Such as: a school for my child, work, a residence permit. Nothing of health, and no numbers.'
  },
  'mine.archive.consentTitle': { zh: '请读一读', en: 'Please read' },
  'mine.archive.agree': { zh: '我读过了，单独同意', en: 'I have read this and consent separately' },
  'mine.archive.open': { zh: '开我的服务档案', en: 'Open my service archive' },
  'mine.archive.opened': {
    zh: '{at} 由您自己开（{channel}）。保存到 {until}，到期自动删除。',
    en: 'Opened by you {at} ({channel}). Kept until {until}, then deleted.'
  },
  'mine.archive.on-screen': { zh: '在屏幕上同意', en: 'agreed on the screen' },
  'mine.archive.signed-paper': { zh: '在纸上签字同意', en: 'agreed on paper' },
  'mine.archive.wished': { zh: '最想先得到的帮助', en: 'What you wanted first' },
  'mine.archive.lines': { zh: '记下的事', en: 'What was noted' },
  'mine.archive.noLines': { zh: '还没有记。', en: 'Nothing yet.' },
  'mine.archive.kind.asked': { zh: '要的帮助', en: 'Asked for' },
  'mine.archive.kind.offered': { zh: '介绍的服务', en: 'Offered' },
  'mine.archive.kind.came': { zh: '后来的结果', en: 'What came of it' },
  'mine.archive.byYou': { zh: '您写的', en: 'by you' },
  'mine.archive.byOffice': { zh: '工作人员写的', en: 'by the office' },
  'mine.archive.add': { zh: '我来补充', en: 'Add something' },
  'mine.archive.what': { zh: '补充什么？', en: 'What is it?' },
  'mine.archive.words': { zh: '想说的话', en: 'In your own words' },
  'mine.archive.wordsHint': {
    zh: '最多500个字。不用写健康情况和证件号码。',
    en: '500 characters at most. Nothing of health, and no numbers.'
  },
  'mine.archive.send': { zh: '记下', en: 'Note it' },
  'mine.archive.close': { zh: '关闭档案', en: 'Close the archive' },
  'mine.archive.closeWords': {
    zh: '关闭后，这一页的内容立即全部删除，找不回来，工作人员也看不到。只留下您同意过、又撤回了的记录。以后随时可以再开。',
    en: 'All of this page is deleted at once and cannot be brought back, and nobody at the office sees it. What stays is that you agreed and withdrew. You may open one again at any time.'
  },
  'mine.archive.closeSure': { zh: '关闭并全部删除', en: 'Close and delete all of it' }
})
