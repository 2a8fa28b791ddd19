import { expect, test } from 'vitest'
import { waitingRoom } from '../../src/compatibility/waiting-room.ts'

test('some work goes on, some waits in order, and for the rest there is no room', async () => {
  const room = waitingRoom({ atOnce: 2, waiting: 1 })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => async (): Promise<string> => {
    begun.push(name)
    await new Promise<void>((resolve) => ends.set(name, resolve))
    return name
  }
  const answers = ['a', 'b', 'c', 'd'].map((name) => room(work(name)))
  expect(await answers[3]).toBe('full')
  expect(begun).toEqual(['a', 'b'])
  ends.get('b')?.()
  expect(await answers[1]).toBe('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  ends.get('a')?.()
  ends.get('c')?.()
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'full'])
})

test('work that fails gives its place back', async () => {
  const room = waitingRoom({ atOnce: 1, waiting: 0 })
  await expect(room(() => Promise.reject(new RangeError('x')))).rejects.toThrow('x')
  expect(await room(async () => 1)).toBe(1)
})
