import { below, chance } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { some } from './rights-random.ts'

const names = ['a', 'b', 'c', 'a/b', 'm~n', '', '0']

/** Some JSON value, with few names so that patches meet. */
export function randomJson(random: Random, depth: number): unknown {
  const plain: readonly unknown[] = [null, true, false, 0, 1, -2.5, '', 'a', 'tekst']
  if (depth === 0 || chance(random, 0.3)) return some(random, plain)
  const count = below(random, 4)
  if (chance(random, 0.4)) return Array.from({ length: count }, () => randomJson(random, depth - 1))
  return Object.fromEntries(
    Array.from({ length: count }, () => [some(random, names), randomJson(random, depth - 1)]),
  )
}

/** An operation that mostly leads to a place in the document. */
export function randomOperation(
  random: Random,
  document: unknown,
): {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test'
  readonly path: string
  readonly from: string
  readonly value: unknown
} {
  return {
    op: some(random, ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const),
    path: randomPointer(random, document),
    from: randomPointer(random, document),
    value: chance(random, 0.2) ? valueSomewhere(random, document) : randomJson(random, 2),
  }
}

function randomPointer(random: Random, document: unknown): string {
  const steps: string[] = []
  let value = document
  while (typeof value === 'object' && value !== null && (steps.length === 0 || chance(random, 0.7))) {
    const keys = Object.keys(value)
    const isList = Array.isArray(value)
    if (keys.length === 0 || chance(random, 0.15)) {
      steps.push(isList ? some(random, ['-', '0', '1', String(keys.length)]) : some(random, names))
      break
    }
    const key = some(random, keys)
    steps.push(key)
    value = Reflect.get(value, key)
  }
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function valueSomewhere(random: Random, document: unknown): unknown {
  let value = document
  while (typeof value === 'object' && value !== null && chance(random, 0.7)) {
    const inner: readonly unknown[] = Object.values(value)
    if (inner.length === 0) return value
    value = some(random, inner)
  }
  return value
}
