import { texts } from './texts.ts'

/** Of both faces: what a voice is and where it stands. */
export const voiceStepTexts = texts({
  'voice.state.received': { zh: '已收到', en: 'received' },
  'voice.state.routed': { zh: '正在处理', en: 'being looked into' },
  'voice.state.answered': { zh: '已答复', en: 'answered' },
  'voice.state.review': { zh: '正在复查', en: 'being looked at again' },
  'voice.state.ended': { zh: '复查已答复', en: 'looked at again and answered' },
  'voice.step.route': { zh: '告知由谁处理', en: 'Who looks into it' },
  'voice.step.pass': { zh: '转到该办的单位', en: 'Passed on to the office it is for' },
  'voice.step.extend': { zh: '延长期限', en: 'More time' },
  'voice.step.answer': { zh: '答复', en: 'Answer' },
  'voice.step.ask-review': { zh: '请求复查', en: 'A review is asked for' },
  'voice.step.review': { zh: '复查意见', en: 'Answer to the review' },
  'voice.step.rate': { zh: '评价', en: 'Rated' },
  'voice.rating.1': { zh: '满意', en: 'satisfied' },
  'voice.rating.2': { zh: '部分满意', en: 'satisfied in part' },
  'voice.rating.3': { zh: '不满意', en: 'not satisfied' },
  'voice.receivedOn': { zh: '收到日期', en: 'Received on' },
  'voice.due': { zh: '应在此前答复', en: 'Answered by' }
})

/** The public pages. */
export const openVoiceTexts = texts({
  'say.nav': { zh: '意见投诉', en: 'Complaints and questions' },
  'say.title': { zh: '说给我们听', en: 'Tell an office' },
  'say.lead': {
    zh: '投诉、举报乱收费、建议、信访请求、申请政府信息公开。不用登录，可以不写姓名。免费。',
    en: 'Complaints, reports of charges, suggestions, petitions, requests for information. No sign-in, no name needed, no fee.'
  },
  'say.never': {
    zh: '被投诉的单位和您写到名字的工作人员，在系统里看不到您说的话。',
    en: 'The office complained about, and any colleague whose name you write, cannot see in the system what you say.'
  },
  'say.kind': { zh: '您要说的是', en: 'What it is' },
  'say.area': { zh: '关于哪个单位，或者写给哪个单位', en: 'Which office it is about or meant for' },
  'say.choose': { zh: '请选择', en: 'Please choose' },
  'say.words': { zh: '请写下来', en: 'In your words' },
  'say.wordsHint': {
    zh: '什么时候、在哪里、发生了什么、希望怎样。不写别人的病情和证件号码。2000字以内。',
    en: 'When, where, what happened and what you hope for. No illness and no document number of anybody. Up to 2,000 characters.'
  },
  'say.name': { zh: '说的是哪位工作人员（可以不填）', en: 'Which colleague it is about (may stay empty)' },
  'say.power': {
    zh: '有人要您做下面的事吗？这些事法律已经不允许（可以不选）',
    en: 'Did anybody ask one of these of you? No law allows them any more (may stay empty)'
  },
  'say.powerNone': { zh: '没有', en: 'No' },
  'say.sender': { zh: '您的称呼（可以不填）', en: 'Your name (may stay empty)' },
  'say.reach': { zh: '怎么联系您（可以不填）', en: 'How to reach you (may stay empty)' },
  'say.reachHint': {
    zh: '不填也会答复：凭回执上的编码在这里看。',
    en: 'You are answered all the same: here, with the code of your receipt.'
  },
  'say.send': { zh: '发出', en: 'Send' },
  'say.follow': { zh: '查看答复', en: 'See the answer' },
  'say.own': { zh: '我说过的', en: 'What I said' },
  'say.sent': { zh: '已经收到', en: 'It has arrived' },
  'say.sentLead': {
    zh: '请记下这个编码。没有它，谁也查不到您说的话，包括我们。',
    en: 'Please write this code down. Without it nobody finds what you said, not even we.'
  },
  'say.code': { zh: '编码', en: 'Code' },
  'say.routeBy': { zh: '{day} 前告诉您由谁处理', en: 'by {day} you are told who looks into it' },
  'say.answerBy': { zh: '{day} 前答复', en: 'by {day} you are answered' },
  'say.said': { zh: '答复和进展', en: 'What came of it' },
  'say.codeHint': { zh: '四组，每组四个字母或数字', en: 'Four groups of four letters or digits' },
  'say.find': { zh: '查看', en: 'Look' },
  'say.none': {
    zh: '没有找到。请照回执重新输入编码。',
    en: 'Nothing was found. Please type the code again from the receipt.'
  },
  'say.yours': { zh: '您说的', en: 'What you said' },
  'say.stands': { zh: '现在', en: 'Now' },
  'say.rate': { zh: '您对答复满意吗？只问这一次', en: 'Are you satisfied with the answer? You are asked once' },
  'say.rateSend': { zh: '评价', en: 'Rate' },
  'say.rated': { zh: '您的评价：{rating}', en: 'You said: {rating}' },
  'say.review': { zh: '请上一级复查', en: 'Ask the level above to look again' },
  'say.reviewUntil': { zh: '{day} 前可以提出，一次。', en: 'Until {day}, once.' },
  'say.reviewWords': { zh: '哪里不对', en: 'What is wrong with it' },
  'mine.nav.voices': { zh: '我说过的', en: 'What I said' },
  'say.ownTitle': { zh: '我说过的话', en: 'What I said to offices' },
  'say.ownNone': { zh: '登录以后说的话会列在这里。', en: 'What you say while signed in stands here.' }
})

