import type { SchemaSource } from '../../sources/schemas.ts'
import type { Sources } from '../../sources/sources.ts'
import { camelCase, pascalCase } from '../names.ts'
import { rightsTree } from './rights-tree.ts'
import { treeData, treeModule } from './tree-data.ts'
import { viewModule } from './view-code.ts'
import type { ViewModule } from './view-code.ts'

/** File name in generated/<naam>/<versie>/ -> text of what a view of one message needs. */
export function rightsModule(source: SchemaSource, sources: Sources): ReadonlyMap<string, string> {
  const groups = sources.dataGroups.map(({ sleutel }) => sleutel)
  const tree = rightsTree(sources.set, source.schema)
  const module = viewModule(tree, groups)
  return new Map([
    ['view.js', module.code],
    ['view.d.ts', declarations],
    ['tree.ts', treeModule(treeData(tree, module.groups, module.codeLists))],
    ['rights.ts', entry(source, module)],
  ])
}

const declarations = `import type { ViewCode } from '../../../src/rights/view/rights-type.ts'
export declare const project: ViewCode['project']
export declare const collect: ViewCode['collect']
export declare const involved: ViewCode['involved']
export declare const ownGoals: ViewCode['ownGoals']
`

function entry(source: SchemaSource, { groups, codeLists, kinds, contexts, persons }: ViewModule): string {
  const constant = camelCase(source.name)
  const type = pascalCase(source.name)
  return `import type { RightsType } from '../../../src/rights/view/rights-type.ts'
import { ${constant} } from './message-type.ts'
import type { ${type} } from './types.ts'
import { collect, involved, ownGoals, project } from './view.js'

/** What a view must know of this message: who may see which part of it. */
export const ${constant}Rights: RightsType<${type}> = {
  messageType: ${constant},
  groups: ${JSON.stringify(groups)},
  codeLists: ${JSON.stringify(codeLists)},
  kinds: ${JSON.stringify(kinds)},
  contexts: ${JSON.stringify(contexts)},
  persons: ${String(persons)},
  code: { project, collect, involved, ownGoals },
}
`
}

/** The list of all messages that a view can be made of; each is loaded when it is needed. */
export function rightsTypesModule(messages: readonly SchemaSource[]): string {
  const rows = messages.map(
    ({ name, version, id }) =>
      `  { name: '${name}', version: '${version}', schemaId: '${id}', load: async () => (await import('./${name}/${version}/rights.ts')).${camelCase(name)}Rights },`,
  )
  return `import type { RightsType } from '../src/rights/view/rights-type.ts'

/** One schema version of which views can be made; \`load\` fetches its code when it is needed. */
export interface RightsTypeEntry {
  readonly name: string
  readonly version: string
  readonly schemaId: string
  readonly load: () => Promise<RightsType<unknown>>
}

/** Every schema version of which views can be made, by name and then by version. */
export const rightsTypes: readonly RightsTypeEntry[] = [
${rows.join('\n')}
]
`
}
