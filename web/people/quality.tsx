import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { QualityList } from '../../contract/quality.ts'
import type { AreaCode } from '../../contract/values.ts'
import { basisOfRule, findQualityRule } from '../../law/quality.ts'
import { Empty, Page, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { QualityChecks } from '../statistics/quality-checks.tsx'
import { AreaPicker } from './area-picker.tsx'
import { basisText } from './basis-text.ts'
import './people.css'
import './rosters.css'

const route = getRouteApi('/desk/quality')

/** What is to be put right, one list for each rule, with the service that waits for it; then the checks of ages. */
export function QualityPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  const { area } = route.useSearch()
  const navigate = route.useNavigate()
  const asked = useQuery({
    queryKey: ['quality', area],
    queryFn: () => calls.quality.getQuality({ query: area === undefined ? {} : { area } }),
    enabled: may('people.rosters')
  })
  if (!may('people.rosters')) return <NoPermission />
  return (
    <Page title={t('quality.title')} lead={t('quality.lead')}>
      <div className="roster-controls">
        <label htmlFor="quality-area">{t('quality.area')}</label>
        <AreaPicker
          id="quality-area"
          optional
          value={area && area !== post?.area ? area : null}
          within={post?.area}
          change={chosen => void navigate({ search: chosen ? { area: chosen } : {}, replace: true })}
        />
      </div>
      <Section title={t('quality.lists')}>
        <Waiting asked={asked} shape="rows" />
        {asked.data && <Lists lists={asked.data.lists} most={asked.data.most} area={area} />}
      </Section>
      {may('statistics.read') && <QualityChecks area={area} />}
    </Page>
  )
}

function Lists({ lists, most, area }: { lists: QualityList[]; most: number; area: AreaCode | undefined }) {
  const { t } = useWords()
  if (lists.every(({ n }) => n === 0)) return <Empty title={t('quality.noneAtAll')}>{t('quality.noneAtAllNext')}</Empty>
  return (
    <ul className="roster-list quality-list">
      {lists.map(list => (
        <li key={list.rule}>
          <Rule list={list} most={most} area={area} />
        </li>
      ))}
    </ul>
  )
}

function Rule({ list, most, area }: { list: QualityList; most: number; area: AreaCode | undefined }) {
  const { t, language, number } = useWords()
  const { may } = useMe()
  const { rule, roster, n } = list
  const title = t(`quality.${rule}`)
  const basis = basisOfRule(findQualityRule(rule)!)
    .filter(({ verification }) => verification !== 'unverified')
    .map(({ instrument, articles }) => basisText(`${instrument} ${articles}`, language))
  const opens = n > 0 && (roster !== null || may('people.correct'))
  return (
    <>
      {!opens && <span>{title}</span>}
      {opens && roster === null && <Link to="/duplicates">{title}</Link>}
      {opens && roster !== null && (
        <Link to="/rosters/$roster" params={{ roster }} search={area ? { area } : {}}>
          {title}
        </Link>
      )}{' '}
      <span className={n > 0 ? 'tag warm' : 'quiet'}>
        {n === 0
          ? t('quality.none')
          : t(n >= most ? 'quality.most' : 'quality.waiting', { n: number(Math.min(n, most)) })}
      </span>
      <span className="quiet">
        {t('quality.holdsUp', { service: language === 'zh' ? list.holdsUpZh : list.holdsUpEn })} ·{' '}
        {t('quality.basis', { basis: basis.join(language === 'zh' ? '、' : '; ') })}
      </span>
    </>
  )
}
