import { roleSchema } from '../../../packages/sdk/src/rights/role/role-schema.ts'
import type { PlainSchema } from '../../../packages/sdk/src/rights/role/role-schema.ts'
import type { SchemaSource } from '../../sources/schemas.ts'
import type { Sources } from '../../sources/sources.ts'
import { bundleSchema } from '../bundle-schema.ts'
import { rightsMessage } from './role-message.ts'
import { policyHash } from './role-policy-hash.ts'

/** The schema of one message as one role sees it. */
export interface RoleSchemaFile {
  readonly rol: string
  readonly id: string
  /** Path in the package. */
  readonly path: string
  readonly schema: PlainSchema
}

/** The schemas of a message for each role that can see something of it. */
export function roleSchemas(source: SchemaSource, sources: Sources): readonly RoleSchemaFile[] {
  const bundled = bundleSchema(sources.set, source.schema)
  const hash = policyHash(sources)
  return [...rightsMessage(source, sources).shapes].map(([rol, shape]) => {
    const label = sources.roles.find(({ sleutel }) => sleutel === rol)?.label ?? { nl: rol, en: rol }
    const id = `${source.id}/rol/${rol}`
    const names = {
      id,
      title: `${source.schema.title ?? ''} – ${label.nl} / ${source.schema['x-en'] ?? ''} – ${label.en}`,
      description:
        `Wat de rol ${rol} van dit bericht kan zien volgens de regels met hash ${hash}; een rol krijgt nooit meer dan dit, en vaak minder. / ` +
        `What the role ${rol} can see of this message by the rows with hash ${hash}; a role never gets more than this, and often less.`,
    }
    return {
      rol,
      id,
      path: `rol/${rol}/${source.name}/${source.version}.json`,
      schema: roleSchema(bundled, shape, names),
    }
  })
}
