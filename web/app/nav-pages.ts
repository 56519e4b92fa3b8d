import type { LinkProps } from '@tanstack/react-router'
import type { PlainText } from '../../ui/index.ts'

interface NavPage {
  to: NonNullable<LinkProps['to']>
  text: PlainText
  /** The permission the page needs; any of several will do. Without one, everybody with a post may open it. */
  may?: readonly string[]
  /** Pressed after g. */
  key?: string
}

interface NavGroup {
  /** The first group has no heading. */
  title?: PlainText
  pages: NavPage[]
}

/** Every page one goes to by itself, in the order of a day. A new page gets one line here; keep names to four characters. */
export const navGroups: NavGroup[] = [
  {
    pages: [
      { to: '/', text: 'nav.today', key: 'h' },
      { to: '/people', text: 'nav.find', may: ['people.look-up'], key: 's' }
    ]
  },
  {
    title: 'nav.group.register',
    pages: [
      { to: '/rosters', text: 'nav.rosters', may: ['people.rosters'], key: 'r' },
      { to: '/quality', text: 'nav.quality', may: ['people.rosters'] },
      { to: '/dashboard', text: 'nav.dashboard', may: ['statistics.read'] },
      { to: '/indicators', text: 'nav.indicators', may: ['statistics.read'] },
      { to: '/reports', text: 'nav.reports', may: ['reports.read'] },
      { to: '/pivot', text: 'nav.pivot', may: ['statistics.read'] }
    ]
  },
  {
    title: 'nav.group.work',
    pages: [
      { to: '/oversight', text: 'nav.oversight', may: ['statistics.oversee'], key: 'v' },
      { to: '/cases', text: 'nav.cases', may: ['cases.read'], key: 'w' },
      { to: '/prints', text: 'nav.prints', may: ['cases.handle'], key: 'b' },
      { to: '/calls', text: 'nav.calls', may: ['field.lead'], key: 'f' },
      { to: '/queue', text: 'nav.queue', may: ['bookings.serve'], key: 'q' },
      { to: '/care', text: 'nav.care', may: ['care.read'] },
      { to: '/notices', text: 'nav.notices', may: ['notices.read'], key: 'n' },
      { to: '/arrivals', text: 'nav.arrivals', may: ['residents.bind'] },
      { to: '/welcome-pack', text: 'nav.welcome', may: ['notices.read'] },
      { to: '/referrals', text: 'nav.referrals', may: ['cases.handle'] },
      { to: '/private', text: 'nav.private', may: ['support.tell'] },
      { to: '/voices', text: 'nav.voices', may: ['voice.hear', 'voice.take'] },
      { to: '/imports', text: 'nav.imports', may: ['intake.take-in'], key: 'i' },
      { to: '/duplicates', text: 'nav.duplicates', may: ['people.correct'], key: 'd' },
      { to: '/lists', text: 'nav.lists', may: ['people.record'], key: 'l' },
      { to: '/moves', text: 'nav.moves', may: ['people.move'], key: 'm' },
      { to: '/two-ends', text: 'nav.twoEnds', may: ['two-ends.handle'], key: 't' }
    ]
  },
  {
    title: 'nav.group.places',
    pages: [
      { to: '/areas', text: 'nav.areas', may: ['areas.read'], key: 'a' },
      { to: '/open-addresses', text: 'nav.openAddresses', may: ['people.correct'] }
    ]
  },
  {
    title: 'nav.group.office',
    pages: [
      { to: '/own-body', text: 'nav.ownBody', may: ['organisation.own'] },
      { to: '/own-groups', text: 'nav.ownGroups', may: ['organisation.join'] },
      { to: '/organisation', text: 'nav.organisation', may: ['organisation.read'] },
      { to: '/obligations', text: 'nav.obligations', may: ['organisation.board'] },
      { to: '/money', text: 'nav.money', may: ['money.read'] },
      { to: '/decisions', text: 'nav.decisions', may: ['organisation.read'] },
      { to: '/approvals', text: 'nav.approvals', may: ['access.approve', 'access.ask'], key: 'p' },
      { to: '/accounts', text: 'nav.accounts', may: ['access.administer'], key: 'c' },
      { to: '/staff', text: 'nav.staff', may: ['access.certify', 'access.staff'] },
      { to: '/audit', text: 'nav.audit', may: ['audit.read'], key: 'u' },
      { to: '/refused-powers', text: 'nav.refusedPowers', may: ['audit.refused-powers'] },
      { to: '/seal', text: 'nav.seal', may: ['certificates.read'] },
      { to: '/me', text: 'nav.me', key: 'o' }
    ]
  }
]

/** Only what the post may open; groups with nothing in them are not there. */
export const navFor = (may: (permission: string) => boolean): NavGroup[] =>
  navGroups
    .map(group => ({ ...group, pages: group.pages.filter(page => page.may?.some(may) ?? true) }))
    .filter(group => group.pages.length > 0)
