import { declareRefusals } from '../platform/refusal.ts'
import { fileProblems } from './reader/problem.ts'

export { acceptUpload } from './accept-upload.ts'
export { clearOld } from './clear-old.ts'
export {
  clearScratch,
  type FileStore,
  fileHash,
  keptPath,
  readKept,
  scratch,
  sealFile
} from './file-store.ts'
export { householdNumber } from './household-number.ts'
export { importsHeld } from './imports-held.ts'
export { mountReturns, sheetsOf } from './mount-returns.ts'
export { mountUpload } from './mount-upload.ts'
export { IntakeProblem } from './reader/problem.ts'
export { readRows } from './reader/read-rows.ts'
export { fewAtATime } from './readings.ts'
export { writeRejectsOf } from './rejects.ts'
export { intakeRoutes } from './routes.ts'
export { acceptance, acceptanceWork } from './start-acceptance.ts'
export { previewFile, type Taking } from './take-in-file.ts'
export { takeInNew } from './take-in-new.ts'
export { discardUpload } from './uploads.ts'

declareRefusals(
  Object.fromEntries(Object.entries(fileProblems).map(([code, sentence]) => [code, { ...sentence, status: 422 }]))
)
declareRefusals({
  'intake.area-level': {
    zh: '请选择街道、社区或网格（9、12 或 15 位代码）。',
    en: 'Choose a street, community or grid (a code of 9, 12 or 15 digits).',
    status: 400
  },
  'intake.not-open': {
    zh: '这份文件已处于“{status}”状态，不能再这样处理。',
    en: 'This file is already {status}.',
    status: 409
  },
  'intake.future': {
    zh: '文件日期 {asOf} 晚于今天。',
    en: 'The day of the file, {asOf}, lies in the future.',
    status: 400
  },
  'intake.busy': {
    zh: '正在读取其他文件，请稍后再试。',
    en: 'Other files are being read; please try again in a moment.',
    status: 503
  },
  'intake.not-yours': {
    zh: '退回的行含有证件号码，只交给上传这份文件的人。',
    en: 'The rows that came back hold identity numbers and go only to whoever brought the file.',
    status: 403
  },
  'intake.at-work': {
    zh: '这份文件正在登记中。请先停止，再修改。',
    en: 'This file is being taken in. Stop that first, then change it.',
    status: 409
  },
  'intake.cleared': {
    zh: '保存期已满，文件和退回的行已删除，只留下统计结果。请用原来的表重新导入。',
    en: 'Its term has passed: the file and the rows that came back are deleted, only the counts stay. Bring the original file again.',
    status: 410
  },
  'intake.no-file': { zh: '没有收到文件。', en: 'No file was received.', status: 400 },
  'intake.groups-changed': {
    zh: '预览之后登记有了变化，分组已重新计算，请再看一遍后接受。',
    en: 'The register changed since the preview; the groups were counted again, please look once more.',
    status: 409
  }
})
