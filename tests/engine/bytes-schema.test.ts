import { encode, flatten } from '@samenspraak/engine'
import { compiledPlain, compiledWasm, createByteEngine, schemaOf } from '@samenspraak/engine/bytes'
import type { ByteEngine } from '@samenspraak/engine/bytes'
import { describe, expect, test } from 'vitest'

const schema = 'https://example.test/plan/1.0'
const codes = [
  ['WebAssembly', compiledWasm() ?? compiledPlain],
  ['plain JavaScript', compiledPlain],
] as const

/** A plan that may hold plans, each of which may say its schema too. */
const recursive = {
  $id: 'https://example.test/plan/1.0',
  type: 'object',
  properties: {
    $schema: { type: 'string', pattern: '^https://example\\.test/plan/[0-9]\\.[0-9]$' },
    naam: { type: 'string' },
    delen: { type: 'array', items: { $ref: '#' } },
  },
  additionalProperties: false,
}

describe.each(codes)('a schema that must be named, in %s', (_name, compiled) => {
  const engineFor = (isAsked: boolean, asked = schema): ByteEngine => {
    const flattened = flatten(recursive)
    if ('refused' in flattened) throw new TypeError(flattened.refused.reason)
    return createByteEngine(encode(flattened.program), 4_096, compiled, { schema: asked, isAsked })
  }
  const judge = (engine: ByteEngine, text: string): string => {
    engine.input.set(new TextEncoder().encode(text))
    return engine.document(0, text.length)
  }

  test.each([
    ['first', `{"$schema":"${schema}","naam":"a"}`, 'valid'],
    ['last', `{"naam":"a","$schema":"${schema}"}`, 'valid'],
    ['between white space', `{ "naam" : "a" , "$schema" : "${schema}" }`, 'valid'],
    ['of another version', `{"$schema":"https://example.test/plan/1.1","naam":"a"}`, 'not-mine'],
    ['of a longer name', `{"$schema":"https://example.test/plan/1.01"}`, 'not-mine'],
    ['nowhere', '{"naam":"a"}', 'not-mine'],
    ['in a part alone', `{"delen":[{"$schema":"${schema}"}]}`, 'not-mine'],
    [
      'in the parts too',
      `{"$schema":"${schema}","delen":[{"$schema":"https://example.test/plan/2.0"}]}`,
      'valid',
    ],
    ['twice', `{"$schema":"${schema}","$schema":"${schema}"}`, 'not-mine'],
    ['spelled with an escape', `{"$schema":"${schema.replace('/', '\\/')}"}`, 'not-mine'],
    ['before a fault', `{"$schema":"${schema}","naam":1}`, 'invalid'],
    ['before bytes that do not belong', `{"$schema":"${schema}"} x`, 'invalid'],
    // Of another schema it may be right.
    ['after a fault', `{"naam":1,"$schema":"${schema}"}`, 'not-mine'],
    ['nowhere, and no JSON', '{"naam":', 'not-mine'],
  ])('%s', (_where, text, verdict) => {
    expect(judge(engineFor(true), text)).toBe(verdict)
  })

  test('is asked of each line', () => {
    const engine = engineFor(true)
    const lines = [`{"naam":"a","$schema":"${schema}"}`, '{"naam":"a"}', '', '{"naam":1}']
    const text = `${lines.join('\n')}\n`
    engine.input.set(new TextEncoder().encode(text))
    expect(engine.lines(0, text.length).others.map(({ number, verdict }) => [number, verdict])).toStrictEqual(
      [
        [1, 'not-mine'],
        [2, 'blank'],
        [3, 'not-mine'],
      ],
    )
  })

  test('may stay away when it is not asked, and may then be another', () => {
    const engine = engineFor(false)
    const other = '{"$schema":"https://example.test/plan/1.1"}'
    expect([judge(engine, '{"naam":"a"}'), judge(engine, other), judge(engine, '{"naam":1}')]).toStrictEqual([
      'valid',
      'valid',
      'invalid',
    ])
  })

  test('is not valid because it is asked: the schema must allow its name', () => {
    const strange = 'https://example.test/plan/nieuw'
    expect(judge(engineFor(true, strange), `{"$schema":"${strange}"}`)).not.toBe('valid')
    expect(judge(engineFor(true, strange), `{"$schema":"${strange}"}`)).not.toBe('valid')
  })
})

describe('the schema that a document names', () => {
  test.each([
    ['first', '{"$schema":"a","b":1}', 'a'],
    [
      'behind other members',
      ' {"b":{"$schema":"x"},"c":["$schema","}"],"d":"\\"{","$schema" : "a\\u0062"}',
      'ab',
    ],
    ['in the first of some lines', '{"b":1,"$schema":"a"}\n{"$schema":"b"}\n', 'a'],
    ['not in the second line', '{"b":1}\n{"$schema":"b"}\n', undefined],
    ['not as a value', '{"b":"$schema","c":"a"}', undefined],
    ['not as an item', '[{"$schema":"a"}]', undefined],
    ['not as a number', '{"$schema":1}', undefined],
    ['not when the text does not end', '{"$schema":"a', undefined],
    ['not in nothing', '', undefined],
  ])('is found %s', (_where, text, found) => {
    expect(schemaOf(new TextEncoder().encode(text))).toBe(found)
  })
})
