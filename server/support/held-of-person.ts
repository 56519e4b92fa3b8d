import type { Offer } from '../../contract/offers.ts'
import type { ArchiveLineKind } from '../../contract/support.ts'
import { referralBodies } from '../../law/referrals.ts'
import { getRow } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { archiveOf } from './archive.ts'
import { offersOf } from './offers.ts'

type Words = { zh: string; en: string }

const states: Record<Offer['state'], Words> = {
  offered: { zh: '等您来定', en: 'for you to say' },
  agreed: { zh: '您同意了', en: 'you agreed' },
  declined: { zh: '您没有要', en: 'you said no' },
  'called-off': { zh: '您取消了', en: 'you called it off' },
  sent: { zh: '已经原样转出', en: 'sent as you read it' },
  answered: { zh: '对方有了答复', en: 'they answered' },
  done: { zh: '看望过了', en: 'they visited' },
  ended: { zh: '办结了', en: 'ended' }
}
/** Who came and met nobody came all the same. */
const grid: Words = { zh: '来过了', en: 'they came' }
const ways: Record<NonNullable<Offer['way']>, Words> = {
  none: { zh: '不需要看望', en: 'no visits' },
  phone: { zh: '打电话问候', en: 'a call by phone' },
  home: { zh: '先约好，再上门', en: 'at home, by arrangement' },
  window: { zh: '自己去，见个面', en: 'you come yourself' }
}
const kinds: Record<ArchiveLineKind, Words> = {
  asked: { zh: '要的帮助', en: 'asked for' },
  offered: { zh: '介绍的服务', en: 'offered' },
  came: { zh: '后来的结果', en: 'what came of it' }
}

/** For the copy of one's own record (PIPL 45): word for word what was put to somebody, what they answered, and their archive. */
export async function heldOfPerson(ctx: Context, person: string, language: 'zh' | 'en'): Promise<string[]> {
  const zh = language === 'zh'
  const { open } = await archiveOf(ctx, person)
  const { rows } = await ctx.tx.query<{ id: string }>(
    `select c.id from cases."case" c where c.person_id = $1
       and (exists (select from support.offer o where o.case_id = c.id) or exists (select from support.family_wish w where w.register = c.register and w.case_id = c.id))
     order by c.received_at limit 100`,
    [person]
  )
  const told = (open?.lines ?? []).map(({ kind, words }) =>
    zh ? `服务档案（${kinds[kind].zh}）：${words}` : `Service archive (${kinds[kind].en}): ${words}`
  )
  for (const { id } of rows) {
    const { wish, offers } = await offersOf(ctx, await getRow(ctx, id))
    if (wish) {
      const said = [ways[wish.way][language], wish.words].filter(Boolean).join(zh ? '；' : '; ')
      told.push(zh ? `看望的意愿：${said}` : `What your family wishes: ${said}`)
    }
    for (const offer of offers) told.push(inWords(offer, language))
  }
  return told
}

function inWords({ kind, body, to, way, on, text, state, steps }: Offer, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  const what = body
    ? `${zh ? '转介（' : 'Referral ('}${referralBodies[body][language]}`
    : kind === 'call'
      ? `${zh ? '网格员上门（' : 'Visit of the grid worker ('}${on ?? ''}`
      : `${zh ? '看望（' : 'Visit ('}${on ?? ''} ${way ? ways[way][language] : ''}`
  const came = kind === 'call' && state === 'done' ? grid : states[state]
  const words = [to, text, ...steps.map(step => step.words)].filter(Boolean).join(zh ? '；' : '; ')
  return `${what}${zh ? '，' : ', '}${came[language]}${zh ? '）：' : '): '}${words}`
}
