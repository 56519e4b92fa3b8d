import { declareRefusals } from '../platform/refusal.ts'

declareRefusals({
  'printouts.number': {
    zh: '请不要在原因中写证件号码或电话。',
    en: 'Please do not write identity numbers or phone numbers into the reason.',
    status: 400
  },
  'printouts.printed-before': {
    zh: '这份文书已经打印过。确需再打一份，请写明原因（例如：卡纸、遗失）。',
    en: 'This paper was printed before. To print it again, please say why (for example: paper jam, lost).',
    status: 409
  },
  'printouts.void': {
    zh: '选中的文书里有已经失效的（例如决定已撤销，或材料已补齐）。请刷新列表后再选。',
    en: 'Some of the papers chosen no longer stand (a decision was taken back, or what was missing has come). Please reload the list and choose again.',
    status: 409
  },
  'printouts.not-printed': {
    zh: '还没有打印或已经送达的文书，不能登记送达。请刷新列表。',
    en: 'What was not printed yet, or was handed over already, cannot be marked handed over. Please reload the list.',
    status: 409
  }
})
