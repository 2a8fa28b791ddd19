import { expect, test } from 'vitest'
import { LineCutter } from '../../src/http/v1/lines.ts'
import type { Line } from '../../src/http/v1/lines.ts'

function cut(text: string, size: number): readonly (readonly [number, string])[] {
  const cutter = new LineCutter(8)
  const bytes = new TextEncoder().encode(text)
  const lines: Line[] = []
  for (let at = 0; at < bytes.length; at += size) lines.push(...cutter.push(bytes.subarray(at, at + size)))
  lines.push(...cutter.end())
  return lines.map(({ number, bytes: line }) => [
    number,
    line === 'too-long' ? line : new TextDecoder().decode(line),
  ])
}

test.each([1, 2, 3, 5, 100])(
  'lines are the same in chunks of %i, and blank ones are only counted',
  (size) => {
    expect(cut('\n \t\r\n{}\n\n  [1] \r\n123456789\nabc \n \n"x"', size)).toEqual([
      [3, '{}'],
      [5, '[1] \r'],
      [6, 'too-long'],
      [7, 'abc '],
      [9, '"x"'],
    ])
  },
)

test('what stands on a line is made only when it is asked for', () => {
  const cutter = new LineCutter(8)
  const lines = cutter.push(new TextEncoder().encode('1\n2\n3'))
  expect(lines.next().value?.number).toBe(1)
  expect([...lines].map(({ number }) => number)).toEqual([2])
  expect([...cutter.end()].map(({ number }) => number)).toEqual([3])
})

test('a line that comes byte by byte costs about as much memory as its bytes', () => {
  const longest = 1024 * 1024
  const cutter = new LineCutter(longest)
  // Of their own, as a socket gives them.
  const push = (byte: number): readonly Line[] => [...cutter.push(new Uint8Array([byte]))]
  const before = process.memoryUsage()
  for (let at = 0; at < longest; at += 1) push(0x61)
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  const bytes = push(0x0a).at(0)?.bytes
  expect(bytes?.length).toBe(longest)
  // A part for each chunk would be two hundred megabytes.
  expect(arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(64 * longest)
})
