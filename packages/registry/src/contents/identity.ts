import canonicalize from 'canonicalize'
import type { ContentMetadata, NewContent, Reference } from './content.ts'

/** SHA-256 of a text in UTF-8, in hex; handed in, because the pure part knows no platform. */
export type Sha256 = (text: string) => string

/** The one text of a value (RFC 8785); undefined when the value holds what that form cannot write. */
export function canonicalText(value: unknown): string | undefined {
  try {
    return canonicalize(value)
  } catch {
    return undefined
  }
}

/** What belongs to a content beside its schema. */
export interface ContentParts {
  readonly references: readonly Reference[]
  readonly metadata?: ContentMetadata | undefined
  readonly ruleSet?: unknown
}

/** A schema with all that belongs to it, under its identity. */
export function newContent(
  { text, schemaHash }: { readonly text: string; readonly schemaHash: string },
  { references, metadata, ruleSet }: ContentParts,
  sha256: Sha256,
): NewContent {
  // Written by hand where nothing is added: most contents have neither.
  const rest = [references, metadata ?? null, ruleSet ?? null].map((part) => canonicalText(part) ?? 'null')
  return {
    text,
    schemaHash,
    identity: sha256(`["${schemaHash}",${rest.join(',')}]`),
    references,
    ...(metadata === undefined ? {} : { metadata }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
  }
}
