import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { operationOf } from './contracts.ts'

test('a file that comes by a route without a contract is known by its operation', () => {
  const mounted = globSync('**/mount-*.ts', { cwd: import.meta.dirname })
    .concat('money/vouchers.ts')
    .flatMap(file => [
      ...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(
        /operation: '([^']+)', route: '([^']+)', trace: '(?:changes|reads-people)'/g
      )
    ])
  expect(mounted.length).toBeGreaterThan(5)
  for (const [, operation, route] of mounted) expect([route, operationOf(route!)]).toEqual([route, operation])
})
