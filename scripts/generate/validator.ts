import { createResolve, faultTableCode, flatten, verdictCode } from '../../packages/engine/src/index.ts'
import type { Program, Refusal } from '../../packages/engine/src/index.ts'
import { assertedFormats, formatFunction } from '../sources/formats.ts'
import type { JsonSchema, SchemaSet } from '../sources/json-schema.ts'

/** Thrown for a schema that has no shapes; docs/schemas.md says which have. */
export class SchemaNotFlatError extends Error {
  readonly code = 'generate/schema-not-flat'
  constructor({ pointer, keyword, reason }: Refusal) {
    super(`${reason}: ${keyword} at ${pointer === '' ? 'the root' : pointer}`)
  }
}

/**
 * JavaScript source of a module that exports `validate(data, path, fault)`: a verdict in straight code, and a table for
 * the walker that says what is wrong. Needs no eval and no schema at run time.
 */
export function validatorCode(set: SchemaSet, document: JsonSchema): string {
  const program = programOf(set, document)
  const { code, formats, helpers } = verdictCode(program, { formatFunction })
  const imports = [
    [helpers, 'check/characters.ts'],
    [['createValidate'], 'check/validator.ts'],
    [formats.map(formatFunction), 'formats/index.ts'],
  ] as const
  return [
    ...imports.flatMap(([names, file]) =>
      names.length === 0 ? [] : `import { ${names.join(', ')} } from '../../../src/${file}'`,
    ),
    code,
    faultTableCode(program, { formatFunction }),
    'export const validate = /* @__PURE__ */ createValidate(accepts, faults)\n',
  ].join('\n')
}

/** The shapes of a schema of ours. */
export function programOf(set: SchemaSet, document: JsonSchema): Program {
  const resolve = createResolve([...set.values()].map((schema) => ({ ...schema })))
  const flattened = flatten({ ...document }, { resolve, formats: new Set(assertedFormats) })
  if ('refused' in flattened) throw new SchemaNotFlatError(flattened.refused)
  return flattened.program
}
