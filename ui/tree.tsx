import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import './tree.css'

export interface TreeNode {
  key: string
  /** Said to readers and searched by the first letters typed. */
  text: string
  /** As shown, where it is more than the text. */
  shown?: ReactNode
  /** At the right: a number, a tag. */
  aside?: ReactNode
  /** Absent: nothing below. Empty: not fetched yet; opening it asks for them. */
  below?: TreeNode[]
}

interface TreeProps {
  label: string
  nodes: TreeNode[]
  open: ReadonlySet<string>
  turn: (key: string, open: boolean) => void
  at: string | undefined
  choose: (key: string) => void
}

interface Line {
  node: TreeNode
  level: number
  above: string | undefined
}

const linesOf = (nodes: TreeNode[], open: ReadonlySet<string>, level = 1, above?: string): Line[] =>
  nodes.flatMap(node => [
    { node, level, above },
    ...(open.has(node.key) ? linesOf(node.below ?? [], open, level + 1, node.key) : [])
  ])

/** A tree walked by keyboard: up, down, right opens, left closes or goes up, Enter chooses, letters jump. */
export function Tree({ label, nodes, open, turn, at, choose }: TreeProps) {
  const place = useRef<HTMLDivElement>(null)
  const lines = linesOf(nodes, open)
  const focused = lines.some(line => line.node.key === at) ? at : lines[0]?.node.key
  const focus = (key: string | undefined) => {
    if (key !== undefined) place.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  }
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const key = (event.target as HTMLElement).dataset.key
    const i = lines.findIndex(line => line.node.key === key)
    const line = lines[i]
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return
    const act = actionOf(event.key, { line, i, lines, open })
    if (!act) return
    event.preventDefault()
    if (act.turn !== undefined) turn(line.node.key, act.turn)
    if (act.choose) choose(line.node.key)
    focus(act.focus)
  }
  const press = ({ target }: MouseEvent<HTMLDivElement>) => {
    const key = (target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key
    const node = lines.find(line => line.node.key === key)?.node
    if (!node) return
    if (node.below && (target as HTMLElement).closest('.tree-turn')) turn(node.key, !open.has(node.key))
    else choose(node.key)
  }
  return (
    <div className="tree" role="tree" aria-label={label} ref={place} onKeyDown={walk} onClick={press}>
      {nodes.map(node => (
        <Branch key={node.key} node={node} level={1} open={open} at={at} focused={focused} />
      ))}
    </div>
  )
}

interface Walked {
  line: Line
  i: number
  lines: Line[]
  open: ReadonlySet<string>
}

interface Act {
  focus?: string | undefined
  turn?: boolean
  choose?: boolean
}

/** What a key does on a line of the tree; undefined leaves it to the browser. */
function actionOf(pressed: string, { line, i, lines, open }: Walked): Act | undefined {
  const { node, above } = line
  const isOpen = open.has(node.key)
  const to = (at: number): Act => ({ focus: lines[Math.max(0, Math.min(at, lines.length - 1))]?.node.key })
  if (pressed === 'ArrowDown') return to(i + 1)
  if (pressed === 'ArrowUp') return to(i - 1)
  if (pressed === 'Home') return to(0)
  if (pressed === 'End') return to(lines.length - 1)
  if (pressed === 'ArrowRight') return node.below === undefined ? {} : isOpen ? to(i + 1) : { turn: true }
  if (pressed === 'ArrowLeft') return isOpen ? { turn: false } : { focus: above }
  if (pressed === 'Enter' || pressed === ' ') return { choose: true }
  if ([...pressed].length !== 1) return undefined
  const next = [...lines.slice(i + 1), ...lines.slice(0, i)].find(one => one.node.text.startsWith(pressed))
  return next && { focus: next.node.key }
}

interface BranchProps {
  node: TreeNode
  level: number
  open: ReadonlySet<string>
  at: string | undefined
  /** The one line that Tab reaches. */
  focused: string | undefined
}

/** Lines stand side by side with their level: what a line says is then its own text and nothing of those below it. */
function Branch(props: BranchProps) {
  const { node, level, open, at, focused } = props
  const isOpen = open.has(node.key)
  return (
    <>
      <div
        role="treeitem"
        data-key={node.key}
        aria-level={level}
        aria-selected={node.key === at}
        {...(node.below && { 'aria-expanded': isOpen })}
        tabIndex={node.key === focused ? 0 : -1}
      >
        <div className="tree-line" style={{ paddingLeft: 8 + (level - 1) * 16 }}>
          <span className="tree-turn" aria-hidden="true">
            {node.below ? (isOpen ? '▾' : '▸') : ''}
          </span>
          <span className="tree-text">{node.shown ?? node.text}</span>
          {node.aside && <span className="tree-aside">{node.aside}</span>}
        </div>
      </div>
      {isOpen && node.below?.map(one => <Branch {...props} key={one.key} node={one} level={level + 1} />)}
    </>
  )
}
