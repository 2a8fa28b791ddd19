import type { SchemaSource } from '../../sources/schemas.ts'
import type { Sources } from '../../sources/sources.ts'
import { camelCase, pascalCase } from '../names.ts'
import { changeModule } from './change-module.ts'
import { rightsMessage } from './role-message.ts'
import { roleModule } from './role-module.ts'
import { RoleSets } from './role-sets.ts'
import { treeModule } from './tree-data.ts'
import type { ViewModule } from './view-code.ts'

/** File name in generated/<naam>/<versie>/ -> text of what a view of one message needs. */
export function rightsModule(
  source: SchemaSource,
  sources: Sources,
  sets: RoleSets = new RoleSets(),
): ReadonlyMap<string, string> {
  const message = rightsMessage(source, sources)
  const { module } = message
  return new Map([
    ['view.js', module.code],
    ['view.d.ts', viewDeclarations(module)],
    ['tree.ts', treeModule(message.facts.tree)],
    ['change.ts', changeModule(source)],
    ['rights.ts', rightsEntry(source, module)],
    ['role.ts', roleModule(source, message, sets)],
  ])
}

/** What the code of a view exports. */
function partsOfCode({ hasOwnParts }: ViewModule): readonly string[] {
  return ['project', 'collect', 'involved', 'ownGoals', ...(hasOwnParts ? ['ownParts'] : [])]
}

/** The types of the code of a view. */
export function viewDeclarations(module: ViewModule): string {
  const lines = partsOfCode(module).map((name) => `export declare const ${name}: ViewCode['${name}']\n`)
  return `import type { ViewCode } from '../../../src/rights/view/rights-type.ts'\n${lines.join('')}`
}

/** The entry of a view; `groupOrder` when its data groups are not those of the project. */
export function rightsEntry(
  source: SchemaSource,
  module: ViewModule,
  groupOrder?: readonly string[],
): string {
  const { groups, codeLists, kinds, contexts, persons } = module
  const parts = partsOfCode(module).join(', ')
  const imports = partsOfCode(module).toSorted().join(', ')
  const constant = camelCase(source.name)
  const type = pascalCase(source.name)
  return `import type { RightsType } from '../../../src/rights/view/rights-type.ts'
import { ${constant} } from './message-type.ts'
import type { ${type} } from './types.ts'
import { ${imports} } from './view.js'

/** What a view must know of this message: who may see which part of it. */
export const ${constant}Rights: RightsType<${type}> = {
  messageType: ${constant},
  groups: ${JSON.stringify(groups)},
  codeLists: ${JSON.stringify(codeLists)},
  kinds: ${JSON.stringify(kinds)},
  contexts: ${JSON.stringify(contexts)},
  persons: ${String(persons)},${groupOrder === undefined ? '' : `\n  groupOrder: ${JSON.stringify(groupOrder)},`}
  code: { ${parts} },
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
