import { texts } from './texts.ts'

export const deviceTexts = texts({
  'device.title': { zh: '设备', en: 'Devices' },
  'device.lead': {
    zh: '读卡器、高拍仪和小票打印机通过本机的“安家设备助手”连接。像键盘一样输入的读卡器无需设置。',
    en: 'Card reader, scanner and receipt printer are reached by the adapter on this machine. A reader that types like a keyboard needs nothing.'
  },
  'device.state.off': { zh: '这个浏览器还没有配对。', en: 'This browser is not paired yet.' },
  'device.state.away': {
    zh: '设备助手没有运行。启动后会自动连上。',
    en: 'The adapter is not running. Once started it is found by itself.'
  },
  'device.state.ready': { zh: '已连接。', en: 'Connected.' },
  'device.code': { zh: '配对码', en: 'Pairing code' },
  'device.codeHint': {
    zh: '启动本机的设备助手，它会显示 6 位数字。',
    en: 'Start the adapter on this machine; it shows six digits.'
  },
  'device.pair': { zh: '配对', en: 'Pair' },
  'device.forget': { zh: '取消配对', en: 'End the pairing' },
  'device.card-reader': { zh: '身份证读卡器', en: 'Card reader' },
  'device.scanner': { zh: '高拍仪', en: 'Document scanner' },
  'device.printer': { zh: '小票打印机', en: 'Receipt printer' },
  'device.ready': { zh: '可用', en: 'ready' },
  'device.notReady': { zh: '未接好', en: 'not ready' },
  'device.test': { zh: '打印测试页', en: 'Print a test' },
  'device.testLine': { zh: '打印正常 {when}', en: 'Printing works {when}' },
  'device.why.pairing-code': {
    zh: '配对码不对，请看设备助手上现在的 6 位数字。',
    en: 'The code is not right; read the six digits the adapter shows now.'
  },
  'device.why.too-many-tries': {
    zh: '输错次数过多，请重新启动设备助手。',
    en: 'Too many wrong codes; start the adapter again.'
  },
  'device.why.not-paired': { zh: '配对已失效，请重新配对。', en: 'The pairing no longer holds; pair again.' },
  'device.why.message': {
    zh: '设备助手的版本不合，请更新设备助手。',
    en: 'The adapter is of another version; please renew it.'
  },
  'device.why.no-device': {
    zh: '没有接好这个设备，请检查连线和电源。',
    en: 'This device is not ready; check cable and power.'
  },
  'device.why.no-card': {
    zh: '读卡器上没有证件，请放好再试。',
    en: 'No card lies on the reader; lay it on and try again.'
  },
  'device.why.device-failed': {
    zh: '设备没有完成，请检查纸张和连线后再试。',
    en: 'The device failed; check paper and cable and try again.'
  },
  'device.why.unreachable': {
    zh: '连不上设备助手。请确认本机已启动设备助手，且地址栏中的地址已写入它的设置。',
    en: 'The adapter cannot be reached. Check that it runs on this machine and that its settings name the address of this site.'
  },
  'receipt.print': { zh: '打印回执', en: 'Print a receipt' },
  'receipt.title': { zh: '回执', en: 'Receipt' },
  'receipt.what': { zh: '收到了什么', en: 'What was handed in' },
  'receipt.whatHint': {
    zh: '每行一项，例如“户口簿复印件 1 份”。不写办理的事项，旁人看到也无妨。',
    en: 'One item a line, such as "copy of the household book, 1". Do not name the service: others may see the slip.'
  },
  'receipt.whatEmpty': { zh: '请写明收到了什么。', en: 'Say what was handed in.' },
  'receipt.go': { zh: '打印', en: 'Print' },
  'receipt.received': { zh: '已收到您提交的：', en: 'Received from you:' },
  'receipt.by': { zh: '经办：{who}', en: 'By: {who}' },
  'receipt.at': { zh: '时间：{when}', en: 'At: {when}' },
  'receipt.thanks': {
    zh: '请妥善保存。如有疑问，请到本街道服务窗口。',
    en: 'Please keep this. With any question, come to the desk of your street.'
  },
  'receipt.done': { zh: '已打印。', en: 'Printed.' }
})