/** The desk. */
export const voiceTexts = texts({
  'nav.voices': { zh: '居民意见', en: 'Voices' },
  'voices.title': { zh: '居民意见', en: 'What residents say' },
  'voices.lead': {
    zh: '投诉、建议、信访请求、信息公开申请。15天内告知由谁处理，60天内答复；信息公开申请20个工作日。被投诉的单位和人员看不到。',
    en: 'Complaints, suggestions, petitions, requests for information. Told in 15 days who looks into it, answered in 60; information in 20 working days. Whoever is complained about does not see it.'
  },
  'voices.open': { zh: '待办', en: 'Open' },
  'voices.past': { zh: '已答复', en: 'Answered' },
  'voices.tabs': { zh: '待办或已答复', en: 'Open or answered' },
  'voices.list': { zh: '居民意见：{state}', en: 'Voices: {state}' },
  'voices.none': { zh: '没有。', en: 'None.' },
  'voices.noneNext': { zh: '新的意见到了会列在这里，按期限排列。', en: 'A new one will stand here, by its day.' },
  'voices.kind': { zh: '类别', en: 'Kind' },
  'voices.office': { zh: '关于', en: 'About' },
  'voices.state': { zh: '状态', en: 'State' },
  'voices.late': { zh: '已超期，{day}', en: 'late, {day}' },
  'voices.words': { zh: '说的话', en: 'What was said' },
  'voices.name': { zh: '说的是谁', en: 'About whom' },
  'voices.power': { zh: '被要求做（法律不允许）', en: 'Asked of them (no law allows it)' },
  'voices.sender': { zh: '来说的人', en: 'From' },
  'voices.reach': { zh: '怎么联系', en: 'How to reach' },
  'voices.way': { zh: '怎样来的', en: 'Came by' },
  'voices.way.web': { zh: '网上', en: 'web' },
  'voices.way.window': { zh: '窗口', en: 'at the window' },
  'voices.way.phone': { zh: '电话', en: 'phone' },
  'voices.way.letter': { zh: '信件', en: 'letter' },
  'voices.answerBy': { zh: '最迟答复', en: 'Answered by' },
  'voices.steps': { zh: '办理经过', en: 'What was done' },
  'voices.noSteps': { zh: '还没有办。', en: 'Nothing yet.' },
  'voices.act': { zh: '办理', en: 'Deal with it' },
  'voices.deed': { zh: '做什么', en: 'What' },
  'voices.said': { zh: '写给来说的人', en: 'Told to whoever said it' },
  'voices.saidHint': {
    zh: '对方凭编码看到这里写的每一个字，看不到您的姓名。',
    en: 'They read every word of it with their code, and not your name.'
  },
  'voices.to': { zh: '转到哪里', en: 'Passed on to' },
  'voices.done': { zh: '已记下，对方看得到', en: 'Noted; they see it' },
  'voices.waiting': { zh: '现在没有要您办的。', en: 'Nothing for you to do now.' },
  'voices.take': { zh: '代为录入', en: 'Type one in' },
  'voices.takeLead': {
    zh: '窗口、电话、信件说的，照原话录入。录入后您自己看不到，由负责的人处理。请把编码交给来说的人。',
    en: 'What is said at the window, by phone or in a letter, in their own words. You do not see it again; give the code to whoever said it.'
  },
  'voices.taken': { zh: '已录入。请把编码交给来说的人：', en: 'Taken. Give this code to whoever said it:' },
  'voices.place': { zh: '关于哪个街道或社区', en: 'Which street or community' },
  'work.voices': { zh: '居民意见待办', en: 'Voices to answer' },
  'work.voices.what': { zh: '按法定期限排列', en: 'by the day the law sets' }
})
