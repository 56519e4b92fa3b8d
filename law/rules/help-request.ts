import { z } from 'zod'
import { type Citation, type Decision, FactSource, onceSaid, type Said, type UsedFact } from './decision.ts'
import { helpKinds } from './help-bodies.ts'
import { remediesFor } from './remedies.ts'

/** What was asked for. `knows`: whether the person for whom somebody else asks knows of it; absent where they ask themselves. */
export const HelpRequest = z.strictObject({
  variant: z.string(),
  wants: z.string(),
  knows: z.enum(['yes', 'no']).optional(),
  sources: z.partialRecord(z.enum(['wants', 'knows']), FactSource).optional()
})
export type HelpRequest = z.infer<typeof HelpRequest>

const say = (code: string, zh: string, en: string): Said => ({ code, zh, en })
const window: Citation = { instrument: 'sar649', articles: '4, 60–61', verification: 'read' }

const reasons = {
  danger: say(
    'danger',
    '有生命危险时请马上拨打110、119或120，不用等答复。',
    'In danger of life call 110, 119 or 120 at once; do not wait for an answer.'
  ),
  violence: say(
    'violence',
    '被家里人打骂、威胁，可以报警，也可以向法院申请人身安全保护令；需要临时住处的，街道帮您联系。拨打12338可以和妇女热线说。没有您的同意，不转给任何单位。',
    'With violence or threats at home you may call the police and ask the court for a protection order; where you need a place to stay the street finds one. 12338 is the women’s line. Nothing is passed on without your consent.'
  ),
  askFirst: say(
    'ask-first',
    '本人还不知道这次求助。先问本人愿不愿意，愿意了再转给别的部门；不愿意的，到此为止。',
    'The person does not know of this yet. We ask them first; what they do not wish goes no further.'
  ),
  free: say(
    'free',
    '求助不设条件，不收费，不用开证明；给不给、给多少由负责的部门按规定告诉您。',
    'There is no condition, no fee and no proof to bring. What is given is for the body in charge to tell you.'
  ),
  again: say(
    'again',
    '没有人联系您，或者还有别的难处，随时再来，或者拨打12345。',
    'If nobody calls, or something else is hard, come again at any time or call 12345.'
  )
}

const changes = {
  more: say(
    'more',
    '情况有变化可以随时告诉我们；需要换一个部门的，由我们再转，不用您重新来。',
    'Tell us when things change; where another body is in charge we pass it on, and you do not begin again.'
  ),
  wish: say(
    'wish',
    '问过本人、本人愿意的，马上转办。',
    'Once the person was asked and wishes it, it is passed on at once.'
  )
}

/**
 * Who is in charge of a help that was asked for (social assistance measures arts. 4, 60: taken in at one window, dealt with or passed on).
 * Anybody is helped to the right door; nobody is examined here. What somebody else asked for without the person knowing waits for their
 * word, unless it is an emergency (PIPL 13(4)). Throws RangeError for a kind of help that is none.
 */
export function decideHelpRequest({ variant, wants, knows, sources = {} }: HelpRequest, on: string): Decision {
  const kind = helpKinds[variant]?.find(({ key }) => key === wants)
  if (!kind) throw new RangeError(`no help of this kind: ${variant} ${wants}`)
  const urgent = variant === 'emergency'
  const askFirst = knows === 'no' && !urgent
  // Where life is in danger it is passed on at once; otherwise in the words the person read and agreed to (PIPL 13(4), 23, 29).
  const passed = urgent
    ? say(
        'passed',
        `“${kind.zh}”由${kind.bodyZh}负责。我们已经把您的求助转到，由他们联系您，不用您自己去找。`,
        `“${kind.en}” is for ${kind.bodyEn}. We have passed your request on; they call you, and you need not look for them.`
      )
    : say(
        'passed',
        `“${kind.zh}”由${kind.bodyZh}负责。要转的内容先给您看，您同意了我们就转到，由他们联系您，不用您自己去找。`,
        `“${kind.en}” is for ${kind.bodyEn}. You read first what is passed on; once you agree we pass it on, they call you, and you need not look for them.`
      )
  const toPass = say('to-pass', `“${kind.zh}”由${kind.bodyZh}负责。`, `“${kind.en}” is for ${kind.bodyEn}.`)
  return {
    matter: 'help-request',
    on,
    outcome: askFirst ? 'ask-a-person' : 'granted',
    lines: [],
    total: 0,
    rules: [
      window,
      ...kind.rules,
      { instrument: 'pipl', articles: urgent ? '13(4)' : '13(3), 34', verification: 'read' }
    ],
    parameters: [],
    facts: factsOf(variant, { wants, knows, sources }),
    reasons: onceSaid([
      ...(urgent ? [reasons.danger] : []),
      ...(wants === 'violence' ? [reasons.violence] : []),
      ...(askFirst ? [reasons.askFirst, toPass] : [kind.privately ? toPass : passed]),
      reasons.free,
      reasons.again
    ]),
    changes: askFirst ? [changes.wish, changes.more] : [changes.more],
    remedies: remediesFor(null)
  }
}

function factsOf(variant: string, { wants, knows, sources = {} }: Omit<HelpRequest, 'variant'>): UsedFact[] {
  return [
    { key: 'wants', value: `${variant}/${wants}`, source: sources.wants ?? 'applicant' },
    ...(knows ? [{ key: 'knows', value: knows, source: sources.knows ?? ('applicant' as const) }] : [])
  ]
}
