import { encode, flatten } from '@samenspraak/engine'
import { compiledPlain, compiledWasm, createByteEngine } from '@samenspraak/engine/bytes'
import { expect, test } from 'vitest'
import { isDate, isDateTime, isUuid } from '../../packages/sdk/src/formats/index.ts'

const formats = new Set(['uuid', 'date', 'date-time'])
const signs = Array.from({ length: 95 }, (_none, nth) => String.fromCodePoint(0x20 + nth)).filter(
  (sign) => sign !== '"' && sign !== '\\',
)

/** The text with one sign changed, taken out or put in, at every place. */
function nearly(text: string): readonly string[] {
  return Array.from({ length: text.length + 1 }, (_none, at) => [
    text.slice(0, at) + text.slice(at + 1),
    ...signs.flatMap((sign) => [
      text.slice(0, at) + sign + text.slice(at + 1),
      text.slice(0, at) + sign + text.slice(at),
    ]),
  ]).flat()
}

/** Every number of two digits in each place of a moment. */
const moments = Array.from({ length: 100 }, (_none, nth) => String(nth).padStart(2, '0')).flatMap((two) => [
  `${two}00-02-29T12:00:00Z`,
  `20${two}-02-29T12:00:00Z`,
  `2023-${two}-30T12:00:00Z`,
  `2023-${two}-31T12:00:00Z`,
  `2024-02-${two}T12:00:00Z`,
  `2024-04-${two}T12:00:00Z`,
  `2024-02-28T${two}:00:00Z`,
  `2024-02-28T12:${two}:00Z`,
  `2024-02-28T12:00:${two}Z`,
  `0000-01-${two}T12:00:00Z`,
])

test.each([
  ['uuid', isUuid, nearly('b4f4a555-600b-4295-b5b1-e8edb4f258a5')],
  ['date', isDate, [...nearly('2026-02-28'), ...moments.map((moment) => moment.slice(0, 10))]],
  ['date-time', isDateTime, [...nearly('2026-02-28T12:00:00Z'), ...moments]],
])('judges what is nearly a %s as the SDK does', (format, isOfFormat, texts) => {
  const flattened = flatten({ type: 'string', format }, { formats })
  if ('refused' in flattened) throw new TypeError(flattened.refused.reason)
  const program = encode(flattened.program)
  for (const compiled of [compiledWasm() ?? compiledPlain, compiledPlain]) {
    const engine = createByteEngine(program, 4_096, compiled)
    const others = texts.filter((text) => {
      engine.input.set(new TextEncoder().encode(`"${text}"`))
      return engine.document(0, text.length + 2) !== (isOfFormat(text) ? 'valid' : 'invalid')
    })
    expect(others).toStrictEqual([])
  }
})
