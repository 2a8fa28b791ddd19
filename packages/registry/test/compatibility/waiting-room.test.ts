import { expect, test } from 'vitest'
import type { Client } from '../../src/access/limits/current-client.ts'
import { waitingRoom } from '../../src/compatibility/waiting-room.ts'

test('some work goes on, some waits in order, and for the rest there is no room', async () => {
  const room = waitingRoom({ atOnce: 2, waiting: 1, waitingEach: 1 })
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
  const room = waitingRoom({ atOnce: 1, waiting: 0, waitingEach: 0 })
  await expect(room(() => Promise.reject(new RangeError('x')))).rejects.toThrow('x')
  expect(await room(async () => 1)).toBe(1)
})

test('clients take turns, and who fills its share is told so while others still have room', async () => {
  const turnedAway: string[] = []
  const clientOf = (name: string): Client => ({
    ...{ name, mayPublish: name === 'uitgever' },
    turnAway: () => void turnedAway.push(name),
  })
  let client = clientOf('veel')
  const room = waitingRoom({ atOnce: 1, waiting: 10, waitingEach: 2 }, () => client)
  const begun: string[] = []
  const asked = (name: string): Promise<unknown> => {
    client = clientOf(name)
    return room(async () => {
      begun.push(name)
      await Promise.resolve()
    })
  }
  const names = ['veel', 'veel', 'veel', 'veel', 'weinig', 'uitgever']
  const answers = await Promise.all(names.map(asked))
  expect({ begun, answers, turnedAway }).toEqual({
    begun: ['veel', 'uitgever', 'veel', 'weinig', 'veel'],
    answers: [undefined, undefined, undefined, 'full', undefined, undefined],
    turnedAway: ['veel'],
  })
})
