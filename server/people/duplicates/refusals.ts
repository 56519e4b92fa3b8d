import { declareRefusals } from '../../platform/refusal.ts'

declareRefusals({
  'people.merge-related': {
    zh: '登记中这两人互为亲属，不能合并；请先核对并更正他们的关系。',
    en: 'The register has these two as relatives of each other; check and correct that first.',
    status: 409
  },
  'people.merge-move-open': {
    zh: '其中一人有等待答复的迁移请求，请先答复或撤回后再合并。',
    en: 'A move of one of the two waits for its answer; answer it or take it back first.',
    status: 409
  },
  'people.merge-ask-other': {
    zh: '要并入的这份记录还有一处在其他登记处，请保留那一份，或向对方提出核对请求。',
    en: 'The entry that would go also stands in another register; keep that one instead, or ask the other office.',
    status: 409
  },
  'people.merged-already': {
    zh: '这两份记录中有一份已经合并过，请打开合并后的记录。',
    en: 'One of the two was merged already; please open the entry it is now.',
    status: 409
  },
  'people.merge-undone': { zh: '这次合并已经撤销。', en: 'This merge was taken back already.', status: 409 },
  'people.merge-built-on': {
    zh: '合并之后这份记录又有了新的登记（迁移、恢复或再次合并），请先撤销后来的那一项。',
    en: 'Something later stands on this merge (a move, a restoration or another merge); take that back first.',
    status: 409
  },
  'people.merge-nobody': {
    zh: '没有可以核对的登记。请核对证件号码和姓名，或联系对方登记处。',
    en: 'There is no entry to compare with. Check number and name, or contact the other register.',
    status: 404
  },
  'people.merge-asked': {
    zh: '已向对方提出过同样的请求，正在等待答复。',
    en: 'The same request already waits for the other side.',
    status: 409
  },
  'people.merge-answered': { zh: '这个请求已经处理。', en: 'This request has already been answered.', status: 409 },
  'people.merge-not-yours': {
    zh: '这个请求由对方答复。',
    en: 'This request is for the other side to answer.',
    status: 403
  }
})
