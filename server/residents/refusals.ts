import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'residents.arrival-choose': { zh: '请选一项。', en: 'Please choose one.', status: 400 },
  'residents.arrival-name': { zh: '请填写证件上的姓名。', en: 'Give the name as on your document.', status: 400 },
  'residents.arrival-born': { zh: '请填写出生日期。', en: 'Give the day of birth.', status: 400 },
  'residents.arrival-number': {
    zh: '这个号码没有通过校验。请核对，也可以不填。',
    en: 'This number does not pass its own check. Please compare, or leave it empty.',
    status: 400
  },
  'residents.arrival-long': {
    zh: '最多写 {n} 个字。',
    en: 'At most {n} characters, please.',
    status: 400
  },
  'residents.no-arrival': {
    zh: '没有这份申请，或者已经办完、本人已经撤回。',
    en: 'There is no such request, or it is over or was taken back.',
    status: 404
  },
  'residents.arrival-since': {
    zh: '请填不晚于今天的日期，或者不填。',
    en: 'Give a day not later than today, or leave it empty.',
    status: 400
  },
  'residents.arrival-declared': {
    zh: '只凭本人说的情况不能开通账号。请本人带证件和手机来，看过证件再开通。',
    en: 'By what was declared no account is opened. Once the person comes with a document and the phone, it is.',
    status: 409
  },
  'residents.arrival-other-phone': {
    zh: '这组数字不是提出申请的那部手机上的，不能开通。请核对来的是不是申请人本人。',
    en: 'These digits are not from the phone that asked, so nothing is opened. Compare whether this is who asked.',
    status: 409
  },
  'residents.not-your-child': {
    zh: '没有找到这个孩子的登记。请选择列出的孩子，或者自己填写。',
    en: 'No entry of this child was found. Choose one that is listed, or fill it in yourself.',
    status: 404
  },
  'residents.child-speaks': {
    zh: '孩子满14周岁以后，同意由孩子自己决定，撤回也由孩子自己来办。',
    en: 'From the age of 14 agreeing is the child’s own, and so is withdrawing.',
    status: 409
  },
  'residents.choose-variant': {
    zh: '请先选一种情况。',
    en: 'Please choose which case it is.',
    status: 400
  },
  'residents.agree': {
    zh: '没有您的单独同意，我们什么也不保存。不同意也不影响您办理任何事项。',
    en: 'Without your separate consent nothing is kept. Not agreeing changes nothing else for you.',
    status: 400
  },
  'residents.phone': {
    zh: '请填写中国大陆的11位手机号码。',
    en: 'Give a mobile number of the Chinese mainland, 11 digits.',
    status: 400
  },
  'residents.too-often': {
    zh: '验证码要得太频繁。请过一会儿再试，也可以直接到窗口办理。',
    en: 'Codes were asked for too often. Try again later, or come to the window.',
    status: 429
  },
  'residents.wrong-code': {
    zh: '验证码不对，或者已经用过、过期。请看清短信再填，或者重新获取。',
    en: 'The code is wrong, used, or too old. Check the message, or ask for a new one.',
    status: 401
  },
  'residents.paused': {
    zh: '输错次数太多，请一小时后再试。您也可以直接到窗口办理。',
    en: 'Too many wrong codes: try again in an hour, or come to the window.',
    status: 423
  },
  'residents.no-messages': {
    zh: '本街道还没有接通短信，暂时不能用手机登录。请到窗口办理。',
    en: 'The street cannot send messages yet, so nobody can sign in by phone. Please come to the window.',
    status: 503
  },
  'residents.mail': {
    zh: '请填写一个完整的电子邮箱地址，如 name@example.cn。',
    en: 'Give a whole e-mail address, such as name@example.cn.',
    status: 400
  },
  'residents.channel': { zh: '没有这种通知方式。', en: 'There is no such way of being told.', status: 400 },
  'residents.wechat': {
    zh: '没有从微信确认您的身份。请在微信里打开本页再试。',
    en: 'WeChat did not say who follows. Open this page in WeChat and try again.',
    status: 401
  },
  'residents.many-papers': {
    zh: '这份申请已经有20张材料。请先删去不要的，或者提交后再补。',
    en: 'This form has 20 papers already. Take out what is not needed, or bring more once it is handed in.',
    status: 409
  },
  'residents.no-provider': {
    zh: '本街道没有接通统一身份认证。请用手机登录，或到窗口办理。',
    en: 'No identity provider is connected here. Sign in by phone, or come to the window.',
    status: 404
  },
  'residents.provider-away': {
    zh: '统一身份认证暂时连不上。请过一会儿再试，或用手机登录。',
    en: 'The identity provider cannot be reached just now. Try again later, or sign in by phone.',
    status: 503
  },
  'residents.provider-refused': {
    zh: '这次身份认证没有完成，或者已经过期。请重新登录。',
    en: 'The sign-in at the identity provider was not completed, or came too late. Please sign in anew.',
    status: 401
  },
  'residents.at-window': {
    zh: '您的档案目前不能在网上查看。请本人带身份证件到社区或街道窗口。',
    en: 'Your file cannot be seen online just now. Please come to the window with your identity document.',
    status: 403
  },
  'residents.pair-unknown': {
    zh: '没有找到这个开通码。请核对居民页面上的8位数字和手机尾号（或核对码），或请居民重新登录。',
    en: 'No page shows this number. Compare the eight digits and the last four of the phone (or the four beside them), or have the person sign in anew.',
    status: 404
  },
  'residents.bound': {
    zh: '这位居民或这个登录方式已经开通。请先停用原来的。',
    en: 'This person, or what they signed in with, has an account already. End that one first.',
    status: 409
  },
  'residents.not-bound': { zh: '没有开通的居民账号。', en: 'There is no account to end.', status: 404 },
  'residents.not-enrolled': {
    zh: '这位居民已不在册，不能开通。',
    en: 'This person is not enrolled any more and can have no account.',
    status: 409
  }
})
