import { expect, test } from 'vitest'
import { askedOf, postsOfLevel, privacyCertificate, qualifications } from '../../law/qualifications.ts'
import { findProvision } from '../../law/standard.ts'
import { roles } from '../platform/access.ts'

test('posts ask for what articles 16 to 18 say: college at the street, senior high school in the community, the privacy certificate of every account', () => {
  for (const role of Object.keys(roles)) expect(askedOf(role), role).toContain(privacyCertificate)
  for (const role of postsOfLevel.street!) expect(askedOf(role), role).toContain('college')
  for (const role of postsOfLevel.community!) expect(askedOf(role), role).toContain('senior-high')
  for (const role of postsOfLevel.grid!) expect(askedOf(role), role).toContain('information')
  for (const { key, articles } of qualifications)
    for (const article of articles) expect(findProvision(article)?.id, key).toBe(article)
})

test('the enforcement qualification is asked for only where an office really holds such a power, and lapses; a diploma stays', () => {
  const of = (key: string) => qualifications.find(one => one.key === key)!
  expect(of('enforcement')).toMatchObject({
    whereHeld: true,
    lapses: true,
    roles: ['street_officer', 'street_reviewer']
  })
  for (const role of Object.keys(roles)) expect(askedOf(role), role).not.toContain('enforcement')
  expect([of('college').lapses, of('senior-high').lapses, of(privacyCertificate).lapses]).toEqual([false, false, true])
})
