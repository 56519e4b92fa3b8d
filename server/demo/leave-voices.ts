import { v7 } from 'uuid'
import { AreaCode, CommandId } from '../../contract/values.ts'
import type { NewVoice } from '../../contract/voice.ts'
import { type Caller, inTransaction, type Platform } from '../platform/context.ts'
import { voiceRoutes } from '../voice/index.ts'

const said = [
  {
    kind: 'complaint',
    way: 'window',
    words: '上周三下午去窗口办事，排了一个多小时，轮到我的时候说系统关了，让我明天再来。希望下班前已经排上队的能办完。'
  },
  { kind: 'suggestion', way: 'phone', words: '窗口周六上午能不能也开，上班的人平时来不了。' },
  { kind: 'information', way: 'letter', words: '想知道街道今年用在家庭服务上的经费总数和用途。' },
  { kind: 'charges', way: 'phone', words: '有人在小区里说可以代办登记，要收五十元跑腿费，说是街道让收的。' }
] as const

/** What somebody said at the window, by phone and in a letter: a complaint for the district, three for others to hear. */
export async function leaveVoices(
  platform: Platform,
  { worker, street }: { worker: Caller; street: number }
): Promise<void> {
  for (const { kind, way, words } of said)
    await inTransaction(
      platform,
      { caller: worker, operation: 'voice.petition', route: 'demo', trace: 'changes' },
      ctx =>
        voiceRoutes.takeVoice(ctx, {
          params: undefined,
          query: undefined,
          body: {
            commandId: CommandId.parse(v7()),
            area: AreaCode.parse(street) as NewVoice['area'],
            kind,
            way,
            words,
            name: null,
            power: null,
            sender: null,
            reach: null
          }
        })
    )
}
