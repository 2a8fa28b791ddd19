import { expect, test } from 'vitest'
import { takingTurns } from '../../src/registration/take-turns.ts'

test('work with one key goes one by one in its order, also after a failure, and other keys do not wait', async () => {
  const turns = takingTurns()
  const happened: string[] = []
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const first = turns('a', async () => {
    happened.push('a1 begins')
    await gate
    happened.push('a1 ends')
    throw new RangeError('no')
  })
  const second = turns('a', async () => {
    happened.push('a2')
    return 2
  })
  await turns('b', async () => happened.push('b1'))
  open()
  await expect(first).rejects.toThrow(RangeError)
  expect(await second).toBe(2)
  expect(happened).toEqual(['a1 begins', 'b1', 'a1 ends', 'a2'])
})
