import { bundledSchema } from '../../bundling/bundled-schema.ts'
import type { Content } from '../../contents/content.ts'
import type { Outcome } from '../../refusal.ts'
import { given } from '../../refusal.ts'
import type { Ask } from './ask.ts'
import type { ServedParts } from './parts.ts'

/**
 * A content in the `format` that is asked for: with `resolved` what the schema builds on stands in it. Other formats are of
 * other kinds of schema, and clients expect that these are passed over.
 */
export async function inFormat(
  { registering }: ServedParts,
  { query }: Pick<Ask, 'query'>,
  content: Content,
): Promise<Outcome<Content>> {
  if (query.text('format')?.toLowerCase() !== 'resolved' || content.references.length === 0)
    return given(content)
  const bundled = await bundledSchema(registering, content)
  return bundled.ok ? given({ ...content, text: JSON.stringify(bundled.value) }) : bundled
}
