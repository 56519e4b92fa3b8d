import { expect, test } from 'vitest'
import { pagesOf } from '../../tools/read-pdf.ts'
import { drawPaper, type Paper } from './draw-paper.ts'

const mm = 72 / 25.4
/** GB/T 9704-2012 counts from above; a PDF from below. */
const margins = { left: 28 * mm, right: (28 + 156) * mm, top: (297 - 37) * mm, bottom: (297 - 37 - 225) * mm }
const rare = '欧阳𬭎㛃䶮㐱𠮷'
const long = 'Abdurehman·Abdukerimjan Muhemmet'

const paper = (more: Partial<Paper> = {}): Paper => ({
  title: '生育登记回执',
  number: '1.2.156.3005.2.BR01.340104001000000.202600000123.01.K',
  fields: [
    { label: '登记人', value: rare },
    { label: '孩子姓名', value: long }
  ],
  paragraphs: ['凭本回执可以办理其他事项，也可以不办。'],
  issuer: '蜀山区三里庵街道办事处',
  day: '2026年11月23日',
  seal: '（盖章处）',
  code: { text: 'ANJIA1.WyJ4Il0.AAAA', caption: '扫码核验' },
  foot: '核验网址：anjia.example.cn/verify',
  language: 'zh',
  ...more
})

test('rare and long names stand on the paper as glyphs, nothing lies over the margins, and overleaf it goes on', async () => {
  const pages = await pagesOf(
    await drawPaper(
      paper({
        title: '关于养育一孩以上家庭申请三周岁以下婴幼儿育儿补贴的决定书',
        paragraphs: Array.from(
          { length: 40 },
          (_, n) => `第${n + 1}项：${long}，${rare}，住合肥市蜀山区三里庵街道梅山路社区居委会。`
        )
      })
    )
  )
  expect(pages.length).toBeGreaterThan(1)
  const said = pages
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
  for (const name of [rare, long]) expect(said).toContain(name.replace(/\s/g, ''))
  for (const { items, dark } of pages)
    for (const item of items) {
      expect(item.x, item.text).toBeGreaterThanOrEqual(margins.left - 0.5)
      expect(item.x + item.width, item.text).toBeLessThanOrEqual(margins.right + 0.5)
      if (/[𬭎㛃䶮㐱𠮷]/u.test(item.text)) expect(dark(item), item.text).toBeGreaterThan(12)
    }
  // The number stands above the type area and the foot below it, nothing else does.
  const outside = pages.flatMap(({ items }) => items).filter(({ y }) => y > margins.top || y < margins.bottom)
  expect(outside.map(({ text }) => text).join('')).toMatch(/^1\.2\.156\.3005\..*核验网址：anjia\.example\.cn\/verify$/)
})

test('the seal has its place over the day under the name of the office, at the lower right, and the code at the lower left', async () => {
  const [page] = await pagesOf(await drawPaper(paper()))
  const at = (text: string) => page!.items.find(item => item.text.includes(text))!
  const middle = ({ x, width }: { x: number; width: number }) => x + width / 2
  const [office, day, slot, caption] = [at('三里庵街道办事处'), at('2026年11月23日'), at('盖章处'), at('扫码核验')]
  expect(office.y > day.y && day.y > slot.y && slot.y > margins.bottom).toBe(true)
  for (const one of [day, slot]) expect(middle(one)).toBeCloseTo(middle(office), 0)
  expect(middle(office)).toBeGreaterThan((margins.left + margins.right) / 2)
  expect(caption.x).toBeCloseTo(margins.left, 0)
  const plain = await pagesOf(await drawPaper(paper({ plain: true })))
  expect(plain[0]!.text).not.toContain('盖章处')
})
