import { readJson } from '@samenspraak/sdk/json'
import { messageTypes } from '@samenspraak/sdk/message-types'
import { createResolve, encode, flatten } from '@samenspraak/engine'
import { createByteEngine } from '@samenspraak/engine/bytes'
import type { ByteVerdict, Compiled } from '@samenspraak/engine/bytes'
import { assertedFormats } from '../../scripts/sources/formats.ts'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import { mutate } from './mutate.ts'
import type { Json } from './mutate.ts'
import { createRandom } from './random.ts'
import { damage, spell } from './spell.ts'

/** What the byte engine said of some documents, and where the complete engine says otherwise. */
export interface ByteComparison {
  readonly documents: number
  readonly verdicts: Readonly<Record<ByteVerdict, number>>
  readonly disagreements: readonly {
    readonly schemaId: string
    readonly text: string
    readonly verdict: ByteVerdict
  }[]
}

/** Holds texts of mutated examples of every message against the reader and validator of the SDK. */
export async function compareBytes(
  perSchema: number,
  seed: number,
  compiled: Compiled,
): Promise<ByteComparison> {
  const sources = readSchemas()
  const resolve = createResolve(sources.map(({ schema }) => ({ ...schema })))
  const examples = sources.map((source) => ({
    source,
    own: [...source.valid, ...source.invalid].map(({ document }): Json =>
      JSON.parse(JSON.stringify(document)),
    ),
  }))
  const donors = examples.flatMap(({ own }) => own)
  const random = createRandom(seed)
  const verdicts = { valid: 0, invalid: 0, 'not-mine': 0, blank: 0 }
  const disagreements: ByteComparison['disagreements'][number][] = []
  let documents = 0
  for (const { source, own } of examples) {
    const type = await messageTypes.find(({ schemaId }) => schemaId === source.id)?.load()
    const flattened = flatten({ ...source.schema }, { resolve, formats: new Set(assertedFormats) })
    if (type === undefined || !('program' in flattened)) continue
    const program = encode(flattened.program)
    const engine = createByteEngine(program, 1_000_000, compiled)
    const named = createByteEngine(program, 1_000_000, compiled, { schema: source.id, isAsked: true })
    for (let made = 0; made < perSchema; made++) {
      const before = own[made % own.length] ?? null
      const text = spell(random.int(2) === 0 ? before : mutate(before, { random, donors }), random)
      const bytes = random.int(3) === 0 ? damage(text, random) : new TextEncoder().encode(text)
      if (bytes.length > engine.input.length) continue
      engine.input.set(bytes)
      const verdict = engine.document(0, bytes.length)
      const read = readJson(bytes, { bom: 'refuse' })
      const isValid = read.ok && type.is(read.value)
      documents++
      verdicts[verdict]++
      named.input.set(bytes)
      const byName = named.document(0, bytes.length)
      const isNamed = read.ok && isOf(read.value, source.id)
      const isRight = byName === 'not-mine' || (byName === verdict && (isNamed || !read.ok))
      if ((verdict !== 'not-mine' && (verdict === 'valid') !== isValid) || !isRight)
        disagreements.push({ schemaId: source.id, text: new TextDecoder().decode(bytes), verdict })
    }
  }
  return { documents, verdicts, disagreements }
}

function isOf(value: unknown, schemaId: string): boolean {
  return typeof value === 'object' && value !== null && '$schema' in value && value.$schema === schemaId
}
