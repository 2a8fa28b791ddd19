import type { Content, NewContent } from '../../contents/content.ts'
import { referenceSeenFrom } from '../../lookup/resolve-references.ts'
import type { Held } from '../../registration/existing.ts'
import { writeSubject } from '../../subjects/subject-name.ts'

/** A content as every answer of this API has it; what is empty is left out. */
export function contentFields(content: NewContent, context: string): Readonly<Record<string, unknown>> {
  const { text, references, metadata, ruleSet } = content
  return {
    schemaType: 'JSON',
    schema: text,
    ...(references.length === 0
      ? {}
      : { references: references.map((reference) => referenceSeenFrom(context, reference)) }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
  }
}

/**
 * A version with its content. Younger fields go only to clients that say that they leave alone what they do not know:
 * older ones fail on them.
 */
export function versionRecord(
  { version, content }: Held,
  acceptsUnknown: boolean,
): Readonly<Record<string, unknown>> {
  return {
    subject: writeSubject(version),
    version: version.version,
    id: content.id,
    ...contentFields(content, version.context),
    ...(acceptsUnknown
      ? {
          guid: content.guid,
          ts: Date.parse(version.registeredAt),
          ...(version.deleted ? { deleted: true } : {}),
        }
      : {}),
  }
}

/** A content under its id or guid. */
export function schemaString(
  content: Content,
  more: { readonly acceptsUnknown: boolean; readonly maxId?: number | undefined; readonly context: string },
): Readonly<Record<string, unknown>> {
  return {
    ...contentFields(content, more.context),
    ...(more.maxId === undefined ? {} : { maxId: more.maxId }),
    ...(more.acceptsUnknown ? { guid: content.guid } : {}),
  }
}
