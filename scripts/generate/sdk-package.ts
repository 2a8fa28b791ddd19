import { buildingBlocksName, isMessageSchema, newestOf } from '../sources/schemas.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import { bundleSchema } from './bundle-schema.ts'
import { messageModule } from './message-module.ts'
import { labelTree } from './label-tree.ts'
import { camelCase } from './names.ts'
import { sampleSchemasModule } from './sample-schemas.ts'
import { policyModule } from './rights/policy-module.ts'
import { changeTypesModule } from './rights/change-module.ts'
import { roleTypesModule } from './rights/role-module.ts'
import { roleReachModule } from './rights/role-reach-module.ts'
import { RoleSets } from './rights/role-sets.ts'
import { rightsModule, rightsTypesModule } from './rights/rights-module.ts'
import { vocabularyModule } from './rights/vocabulary-module.ts'
import { typesOf } from './types.ts'
import { validatorCode } from './validator.ts'

/** The generated modules of @samenspraak/sdk: path in generated/ -> text. */
export async function sdkModules(sources: Sources): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const messages = sources.schemas.filter(isMessageSchema)
  const sets = new RoleSets()
  for (const source of messages) {
    const module = messageModule({
      source,
      validator: validatorCode(sources.set, source.schema),
      labels: labelTree(sources.set, source.schema, sources.glossary),
      jsonSchema: bundleSchema(sources.set, source.schema),
      types: await typesOf(source, sources),
    })
    for (const [name, text] of [...module, ...rightsModule(source, sources, sets)])
      files.set(`${source.name}/${source.version}/${name}`, text)
  }
  for (const source of sources.schemas.filter(({ name }) => name === buildingBlocksName)) {
    files.set(`${source.name}/${source.version}/types.ts`, await typesOf(source, sources))
  }
  for (const [path, text] of entries(sources.schemas)) files.set(path, text)
  files.set('rights-vocabulary.ts', vocabularyModule(sources))
  files.set('policy.ts', policyModule(sources))
  files.set('role-reach.ts', roleReachModule(sources))
  files.set('role-sets.ts', sets.module())
  files.set('message-types.ts', messageTypesModule(messages))
  files.set('rights-types.ts', rightsTypesModule(messages))
  files.set('role-types.ts', roleTypesModule(messages))
  files.set('change-types.ts', changeTypesModule(messages))
  files.set('sample-schemas.ts', sampleSchemasModule(messages))
  return files
}

/** One entry file for each subpath: `<naam>` is the newest version, `<naam>/<major>` an older major beside it. */
function entries(schemas: readonly SchemaSource[]): readonly (readonly [path: string, text: string])[] {
  const newest = new Set(newestOf(schemas))
  return schemas
    .filter((source) => source.name !== 'metaschema')
    .flatMap((source): readonly (readonly [path: string, text: string])[] => {
      const path = newest.has(source) ? source.name : `${source.name}-${source.major}`
      const folder = `./${source.name}/${source.version}`
      if (source.name === buildingBlocksName)
        return [[`${path}.ts`, `export type * from '${folder}/types.ts'\n`]]
      return [
        [`${path}.ts`, `export * from '${folder}/message-type.ts'\n${handWrittenBeside(path)}`],
        [`${path}-rights.ts`, `export * from '${folder}/rights.ts'\n`],
        [`${path}-role.ts`, `export * from '${folder}/role.ts'\n`],
        [`${path}-change.ts`, `export * from '${folder}/change.ts'\n`],
      ]
    })
}

/** What the subpath of a message offers besides the message; its code is written by hand. */
function handWrittenBeside(path: string): string {
  return path === 'gebeurtenis' ? `export * from '../src/gebeurtenis/index.ts'\n` : ''
}

function messageTypesModule(messages: readonly SchemaSource[]): string {
  const rows = messages.map(
    ({ name, version, id }) =>
      `  { name: '${name}', version: '${version}', schemaId: '${id}', load: async () => (await import('./${name}/${version}/message-type.ts')).${camelCase(name)} },`,
  )
  return `import type { MessageType } from '../src/check/message-type.ts'

/** One schema version that this SDK speaks; \`load\` fetches its validator when it is needed. */
export interface MessageTypeEntry {
  readonly name: string
  readonly version: string
  readonly schemaId: string
  readonly load: () => Promise<MessageType<unknown>>
}

/** Every schema version that this SDK speaks, by name and then by version. */
export const messageTypes: readonly MessageTypeEntry[] = [
${rows.join('\n')}
]
`
}
