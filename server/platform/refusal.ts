/** A sentence in both languages; `{name}` is filled from the parameters. */
export interface Sentence {
  zh: string
  en: string
  status: number
}

export type RefusalParams = Record<string, string | number>

const sentences = new Map<string, Sentence>()

/** A domain registers its refusals once, at load; a code without a sentence is a programming error. */
export function declareRefusals<const T extends Record<string, Sentence>>(declared: T): T {
  for (const [code, sentence] of Object.entries(declared)) {
    if (sentences.has(code)) throw new Error(`the refusal ${code} is declared twice`)
    sentences.set(code, sentence)
  }
  return declared
}

/** Something the caller asked for that is not done, for a reason they can act on. Carries no personal data. */
export class Refusal extends Error {
  readonly code: string
  readonly params: RefusalParams
  readonly status: number
  constructor(code: string, params: RefusalParams = {}) {
    super(code)
    const sentence = sentences.get(code)
    if (!sentence) throw new Error(`the refusal ${code} has no sentence`)
    this.code = code
    this.params = params
    this.status = sentence.status
  }
  say(language: 'zh' | 'en'): string {
    return sentences
      .get(this.code)!
      [language].replace(/\{(\w+)\}/g, (_, name: string) => String(this.params[name] ?? ''))
  }
}

declareRefusals({
  'platform.sign-in': { zh: '请先登录。', en: 'Please sign in first.', status: 401 },
  'platform.no-post': {
    zh: '您的账号现在没有在岗的岗位。请在岗位列表中选择一个，或联系管理员。',
    en: 'Your account has no active post. Choose one of your posts or ask an administrator.',
    status: 403
  },
  'platform.no-permission': {
    zh: '您现在的岗位不能做这件事（{needs}）。',
    en: 'Your present post may not do this ({needs}).',
    status: 403
  },
  'platform.invalid': {
    zh: '填写的内容有误：{where}。{what}',
    en: 'Something in the request is not right: {where}. {what}',
    status: 400
  },
  'platform.not-found': { zh: '没有找到，或不在您的辖区内。', en: 'Not found, or not in your area.', status: 404 },
  'platform.outside': {
    zh: '这项操作涉及您辖区以外的地方，没有办理。',
    en: 'This concerns a place outside your area and was not done.',
    status: 403
  },
  'platform.too-often': {
    zh: '请求太频繁，请在 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
    status: 429
  },
  'platform.busy': {
    zh: '系统正忙，请稍后再试。',
    en: 'The server is busy just now; please try again shortly.',
    status: 503
  },
  'platform.other-site': {
    zh: '请求来自别的网站，不予受理。',
    en: 'The request came from another site; it is refused.',
    status: 403
  },
  'platform.command-differs': {
    zh: '这个命令编号已用于另一项内容不同的操作。',
    en: 'This command id was already used for a different command.',
    status: 409
  },
  'platform.unexpected': {
    zh: '系统出错了，已记录（编号 {id}）。请稍后再试。',
    en: 'Something went wrong on our side; it is logged under {id}. Please try again later.',
    status: 500
  },
  'law.no-basis': {
    zh: '“{operation}”在 {on} 没有现行有效的法律依据，不予办理。',
    en: 'The operation "{operation}" has no legal basis in force on {on}; it is refused.',
    status: 403
  }
})
