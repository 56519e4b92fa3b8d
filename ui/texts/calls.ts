import { texts } from './texts.ts'

export const callTexts = texts({
  'nav.calls': { zh: '网格走访', en: 'Calls' },
  'calls.title': { zh: '网格走访', en: 'Calls at the doors' },
  'calls.lead': {
    zh: '网格员上门登记的内容先放在这里，社区确认后才进入居民登记。居民谢绝或不在家，也算走访完成。',
    en: 'What grid workers record at doors waits here and enters the register only when the community confirms it. Somebody who declines or is out is a call that was made.'
  },
  'calls.tabs': { zh: '走访', en: 'Calls' },
  'calls.tab.waiting': { zh: '待确认', en: 'To confirm' },
  'calls.tab.conflict': { zh: '两边都改过', en: 'Changed on both sides' },
  'calls.tab.confirmed': { zh: '已确认', en: 'Confirmed' },
  'calls.tab.declined': { zh: '未采纳', en: 'Left out' },
  'calls.tab.rounds': { zh: '走访安排', en: 'Rounds' },
  'calls.tab.grids': { zh: '网格', en: 'Grids' },
  'calls.gridWorkers': { zh: '网格员', en: 'In post' },
  'calls.noWorker': { zh: '没有网格员在岗', en: 'nobody in post' },
  'calls.gridOpen': { zh: '待走访', en: 'Calls open' },
  'calls.gridDevices': { zh: '在用设备', en: 'Devices in use' },
  'calls.askWorker': { zh: '安排网格员', en: 'Put a worker in charge' },
  'calls.askWorkerLead': {
    zh: '本辖区在岗的网格员可以再负责一个网格。管理员同意后到岗，网格里没做完的走访一起接过去。新来的人先由管理员建账号。',
    en: 'A grid worker of this area may take on another grid. Once an administrator agrees the post begins, and the open calls of the grid go with it. Somebody new first gets an account from the administrators.'
  },
  'calls.askWorkerWho': { zh: '谁来负责', en: 'Who' },
  'calls.askWorkerFrom': { zh: '从哪天起', en: 'From' },
  'calls.askWorkerSend': { zh: '请管理员同意', en: 'Ask the administrators' },
  'calls.askWorkerSaid': { zh: '已请管理员同意', en: 'The administrators were asked' },
  'calls.gridsAlone': {
    zh: '有 {n} 个网格有待走访的任务，但没有网格员在岗。请在下面安排；有人到岗后，任务自动到其手机上。',
    en: '{n} grids have calls and nobody in post. Arrange for somebody below; the calls are then on the phone of whoever takes it.'
  },
  'calls.noGrids': { zh: '本辖区还没有划分网格', en: 'No grids are drawn in this area' },
  'calls.noGridsNext': { zh: '在“辖区地图”里划分。', en: 'They are drawn on the page of areas.' },
  'calls.tab.compounds': { zh: '小区年检', en: 'Compounds' },
  'calls.tab.photos': { zh: '照片', en: 'Photos' },
  'calls.tab.devices': { zh: '设备', en: 'Devices' },
  'calls.empty.waiting': { zh: '没有等待确认的走访登记', en: 'Nothing waits to be confirmed' },
  'calls.empty.conflict': { zh: '没有两边都改过的内容', en: 'Nothing was changed on both sides' },
  'calls.empty.confirmed': { zh: '还没有确认过走访登记', en: 'Nothing was confirmed yet' },
  'calls.empty.declined': { zh: '没有不采纳的走访登记', en: 'Nothing was left out' },
  'calls.emptyNext': {
    zh: '网格员的设备联网后，登记的内容会自动排到这里。',
    en: 'What workers record comes here by itself when their device has a network.'
  },
  'calls.wish.title': { zh: '上门意愿', en: 'Calls at the door' },
  'calls.wish.may': { zh: '可以上门走访。', en: 'Calls may be made.' },
  'calls.wish.none.household': { zh: '这户登记了不要上门。', en: 'This household wants no calls.' },
  'calls.wish.none.person': { zh: '本人登记了不要上门。', en: 'They want no calls.' },
  'calls.wish.lead': {
    zh: '居民说不要上门的，在这里登记，不用问原因；也可以在自己的页面上登记。',
    en: 'Set it here when they say so, without asking why; they may set it on their own page too.'
  },
  'calls.wish.binds': {
    zh: '不安排任何走访；搬家后照样有效。居民愿意再接受的，在这里改回来。',
    en: 'No call is planned, and it moves with them. Lift it here when they want calls again.'
  },
  'calls.wish.set': { zh: '登记不要上门', en: 'They want no calls' },
  'calls.wish.again': { zh: '恢复上门', en: 'Calls again' },
  'calls.whom': { zh: '居民', en: 'Resident' },
  'calls.what': { zh: '登记内容', en: 'What was recorded' },
  'calls.on': { zh: '从哪天起', en: 'Since' },
  'calls.by': { zh: '网格员', en: 'Worker' },
  'calls.area': { zh: '网格', en: 'Grid' },
  'calls.reason': { zh: '不采纳的原因', en: 'Why it was left out' },
  'calls.checked': { zh: '小区年检', en: 'Yearly check of the compound' },
  'calls.comma': { zh: '、', en: ', ' },
  'calls.compound': { zh: '小区', en: 'Compound' },
  'calls.compound.lead': {
    zh: '每个小区每年看一次楼栋和公共设施，只看设施，不登记任何人。在“走访安排”里安排，确认后记在这里；要修的排在前面。',
    en: 'Each compound is looked at once a year: buildings and shared facilities, and nobody. Plan it under “Rounds”; once confirmed it stands here, what is to be mended first.'
  },
  'calls.compound.what': { zh: '看到的', en: 'What was found' },
  'calls.compound.on': { zh: '上次年检', en: 'Last checked' },
  'calls.compound.never': { zh: '还没有看过', en: 'never yet' },
  'calls.compound.buildings': { zh: '楼栋数', en: 'Buildings' },
  'calls.compound.found': { zh: '{state}：{things}', en: '{state}: {things}' },
  'calls.noCompounds': { zh: '还没有登记小区', en: 'No compound is registered yet' },
  'calls.noCompoundsNext': {
    zh: '在“地区”里添加楼栋时写上小区，就会出现在这里。',
    en: 'Name the compound when you add buildings under “Areas”, and it stands here.'
  },
  'calls.moved-out': { zh: '已搬走，不在这里住了', en: 'Moved out, no longer lives here' },
  'calls.found': { zh: '新居民', en: 'Somebody who lives here now' },
  'calls.born': { zh: '家里添了孩子', en: 'A child was born' },
  'calls.address-right': { zh: '住址核对无误', en: 'The address is right' },
  'calls.parents': { zh: '父母：{names}', en: 'parents: {names}' },
  'calls.origin': { zh: '从{place}来', en: 'from {place}' },
  'calls.stayFrom': { zh: '{day}起住在这里', en: 'here since {day}' },
  'calls.alike': {
    zh: '登记里有同名、生日也对得上的人，先看是不是同一个人',
    en: 'The register has somebody of this name and birthday: look first whether it is the same person'
  },
  'calls.field.name': { zh: '姓名', en: 'Name' },
  'calls.field.phone': { zh: '电话', en: 'Phone' },
  'calls.field.address': { zh: '住址', en: 'Address' },
  'calls.field.headRelation': { zh: '与户主关系', en: 'Relation to the head' },
  'calls.field.bornOn': { zh: '出生日期', en: 'Birthday' },
  'calls.field.sex': { zh: '性别', en: 'Sex' },
  'calls.changed': { zh: '{field}：{from} → {to}', en: '{field}: {from} → {to}' },
  'calls.nothing': { zh: '（空）', en: '(none)' },
  'calls.office': {
    zh: '办公室这边已改为{value}（{by}，{at}）',
    en: 'The office changed it to {value} ({by}, {at})'
  },
  'calls.sides': { zh: '{field}，手机上原来显示：{was}', en: '{field}; the phone showed: {was}' },
  'calls.side.worker': { zh: '网格员走访登记', en: 'Recorded at the door' },
  'calls.side.office': { zh: '办公室改为', en: 'The office has' },
  'calls.somebody': { zh: '其他岗位', en: 'another office' },
  'calls.take': { zh: '确认选中的 {n} 条，写入登记', en: 'Confirm the {n} chosen and record them' },
  'calls.takeTheirs': { zh: '采用网格员的 {n} 条', en: 'Use what the worker recorded ({n})' },
  'calls.leave': { zh: '不采纳选中的 {n} 条', en: 'Leave the {n} chosen out' },
  'calls.leaveKeep': { zh: '保留办公室的 {n} 条', en: 'Keep what the office has ({n})' },
  'calls.why': { zh: '为什么不采纳？网格员会看到', en: 'Why is it left out? The worker reads it' },
  'calls.taken': { zh: '已写入登记 {n} 条', en: '{n} recorded' },
  'calls.left': { zh: '已注明不采纳 {n} 条', en: '{n} left out' },
  'calls.still': { zh: '还有 {n} 条没有办成', en: '{n} could not be done' },
  'calls.became': {
    zh: '办公室在这之后改过同一项，请到“两边都改过”里看两边的内容再定。',
    en: 'The office changed the same since; see both under “Changed on both sides”, then decide.'
  },
  'calls.round': { zh: '走访谁', en: 'On whom' },
  'calls.segment.households': { zh: '每户核对居住情况', en: 'Every household: who lives there' },
  'calls.segment.newcomers': { zh: '新居民：迎新', en: 'Newcomers: a welcome' },
  'calls.segment.aged-80': { zh: '80 周岁及以上：看望', en: '80 and older: looking in' },
  'calls.segment.address-open': { zh: '住址待核实：核对住址', en: 'Open addresses: asking for the address' },
  'calls.segment.open-facts': { zh: '信息待补：请本人补充', en: 'Facts to complete: asking for them' },
  'calls.segment.compounds': { zh: '小区年检：楼栋和设施', en: 'Compounds: buildings and facilities' },
  'calls.where': { zh: '在哪里', en: 'Where' },
  'calls.from': { zh: '开始', en: 'From' },
  'calls.due': { zh: '截止', en: 'Until' },
  'calls.endRound': { zh: '结束本次走访', en: 'End this round' },
  'calls.endRoundAbout': {
    zh: '还没有走访的 {n} 次全部取消，网格员的手机下次联网后不再显示；已走访的不变。',
    en: 'The {n} calls not made yet are cancelled and go from the phones at their next contact; those that were made stay.'
  },
  'calls.endRoundNow': { zh: '确认结束', en: 'End it' },
  'calls.roundEnded': { zh: '{on} 结束', en: 'ended on {on}' },
  'calls.roundEndedSaid': { zh: '已结束，取消了 {n} 次走访', en: 'Ended; {n} calls were cancelled' },
  'calls.progress': { zh: '进度', en: 'Progress' },
  'calls.done': { zh: '已走访 {n} / {of}', en: '{n} of {of} made' },
  'calls.overdue': { zh: '逾期 {n}', en: '{n} overdue' },
  'calls.noRounds': { zh: '还没有安排走访', en: 'No rounds are planned yet' },
  'calls.noRoundsNext': {
    zh: '在下面选走访谁、在哪里、到哪天为止。',
    en: 'Choose below on whom, where and until when.'
  },
  'calls.plan': { zh: '安排一次走访', en: 'Plan a round' },
  'calls.planLead': {
    zh: '只能按公布的服务范围安排；不愿被走访的住户自动不排。不统计谁走访得多，不记录网格员的位置。',
    en: 'Rounds are planned for the published segments; households that want no calls are left out. Nobody counts who makes more calls, and where a worker is is not recorded.'
  },
  'calls.preview': {
    zh: '会安排 {n} 次走访，分在 {grids} 个网格，窗口 {days} 天。',
    en: '{n} calls in {grids} grids, over {days} days.'
  },
  'calls.previewNone': { zh: '没有要新安排的走访。', en: 'There is no call to plan.' },
  'calls.previewOut': { zh: '不愿被走访而不排：{n}。', en: 'Left out by their own wish: {n}.' },
  'calls.previewAlready': { zh: '已在走访中，不重复排：{n}。', en: 'Open already and not planned twice: {n}.' },
  'calls.previewMost': {
    zh: '最多的一个网格 {n} 次，平均每天 {each} 次：',
    en: 'The most in one grid is {n}, or {each} a day: '
  },
  'calls.previewWithout': {
    zh: '有 {n} 个网格还没有设备在用，那里的走访暂时没人去：',
    en: 'In {n} grids no device is in use, and nobody makes these calls yet: '
  },
  'calls.previewMore': { zh: '等', en: 'and others' },
  'calls.previewWho': { zh: '看名册', en: 'See the roster' },
  'calls.planned': { zh: '已安排 {n} 次走访', en: '{n} calls planned' },
  'calls.leftOut': { zh: '，{n} 户（人）不愿被走访，没有排', en: ', {n} left out by their own wish' },
  'calls.device': { zh: '设备', en: 'Device' },
  'calls.contact': { zh: '上次联网', en: 'Last contact' },
  'calls.held': { zh: '占用手机空间', en: 'Space on the phone' },
  'calls.heldOf': { zh: '名册 {n} MB（限 {most} MB）', en: 'Grid {n} MB (limit {most} MB)' },
  'calls.keptOf': { zh: '应用共 {n} MB（限 {most} MB）', en: 'In all {n} MB (limit {most} MB)' },
  'calls.keptFull': { zh: '已满，名册不再更新', en: 'Full: its grid is not brought up to date' },
  'calls.heldNear': { zh: '快满了，请把网格划小', en: 'Nearly full: cut the grid smaller' },
  'calls.took': { zh: '用时', en: 'How long it takes' },
  'calls.took.start': { zh: '打开 {n} 秒（限 {most} 秒）', en: 'Opens in {n} s (limit {most} s)' },
  'calls.took.first': { zh: '首次同步 {n} 秒（限 {most} 秒）', en: 'First sync {n} s (limit {most} s)' },
  'calls.took.delta': {
    zh: '同步 95% 在 {n} 秒内（限 {most} 秒）',
    en: '95% of syncs within {n} s (limit {most} s)'
  },
  'calls.took.over': { zh: '超时', en: 'Too long' },
  'calls.lines': { zh: '待处理', en: 'Open' },
  'calls.end': { zh: '停用', en: 'End its use' },
  'calls.endNamed': { zh: '停用{name}', en: 'End the use of {name}' },
  'calls.photo.building': { zh: '楼栋', en: 'Building' },
  'calls.photo.notice-board': { zh: '公告栏', en: 'Notice board' },
  'calls.photo.lead': {
    zh: '网格员拍的楼栋和公告栏，90 天后自动删除。拍到人或证件的，请马上删除。',
    en: 'Buildings and notice boards, photographed by grid workers. They go after 90 days. Delete at once what shows a person or a document.'
  },
  'calls.photo.by': { zh: '{by}，{on}', en: '{by}, {on}' },
  'calls.photo.open': { zh: '看照片：{building}', en: 'See the photo of {building}' },
  'calls.photo.of': { zh: '{what}：{building}', en: '{what}: {building}' },
  'calls.photo.remove': { zh: '删除', en: 'Delete' },
  'calls.photo.removed': { zh: '已删除这张照片', en: 'The photo is deleted' },
  'calls.noPhotos': { zh: '还没有照片', en: 'No photos yet' },
  'calls.noPhotosNext': {
    zh: '网格员在“安家网格”里拍的楼栋和公告栏会出现在这里。',
    en: 'What grid workers photograph in their app appears here.'
  },
  'calls.ended': { zh: '已停用', en: 'No longer in use' },
  'calls.endedSaid': {
    zh: '已停用 {name}。它下次联网时会清除居民信息。',
    en: '{name} is no longer in use. Its copy is taken off it at its next contact.'
  },
  'calls.noDevices': { zh: '还没有走访设备', en: 'No devices yet' },
  'calls.noDevicesNext': {
    zh: '网格员在手机上打开“安家网格”登录后，设备会出现在这里。',
    en: 'A device appears here when a grid worker signs in with it.'
  },
  'work.proposals': { zh: '走访登记待确认', en: 'Recorded at doors' },
  'work.proposals.what': {
    zh: '网格员上门登记的内容，确认后写入登记',
    en: 'What grid workers recorded; confirmed, it enters the register'
  }
})
