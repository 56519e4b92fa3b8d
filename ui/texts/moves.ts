import { texts } from './texts.ts'

export const moves = texts({
  'nav.moves': { zh: '两地迁移', en: 'Moves' },
  'moves.title': { zh: '两地迁移', en: 'Moves between registers' },
  'moves.lead': {
    zh: '一方提出，另一方答复；答复时限 5 个工作日，按国家放假和调休安排计算。',
    en: 'One end asks, the other answers within 5 working days; public holidays do not count, weekends worked in their place do.'
  },
  'moves.box': { zh: '信箱', en: 'Box' },
  'moves.waiting': { zh: '等我办理', en: 'Waiting for us' },
  'moves.inbox': { zh: '收到的', en: 'Asked of us' },
  'moves.outbox': { zh: '发出的', en: 'Asked by us' },
  'moves.state': { zh: '状态', en: 'State' },
  'moves.open': { zh: '办理中', en: 'Open' },
  'moves.late': { zh: '已逾期', en: 'Late' },
  'moves.closed': { zh: '已办结', en: 'Closed' },
  'moves.none': { zh: '没有这样的迁移', en: 'No such moves' },
  'moves.none.waiting': {
    zh: '现在没有等您办理的迁移。对方提出或回问后会出现在这里。',
    en: 'Nothing waits for you. What the other end asks, or asks back, appears here.'
  },
  'moves.none.else': {
    zh: '换一个信箱或状态看看，或为迁入的居民申请迁入。',
    en: 'Look at another box or state, or ask for somebody who has moved in.'
  },
  'moves.new': { zh: '申请迁入', en: 'Ask for a move' },
  'moves.person': { zh: '居民', en: 'Resident' },
  'moves.byNumber': { zh: '凭证件号码申请', en: 'Asked by ID number' },
  'moves.hidden': { zh: '对方接受后显示', en: 'Shown once they accept' },
  'moves.seat': { zh: '类别', en: 'Seat' },
  'moves.from': { zh: '迁出地', en: 'From' },
  'moves.to': { zh: '迁入地', en: 'To' },
  'moves.validOn': { zh: '迁移日期', en: 'Moved on' },
  'moves.asked': { zh: '提出', en: 'Asked' },
  'moves.due': { zh: '时限', en: 'Due' },
  'moves.left': { zh: '还剩 {n} 个工作日', en: '{n} working days left' },
  'moves.today': { zh: '今天到期', en: 'due today' },
  'moves.over': { zh: '已超 {n} 个工作日', en: '{n} working days late' },
  'moves.turn.mine': { zh: '等我方', en: 'our turn' },
  'moves.turn.theirs': { zh: '等对方', en: 'their turn' },
  'moves.status': { zh: '结果', en: 'Outcome' },
  'moves.status.asked': { zh: '办理中', en: 'open' },
  'moves.status.accepted': { zh: '已接受', en: 'accepted' },
  'moves.status.returned': { zh: '已退回', en: 'returned' },
  'moves.status.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'moves.status.undone': { zh: '接受后已撤销', en: 'accepted, then undone' },
  'move.title': { zh: '迁移：{name}', en: 'Move: {name}' },
  'move.facts': { zh: '迁移事项', en: 'The move' },
  'move.record': { zh: '查看居民档案', en: 'Open the record' },
  'move.address': { zh: '迁入地址', en: 'New address' },
  'move.addressNone': { zh: '没有写明', en: 'not given' },
  'move.thread': { zh: '往来记录', en: 'What was said' },
  'move.side.mine': { zh: '我方', en: 'us' },
  'move.side.theirs': { zh: '对方', en: 'them' },
  'move.kind.asked': { zh: '提出迁移', en: 'asked for the move' },
  'move.kind.said': { zh: '留言', en: 'said' },
  'move.kind.accepted': { zh: '接受', en: 'accepted' },
  'move.kind.returned': { zh: '退回', en: 'returned it' },
  'move.kind.withdrawn': { zh: '撤回', en: 'took it back' },
  'move.kind.undone': { zh: '撤销了接受', en: 'undid the acceptance' },
  'move.do': { zh: '办理', en: 'Answer' },
  'move.do.accept': { zh: '接受', en: 'Accept' },
  'move.do.say': { zh: '询问或答复', en: 'Ask or answer' },
  'move.do.return': { zh: '退回', en: 'Return' },
  'move.do.withdraw': { zh: '撤回申请', en: 'Take it back' },
  'move.do.undo': { zh: '撤销接受', en: 'Undo the acceptance' },
  'move.place': { zh: '现住址', en: 'Where they live now' },
  'move.placeHint': {
    zh: '从标准地址中选择；不填则按对方写的地址登记，列入“住址待核实”。',
    en: 'Choose a standard address; left empty, the address they gave is recorded and listed as open.'
  },
  'move.place.changed': { zh: '在本辖区另选地址', en: 'Choose the address here' },
  'move.accept.to': {
    zh: '接受后，居民自 {on} 起登记在本辖区，原登记处同时转为“已迁出”，两地计数随之更新。',
    en: 'On accepting, the resident is enrolled here from {on}; the register of origin closes its record, and both counts follow.'
  },
  'move.accept.from': {
    zh: '接受后，居民自 {on} 起从本辖区迁出，由对方登记；本辖区保留此前的记录。',
    en: 'On accepting, the resident leaves this area from {on} and is enrolled there; you keep the record up to that day.'
  },
  'move.text': { zh: '留言', en: 'Message' },
  'move.textHint': {
    zh: '对方也能看到，200 字以内。请不要写证件号码、电话，也不要写与迁移无关的个人情况。',
    en: 'The other end reads it too; up to 200 characters. No ID or phone numbers, and nothing beyond the move.'
  },
  'move.textTurn': {
    zh: '发出后由对方办理，时限重新计算。',
    en: 'After sending, it is their turn and the clock starts anew.'
  },
  'move.reason': { zh: '原因', en: 'Reason' },
  'move.reasonHint': { zh: '对方会看到，请写得让人明白下一步怎么办。', en: 'They will read it: say what to do next.' },
  'move.undoHint': {
    zh: '接受之后没有再登记别的事项时可以撤销；对方会看到原因，两地记录和计数都恢复原样。',
    en: 'Possible while nothing was recorded since. They will read the reason; both records and the counts stand as before.'
  },
  'move.send': { zh: '发送', en: 'Send' },
  'move.done.accept': { zh: '已接受迁移', en: 'The move is accepted' },
  'move.done.return': { zh: '已退回，对方会看到原因', en: 'Returned; they will see the reason' },
  'move.done.withdraw': { zh: '申请已撤回', en: 'Taken back' },
  'move.done.say': { zh: '已发送', en: 'Sent' },
  'move.done.undo': {
    zh: '已撤销接受，居民回到原登记处',
    en: 'Undone: the resident is back in the register of origin'
  },
  'move.undone': { zh: '录入有误', en: 'Entered by mistake' },
  'ask.title': { zh: '申请迁入', en: 'Ask for a move' },
  'ask.lead': {
    zh: '凭居民出示的证件，向原登记处申请迁入。对方接受之前，您看不到对方的任何记录。',
    en: 'With the document the resident shows, ask the register of origin. Until it accepts, you see nothing of its record.'
  },
  'ask.idNumber': { zh: '证件号码', en: 'ID number' },
  'ask.name': { zh: '姓名', en: 'Name' },
  'ask.on': { zh: '从哪天起住在这里', en: 'Lives here since' },
  'ask.source': { zh: '来源', en: 'Source' },
  'ask.sourceValue': { zh: '本人申报', en: 'declared by the resident' },
  'ask.note': { zh: '给对方的留言', en: 'A word to the other end' },
  'ask.submit': { zh: '发出申请', en: 'Ask' },
  'ask.done': { zh: '申请已发出，等对方答复', en: 'Asked; the other end will answer' }
})
