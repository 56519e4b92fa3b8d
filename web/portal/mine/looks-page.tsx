import type { Role } from '../../../contract/access.ts'
import type { Look, MineData } from '../../../contract/mine-data.ts'
import { findOperation } from '../../../law/operations.ts'
import { access } from '../../../ui/texts/access.ts'
import { sayIn } from '../../../ui/texts/say.ts'
import type { View } from '../view.ts'

export function LooksPage({ view, data: { looks, most } }: { view: View; data: MineData['looks'] }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t('mine.looks.lead', { n: most })}</p>
      <Looks view={view} looks={looks} />
    </>
  )
}

export function Looks({ view, looks }: { view: View; looks: Look[] }) {
  const { t } = view
  return (
    <>
      {looks.length === 0 && <p>{t('mine.looks.none')}</p>}
      <ol className="plain looks">
        {looks.map((look, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is rendered once, and two looks may fall on one moment
          <OneLook key={at} view={view} look={look} />
        ))}
      </ol>
      <p className="aside">{t('mine.looks.ask')}</p>
    </>
  )
}

function OneLook({ view, look }: { view: View; look: Look }) {
  const { t, moment, either, language } = view
  const { at, operations, reason, role, office, own, kin, refused } = look
  const say = sayIn(access, language)
  const done = operations.map(key => findOperation(key))
  const who = own
    ? t('mine.looks.own')
    : kin
      ? t('mine.looks.kin')
      : role === null
        ? t('mine.looks.system')
        : say(`role.${role as Role}`)
  return (
    <li className="card">
      <p className="aside">
        <time dateTime={at}>{moment(at)}</time>
      </p>
      <p>
        <strong>{who}</strong>
        {office && (
          <>
            {' · '}
            <span lang="zh-CN">{office}</span>
          </>
        )}
      </p>
      <p>
        {done.map(one => one && either(one.titleZh, one.titleEn)).join(t('portal.comma'))}
        {refused && <span className="mark mark-then"> {t('mine.looks.refused')}</span>}
      </p>
      {reason && <p>{t('mine.looks.reason', { reason })}</p>}
    </li>
  )
}
