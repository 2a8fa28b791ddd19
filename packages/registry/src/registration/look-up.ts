import type { Content } from '../contents/content.ts'
import { canonicalText, newContent } from '../contents/identity.ts'
import { parseText } from '../contents/read-schema.ts'
import { findSubject, schemaUnknown, subjectUnknown } from '../lookup/find-version.ts'
import { resolveReferences } from '../lookup/resolve-references.ts'
import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { Sight, Store } from '../store/store.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Held } from './existing.ts'
import type { Offer, Registering } from './registering.ts'

/**
 * The version of a subject that holds a schema. What the asker leaves out (references, metadata, rules) may be anything;
 * an exact likeness goes first, then what is live, then the newest.
 */
export async function lookUp(
  { store, sha256 }: Registering,
  offer: Offer,
  { name, sight }: { readonly name: SubjectName; readonly sight: Sight },
): Promise<Outcome<Held>> {
  const parsed = parseText(offer.text)
  if (!parsed.ok) return parsed
  const subject = await findSubject(store, name, sight)
  if (subject === undefined) return refused(subjectUnknown(name))
  const resolved = await resolveReferences(store, {
    context: name.context,
    references: offer.references,
    sight: 'also-deleted',
  })
  const canonical = canonicalText(parsed.value)
  if (!resolved.ok || canonical === undefined) return refused(schemaUnknown('lookup'))
  const references = resolved.value.map(({ reference }) => reference)
  const exact = newContent(
    { text: offer.text, schemaHash: sha256(canonical) },
    { ...offer, references },
    sha256,
  )
  const alike = (await store.contentsByHash(exact.schemaHash)).filter((content) =>
    fits(content, offer, exact),
  )
  const held = await heldBy(store, subject, { alike, sight })
  const best = held.toSorted(
    (one, other) =>
      Number(other.content.identity === exact.identity) - Number(one.content.identity === exact.identity) ||
      Number(one.version.deleted) - Number(other.version.deleted) ||
      other.version.version - one.version.version,
  )
  return best[0] === undefined ? refused(schemaUnknown('lookup')) : given(best[0])
}

function fits(content: Content, offer: Offer, exact: Pick<Content, 'references' | 'identity'>): boolean {
  return (
    content.identity === exact.identity ||
    ((offer.references.length === 0 || isSame(content.references, exact.references)) &&
      (offer.metadata === undefined || isSame(content.metadata, offer.metadata)) &&
      (offer.ruleSet === undefined || isSame(content.ruleSet, offer.ruleSet)))
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other)
}

/** By the subject and not by the contents: one content may stand in any number of subjects. */
async function heldBy(
  store: Store,
  subject: SubjectName,
  { alike, sight }: { readonly alike: readonly Content[]; readonly sight: Sight },
): Promise<readonly Held[]> {
  if (alike.length === 0) return []
  const byId = new Map(alike.map((content) => [content.id, content]))
  return (await store.versions(subject, sight)).flatMap((version) => {
    const content = byId.get(version.contentId)
    return content === undefined ? [] : [{ version, content }]
  })
}
