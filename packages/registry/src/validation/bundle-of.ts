import type { Content } from '../contents/content.ts'
import { ownUri } from '../contents/uri.ts'
import { gatherDocuments } from '../lookup/bundle.ts'
import type { Shelves } from '../lookup/bundle.ts'
import { outlineUnder } from '../lookup/content-reader.ts'
import type { Outcome } from '../refusal.ts'
import { given } from '../refusal.ts'
import type { SchemaBundle } from './schema-bundle.ts'

/** A registered content with everything that it builds on, ready to be handed to a worker. */
export async function bundleOf(shelves: Shelves, content: Content): Promise<Outcome<SchemaBundle>> {
  const { text, schemaHash, references } = content
  if (references.length === 0) return given({ key: schemaHash, text, base: ownUri, documents: [] })
  const { uri } = outlineUnder(shelves.contents.parsed(content), ownUri)
  const documents = await gatherDocuments(shelves, references, uri)
  if (!documents.ok) return documents
  return given({
    key: `${schemaHash}\n${documents.value.key}`,
    text,
    base: ownUri,
    documents: [...documents.value.byUri].map(([name, schema]) => ({
      uri: name,
      text: JSON.stringify(schema),
    })),
  })
}
