import type { Role } from '../../contract/access.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { askedOf, findQualification } from '../../law/qualifications.ts'
import { areaRange, roles } from '../platform/access.ts'
import { addAccounts } from './add-accounts.ts'
import type { SignIn } from './sign-in.ts'

/** The password of every demo account; a demo listens on 127.0.0.1 only and its people are invented. */
export const demoPassword = 'anjia-demo-2026'

export interface DemoAccount {
  username: string
  /** 岗位 and name, for the list printed at the start. */
  title: string
  name: string
  role: Role
  area: AreaCode
}

/** 骆岗街道 in 包河区: who leaves the demo street for it is enrolled there by an officer of another register. */
const neighbour = AreaCode.parse(340111001000000)

/** One account for each way of working in a street; the first community and grid are those whose code ends in 001. */
export function demoAccounts(street: AreaCode): DemoAccount[] {
  const district = AreaCode.parse(street - (street % 1e9))
  const community = AreaCode.parse(areaRange(street).lo + 1000)
  const grid = AreaCode.parse(community + 1)
  return [
    { username: 'street', title: '街道干部', name: '张敏', role: 'street_officer', area: street },
    { username: 'reviewer', title: '街道复核员', name: '李静', role: 'street_reviewer', area: street },
    { username: 'community', title: '社区工作者', name: '王芳', role: 'community_worker', area: community },
    { username: 'grid', title: '网格员', name: '陈强', role: 'grid_worker', area: grid },
    { username: 'district', title: '区级干部', name: '刘洋', role: 'district_officer', area: district },
    {
      username: 'city',
      title: '市级规划员',
      name: '郑岩',
      role: 'policy_admin',
      area: AreaCode.parse(street - (street % 1e11))
    },
    { username: 'neighbour', title: '邻区街道干部', name: '马宁', role: 'street_officer', area: neighbour },
    { username: 'duty', title: '值班员', name: '赵磊', role: 'duty_officer', area: street },
    { username: 'admin1', title: '管理员甲', name: '孙丽', role: 'administrator', area: district },
    { username: 'admin2', title: '管理员乙', name: '周涛', role: 'administrator', area: district },
    { username: 'voices', title: '信访员', name: '何青', role: 'petition_handler', area: district },
    { username: 'employer', title: '单位联络员', name: '钱慧', role: 'employer_contact', area: street },
    { username: 'volunteer', title: '志愿者', name: '周兰', role: 'volunteer', area: community },
    { username: 'auditor', title: '审计员', name: '吴霞', role: 'auditor', area: district }
  ]
}

export async function makeDemoAccounts(signIn: SignIn, street: AreaCode, from: Day): Promise<DemoAccount[]> {
  const accounts = demoAccounts(street)
  // The same password for all, known to everybody: it is hashed once.
  const hash = await signIn.hashPassword(demoPassword)
  await addAccounts(
    { hashPassword: async () => hash },
    signIn.pool,
    accounts.map(({ username, name, role, area }) => ({
      username,
      name,
      area,
      password: demoPassword,
      post: { role, area, from }
    }))
  )
  await signIn.pool.query(
    `insert into access.qualification (id, account_id, kind, proof, valid_from, valid_to, recorded_by, recorded_on)
     select uuidv7(), l.id, n.kind, '演示用的虚构证书', $1, case when n.lapses then $1::date + 365 end,
       (select a.id from access.login a where a.username = case when l.username = 'admin1' then 'admin2' else 'admin1' end), $1
     from access.login l join access.post p on p.account_id = l.id
       join unnest($2::text[], $3::text[], $4::boolean[]) as n (role, kind, lapses) on n.role = p.role`,
    [from, needs.map(({ role }) => role), needs.map(({ kind }) => kind), needs.map(({ lapses }) => lapses)]
  )
  return accounts
}

/** What each post asks for, so that everybody of the demo has shown it. */
const needs = Object.keys(roles).flatMap(role =>
  askedOf(role).map(kind => ({ role, kind, lapses: findQualification(kind)?.lapses === true }))
)
