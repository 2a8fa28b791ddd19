import type { Refusal } from '../refusal.ts'
import { isMetaschema } from './dialect.ts'
import { isList } from './json.ts'
import type { Json } from './json.ts'
import type { FoundReference, Outline } from './outline.ts'
import { atPointer } from './schema-parts.ts'
import { ownUri } from './uri.ts'

/**
 * Which references lead nowhere: not into the schema, not into the schemas that it says it builds on, and not to what
 * JSON Schema itself publishes. Nothing is ever fetched, so an address is only a name here.
 */
export function danglingReferences(own: Outline, others: readonly Outline[]): readonly Refusal[] {
  return own.references
    .filter((found) => !leadsSomewhere(found, [own, ...others]))
    .map(({ pointer, reference }) => dangling(pointer, reference))
}

function leadsSomewhere({ target }: FoundReference, outlines: readonly Outline[]): boolean {
  if (target === undefined) return false
  const { bare, fragment } = target
  if (isMetaschema(bare)) return true
  return outlines.some((outline) => {
    const root = outline.resources.get(bare)
    return root !== undefined && holds(outline, { root, bare, fragment })
  })
}

function holds(
  { anchors }: Outline,
  { root, bare, fragment }: { readonly root: Json; readonly bare: string; readonly fragment: string },
): boolean {
  if (fragment === '') return true
  if (!fragment.startsWith('/')) return anchors.has(`${bare}#${fragment}`)
  const target = atPointer(root, fragment)
  return typeof target === 'boolean' || (typeof target === 'object' && target !== null && !isList(target))
}

function dangling(pointer: string, reference: string): Refusal {
  const shown = JSON.stringify(reference.replace(ownUri, '').slice(0, 200))
  return {
    code: 'schema-reference-unresolved',
    pointer,
    nl: `De verwijzing ${shown} leidt nergens heen; noem het schema bij references of neem het op in dit schema.`,
    en: `The reference ${shown} leads nowhere; name its schema in references or put it inside this schema.`,
  }
}
