import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'access.wrong-password': { zh: '用户名或密码不对。', en: 'The user name or the password is wrong.', status: 401 },
  'access.locked': {
    zh: '暂时不能登录。连续输错密码的，15 分钟后自动恢复；也可联系管理员。',
    en: 'Signing in is paused. After wrong passwords it opens again in 15 minutes; an administrator can open it now.',
    status: 423
  },
  'access.wrong-code': { zh: '验证码不对或已过期。', en: 'The one-time code is wrong or too old.', status: 401 },
  'access.sign-in-refused': {
    zh: '登录请求被拒绝（{code}）。',
    en: 'The sign-in request was refused ({code}).',
    status: 400
  },
  'access.session-only': {
    zh: '令牌固定用于一个岗位，不能更换岗位。',
    en: 'A token acts as one post; only a signed-in session can change posts.',
    status: 403
  },
  'access.certificate-lapsed': {
    zh: '您的个人信息保护培训证书已到期，岗位权限暂停。参加培训后由管理员登记新证书，当即恢复。',
    en: 'Your certificate of privacy training has lapsed, and your post may do nothing until a new one is on record. An administrator records it, and it opens at once.',
    status: 403
  },
  'access.certificate-expired': {
    zh: '这份证书已在 {on} 到期，没有登记。请登记有效的证书。',
    en: 'This certificate expired on {on} and was not recorded. Please record one that is valid.',
    status: 400
  },
  'access.certificate-future': {
    zh: '证书的日期还没有到，请核对。',
    en: 'The certificate begins in the future; please look again.',
    status: 400
  },
  'access.certificate-no-end': {
    zh: '“{what}”有有效期，请填写到期日。',
    en: '“{whatEn}” lapses; please give its last day.',
    status: 400
  },
  'access.own-certificate': {
    zh: '本人的证书和培训由另一位同事登记。',
    en: 'One’s own certificate or training is recorded by a colleague.',
    status: 403
  },
  'access.username-taken': {
    zh: '用户名“{username}”已被使用。',
    en: 'The user name "{username}" is taken.',
    status: 409
  },
  'access.outside-area': { zh: '{area} 不在您的辖区内。', en: '{area} is not in your area.', status: 403 },
  'access.second-person': {
    zh: '须由另一人决定：提出的人和被授岗的人都不能自己批准。',
    en: 'Another person must decide: neither who asked nor who would get the post may approve it.',
    status: 403
  },
  'access.already-decided': {
    zh: '这项申请已有决定或已失效。',
    en: 'This request is already decided or no longer open.',
    status: 409
  },
  'access.approval-needed': {
    zh: '这件事须两人同意：请先申请，由另一人批准后 24 小时内使用一次。',
    en: 'This needs two people: ask first; once another person agrees it can be used once within 24 hours.',
    status: 403
  },
  'access.reason-needed': {
    zh: '不同意时请写明原因，申请人会看到。',
    en: 'Please say why you refuse; who asked will read it.',
    status: 400
  },
  'access.second-factor-needed': {
    zh: '这个岗位须先设置第二重验证。请打开“我的账号”设置，然后继续。',
    en: 'This post works with a second factor only. Set one up under "My account", then go on.',
    status: 403
  },
  'access.no-second-factor': {
    zh: '这个账号没有设置第二重验证。',
    en: 'This account has no second factor.',
    status: 409
  },
  'access.open-work': {
    zh: '这个岗位还有 {n} 项未办结的工作，请指定接手人，或写明留给本单位办理。',
    en: '{n} pieces of work are still open on this post: name a successor, or say that the office takes them.',
    status: 409
  },
  'access.successor': {
    zh: '接手人须在同一辖区有在岗岗位，并且可以办理这些工作。',
    en: 'The successor must hold a post that reaches this area and may do this work.',
    status: 400
  },
  'access.setup-link-spent': {
    zh: '设置链接无效、已用过或已过期。',
    en: 'The set-up link is not valid, already used, or too old.',
    status: 403
  },
  'access.activation-spent': {
    zh: '激活链接无效、已用过或已过期。请向管理员另取一个。',
    en: 'The activation link is not valid, already used, or too old. Ask an administrator for another.',
    status: 403
  },
  'access.token-days': {
    zh: '令牌最长有效一年。',
    en: 'A token is valid for a year at most.',
    status: 400
  },
  'access.post-days': {
    zh: '岗位的结束日早于开始日。',
    en: 'The last day of the post is before its first day.',
    status: 400
  }
})
