import { texts } from './texts.ts'

/** The public verification page: what stands on it and what its island says. */
export const verifyTexts = texts({
  'law.nav.verify': { zh: '核验凭证', en: 'Verify a certificate' },
  'verify.title': { zh: '核验凭证', en: 'Verify a certificate' },
  'verify.lead': {
    zh: '看一份回执或凭证是真是假、还能不能用。只在您的设备上核验，不上传，不记录谁在核验、核验了谁。',
    en: 'Whether a receipt or certificate is genuine and still holds. It is verified on your device only: nothing is uploaded, and nobody notes who verified whom.'
  },
  'verify.noscript': {
    zh: '您的浏览器没有运行脚本，所以这里不能核验。请换用手机或另一个浏览器，或打电话到出具的街道。',
    en: 'Your browser runs no scripts, so nothing can be verified here. Use a phone or another browser, or call the street office that issued it.'
  },
  'verify.how': { zh: '怎样核验', en: 'How to verify' },
  'verify.camera': { zh: '打开摄像头扫码', en: 'Scan with the camera' },
  'verify.cameraStop': { zh: '关闭摄像头', en: 'Stop the camera' },
  'verify.cameraView': { zh: '摄像头画面，请对准二维码', en: 'Camera: point it at the QR code' },
  'verify.cameraRefused': {
    zh: '没有打开摄像头。请在浏览器里允许使用，或改用下面的办法。',
    en: 'The camera was not opened. Allow it in the browser, or use one of the ways below.'
  },
  'verify.file': { zh: '选择照片、截图或凭证文件（PDF）', en: 'Choose a photo, a screenshot or the certificate (PDF)' },
  'verify.code': { zh: '或者输入编号、粘贴核验码', en: 'Or type the number, or paste the code' },
  'verify.codeHint': {
    zh: '核验码以 ANJIA1 开头。只输入编号，只能看它是否已被撤销。',
    en: 'The code begins with ANJIA1. The number alone only shows whether it was revoked.'
  },
  'verify.go': { zh: '核验', en: 'Verify' },
  'verify.answer': { zh: '核验结果', en: 'Result' },
  'verify.is.valid': { zh: '有效', en: 'Valid' },
  'verify.is.expired': { zh: '已过期', en: 'Expired' },
  'verify.is.early': { zh: '还没有到出具日期', en: 'Not yet issued' },
  'verify.is.revoked': { zh: '已撤销', en: 'Revoked' },
  'verify.is.forged': { zh: '伪造或被改动', en: 'Forged or altered' },
  'verify.is.unreadable': { zh: '没有找到核验码', en: 'No code was found' },
  'verify.is.unable': { zh: '这个浏览器不能核验', en: 'This browser cannot verify' },
  'verify.is.no-lists': { zh: '还不能核验', en: 'Not yet possible' },
  'verify.is.number-revoked': { zh: '已撤销', en: 'Revoked' },
  'verify.is.number-only': { zh: '没有被撤销，但真伪未知', en: 'Not revoked, but not proven genuine' },
  'verify.is.number-wrong': { zh: '编号有误', en: 'The number is wrong' },
  'verify.says.valid': {
    zh: '签名无误，在有效期内，也没有被撤销。请再看下面的姓名和编号是不是与纸面、与来人一致。',
    en: 'The signature is right, it is within its days and was not revoked. Compare the name and number below with the paper and the person.'
  },
  'verify.says.expired': {
    zh: '凭证是真的，但已过了有效期，不能再使用。',
    en: 'It is genuine, but its last day has passed: it no longer holds.'
  },
  'verify.says.early': {
    zh: '签名无误，但出具日期在今天之后。请看看这台设备的日期对不对。',
    en: 'The signature is right, but the day of issue is after today. Check the date of this device.'
  },
  'verify.says.revoked': {
    zh: '凭证是真的，但已被撤销，不能再使用：可能登记有误，也可能已经重新出具。请对方出示新的一份。',
    en: 'It is genuine but was revoked and no longer holds: it may have been wrong, or issued anew. Ask for the new one.'
  },
  'verify.says.forged': {
    zh: '内容与签名不符，不是本平台的街道出具的。请不要凭它办事。',
    en: 'What it says is not what was signed: no street office of this platform issued it. Do not rely on it.'
  },
  'verify.says.unreadable': {
    zh: '图片或文字里没有核验码。请让二维码完整、清楚地在画面里，或粘贴以 ANJIA1 开头的一整行。',
    en: 'There is no code in the picture or text. Have the whole QR code sharp in the picture, or paste the whole line that begins with ANJIA1.'
  },
  'verify.says.unable': {
    zh: '不能说它是真是假。请换用新一点的浏览器或手机，或打电话到出具的街道。',
    en: 'It cannot say whether it is genuine. Use a newer browser or a phone, or call the street office that issued it.'
  },
  'verify.says.no-lists': {
    zh: '这台设备还没有取得公钥和撤销名单。请连上网络打开一次本页，以后没有网络也能核验。',
    en: 'This device has no keys and no list of revoked certificates yet. Open this page once with a network; afterwards it verifies without one.'
  },
  'verify.says.number-revoked': {
    zh: '这个编号在撤销名单上，凭证不能再使用。请对方出示新的一份。',
    en: 'This number is on the list of revoked certificates: it no longer holds. Ask for the new one.'
  },
  'verify.says.number-only': {
    zh: '编号写法正确，不在撤销名单上。但编号谁都能抄，请再扫二维码看真伪。',
    en: 'The number is well formed and not on the list. But anybody can copy a number: scan the QR code to see whether it is genuine.'
  },
  'verify.says.number-wrong': {
    zh: '末位校验不符，可能抄错了一位。请对照纸面再输入一次。',
    en: 'Its check character does not fit: one character may be wrong. Compare it with the paper and type it again.'
  },
  'verify.holder': { zh: '持有人', en: 'Holder' },
  'verify.kind': { zh: '种类', en: 'Kind' },
  'verify.number': { zh: '编号', en: 'Number' },
  'verify.issuer': { zh: '出具单位', en: 'Issued by' },
  'verify.issuedOn': { zh: '出具日期', en: 'Day of issue' },
  'verify.until': { zh: '有效期', en: 'Holds until' },
  'verify.always': { zh: '长期，直到被撤销', en: 'revoked' },
  'verify.listAt': {
    zh: '撤销名单取自 {at}。之后撤销的，要连上网络才看得到。',
    en: 'The list of revoked certificates is of {at}. What was revoked later shows with a network only.'
  },
  'verify.ready': { zh: '这台设备已能在没有网络时核验。', en: 'This device now verifies without a network, too.' },
  'verify.means': { zh: '几种结果是什么意思', en: 'What the results mean' },
  'verify.open': { zh: '怎样做到的', en: 'How it works' },
  'verify.openWords': {
    zh: '凭证上的二维码由街道签名。公钥和撤销名单是公开的，名单本身也有签名，只有编号，没有姓名。更换密钥以后，以前出具的凭证仍能核验。重新出具的凭证，旧的一份即在名单上。',
    en: 'The QR code of a certificate is signed by the street office. The keys and the list of revoked numbers are public; the list is signed too and holds numbers only, no names. After a change of keys earlier certificates still verify. Of a certificate issued anew the earlier copy is on the list.'
  },
  'verify.keys': { zh: '公钥', en: 'The public keys' },
  'verify.revocations': { zh: '撤销名单', en: 'The list of revoked numbers' }
})
