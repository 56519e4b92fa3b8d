import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf } from './attacker.ts'
import { fewest } from './disclosure-rules.ts'
import { type Equation, hideLinked } from './linked-rules.ts'

const few = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 7, max: 300 }))
const kinds = [
  'boys',
  'girls',
  'on-time',
  'deaths',
  'near',
  'far',
  'departures',
  'start',
  'other',
  '60',
  '65',
  '80',
  'children',
  'middle',
  'men'
] as const

/** A form as people make them: a balance over rows with parts, some within others, and sexes that add up or leave a rest. */
const formOf = (n: Record<(typeof kinds)[number], number>) => {
  const births = n.boys + n.girls
  const end = n['60'] + n['65'] + n['80'] + n.children + n.middle
  const counts = new Map<string, number>([
    ['births', births],
    ['boys', n.boys],
    ['girls', n.girls],
    ['late', Math.max(0, births - n['on-time'])],
    ['deaths', n.deaths],
    ['arrivals', n.near + n.far],
    ['near', n.near],
    ['departures', n.departures],
    ['start', n.start],
    ['other', end + n.deaths + n.departures - n.start - births - n.near - n.far],
    ['end', end],
    ['aged-60', n['60'] + n['65'] + n['80']],
    ['aged-65', n['65'] + n['80']],
    ['aged-80', n['80']],
    ['children', n.children],
    ['men', Math.min(n.men, end)],
    ['women', Math.max(0, end - n.men)]
  ])
  const minus = ['start', 'births', 'arrivals', 'other'].map(cell => [cell, -1] as const)
  const plus = ['end', 'deaths', 'departures'].map(cell => [cell, 1] as const)
  const equations: Equation[] = [[...plus, ...minus]]
  const wholes = [
    { whole: 'births', parts: ['boys', 'girls'], complete: true },
    { whole: 'births', parts: ['late'] },
    { whole: 'arrivals', parts: ['near'] },
    { whole: 'end', parts: ['aged-60', 'children'] },
    { whole: 'end', parts: ['men', 'women'], complete: true },
    { whole: 'aged-60', parts: ['aged-65'] },
    { whole: 'aged-65', parts: ['aged-80'] }
  ]
  return { counts, free: new Set(['other']), equations, wholes }
}
const someForm = fc
  .record(Object.fromEntries(kinds.map(kind => [kind, few])) as Record<(typeof kinds)[number], typeof few>)
  .map(formOf)

type Form = Parameters<typeof hideLinked>[0]

/** What somebody learns of each hidden cell, and of what parts leave of their whole, from all that is shown. */
function attack({ counts, free, equations, wholes }: Form, hidden: ReadonlySet<string>) {
  const known = new Map(counts)
  const rests = wholes.map(({ whole, parts, complete }, i) => {
    const rest = parts.reduce((n, part) => n - counts.get(part)!, counts.get(whole)!)
    const none = rest === 0 && complete
    if (!none) known.set(`~${i}`, rest)
    return [[whole, 1], ...parts.map(part => [part, -1]), ...(none ? [] : [[`~${i}`, -1]])] as [string, number][]
  })
  const unknown = [...known.keys()].filter(cell => hidden.has(cell) || cell.startsWith('~'))
  const rows = [...equations, ...rests].map(equation => {
    const row = new Array<number>(unknown.length + 1).fill(0)
    for (const [cell, sign] of equation) {
      const at = unknown.indexOf(cell)
      if (at >= 0) row[at]! += sign
      else row[unknown.length]! -= sign * known.get(cell)!
    }
    return row
  })
  const bounds = boundsOf(
    rows.filter(row => row.slice(0, -1).some(factor => factor !== 0)),
    unknown.length,
    i => [free!.has(unknown[i]!) ? Number.NEGATIVE_INFINITY : 0, Number.POSITIVE_INFINITY]
  )
  return new Map(unknown.map((cell, i) => [cell, { n: known.get(cell)!, bounds: bounds[i]! }]))
}

test('whoever solves the balance and subtracts parts can tell no small figure of a form, nor one that parts leave of their whole', () => {
  fc.assert(
    fc.property(someForm, form => {
      const hidden = hideLinked(form)
      for (const [cell, n] of form.counts) if (cell !== 'other' && n < fewest) expect(hidden.has(cell), cell).toBe(true)
      for (const [cell, { n, bounds }] of attack(form, hidden)) {
        // Where parts leave nobody nothing is hidden for it.
        if (cell === 'other' || n >= fewest || (n === 0 && cell.startsWith('~'))) continue
        const [low, high] = bounds
        expect(low, cell).toBeLessThanOrEqual(n)
        expect(high, cell).toBeGreaterThanOrEqual(fewest)
      }
    }),
    { numRuns: 200 }
  )
})

test('with the small figures alone hidden the same attack tells them, and with the others hidden too it does not', () => {
  const many = Object.fromEntries(kinds.map(kind => [kind, 50])) as Parameters<typeof formOf>[0]
  const form = formOf({ ...many, girls: 2, deaths: 3, 'on-time': 20 })
  const told = (hidden: ReadonlySet<string>) =>
    [...attack(form, hidden)].flatMap(([cell, { bounds }]) =>
      bounds[0] === bounds[1] && !cell.startsWith('~') ? [cell] : []
    )
  expect(told(new Set(['girls', 'deaths'])).sort()).toEqual(['deaths', 'girls'])
  expect(told(hideLinked(form))).toEqual([])
  // What is left over of the balance counts nobody, and goes before a figure of people does.
  expect([...hideLinked(form)].sort()).toEqual(['boys', 'deaths', 'girls', 'other'])
})
