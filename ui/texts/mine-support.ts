import { texts } from './texts.ts'

/** The help one asked for, on one's own page. */
export const mineSupportTexts = texts({
  'mine.nav.archive': { zh: '服务档案', en: 'Service archive' },
  'mine.archive.title': { zh: '我的服务档案', en: 'My service archive' },
  'mine.archive.about': {
    zh: '刚搬来、户口不在这里、暂时没有工作，或者只是想有人帮着记着：可以给自己开一份服务档案，记下要过什么帮助、给您介绍过什么、后来怎样，换了工作人员也不用从头再说。不问您为什么开。',
    en: 'New here, registered elsewhere, out of work for now, or simply glad if somebody keeps track: you may open an archive for yourself. It notes what help you asked for, what you were offered and what came of it, so that you need not tell it anew when a colleague changes. Nobody asks why.'
  },
  'mine.archive.free': {
    zh: '不开，什么都不影响。开了以后，只有您居住地的工作人员看得到；随时可以关闭，关闭后立即全部删除。',
    en: 'Without one nothing changes. With one, only those who work where you live see it; close it at any time and all of it is deleted at once.'
  },
  'mine.archive.wish': { zh: '最想先得到什么帮助？', en: 'What help would you like first?' },
  'mine.archive.hint': {
    zh: '例如：想了解孩子入学、找工作、办居住证。不用写健康情况和证件号码。',
    en: 'Such as: a school for my child, work, a residence permit. Nothing of health, and no numbers.'
  },
  'mine.archive.consentTitle': { zh: '请读一读', en: 'Please read' },
  'mine.archive.agree': { zh: '我读过了，单独同意', en: 'I have read this and consent separately' },
  'mine.archive.open': { zh: '开我的服务档案', en: 'Open my service archive' },
  'mine.archive.opened': {
    zh: '{at} 由您自己开（{channel}）。保存到 {until}，到期自动删除。',
    en: 'Opened by you {at} ({channel}). Kept until {until}, then deleted.'
  },
  'mine.archive.on-screen': { zh: '在屏幕上同意', en: 'agreed on the screen' },
  'mine.archive.signed-paper': { zh: '在纸上签字同意', en: 'agreed on paper' },
  'mine.archive.wished': { zh: '最想先得到的帮助', en: 'What you wanted first' },
  'mine.archive.lines': { zh: '记下的事', en: 'What was noted' },
  'mine.archive.noLines': { zh: '还没有记。', en: 'Nothing yet.' },
  'mine.archive.kind.asked': { zh: '要的帮助', en: 'Asked for' },
  'mine.archive.kind.offered': { zh: '介绍的服务', en: 'Offered' },
  'mine.archive.kind.came': { zh: '后来的结果', en: 'What came of it' },
  'mine.archive.byYou': { zh: '您写的', en: 'by you' },
  'mine.archive.byOffice': { zh: '工作人员写的', en: 'by the office' },
  'mine.archive.add': { zh: '我来补充', en: 'Add something' },
  'mine.archive.what': { zh: '补充什么？', en: 'What is it?' },
  'mine.archive.words': { zh: '想说的话', en: 'In your own words' },
  'mine.archive.wordsHint': {
    zh: '最多500个字。不用写健康情况和证件号码。',
    en: '500 characters at most. Nothing of health, and no numbers.'
  },
  'mine.archive.send': { zh: '记下', en: 'Note it' },
  'mine.archive.close': { zh: '关闭档案', en: 'Close the archive' },
  'mine.archive.closeWords': {
    zh: '关闭后，这一页的内容立即全部删除，找不回来，工作人员也看不到。只留下您同意过、又撤回了的记录。以后随时可以再开。',
    en: 'All of this page is deleted at once and cannot be brought back, and nobody at the office sees it. What stays is that you agreed and withdrew. You may open one again at any time.'
  },
  'mine.archive.closeSure': { zh: '关闭并全部删除', en: 'Close and delete all of it' }
})
