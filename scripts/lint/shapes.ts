import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { keywordFindings } from './keywords.ts'
import { objectFindings } from './objects.ts'
import { referenceFindings } from './references.ts'
import { conditionFindings, unionFindings } from './unions.ts'
import { valueFindings } from './values.ts'
import { walkSchema } from '../sources/walk-schema.ts'

/** Shapes that every validator decides alike and that flatten to closed objects (docs/schemas.md). */
export function* shapeFindings(sources: Sources): Generator<Finding> {
  for (const source of sources.schemas.filter(({ name }) => name !== 'metaschema')) {
    for (const visited of walkSchema(source.schema)) {
      yield* keywordFindings(source, visited)
      yield* objectFindings(source, visited)
      yield* unionFindings(source, visited)
      yield* conditionFindings(source, visited)
      yield* valueFindings(source, visited)
    }
    yield* referenceFindings(source, sources)
  }
}
