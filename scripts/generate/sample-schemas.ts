import { newestOf } from '../sources/schemas.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import { camelCase, pascalCase } from './names.ts'

/**
 * The module that samples are made from: every message schema by the name of its subpath, and its type. Static
 * imports, because `sample` answers at once; only the subpath `sample` reaches this module.
 */
export function sampleSchemasModule(messages: readonly SchemaSource[]): string {
  const newest = new Set(newestOf(messages))
  const rows = messages.map((source) => {
    const older = newest.has(source) ? '' : source.major
    return {
      folder: `./${source.name}/${source.version}`,
      key: older === '' ? source.name : `${source.name}/${older}`,
      constant: `${camelCase(source.name)}${older}`,
      type: pascalCase(source.name),
      alias: `${pascalCase(source.name)}${older}`,
    }
  })
  const schemaImports = rows.map(
    ({ constant, folder }) => `import { jsonSchema as ${constant} } from '${folder}/json-schema.ts'`,
  )
  const typeImports = rows.map(({ type, alias, folder }) => {
    const name = type === alias ? type : `${type} as ${alias}`
    return `import type { ${name} } from '${folder}/types.ts'`
  })
  return `${schemaImports.join('\n')}
${typeImports.join('\n')}

/** The type of a sample by the name of its message type; an older major carries its number. */
export interface SampleTypes {
${rows.map(({ key, alias }) => `  readonly '${key}': ${alias}`).join('\n')}
}

/** Every message schema with its definitions inside it, by the same names. */
export const sampleSchemas: { readonly [Name in keyof SampleTypes]: Readonly<Record<string, unknown>> } = {
${rows.map(({ key, constant }) => `  '${key}': ${constant},`).join('\n')}
}
`
}
