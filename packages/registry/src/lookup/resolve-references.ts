import type { Reference } from '../contents/content.ts'
import { maxBundleDocuments } from '../contents/limits.ts'
import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused, refusedIfAny } from '../refusal.ts'
import type { Sight, Store } from '../store/store.ts'
import { nationalContext, parseSubject, writeSubject } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import type { VersionNumber } from './find-version.ts'
import { findVersion } from './find-version.ts'

/** A reference as a client sends it; the version may be the last one at that moment. */
export interface GivenReference {
  readonly name: string
  readonly subject: string
  readonly version: VersionNumber
}

/** A reference and where it leads, for good. */
export interface ResolvedReference {
  /** With the context of the target in it, so that a subject that is made later cannot take its place. */
  readonly reference: Reference
  readonly target: Version
}

/** Where references lead for a schema in a context: to its own subjects and to the national set, nowhere else. */
export async function resolveReferences(
  store: Store,
  {
    context,
    references,
    sight,
  }: {
    readonly context: string
    readonly references: readonly GivenReference[]
    readonly sight: Sight
  },
): Promise<Outcome<readonly ResolvedReference[]>> {
  if (references.length > maxBundleDocuments) return refused(tooMany)
  const found = await Promise.all(references.map((each) => resolveOne(store, each, { context, sight })))
  const trouble = refusedIfAny(found.flatMap((each) => (each.ok ? [] : each.refusals)))
  if (trouble !== undefined) return trouble
  return given(found.flatMap((each) => (each.ok ? [each.value] : [])))
}

async function resolveOne(
  store: Store,
  { name, subject, version }: GivenReference,
  { context, sight }: { readonly context: string; readonly sight: Sight },
): Promise<Outcome<ResolvedReference>> {
  const wanted = parseSubject(subject, context)
  if (wanted === undefined || wanted.subject === '') return refused(missing(subject, version))
  if (wanted.context !== context && wanted.context !== nationalContext)
    return refused(missing(subject, version))
  const found = await findVersion(store, { name: wanted, version, sight })
  if (!found.ok) return refused(missing(subject, version))
  const target = found.value
  return given({ reference: { name, subject: writeSubject(target), version: target.version }, target })
}

/** The target of a reference as it is kept. */
export function targetOf({
  subject,
  version,
}: Reference): (SubjectName & { readonly version: number }) | undefined {
  const name = parseSubject(subject)
  return name === undefined ? undefined : { ...name, version }
}

/**
 * A reference as a reader in a context must write it to be led to the same place: there a bare name would be his own
 * subject of that name, when he has one.
 */
export function referenceSeenFrom(context: string, reference: Reference): Reference {
  const target = parseSubject(reference.subject)
  if (target === undefined || context === nationalContext || target.context !== nationalContext)
    return reference
  return { ...reference, subject: `:${nationalContext}:${target.subject}` }
}

/** A reference that leads to no version. */
export function missing(subject: string, version: VersionNumber): Refusal {
  const shown = JSON.stringify(subject.slice(0, 300))
  return {
    code: 'reference-missing',
    nl: `De verwijzing naar versie ${version} van ${shown} leidt nergens heen in deze context of de landelijke set.`,
    en: `The reference to version ${version} of ${shown} leads nowhere in this context or the national set.`,
  }
}

/** More than one schema may build on. */
export const tooMany: Refusal = {
  code: 'reference-limit',
  nl: `Een schema bouwt op ten hoogste ${maxBundleDocuments} andere, samen niet groter dan 1 MB.`,
  en: `A schema builds on ${maxBundleDocuments} others at most, together not larger than 1 MB.`,
}
