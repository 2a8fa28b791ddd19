import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { slugOf } from '../slug.ts'

// A page of a message shows each object as a part with fields. Both have an anchor that follows from the names in the
// schema, so that a link to a field holds for as long as the field is called so.

/** The part of a definition, by the name that its type has in the SDK. */
export function definitionPart(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** The part of an object that stands inside a property. */
export function innerPart(part: string, name: string): string {
  return joined(part, name)
}

/** The part of one of several shapes, by its Dutch title: their order may change. */
export function variantPart(part: string, { title }: JsonSchema): string {
  return joined(part, slugOf(title ?? ''))
}

/** The anchor of a part; the message itself has none but the page. */
export function partId(part: string): string {
  return part === '' ? 'velden' : `deel-${part}`
}

/** The anchor of a field in a part. */
export function fieldId(part: string, name: string): string {
  return `veld-${joined(part, name.replace('$', '_'))}`
}

/** The definition that a reference inside its own document names. */
export function localDefinition($ref: string | undefined): string | undefined {
  const start = '#/$defs/'
  return $ref?.startsWith(start) === true ? $ref.slice(start.length) : undefined
}

function joined(part: string, name: string): string {
  return part === '' ? name : `${part}-${name}`
}
