import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'people.consent-unknown': {
    zh: '没有这项需要同意的用途，不能收集。',
    en: 'Nothing of this kind is asked for by consent, so it cannot be collected.',
    status: 400
  },
  'people.consent-version': {
    zh: '同意书已有新的版本，请让本人阅读新的文本。',
    en: 'There is a newer text of this consent; please have the person read it.',
    status: 409
  },
  'people.consent-ended': {
    zh: '这项同意已经结束，没有保存任何内容。',
    en: 'This consent has ended already; nothing is kept by it.',
    status: 409
  },
  'people.look-up-empty': {
    zh: '请输入姓名、拼音、证件号码、电话、出生日期或地址。',
    en: 'Enter a name, pinyin, number, phone, date of birth or address.',
    status: 400
  },
  'people.look-up-wide': {
    zh: '查找条件太宽：姓名至少一个汉字或两个字母，出生日期要完整（只知年月时请加上姓名），并且只用一个条件。',
    en: 'Too wide: a name has at least one Han character or two letters, a birth date is whole (or comes with a name), and one thing is looked for.',
    status: 400
  },
  'people.page': {
    zh: '这一页的位置已失效，请从头再查。',
    en: 'This page position is no longer valid; please search again.',
    status: 400
  },
  'people.number-form': {
    zh: '证件号码不完整或校验不通过，请核对原件。',
    en: 'The number is incomplete or fails its check; please compare it with the document.',
    status: 400
  },
  'people.number-taken': {
    zh: '这个证件号码已登记在另一个人名下，请先核对是否重复。',
    en: 'This number is recorded for another person; please check for a duplicate first.',
    status: 409
  },
  'people.compare-document': {
    zh: '姓名或出生日期与这个证件号码的登记不一致，请与证件原件核对。',
    en: 'Name or date of birth do not agree with what is recorded for this number; please compare with the document.',
    status: 409
  },
  'people.enrolled-elsewhere': {
    zh: '此人已在其他登记处登记，请发起迁移请求。',
    en: 'This person is enrolled in another register; please ask for a move.',
    status: 409
  },
  'people.enrolled-already': {
    zh: '此人已在本区登记，请查找原有记录；换了住处请办理地址变更或迁移。',
    en: 'This person is already enrolled in this district; look the record up, and record a new place as a change of address or a move.',
    status: 409
  },
  'people.named-twice': {
    zh: '同一份记录在名单中出现了两次。',
    en: 'One record is named twice in the list.',
    status: 400
  },
  'people.changed-meanwhile': {
    zh: '这份记录刚被他人修改（第 {version} 版）。您填写的内容没有丢失，请对照后再提交。',
    en: 'Someone changed this record meanwhile (version {version}). Nothing you typed is lost; compare and send again.',
    status: 409
  },
  'people.outside-area': { zh: '这个地址不在您的辖区内。', en: 'This place is outside your area.', status: 403 },
  'people.future': {
    zh: '日期 {day} 晚于今天，不能登记尚未发生的事。',
    en: 'The day {day} is later than today; what has not happened is not recorded.',
    status: 400
  },
  'people.nothing-left': {
    zh: '撤回后这份记录将没有任何内容，请改用退档。',
    en: 'Nothing would be left of this record; close the enrolment instead.',
    status: 409
  },
  'people.before-beginning': {
    zh: '这样一来，登记就没有从登记之日开始：事项的日期早于登记之日，或撤回了登记本身。',
    en: 'The record would not begin with the enrolment: the day told lies before it, or the enrolment itself is taken back.',
    status: 409
  },
  'people.nothing-said': {
    zh: '没有写明要更正什么。',
    en: 'The correction does not say what to correct.',
    status: 400
  },
  'people.no-such-event': {
    zh: '要撤回的事项不在这份记录里。',
    en: 'The event to take back is not in this record.',
    status: 400
  },
  'people.not-closed': { zh: '这份记录没有退档，无需恢复。', en: 'This enrolment is not closed.', status: 409 },
  'people.undone': {
    zh: '这份登记已经撤销，不能恢复；如需登记，请重新办理。',
    en: 'This registration was taken back and is not restored; register the person anew.',
    status: 409
  },
  'people.undone-already': {
    zh: '这次登记已经撤销或更正，没有可撤销的内容。',
    en: 'This was taken back or corrected already; nothing of it is left to undo.',
    status: 409
  },
  'people.undo-of-undo': {
    zh: '撤销本身不能再撤销；请把事项重新登记一次。',
    en: 'An undo is not undone; please record the matter again.',
    status: 409
  },
  'people.undo-not-yours': {
    zh: '这次登记由另一位同事录入，请由其本人或有更正权限的同事撤销。',
    en: 'A colleague recorded this; they, or a colleague who may correct, can take it back.',
    status: 403
  },
  'people.undo-beyond': {
    zh: '这次登记涉及您看不到的记录，请由录入的单位或上级撤销。',
    en: 'This concerns records you do not see; the office that recorded it, or the one above, can take it back.',
    status: 403
  },
  'people.undo-stands': {
    zh: '之后又登记了“{whatZh}”（{day}），请先撤销那一项，再撤销这一项。',
    en: 'Afterwards {whatEn} was recorded (of {day}); take that back first, then this.',
    status: 409
  },
  'people.undo-other-way': {
    zh: '“{whatZh}”（{day}）不能在这里撤销：文件、区划、迁移、合并和保护各有自己的办理页面。',
    en: 'Here {whatEn} (of {day}) is not undone: files, areas, moves, merging and protection each have a page of their own.',
    status: 409
  },
  'people.undo-relation': {
    zh: '这段亲属关系之后又有变更或已随人迁移，请先撤销那一项。',
    en: 'This relation was changed later or went with a person who moved; take that back first.',
    status: 409
  },
  'people.undo-household': {
    zh: '之后有人加入了这一户，请先为他们变更住户。',
    en: 'Somebody joined this household afterwards; change their household first.',
    status: 409
  },
  'people.note-number': {
    zh: '备注里请不要写证件号码。没有保存任何内容。',
    en: 'Please write no identity number in a note. Nothing was stored.',
    status: 400
  },
  'people.note-not-yours': {
    zh: '这条备注由同事所写，只有写的人可以删除；90天后自动删除。',
    en: 'A colleague wrote this note; only the writer deletes it. It goes by itself after 90 days.',
    status: 403
  },
  'people.not-then': {
    zh: '在所选日期，登记中还没有此人的记录。',
    en: 'On the chosen day the register held no record of this person.',
    status: 404
  },
  'people.ask-duty-officer': { zh: '请联系值班专员。', en: 'Please ask the duty officer.', status: 403 },
  'people.relation-self': { zh: '不能与本人建立关系。', en: 'A person has no relation to themselves.', status: 400 },
  'people.relation-open': {
    zh: '其中一方登记中已有配偶关系，请先核对。',
    en: 'One of the two has a spouse on record; please check first.',
    status: 409
  },
  'people.relation-none': { zh: '登记中没有这段关系。', en: 'There is no such relation on record.', status: 409 },
  'people.relation-known': { zh: '登记中已有这段关系。', en: 'This relation is on record already.', status: 409 },
  'people.relation-ages': {
    zh: '按登记的出生日期，孩子不比父亲或母亲年幼。请先核对并更正出生日期，或看看两人是否选反了。',
    en: 'By the recorded birth dates the child is not younger than the parent. Please check and correct the birth dates first, or whether the two were taken for each other.',
    status: 409
  },
  'people.relation-for-life': {
    zh: '亲子关系没有终止日期。登记错了的，请在登记经过里撤销。',
    en: 'A parent stays a parent. What was recorded wrongly is taken back in the history.',
    status: 400
  },
  'people.household-seats': {
    zh: '一户的成员须在同一登记处、同一类别（户籍或居住）。',
    en: 'Members of a household are of one register and one kind (hukou or living).',
    status: 400
  },
  'people.household-number': {
    zh: '户号 {number} 在本区已有另一户使用，请核对。',
    en: 'The household number {number} is already used in this district; please check.',
    status: 409
  },
  'people.household-heads': { zh: '一户只能有一位户主。', en: 'A household has one head.', status: 400 },
  'people.move-nobody': {
    zh: '没有找到可以迁移的登记，请核对证件号码和姓名，或联系原登记处。',
    en: 'No enrolment to move was found; check number and name, or contact the register of origin.',
    status: 404
  },
  'people.move-name': {
    zh: '凭证件号码提出迁移时，请同时填写姓名。',
    en: 'To ask for a move by number, please give the name as well.',
    status: 400
  },
  'people.move-left': {
    zh: '此人的登记已不在提出迁移时的地方，请退回后重新发起。',
    en: 'The enrolment is no longer where it was when the move was asked for; return it and ask anew.',
    status: 409
  },
  'people.move-open': {
    zh: '此人已有一个等待答复的迁移请求。',
    en: 'A move of this person is already waiting for an answer.',
    status: 409
  },
  'people.move-accepted': {
    zh: '{who} 已于 {at} 接受这个迁移请求，您的答复没有登记。',
    en: '{who} accepted this move at {at}; your answer was not recorded.',
    status: 409
  },
  'people.move-returned': {
    zh: '{who} 已于 {at} 退回这个迁移请求，您的答复没有登记。',
    en: '{who} returned this move at {at}; your answer was not recorded.',
    status: 409
  },
  'people.move-withdrawn': {
    zh: '{who} 已于 {at} 撤回这个迁移请求，您的答复没有登记。',
    en: '{who} took this move back at {at}; your answer was not recorded.',
    status: 409
  },
  'people.move-closed': { zh: '这个迁移请求已经办结。', en: 'This move is closed.', status: 409 },
  'people.move-not-accepted': {
    zh: '只有已接受的迁移才能撤销接受。',
    en: 'Only an accepted move can be taken back this way.',
    status: 409
  },
  'people.move-too-old': {
    zh: '这个迁移是在系统升级之前接受的，不能撤销，请重新发起迁移。',
    en: 'This move was accepted before an upgrade and cannot be undone; please ask for a move back.',
    status: 409
  },
  'people.move-number': {
    zh: '留言两地都能看到，请不要写证件号码或电话。没有保存任何内容。',
    en: 'Both offices read this: please write no ID or phone number. Nothing was saved.',
    status: 400
  },
  'people.move-district': {
    zh: '接收地址要在对方请求的区县之内。',
    en: 'The address must lie in the district the move was asked for.',
    status: 400
  },
  'people.move-not-yours': {
    zh: '这个迁移请求由对方答复。',
    en: 'This move is for the other side to answer.',
    status: 403
  },
  'people.move-reason': {
    zh: '退回或撤回时请写明原因。',
    en: 'Please give the reason for returning it or taking it back.',
    status: 400
  },
  'people.move-wish': {
    zh: '本人已经撤回移交的要求，不能再接受。请写明原因退回。',
    en: 'The person took back the wish to be handed over; please return it with the reason.',
    status: 409
  },
  'people.second-person': {
    zh: '共 {rows} 行，今天已导出 {before} 行，需要另一位同事批准后才能导出。',
    en: '{rows} rows, after {before} today: another person must approve this export.',
    status: 403
  },
  'people.reveal-second-person': {
    zh: '今天已显示 {before} 人的号码，再显示需要另一位同事批准。',
    en: 'Numbers of {before} people were opened today: another person must approve the next.',
    status: 403
  },
  'people.grid-needed': {
    zh: '本网格居民名册按网格查看，请先选择一个网格。',
    en: 'This roster is of one grid; please choose a grid.',
    status: 400
  },
  'people.street-needed': {
    zh: '这个名册按街道、社区或网格查看，请先选择一个。',
    en: 'This roster is of a street, a community or a grid; please choose one.',
    status: 400
  },
  'people.roster-too-early': {
    zh: '这个名册只能查看最近24个月内的日期。',
    en: 'This roster is shown for days within the last 24 months only.',
    status: 400
  },
  'people.export-too-long': {
    zh: '超过 {most} 行，请按下级地区分开导出。',
    en: 'More than {most} rows; export the areas below one by one.',
    status: 400
  }
})
