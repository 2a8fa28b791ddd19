import type { SchemaSource } from '../../sources/schemas.ts'
import { camelCase, pascalCase } from '../names.ts'

/** The entry of what a change of one message needs, apart from its view: who only reads does not carry it. */
export function changeModule({ name }: SchemaSource): string {
  const constant = camelCase(name)
  const type = pascalCase(name)
  return `import type { ChangeType } from '../../../src/rights/change/change-type.ts'
import { labels } from './labels.ts'
import { ${constant}Rights } from './rights.ts'
import { tree } from './tree.ts'
import type { ${type} } from './types.ts'

/** What a change must know of this message: who may write which part of it. */
export const ${constant}Change: ChangeType<${type}> = { rights: ${constant}Rights, labels, tree }
`
}

/** The list of all messages that can be changed; each is loaded when it is needed. */
export function changeTypesModule(messages: readonly SchemaSource[]): string {
  const rows = messages.map(
    ({ name, version, id }) =>
      `  { name: '${name}', version: '${version}', schemaId: '${id}', load: async () => (await import('./${name}/${version}/change.ts')).${camelCase(name)}Change },`,
  )
  return `import type { ChangeType } from '../src/rights/change/change-type.ts'

/** One schema version that can be changed; \`load\` fetches its code when it is needed. */
export interface ChangeTypeEntry {
  readonly name: string
  readonly version: string
  readonly schemaId: string
  readonly load: () => Promise<ChangeType<unknown>>
}

/** Every schema version that can be changed, by name and then by version. */
export const changeTypes: readonly ChangeTypeEntry[] = [
${rows.join('\n')}
]
`
}
