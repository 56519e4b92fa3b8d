import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'organisation.newer': {
    zh: '另一位同事刚刚改过，请先看看现在的内容。您写的还在。',
    en: 'A colleague has just changed it; look at it as it is now. What you wrote is still here.',
    status: 409
  },
  'organisation.not-now': {
    zh: '现在的状态不能做这一步。',
    en: 'This cannot be done in its present state.',
    status: 409
  },
  'organisation.closed-already': {
    zh: '{name}已在{on}办结这一项，没有重复记录。',
    en: '{name} ended this on {on} already; nothing was recorded twice.',
    status: 409
  },
  'organisation.open-left': {
    zh: '还有{n}项没有办结。先办结，或说明原因撤销，再结束。',
    en: '{n} are still open. Do them, or withdraw them with a reason, before it ends.',
    status: 409
  },
  'organisation.four-eyes': {
    zh: '同一个账号不能代表双方签署。',
    en: 'One account does not sign for both sides.',
    status: 409
  },
  'organisation.signed-before': {
    zh: '本单位已经签署这份文本。',
    en: 'Your side has signed this text already.',
    status: 409
  },
  'organisation.text-changed': {
    zh: '文本在您阅读之后改过，没有签署。请重新阅读现在的文本再签。',
    en: 'The text was changed after you read it, and was not signed. Read it as it is now, then sign.',
    status: 409
  },
  'organisation.no-partner': {
    zh: '还没有指定对方的签署账号。',
    en: 'No account is named that signs for the other side.',
    status: 409
  },
  'organisation.keeper-unknown': {
    zh: '负责人要是现在在岗、能看到这个辖区的同事。',
    en: 'The owner is a colleague with a post today who sees this area.',
    status: 400
  },
  'organisation.no-place': {
    zh: '计划、协议和会议属于区、街道或社区。',
    en: 'A plan, an agreement or a meeting belongs to a district, street or community.',
    status: 400
  },
  'organisation.days-order': {
    zh: '结束日期不能早于开始日期。',
    en: 'It does not end before it begins.',
    status: 400
  },
  'organisation.field-missing': {
    zh: '请填写“{field}”。',
    en: 'Please fill in “{fieldEn}”.',
    status: 400
  },
  'organisation.field-unknown': {
    zh: '“{field}”不是这类记录的内容。',
    en: '“{field}” is not part of such a record.',
    status: 400
  },
  'organisation.vote-lost': {
    zh: '没有通过：应到{entitled}，实到{present}，同意{favour}。到会要过半，同意要过到会的半数。修改后可以再表决。',
    en: 'Not carried: {entitled} could vote, {present} came, {favour} agreed. More than half must come, and more than half of these agree. It may be changed and voted again.',
    status: 409
  },
  'organisation.looked-at-by-another': {
    zh: '复查由另一位同事来做：说整改完成的人不能自己确认。',
    en: 'A colleague looks once more: who says it was put right does not accept it.',
    status: 409
  },
  'organisation.code-wrong': {
    zh: '统一社会信用代码不对：18位，最后一位是校验码。请对照营业执照或登记证书。',
    en: 'This is no unified social credit code: 18 characters, the last of which checks the others. Please compare it with the certificate.',
    status: 400
  },
  'organisation.code-known': {
    zh: '这个单位在本区已经登记过。',
    en: 'This body is registered in the district already.',
    status: 409
  },
  'organisation.large-by-district': {
    zh: '本区的大型单位由区里联系，请由区级岗位登记。',
    en: 'Large bodies are handled by the district here: a post of the district registers them.',
    status: 409
  },
  'organisation.nobody-attended': {
    zh: '请从成员里选出到场的人，至少一位。',
    en: 'Please choose who of the members attended, one at least.',
    status: 400
  },
  'organisation.compound-unknown': {
    zh: '地区登记里，这个辖区没有这个小区。请先在“楼栋”里登记。',
    en: 'The register of areas has no such compound here. Enter it under “Buildings” first.',
    status: 400
  },
  'organisation.compound-known': {
    zh: '这个小区已经有档案：{title}。请在那里修改。',
    en: 'This compound has its file already: {title}. Please change that one.',
    status: 409
  },
  'organisation.venue-taken': {
    zh: '{on} {from}–{to} 这个场地已经有人预约（{what}），没有重复预约。请另选时间。',
    en: 'On {on} this venue is taken from {from} to {to} ({what}); it was not booked twice. Please choose another time.',
    status: 409
  },
  'organisation.venue-closed': {
    zh: '这个场地 {opens} 开、{closes} 关，请在这段时间里预约。',
    en: 'This venue opens at {opens} and closes at {closes}; please book within these hours.',
    status: 400
  },
  'organisation.venue-not-open': {
    zh: '这个场地在那一天不开放预约。',
    en: 'This venue cannot be booked on that day.',
    status: 409
  },
  'organisation.booking-times': {
    zh: '结束时间要晚于开始时间。',
    en: 'A booking ends after it begins.',
    status: 400
  },
  'organisation.booking-past': {
    zh: '这一天已经过去，不能预约。',
    en: 'That day is past and cannot be booked.',
    status: 400
  },
  'organisation.event-full': {
    zh: '没有这么多名额了，或者活动已经过去。请减少人数，或者看看别的活动。',
    en: 'So many places are not left, or the event is over. Please take fewer, or look at another event.',
    status: 409
  },
  'organisation.no-such-place': {
    zh: '没有这个号。请照报名时给的号重新输入。',
    en: 'There is no such code. Please type it as it was given.',
    status: 404
  },
  'organisation.document-empty': {
    zh: '这份文件里没有读出文字（扫描件读不出）。请直接填写内容。没有保存任何内容。',
    en: 'No text could be read from this file (a scan holds none). Please type it in. Nothing was saved.',
    status: 422
  },
  'organisation.document-long': {
    zh: '文件太长：最多30页、300行、1.2万字。请只留要公开的部分。没有保存任何内容。',
    en: 'The file is too long: at most 30 pages, 300 rows, 12,000 characters. Please keep what is to be published. Nothing was saved.',
    status: 422
  },
  'organisation.no-sheets': {
    zh: '这里只收照片和 PDF。职工、居民的表格和名单一律不收：《规范》第{article}条的这项内容已无法律依据。{reasonZh}可以改为：{counterpartZh}没有保存任何内容。',
    en: 'Pictures and PDF only. No sheet or list of employees or residents is taken: article {article} of the standard has no legal basis for it. {reasonEn} Instead: {counterpartEn} Nothing was saved.',
    status: 400
  },
  'organisation.reason-missing': {
    zh: '请写明做了什么或为什么。',
    en: 'Please say what was done, or why.',
    status: 400
  },
  'organisation.forbidden': {
    zh: '“{titleZh}”不能写在这里。《规范》第{article}条：{reasonZh}可以改为：{counterpartZh}没有保存任何内容。',
    en: '{titleEn} has no place here. Article {article} of the standard: {reasonEn} Instead: {counterpartEn} Nothing was saved.',
    status: 400
  },
  'organisation.names-somebody': {
    zh: '里面有{what}。这里不写居民的个人信息，没有保存；请改写后再提交。',
    en: 'It holds {whatEn}. Nothing about a resident is written here and nothing was saved; please say it differently.',
    status: 400
  }
})
