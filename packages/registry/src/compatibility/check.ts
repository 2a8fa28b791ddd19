import type { CompatMode } from '@samenspraak/compat'
import { isTransitive } from '@samenspraak/compat'
import type { NewContent } from '../contents/content.ts'
import { dialectNamed } from '../contents/dialect.ts'
import { isObject, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { gatherDocuments } from '../lookup/bundle.ts'
import type { Documents, Shelves } from '../lookup/bundle.ts'
import { outlineUnder } from '../lookup/content-reader.ts'
import { ownUri } from '../contents/uri.ts'
import type { Beleid } from '../settings/setting.ts'
import type { Version } from '../subjects/version.ts'
import type { Answer, ComparedSchema, Finding, Judge } from './question.ts'

/** What a proposed schema is held to. */
export interface Policy {
  readonly level: CompatMode
  readonly beleid: Beleid
  readonly compatibilityGroup?: string | undefined
}

/** What one check has. */
export interface Checking extends Shelves {
  readonly judge: Judge
}

/** A finding, and with which version it was made. */
export interface VersionFinding extends Finding {
  readonly version: number
}

/** What comes out over all versions that count. */
export interface CheckResult {
  readonly verdict: Answer['verdict']
  readonly findings: readonly VersionFinding[]
}

/** Whoever has read so many doubts needs no more of them. */
const mostFindings = 10

/** What all comparisons of one request may cost together. */
const budget = { steps: 200_000, milliseconds: 1_000 }

/** A schema that is about to be registered, with what it builds on. */
export interface Proposed {
  readonly schema: Json
  readonly content: NewContent
  readonly documents: Documents
}

/** Holds a proposed schema against the versions that the level names, in order, until the first that it breaks. */
export async function checkAgainst(
  checking: Checking,
  {
    proposed,
    versions,
    policy,
  }: {
    readonly proposed: Proposed
    readonly versions: readonly Version[]
    readonly policy: Policy
  },
): Promise<CheckResult> {
  if (policy.level === 'NONE') return { verdict: 'compatible', findings: [] }
  const to = comparedSchema(proposed.schema, proposed.content.schemaHash, proposed.documents)
  const end = performance.now() + budget.milliseconds
  let result: CheckResult = { verdict: 'compatible', findings: [] }
  for (const version of await versionsToCompare(checking, { proposed, versions, policy })) {
    const from = await readVersion(checking, version)
    const milliseconds = Math.max(0, end - performance.now())
    const answer =
      from === undefined
        ? unreadable
        : from.key === to.key
          ? same
          : await checking.judge(
              { from, to, level: policy.level, beleid: policy.beleid },
              { steps: budget.steps, milliseconds },
            )
    result = worst(result, answer, version.version)
    if (result.verdict === 'incompatible' || result.findings.length >= mostFindings) return result
  }
  return result
}

/** The last version, or all of them from new to old; with a group only those that are in the same. */
async function versionsToCompare(
  { contents }: Checking,
  {
    proposed,
    versions,
    policy,
  }: {
    readonly proposed: Proposed
    readonly versions: readonly Version[]
    readonly policy: Policy
  },
): Promise<readonly Version[]> {
  const newestFirst = versions.toReversed()
  const group = policy.compatibilityGroup
  if (group === undefined) return isTransitive(policy.level) ? newestFirst : newestFirst.slice(0, 1)
  const wanted = proposed.content.metadata?.properties?.[group]
  const same: Version[] = []
  for (const version of newestFirst) {
    const content = await contents.content(version)
    if (content?.metadata?.properties?.[group] === wanted) same.push(version)
    if (same.length > 0 && !isTransitive(policy.level)) break
  }
  return same
}

/** A registered version with everything that it builds on; undefined when something of that is gone. */
export async function readVersion(shelves: Shelves, version: Version): Promise<ComparedSchema | undefined> {
  const content = await shelves.contents.content(version)
  if (content === undefined) return undefined
  const parsed = shelves.contents.parsed(content)
  const { schema, schemaHash } = parsed
  const base = content.references.length === 0 ? ownUri : outlineUnder(parsed, ownUri).uri
  const documents = await gatherDocuments(shelves, content.references, base)
  return documents.ok ? comparedSchema(schema, schemaHash, documents.value) : undefined
}

/** What is equal breaks nothing, also when it is too strange to be compared. */
const same: Answer = { verdict: 'compatible', findings: [] }

const unreadable: Answer = {
  verdict: 'unknown',
  findings: [
    {
      rule: 'unknown/reference-unresolved',
      at: {},
      nl: 'Een schema waarop deze versie bouwt, is er niet meer; er kan niet worden vergeleken.',
      en: 'A schema that this version builds on is no longer there; it cannot be compared.',
    },
  ],
}

/** A schema beside what it builds on. */
export function comparedSchema(schema: Json, schemaHash: string, { byUri, key }: Documents): ComparedSchema {
  if (byUri.size === 0) return { schema, documents: {}, key: schemaHash }
  return {
    schema: underOwnUri(schema),
    documents: Object.fromEntries(byUri),
    key: `${schemaHash}\n${key}`,
  }
}

/** A schema without a URI gets the one under which its relative references were followed. */
function underOwnUri(schema: Json): Json {
  if (!isObject(schema)) return schema
  const declared = valueAt(schema, '$schema')
  const dialect = declared === undefined ? undefined : dialectNamed(declared)
  const keyword = dialect === 'draft-04' ? 'id' : '$id'
  return valueAt(schema, keyword) === undefined ? { ...schema, [keyword]: ownUri } : schema
}

function worst(before: CheckResult, { verdict, findings }: Answer, version: number): CheckResult {
  if (verdict === 'compatible') return before
  return {
    verdict: before.verdict === 'incompatible' ? before.verdict : verdict,
    findings: [...before.findings, ...findings.map((finding) => ({ ...finding, version }))],
  }
}
