import { ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import './style.css'
import { theme } from './theme.ts'
import { UndoProvider } from './undo-bar.tsx'
import { useWords, WordsProvider } from './words.tsx'

function Themed({ children }: { children: ReactNode }) {
  const { language } = useWords()
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enGB} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}

/** Words, theme and controls for everything below. */
export const UiProvider = ({ children }: { children: ReactNode }) => (
  <WordsProvider>
    <Themed>
      <UndoProvider>{children}</UndoProvider>
    </Themed>
  </WordsProvider>
)
