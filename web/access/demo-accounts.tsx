import { Section, textOr, useWords } from '../../ui/index.ts'
import type { DemoAccount } from './session.ts'

interface DemoAccountsProps {
  accounts: DemoAccount[]
  fill: (form: { username: string; password: string }) => void
}

/** In demo mode one click fills the form; nobody should have to look a password up. */
export function DemoAccounts({ accounts, fill }: DemoAccountsProps) {
  const { t, language } = useWords()
  return (
    <Section title={t('signIn.demo')}>
      <p className="quiet">{t('signIn.demoHint')}</p>
      <ul className="demo-accounts">
        {accounts.map(({ username, name, role, title, password }) => (
          <li key={username}>
            <button type="button" onClick={() => fill({ username, password })}>
              <strong>{language === 'zh' ? title : textOr(t, `role.${role}`, title)}</strong>
              <span>{name}</span>
              <code>{username}</code>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
