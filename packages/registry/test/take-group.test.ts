import { expect, test } from 'vitest'
import { takeGroup } from '../src/store/postgres/take-group.ts'
import { commandOf, contentOf } from './contract/samples.ts'

test('a group has no subject and no content twice, and who does not fit keeps the order', () => {
  const { group, rest } = takeGroup([
    asked('plan', 'een'),
    asked('plan', 'twee'),
    asked('doel', 'een'),
    asked('plan', 'drie'),
    asked('rol', 'vier'),
  ])
  expect(new Set(group.map(shown))).toEqual(new Set(['plan een', 'rol vier']))
  expect(rest.map(shown)).toEqual(['plan twee', 'doel een', 'plan drie'])
})

test('a group is in order of identity, in which everybody locks contents', () => {
  const queue = Array.from({ length: 20 }, (_none, index) => asked(`s${index}`, `titel ${index}`))
  const identities = takeGroup(queue).group.map(({ command }) => command.content.identity)
  expect(identities).toEqual(identities.toSorted())
})

test('a group holds 32, and less when they are long; what is longer than all goes alone', () => {
  const sizes = (lengths: readonly number[]): readonly number[] => {
    const found: number[] = []
    let queue = lengths.map((length, index) => asked(`s${index}`, `titel ${index}`, length))
    while (queue.length > 0) {
      const { group, rest } = takeGroup(queue)
      found.push(group.length)
      queue = rest
    }
    return found
  }
  expect(sizes(Array.from({ length: 70 }, () => 10))).toEqual([32, 32, 6])
  expect(sizes([400_000, 400_000, 400_000, 400_000])).toEqual([2, 2])
  expect(sizes([2_000_000, 10, 2_000_000])).toEqual([1, 1, 1])
})

function asked(subject: string, title: string, length = 10) {
  const content = { ...contentOf(title), text: ' '.repeat(length) }
  return { title, command: commandOf({ context: '.', subject }, title, { content }) }
}

function shown({ title, command }: ReturnType<typeof asked>): string {
  return `${command.name.subject} ${title}`
}
