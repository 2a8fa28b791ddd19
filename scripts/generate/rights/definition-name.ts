import type { Located } from '../../sources/json-schema.ts'

/** The name under `$defs` of a schema that stands there; else empty. */
export function definitionName({ schema, document }: Located): string {
  return Object.entries(document.$defs ?? {}).find(([, definition]) => definition === schema)?.[0] ?? ''
}

/** `doelId` for an id of that kind. */
export function idKindOf(located: Located): string | undefined {
  return located.schema['x-id'] === true ? definitionName(located) : undefined
}
