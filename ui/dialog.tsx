import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './words.tsx'

/** Over the page, with the focus inside until it is closed; Escape closes it. */
export default function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const { t } = useWords()
  return (
    <Modal open title={title} onCancel={close} footer={null} width={480} closable={{ 'aria-label': t('common.close') }}>
      {children}
    </Modal>
  )
}
