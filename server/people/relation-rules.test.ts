import { expect, test } from 'vitest'
import { type Relation, relationProblem } from './relation-rules.ts'

const couple: Relation = { kind: 'spouse', from: 'a', to: 'b', validFrom: '2010-05-01' }
const child: Relation = { kind: 'parent-child', from: 'a', to: 'c', validFrom: '2012-01-01' }

test('a family without contradiction has no problem', () => {
  expect(relationProblem(couple, [])).toBeUndefined()
  expect(relationProblem(child, [couple], { from: '1985-02-03', to: '2012-01-01' })).toBeUndefined()
})

test('nobody is their own parent, guardian or spouse', () => {
  for (const kind of ['parent-child', 'guardian', 'spouse'] as const) {
    expect(relationProblem({ ...couple, kind, to: 'a' }, [])?.code).toBe('relation.self')
  }
})

test('a child not younger than the parent is doubtful, not refused', () => {
  const doubtful = { code: 'relation.ages', weight: 'doubtful' }
  expect(relationProblem(child, [], { from: '1985-02-03', to: '1985-02-03' })).toEqual(doubtful)
  expect(relationProblem(child, [], { from: '1985-02-03', to: '1984' })).toEqual(doubtful)
  expect(relationProblem(child, [], { from: '1985', to: '1985-02-03' })).toBeUndefined()
  expect(relationProblem(child, [], { to: '1984' })).toBeUndefined()
})

test('ages say nothing about guardians and spouses', () => {
  expect(relationProblem({ ...child, kind: 'guardian' }, [], { from: '1985', to: '1984' })).toBeUndefined()
  expect(relationProblem(couple, [], { from: '1985', to: '1984' })).toBeUndefined()
})

test('the same relation is recorded once, whichever spouse is named first', () => {
  expect(relationProblem({ ...couple, from: 'b', to: 'a' }, [couple])?.code).toBe('relation.duplicate')
  expect(relationProblem(child, [child])?.code).toBe('relation.duplicate')
  expect(relationProblem({ ...child, from: 'c', to: 'a' }, [child])).toBeUndefined()
})

test('a second open marriage of either person is doubtful, one after the end of the first is not', () => {
  const second: Relation = { kind: 'spouse', from: 'd', to: 'b', validFrom: '2020-01-01' }
  expect(relationProblem(second, [couple])).toEqual({ code: 'relation.second-spouse', weight: 'doubtful' })
  expect(relationProblem(second, [{ ...couple, validTo: '2020-01-02' }])?.code).toBe('relation.second-spouse')
  expect(relationProblem(second, [{ ...couple, validTo: '2020-01-01' }])).toBeUndefined()
})

test('a marriage that ended on the day another began is no second one', () => {
  const earlier: Relation = { kind: 'spouse', from: 'd', to: 'b', validFrom: '2001-01-01', validTo: '2010-05-01' }
  expect(relationProblem(earlier, [couple])).toBeUndefined()
})

test('a relation does not end before it begins', () => {
  expect(relationProblem({ ...couple, validTo: '2010-05-01' }, [])?.code).toBe('relation.period')
})
