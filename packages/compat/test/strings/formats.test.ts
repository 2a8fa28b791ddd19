import { format as judged } from '@cfworker/json-schema'
import { expect, test } from 'vitest'
import { Random } from '../../../../tests/compat/random.ts'
import { compare } from '../../src/index.ts'
import type { Json } from '../../src/index.ts'
import { formats } from '../../src/strings/formats.ts'

const letters = [...'0123456789abcdefzZTtPYMDHSW-:./@+~%#[]{}?*( xn']

/** The dummies of a format, bent a little: many are just in, and just not in. */
function nearby(random: Random, dummies: readonly string[]): readonly string[] {
  const texts = [...dummies]
  for (let made = 0; made < 1_500; made += 1) {
    const text = [...(random.some(texts) ?? '')]
    const at = random.below(text.length + 1)
    const letter = random.some(letters) ?? 'a'
    if (random.oneIn(3)) text.splice(at, 1)
    else text.splice(at, random.below(2), letter)
    texts.push(text.join(''))
  }
  return texts
}

test.each([...formats])(
  'what is sure of the format %s is in it, and what is not even wide is not',
  (name, format) => {
    const [sure, wide] = [new RegExp(format.sure, 'u'), new RegExp(format.wide, 'u')]
    const faults: string[] = []
    for (const text of nearby(new Random(1), format.dummies)) {
      const isIn = judged[name]?.(text)
      if (sure.test(text) && (isIn === false || !wide.test(text))) faults.push(text)
      if (isIn === true && !wide.test(text)) faults.push(text)
    }
    expect(faults).toEqual([])
    expect(format.dummies.every((dummy) => sure.test(dummy))).toBe(true)
  },
)

const text = { type: 'string' }
const directions: readonly (readonly [from: Json, to: Json, backward: string, forward: string])[] = [
  [{ ...text, format: 'date' }, { ...text, pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, 'compatible', 'incompatible'],
  [{ ...text, format: 'date' }, { ...text, format: 'date-time' }, 'incompatible', 'incompatible'],
  [{ ...text, format: 'ipv4' }, { ...text, maxLength: 15 }, 'compatible', 'incompatible'],
  [{ ...text, format: 'uuid' }, { ...text, minLength: 36 }, 'compatible', 'incompatible'],
  [{ ...text, format: 'uri' }, { ...text, format: 'uri-reference' }, 'compatible', 'incompatible'],
  [{ ...text, format: 'email' }, { ...text, format: 'idn-email' }, 'compatible', 'unknown'],
  [{ const: '2024-02-29' }, { format: 'date' }, 'compatible', 'incompatible'],
  [{ const: '2023-02-29' }, { format: 'date' }, 'incompatible', 'incompatible'],
  // Nobody's validator for this is known here, so nothing is claimed.
  [text, { ...text, format: 'idn-hostname' }, 'unknown', 'compatible'],
  [text, { ...text, format: 'postcode' }, 'compatible', 'compatible'],
]
test.each(directions)('formats that are asserted decide %o against %o', (from, to, backward, forward) => {
  const compared = compare({ from, to, options: { formats: 'assertion' } })
  expect([compared.backward.verdict, compared.forward.verdict]).toEqual([backward, forward])
})

test('a witness has dummies that fit the formats', () => {
  const properties = {
    born: { ...text, format: 'date' },
    mail: { ...text, format: 'email' },
    id: { ...text, format: 'uuid' },
  }
  const from = { properties, required: ['born', 'mail', 'id'], additionalProperties: text, type: 'object' }
  const to = { ...from, required: ['born', 'mail', 'id', 'more'] }
  expect(compare({ from, to, options: { formats: 'assertion' } }).backward).toMatchObject({
    witness: { born: '2000-01-01', mail: 'a@example.org', id: '00000000-0000-4000-8000-000000000000' },
  })
})
