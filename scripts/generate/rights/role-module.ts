import type { SchemaSource } from '../../sources/schemas.ts'
import { camelCase, pascalCase } from '../names.ts'
import type { RightsMessage } from './role-message.ts'
import type { RoleSets } from './role-sets.ts'
import { roleTypeCode } from './role-type-code.ts'

/** The module of one message for roles: the type of what each sees, and the functions that show and check it. */
export function roleModule(source: SchemaSource, message: RightsMessage, sets: RoleSets): string {
  const constant = camelCase(source.name)
  const type = pascalCase(source.name)
  const { root, declarations } = roleTypeCode(message, sets, `${type}Rollen`)
  const body = declarations.join('\n')
  const used = [...new Set(body.match(/\bR\d+\b/g))].toSorted()
  const setImport = used.length === 0 ? '' : `import type { ${used.join(', ')} } from '../../role-sets.ts'\n`
  return `${setImport}import type { RoleType } from '../../../src/rights/role/role-type.ts'
import type { ViewOf } from '../../../src/rights/role/seen-by.ts'
import { jsonSchema } from './json-schema.ts'
import { labels } from './labels.ts'
import { ${constant}Rights } from './rights.ts'
import { tree } from './tree.ts'
import type { ${type} } from './types.ts'
import { validate } from './validate.js'

/** Of each property: which roles can see it, for which it is always there, and the same of what is inside. */
${body}

/** What a role can see of this message by the rows of the project. */
export type ${type}Voor<Rol extends string> = ViewOf<${type}, ${root}, Rol>

/** This message as roles see it. */
export const ${constant}Role: RoleType<${type}, ${root}> = {
  rights: ${constant}Rights,
  tree,
  validate,
  labels,
  jsonSchema: () => jsonSchema,${variantsText(source)}
}
`
}

/** The tag of a message that is itself a union. */
function variantsText({ schema }: SchemaSource): string {
  const tag = schema.required?.[0]
  if (schema.oneOf === undefined || tag === undefined) return ''
  const values = schema.oneOf.map((variant) => variant.properties?.[tag]?.const)
  return `\n  variants: { tag: '${tag}', values: ${JSON.stringify(values)} },`
}

/** The list of all messages as roles see them; each is loaded when it is needed. */
export function roleTypesModule(messages: readonly SchemaSource[]): string {
  const rows = messages.map(
    ({ name, version, id }) =>
      `  { name: '${name}', version: '${version}', schemaId: '${id}', load: async () => (await import('./${name}/${version}/role.ts')).${camelCase(name)}Role },`,
  )
  return `import type { RoleType } from '../src/rights/role/role-type.ts'

/** One schema version as roles see it; \`load\` fetches what is needed to check a view of it. */
export interface RoleTypeEntry {
  readonly name: string
  readonly version: string
  readonly schemaId: string
  readonly load: () => Promise<RoleType<unknown, unknown>>
}

/** Every schema version as roles see it, by name and then by version. */
export const roleTypes: readonly RoleTypeEntry[] = [
${rows.join('\n')}
]
`
}
