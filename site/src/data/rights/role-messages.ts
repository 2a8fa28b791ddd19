import { currentSchemas } from '../fields.ts'
import type { SchemaEntry } from '../schema-index.ts'
import { messageRights } from './message-rights.ts'
import type { FieldRights } from './message-rights.ts'

/** How much of a message a role can see and change. */
export interface RoleMessage {
  readonly entry: SchemaEntry
  readonly fields: number
  readonly seen: number
  readonly changed: number
}

/** The current messages of which a role sees something, those of which it sees most first. */
export function messagesOfRole(role: string): readonly RoleMessage[] {
  return currentSchemas
    .flatMap((entry) => {
      const rights = messageRights(entry)
      const place = rights.roles.findIndex(({ sleutel }) => sleutel === role)
      if (place < 0) return []
      const fields = rights.parts.flatMap((part) => part.fields)
      const has = fields.flatMap(({ access }) => access[place] ?? [])
      const seen = has.filter(({ reading }) => reading !== 'none').length
      const changed = has.filter(({ changes }) => changes.length > 0).length
      return [{ entry, fields: fields.length, seen, changed }]
    })
    .toSorted((a, b) => b.seen - a.seen)
}

/** The fields of a data group in one current message. */
export interface GroupInMessage {
  readonly entry: SchemaEntry
  readonly fields: readonly FieldRights[]
}

/** Where data of a group stand. */
export function messagesWithGroup(group: string): readonly GroupInMessage[] {
  return currentSchemas.flatMap((entry) => {
    const fields = messageRights(entry)
      .parts.flatMap((part) => part.fields)
      .filter(({ field }) => field.gegevensgroep === group)
    return fields.length === 0 ? [] : [{ entry, fields }]
  })
}
