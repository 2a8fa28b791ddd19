import { messageTypes } from '@samenspraak/sdk/message-types'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import type { SchemaSource } from '../../scripts/sources/schemas.ts'
import { mutate } from './mutate.ts'
import type { Json } from './mutate.ts'
import { createOracle } from './oracle.ts'
import { createRandom } from './random.ts'

/** A document on which our validator and the oracle disagree. */
export interface Disagreement {
  readonly schemaId: string
  readonly document: Json
  readonly ours: boolean
}

export interface Comparison {
  readonly documents: number
  readonly valid: number
  readonly disagreements: readonly Disagreement[]
}

/** Holds mutated examples of every schema against both validators; `perSchema` documents each. */
export async function compareVerdicts(perSchema: number, seed: number): Promise<Comparison> {
  const oracle = await createOracle()
  const sources = readSchemas()
  const donors = sources.flatMap(documentsOf)
  const random = createRandom(seed)
  const disagreements: Disagreement[] = []
  let documents = 0
  let valid = 0
  for (const entry of messageTypes) {
    const messageType = await entry.load()
    const expects = await oracle(entry.schemaId)
    const own = sources.filter(({ id }) => id === entry.schemaId).flatMap(documentsOf)
    for (let made = 0; made < perSchema; made++) {
      const document = mutate(own[made % own.length] ?? null, { random, donors })
      const ours = messageType.is(document)
      documents++
      if (ours) valid++
      if (ours !== expects(document)) disagreements.push({ schemaId: entry.schemaId, document, ours })
    }
  }
  return { documents, valid, disagreements }
}

function documentsOf(source: SchemaSource): readonly Json[] {
  return [...source.valid, ...source.invalid].map(({ document }): Json =>
    JSON.parse(JSON.stringify(document)),
  )
}
