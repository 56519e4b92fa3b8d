import { asOwner } from '../server/platform/db.ts'
import { type Place, say } from './place.ts'

export const communities = 1000
const years = 10
const triggered = ['organisation.record', 'organisation.obligation', 'money.spending']

/**
 * A thousand communities around the district, each with forty employers and ten compounds and ten years of records: of a year four plans, two
 * meetings, two agreements and two visits, a task under each, what is of earlier years done and published. Set-based and past the rules: made once, as long as the register is kept.
 */
export async function fillOrganisation({ db }: Place): Promise<void> {
  await asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from organisation.record where fields ? 'bench'`
    )
    if (rows[0]!.n > 0) return
    say(`filling ${communities} communities, their bodies and ten years of records …`)
    await owner.query('begin')
    // The triggers would write the search one row at a time; it is written at the end, as they would.
    for (const table of triggered) await owner.query(`alter table ${table} disable trigger user`)
    await owner.query('drop index organisation.search_grams')
    for (const step of [place, records, obligations, publications, money, spendings, spent, search])
      await owner.query(step, step === place ? [communities] : [])
    await owner.query('create index search_grams on organisation.search using gin (grams)')
    for (const table of triggered) await owner.query(`alter table ${table} enable trigger user`)
    await owner.query('commit')
    for (const table of [
      'organisation.record',
      'organisation.obligation',
      'organisation.search',
      'organisation.publication',
      'money.line',
      'money.spending'
    ])
      await owner.query(`vacuum analyze ${table}`)
  })
}

/** Those of the district that is measured first, then its neighbours. */
const place = `
  create temporary table place on commit drop as
  select code as area, coalesce((select register from areas.area d where d.code = a.code - a.code % 1000000000 and d.register is not null limit 1), 999) as register,
    row_number() over () as n, (select id from access.login order by id limit 1) as account
  from (select code from areas.area where level = 'community' and upper(valid) is null
    order by (code / 1000000000 <> 340104), abs(code / 1000000000 - 340104), code limit $1) a`

const words = (at: string) =>
  `(array['母婴室','无障碍通道','健康讲座','托育机构','新居民','弹性工时','义诊','亲子阅读','服务窗口','公共场所','疫苗接种','产假咨询'])[(1 + (${at}) % 12)::int]`

const records = `
  insert into organisation.record (register, id, area, kind, title, state, version, owner, begins_on, ends_on, fields, made_by, made_on, in_force_on, ended_on)
  select p.register, uuidv7(make_interval(days => -365 * (${years} - y) - k::int)), p.area, kind,
    title || ' ' || ${words('p.n + k')} || ' ' || p.n || '-' || y || '-' || k, case when y < ${years} then 'ended' else 'in-force' end, 2, p.account,
    current_date - 365 * (${years} - y) - 90, current_date - 365 * (${years} - y) + 90,
    jsonb_build_object('bench', '1', 'aim', '让' || ${words('k + y')} || '方便每一家', 'agenda', ${words('p.n * 7 + k')}), p.account, current_date - 365 * (${years} - y) - 90,
    current_date - 365 * (${years} - y) - 80, case when y < ${years} then current_date - 365 * (${years} - y) + 90 end
  from place p, generate_series(1, ${years}) y,
    unnest(array['plan','plan','plan','plan','meeting','meeting','agreement','agreement','inspection','inspection'],
      array['季度计划','季度计划','季度计划','季度计划','联席会议','联席会议','合作协议','合作协议','到访检查','到访检查'])
      with ordinality as kinds (kind, title, k)
  union all
  select p.register, uuidv7(make_interval(days => -k)), p.area, case when k <= 40 then 'employer' else 'compound' end,
    case when k <= 40 then '用人单位 ' else '小区 ' end || ${words('p.n + k')} || p.n || '-' || k, 'in-force', 2, p.account, current_date - 900, current_date + 900,
    jsonb_build_object('bench', '1', 'head', '总经理', 'households', k::text), p.account, current_date - 900, current_date - 890, null
  from place p, generate_series(1, 50) k`

const obligations = `
  insert into organisation.obligation (register, id, record_id, area, kind, what, owner, due_on, state, evidence, ended_on, ended_by, made_by, made_on)
  select r.register, uuidv7(make_interval(days => r.made_on - current_date)), r.id, r.area, r.kind, '办好' || r.title, r.owner, r.ends_on,
    case when r.state <> 'ended' then 'open' when r.kind = 'meeting' then 'confirmed' else 'done' end, case when r.state = 'ended' then '已经办好' end, r.ended_on,
    case when r.state = 'ended' then r.owner end, r.owner, r.made_on
  from organisation.record r where r.fields ? 'bench' and r.kind not in ('employer', 'compound')`

const publications = `
  insert into organisation.publication (register, id, record_id, area, kind, title, body, held, published_on, published_at, published_by)
  select r.register, uuidv7(), r.id, r.area, r.kind, r.title, '目的：' || (r.fields ->> 'aim'), '{}', r.in_force_on, r.in_force_on::timestamptz, r.owner
  from organisation.record r where r.fields ? 'bench' and r.kind in ('plan', 'meeting')`

const money = `
  insert into money.line (register, id, area, year, purpose, source, title, amount, made_by, made_on)
  select p.register, uuidv7(), p.area, extract(year from current_date)::int - y, purpose, 'street', '经费', 100000, p.account, current_date
  from place p, generate_series(0, 9) y, unnest(array['running', 'publicity', 'free-services']) purpose`

const spendings = `
  insert into money.spending (register, id, line_id, area, what, voucher, amount, state, asked_by, asked_on, decided_by, decided_on)
  select l.register, uuidv7(), l.id, l.area, '用品', n::text, 20000, 'paid', l.made_by, l.made_on, uuidv7(), l.made_on from money.line l, generate_series(1, 3) n
  where l.title = '经费'`

const spent = `update money.line set spent = 60000 where title = '经费'`

const search = `
  insert into organisation.search (register, id, record_id, area, said, grams)
  select x.register, x.id, x.record_id, x.area, x.said, organisation.grams_of(x.said) || organisation.marks_of(x.area) from (
    select r.register, r.id, r.id as record_id, r.area, lower(r.title || ' ' || coalesce((select string_agg(value, ' ') from jsonb_each_text(r.fields)), '')) as said
      from organisation.record r where r.fields ? 'bench'
    union all select o.register, o.id, o.record_id, o.area, lower(o.what || ' ' || coalesce(o.evidence, '')) from organisation.obligation o
      join organisation.record r on r.register = o.register and r.id = o.record_id where r.fields ? 'bench') x`
