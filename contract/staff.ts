import { z } from 'zod'
import { AccountId, Post, Role } from './access.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'
import { written } from './written.ts'

/** What a post may ask for; what each is stands in law/qualifications. */
export const QualificationKind = z.enum(['privacy', 'college', 'enforcement', 'senior-high', 'information', 'service'])
export type QualificationKind = z.infer<typeof QualificationKind>

export const HeldQualification = z.object({
  id: z.uuid(),
  kind: QualificationKind,
  /** Issuer and number of the paper. */
  proof: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
  /** The training it comes from. */
  training: z.uuid().nullable()
})
export type HeldQualification = z.infer<typeof HeldQualification>

export const StaffMember = z.object({
  account: AccountId,
  username: z.string(),
  name: z.string(),
  posts: z.array(Post),
  qualifications: z.array(HeldQualification),
  /** The last day on which the account works, and how near it is. */
  worksUntil: Day,
  state: z.enum(['well', 'soon', 'lapsed']),
  /** What the posts ask for and is not on record. */
  missing: z.array(QualificationKind),
  /** Whether this administrator may record something of it: not of themselves. */
  other: z.boolean()
})
export type StaffMember = z.infer<typeof StaffMember>

export const StaffFilter = z.enum(['all', 'soon', 'lapsed', 'missing'])
export type StaffFilter = z.infer<typeof StaffFilter>

/** A post that nobody holds today, and who held it last. */
export const Vacancy = z.object({
  area: AreaCode,
  areaName: z.string(),
  role: Role,
  last: z.object({ username: z.string(), name: z.string(), until: Day }).nullable()
})
export type Vacancy = z.infer<typeof Vacancy>

const certify = { needs: 'access.certify', operation: 'access.qualifications', trace: 'changes' } as const

/** Who serves, what they have shown, and which posts are vacant: colleagues only, never residents. */
export const staff = {
  listStaff: route({
    ...certify,
    trace: 'none',
    method: 'GET',
    path: '/staff',
    summary: 'Accounts of the area with their posts, what they have shown, and what lapses or is missing',
    query: z.object({ after: written('cursor', z.string().max(30)).default(''), show: StaffFilter.default('all') }),
    answer: z.object({ staff: z.array(StaffMember), next: z.string().nullable(), total: Total })
  }),
  listVacancies: route({
    needs: 'access.staff',
    operation: 'access.posts',
    trace: 'none',
    method: 'GET',
    path: '/staff/vacancies',
    summary: 'Posts of streets, communities and grids of the area that nobody holds today, and who held them last',
    answer: z.object({ vacancies: z.array(Vacancy), total: z.int() })
  }),
  recordQualification: route({
    ...certify,
    method: 'POST',
    path: '/accounts/{id}/qualifications',
    summary: 'Record what a colleague has shown; an expired paper is not taken, and nobody records their own',
    status: 201,
    params: z.object({ id: AccountId }),
    body: z.strictObject({
      commandId: CommandId,
      qualification: QualificationKind,
      proof: z.string().trim().min(2).max(120),
      validFrom: Day,
      validTo: Day.nullable().default(null)
    }),
    answer: z.object({ id: z.uuid() })
  }),
  endQualification: route({
    ...certify,
    method: 'POST',
    path: '/qualifications/{id}/end',
    summary: 'Take back what was recorded wrongly',
    status: 201,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ commandId: CommandId }),
    answer: z.object({ id: z.uuid() })
  })
}
