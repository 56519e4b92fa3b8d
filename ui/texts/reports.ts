import { texts } from './texts.ts'

/** Forms: what fills itself, what is typed, and the way up the levels. */
export const reportTexts = texts({
  'nav.reports': { zh: '报表', en: 'Forms' },
  'reports.title': { zh: '报表：{area}', en: 'Forms: {area}' },
  'reports.lead': {
    zh: '数字由登记和办件自动汇总，点开能看到来处；没有法律依据的旧表项列明不采集。',
    en: 'Figures fill themselves from register and cases and open to where they come from; items of old forms without a basis say so.'
  },
  'reports.month': { zh: '月份', en: 'Month' },
  'reports.forms': { zh: '本级报表', en: 'Forms of this area' },
  'reports.form': { zh: '报表', en: 'Form' },
  'reports.state': { zh: '状态', en: 'State' },
  'reports.area': { zh: '辖区', en: 'Area' },
  'reports.state.open': { zh: '未报送', en: 'Not handed in' },
  'reports.state.submitted': { zh: '已报送，待审核', en: 'Handed in, to be checked' },
  'reports.state.checked': { zh: '已审核，待批准', en: 'Checked, to be approved' },
  'reports.state.approved': { zh: '已批准，待锁定', en: 'Approved, to be locked' },
  'reports.state.locked': { zh: '已锁定', en: 'Locked' },
  'reports.burden': { zh: '手工填写', en: 'Typed by hand' },
  'reports.burdenOf': { zh: '{typed} 格（自动 {filled} 格）', en: '{typed} cells ({filled} fill themselves)' },
  'reports.burdenSays': {
    zh: '填表负担：{filled} 格自动生成，{typed} 格需手工填写，还差 {open} 格。目标是零。',
    en: 'Burden: {filled} cells fill themselves, {typed} are typed, {open} are still open. The goal is zero.'
  },
  'reports.handedIn': { zh: '下级报送', en: 'Handed in from below' },
  'reports.handedInNone': { zh: '本月下级还没有报送。', en: 'Nothing was handed in from below for this month.' },
  'reports.handedInNext': {
    zh: '报送后会列在这里，点开审核。',
    en: 'What is handed in stands here, to be opened and checked.'
  },
  'reports.item': { zh: '指标', en: 'Item' },
  'reports.notOver': {
    zh: '本月未结束，数字到今天为止，月底后才能报送。',
    en: 'The month is not over: figures are as of today, and it is handed in after its end.'
  },
  'reports.knownAt': {
    zh: '报送时所知：{at}。以后知道的不改原数，列为更正。',
    en: 'As known when handed in: {at}. What is learned later changes nothing and is shown as an amendment.'
  },
  'reports.number': { zh: '表号', en: 'Form number' },
  'reports.maker': { zh: '制定机关', en: 'Maker' },
  'reports.approval': { zh: '批准文号', en: 'Approval' },
  'reports.validTo': { zh: '有效期至', en: 'Valid to' },
  'reports.period': { zh: '报告期', en: 'Period' },
  'reports.days': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'reports.empty': { zh: '未填', en: 'Open' },
  'reports.toRoster': { zh: '打开{what}的名册', en: 'Open the roster of {what}' },
  'reports.toParts': { zh: '{what}由哪些部分组成', en: 'What {what} is the sum of' },
  'reports.amended': { zh: '更正：现为 {now}', en: 'Amended: {now} now' },
  'reports.unusual': { zh: '异常', en: 'Unusual' },
  'reports.explained': { zh: '已说明', en: 'Explained' },
  'reports.amendments': { zh: '报送后的更正', en: 'Amendments after it was handed in' },
  'reports.amendment': {
    zh: '{what}：报送时 {was}，现知 {now}',
    en: '{what}: {was} when handed in, {now} is known now'
  },
  'reports.outliers': { zh: '与往常相差较大的数', en: 'Figures far from what is usual' },
  'reports.outlierOf': {
    zh: '{what}：本月 {n}，前12个月平均 {usual}',
    en: '{what}: {n} this month, {usual} on the mean of twelve months'
  },
  'reports.outlierRest': {
    zh: '{what}：{n}，不是出生、死亡或迁移',
    en: '{what}: {n}, which are no births, deaths or moves'
  },
  'reports.explanation': { zh: '说明原因（不写姓名、号码、住址）', en: 'Why it is so (no names, numbers or flats)' },
  'reports.explain': { zh: '记下说明', en: 'Keep the explanation' },
  'reports.toType': { zh: '需要手工填写', en: 'To be typed' },
  'reports.keepTyped': { zh: '记下', en: 'Keep' },
  'reports.kept': { zh: '已记下。', en: 'Kept.' },
  'reports.parts': { zh: '{what} 的组成', en: 'What {what} is the sum of' },
  'reports.part': { zh: '部分', en: 'Part' },
  'reports.people': { zh: '数', en: 'Figure' },
  'reports.rest': { zh: '在本级登记，或在下级之间抵消', en: 'Kept at this level, or between the areas below' },
  'reports.restSex': { zh: '性别未说明', en: 'Sex not stated' },
  'reports.whole': { zh: '合计', en: 'Total' },
  'reports.closeParts': { zh: '收起组成', en: 'Close the parts' },
  'reports.next': { zh: '下一步', en: 'Next step' },
  'reports.deed': { zh: '办理', en: 'Step' },
  'reports.deed.submit': { zh: '报送', en: 'Hand in' },
  'reports.deed.send-back': { zh: '退回', en: 'Send back' },
  'reports.deed.check': { zh: '审核通过', en: 'Check' },
  'reports.deed.approve': { zh: '批准', en: 'Approve' },
  'reports.deed.lock': { zh: '锁定', en: 'Lock' },
  'reports.said': { zh: '退回原因', en: 'Why it is sent back' },
  'reports.done': { zh: '已办理。', en: 'Done.' },
  'reports.history': { zh: '经手记录', en: 'Who did what' },
  'reports.noDeeds': {
    zh: '现在没有您要办的：报送、审核、批准由不同的人经手，批准和锁定归上一级。',
    en: 'Nothing is yours to do now: different people hand in, check and approve, and the level above approves and locks.'
  },
  'reports.explainFirst': {
    zh: '先说明与往常相差较大的数，再报送。',
    en: 'Say why the unusual figures are right; then it can be handed in.'
  },
  'reports.pdf': { zh: '打印（PDF）', en: 'Print (PDF)' },
  'reports.xlsx': { zh: '下载 XLSX', en: 'Download XLSX' },
  'reports.pdfOutside': { zh: '对外 PDF', en: 'PDF for outside' },
  'reports.xlsxOutside': { zh: '对外 XLSX', en: 'XLSX for outside' },
  'reports.outside': {
    zh: '打印和下载只供本辖区使用。批准以后可出对外的表：小于5的数和能推算出它的数不列出。',
    en: 'What is printed and downloaded is for use inside the area. Once approved there is a form for outside, without figures under 5 and those that would tell them.'
  }
})
