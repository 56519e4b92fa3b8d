import { texts } from './texts.ts'

/** Papers of a case that came as files. */
export const attach = texts({
  'attach.title': { zh: '材料文件', en: 'Papers as files' },
  'attach.about': {
    zh: '可以把材料拍照或扫描存进来，加密保存，事项办结 180 天后自动删除。',
    en: 'Papers may be photographed or scanned; they are kept sealed and deleted 180 days after the case ended.'
  },
  'attach.add': { zh: '添加文件', en: 'Add a file' },
  'attach.paper': { zh: '这是哪项材料', en: 'Which paper it is' },
  'attach.file': { zh: '选择文件', en: 'Choose the file' },
  'attach.hint': { zh: 'PDF、JPEG 或 PNG，不超过 20 MB', en: 'PDF, JPEG or PNG, at most 20 MB' },
  'attach.sending': { zh: '正在检查并加密保存', en: 'Being checked and sealed' },
  'attach.added': { zh: '已保存', en: 'Kept' },
  'attach.open': { zh: '打开{name}', en: 'Open {name}' },
  'attach.remove': { zh: '删除', en: 'Delete' },
  'attach.removeOf': { zh: '删除{name}', en: 'Delete {name}' },
  'attach.removeSure': { zh: '确认删除', en: 'Delete now' },
  'attach.removeSureOf': { zh: '确认删除{name}', en: 'Delete {name} now' },
  'attach.removed': { zh: '已删除', en: 'Deleted' },
  'attach.size': { zh: '{n} KB', en: '{n} kB' },
  'attach.kind.application/pdf': { zh: 'PDF', en: 'PDF' },
  'attach.kind.image/jpeg': { zh: '照片', en: 'photo' },
  'attach.kind.image/png': { zh: '图片', en: 'picture' }
})
