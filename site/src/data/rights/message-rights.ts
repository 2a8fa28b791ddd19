import type { JsonSchema } from '../../../../scripts/sources/json-schema.ts'
import { namesIn, readBuilt } from '../built.ts'
import { homeOf, isPart } from '../field-kind.ts'
import type { Part, PartField } from '../message-parts.ts'
import { partsOf } from '../message-parts.ts'
import { definitionPart, fieldId, innerPart, localDefinition, variantPart } from '../model-place.ts'
import type { SchemaEntry } from '../schema-index.ts'
import { accessOf } from './access.ts'
import type { Access } from './access.ts'
import { roles } from './policy.ts'
import type { Role } from './policy.ts'

/** A field of a message with what each role can do with it, in the order of the roles. */
export interface FieldRights {
  readonly field: PartField
  readonly access: readonly (Access | undefined)[]
}

/** The fields of a part with what each role can do with them. */
export interface PartRights {
  readonly part: Part
  readonly fields: readonly FieldRights[]
}

/** The roles that can see something of a message, and all its fields with what these roles can do. */
export interface MessageRights {
  readonly roles: readonly Role[]
  readonly parts: readonly PartRights[]
}

const made = new Map<string, MessageRights>()

/**
 * Who sees and changes which field of a message. Whether a role can see a field at all is read from the schema of the
 * role, how much and by which action from the rows.
 */
export function messageRights(entry: SchemaEntry): MessageRights {
  const known = made.get(entry.id)
  if (known !== undefined) return known
  const seen = roles.flatMap((role) => {
    const fields = fieldsSeenBy(role.sleutel, entry)
    return fields.size === 0 ? [] : [{ role, fields }]
  })
  const parts = partsOf(entry).map((part) => ({
    part,
    // The name of the type comes along with whatever else is seen.
    fields: part.fields
      .filter(({ name }) => name !== '$schema')
      .map((field) => ({
        field,
        access: seen.map(({ role, fields }) =>
          fields.has(field.id) && field.gegevensgroep !== undefined
            ? accessOf(role.sleutel, field.gegevensgroep)
            : undefined,
        ),
      })),
  }))
  const rights = {
    roles: seen.map(({ role }) => role),
    parts: parts.filter(({ fields }) => fields.length > 0),
  }
  made.set(entry.id, rights)
  return rights
}

/** The anchors of the fields of a message that a role can see in some situation. */
export function fieldsSeenBy(role: string, entry: SchemaEntry): ReadonlySet<string> {
  const seen = new Set<string>()
  if (!namesIn(`rol/${role}/${entry.naam}`).includes(`${entry.versie}.json`)) return seen
  const document = readBuilt<JsonSchema>(`rol/${role}/${entry.naam}/${entry.versie}.json`)
  walk(homeOf(entry.id).document, document, '', {
    seen,
    been: new Set(),
    full: homeOf(entry.id).document,
    document,
  })
  return seen
}

interface Walk {
  readonly seen: Set<string>
  readonly been: Set<string>
  readonly full: JsonSchema
  readonly document: JsonSchema
}

/** Goes through a message and the schema of a role side by side: what the role has there too, it can see. */
function walk(schema: JsonSchema, byRole: JsonSchema, part: string, state: Walk): void {
  const here = localIn(byRole, state.document)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const shown = propertyOf(here, name, state.document)
    if (shown === undefined) continue
    state.seen.add(fieldId(part, name))
    enter(property.items ?? property, shown.items ?? shown, innerPart(part, name), state)
  }
  for (const variant of schema.oneOf ?? [])
    if (isPart(variant)) walk(variant, here, variantPart(part, variant), state)
}

function enter(schema: JsonSchema, byRole: JsonSchema, inside: string, state: Walk): void {
  const name = localDefinition(schema.$ref)
  const definition = name === undefined ? undefined : state.full.$defs?.[name]
  if (name === undefined || definition === undefined) {
    if (isPart(schema)) walk(schema, byRole, inside, state)
    return
  }
  const place = `${name} ${byRole.$ref ?? inside}`
  if (!isPart(definition) || state.been.has(place)) return
  state.been.add(place)
  walk(definition, byRole, definitionPart(name), state)
}

/** A property of an object of the role, or of one of its shapes. */
function propertyOf(schema: JsonSchema, name: string, document: JsonSchema): JsonSchema | undefined {
  const own = schema.properties?.[name]
  if (own !== undefined) return own
  for (const variant of schema.oneOf ?? []) {
    const found = propertyOf(localIn(variant, document), name, document)
    if (found !== undefined) return found
  }
  return undefined
}

function localIn(schema: JsonSchema, document: JsonSchema): JsonSchema {
  const name = localDefinition(schema.$ref)
  return name === undefined ? schema : (document.$defs?.[name] ?? schema)
}
