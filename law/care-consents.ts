import type { ConsentText } from './matters/matter.ts'

/**
 * What a person agrees to at an appointment of choice (PIPL 29). Neither stands in the ledger of consent, where an office would read that
 * there is one: they live and die with the sealed row itself (docs/decisions/0024).
 */
export const careConsents = {
  /** Without it nothing is kept, and one may go to the clinic all the same. */
  keep: {
    version: '2026-11',
    textZh:
      '我自己决定做这次预约，并单独同意为此加密保存服务项目、卫生机构、日期和凭证号。我知道：只有我本人和这家卫生机构看得到，街道、社区和其他任何人都看不到；保存到预约日后30天，自动删除；我随时可以撤回，撤回后立即删除；不预约也可以直接去卫生机构；预约或不预约，不影响我办理任何事项。',
    textEn:
      'I book this of my own will and consent separately to the service, the clinic, the day and the code being kept sealed for it. I know: only I and this clinic see it; no street office, no community and nobody else does; it is deleted by itself 30 days after the day; I may withdraw at any time and it is deleted at once; I may go to the clinic without booking; whether I book changes nothing else.'
  },
  /** The clinic may say that it took place. */
  tell: {
    version: '2026-11',
    textZh:
      '我单独同意这家卫生机构在这里登记一项：这次服务“做了”或“没做”。不登记检查结果和任何病情。我知道：这项登记只有我和这家卫生机构看得到，街道只看到合计数；不同意也照样预约；我随时可以撤回，撤回后这项登记立即删除。',
    textEn:
      'I consent separately to this clinic noting one thing here: that the service took place, or that it did not. No finding and nothing of my health is noted. I know: only I and this clinic see the note, and the street office sees totals alone; I can book without agreeing; I may withdraw at any time and the note is deleted at once.'
  }
} as const satisfies Record<string, ConsentText>
