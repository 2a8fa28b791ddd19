import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { annotationFindings } from './annotation-findings.ts'
import { boundFindings } from './bound-findings.ts'
import { pairBranches } from './branch-pairs.ts'
import { partFindings } from './part-findings.ts'
import { hasUnevaluated, mayEvaluate, partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import type { Finding, PlacePair, Reckoning } from './place-pair.ts'
import { propertyFindings } from './property-findings.ts'
import { toPointer } from './spot.ts'
import { valueFindings } from './value-findings.ts'

/** A part of both versions that means the same. */
export interface PartPair {
  readonly from: Part
  readonly to: Part
}

/** What one look at a pair gave: its changes, and the parts to look at next. */
export interface Look {
  readonly findings: readonly Finding[]
  readonly parts: readonly PartPair[]
}

/** What a schema stands for when it is a reference; needed to pair the branches of a union. */
export interface Followers {
  readonly from: (written: Json, path: readonly string[]) => Json
  readonly to: (written: Json, path: readonly string[]) => Json
}

/** Everything that changed at one place, and where to go on. */
export function lookAt(pair: PlacePair, followers: Followers, reckoning: Reckoning): Look {
  const marks = { name: pair.name, from: pair.from.annotations, to: pair.to.annotations }
  const marked = [...annotationFindings(marks, reckoning.roles)]
  // What is no schema cannot be compared with one; the verdict says so with a code.
  if (!isSchema(pair.from.schema) || !isSchema(pair.to.schema)) return { findings: [], parts: [] }
  const [from, to] = [asObject(pair.from.schema), asObject(pair.to.schema)]
  if (from === undefined || to === undefined) {
    if (from === to) return { findings: marked, parts: [] }
    const finding: Finding =
      to === undefined
        ? { code: 'document/schema-closed', words: [], direction: 'narrower' }
        : { code: 'document/schema-opened', words: [], direction: 'wider' }
    return { findings: [...marked, finding], parts: [] }
  }
  const isShared = hasUnevaluated(from) || hasUnevaluated(to)
  const [before, after] = [partsOf(from), partsOf(to)]
  const parts = [...before].flatMap(([key, part]) => {
    const next = after.get(key)
    return next === undefined ? [] : [{ from: inPlace(part, isShared), to: inPlace(next, isShared) }]
  })
  const unions = (['oneOf', 'anyOf', 'allOf'] as const).map((keyword) =>
    lookAtBranches(keyword, from, to, followers),
  )
  return {
    findings: [
      ...marked,
      ...valueFindings(from, to),
      ...boundFindings(from, to, reckoning),
      ...propertyFindings(from, to),
      ...partFindings(from, to, before, after),
      ...unions.flatMap(({ findings }) => findings),
    ],
    parts: [...parts, ...unions.flatMap((union) => union.parts)],
  }
}

/** Where a schema speaks of what is left over, nobody can tell what more documents of a part beside it do to the whole. */
function inPlace(part: Part, isShared: boolean): Part {
  const isBeside = ['not', 'if', 'then', 'else', 'dependentSchemas', 'dependencies'].includes(
    part.path[0] ?? '',
  )
  return isShared && isBeside && mayEvaluate(part.schema) ? { ...part, sign: 0 } : part
}

function isSchema(schema: Json): boolean {
  return typeof schema === 'boolean' || isObject(schema)
}

/** `true` says as much as an object without keywords; `false` has no keywords to compare. */
function asObject(schema: Json): JsonObject | undefined {
  if (schema === true) return {}
  return isObject(schema) ? schema : undefined
}

/** Unions and intersections, branch by branch; a reference with assertions beside it is one more part of `allOf`. */
function lookAtBranches(
  keyword: 'oneOf' | 'anyOf' | 'allOf',
  from: JsonObject,
  to: JsonObject,
  followers: Followers,
): Look {
  const [olds, news] = [branchesOf(keyword, from, followers.from), branchesOf(keyword, to, followers.to)]
  if (olds.length === 0 && news.length === 0) return { findings: [], parts: [] }
  const isShared = hasUnevaluated(from) || hasUnevaluated(to)
  if (keyword !== 'allOf' && (olds.length === 0 || news.length === 0))
    return wholeUnion(keyword, olds.length === 0, isShared)
  const { pairs, removed, added, isTagged } = pairBranches(olds, news)
  const isSure = (keyword !== 'oneOf' || isTagged) && !isShared
  const parts = pairs.flatMap(([one, other]) => {
    const [old, next] = [olds[one], news[other]]
    return old === undefined || next === undefined
      ? []
      : [{ from: branchPart(old, isSure), to: branchPart(next, isSure) }]
  })
  const grows = keyword === 'allOf' ? 'narrower' : 'wider'
  const shrinks = keyword === 'allOf' ? 'wider' : 'narrower'
  const findings = [
    ...removed.flatMap((index) =>
      branchFindings(olds[index], { keyword, direction: isSure ? shrinks : 'unknown', isNew: false }),
    ),
    ...added.flatMap((index) =>
      branchFindings(news[index], { keyword, direction: isSure ? grows : 'unknown', isNew: true }),
    ),
  ]
  return { findings, parts }
}

interface PlacedBranch {
  readonly path: readonly string[]
  readonly written: Json
  readonly schema: Json
}

function branchesOf(
  keyword: 'oneOf' | 'anyOf' | 'allOf',
  schema: JsonObject,
  follow: (written: Json, path: readonly string[]) => Json,
): readonly PlacedBranch[] {
  const list = valueAt(schema, keyword)
  const branches = (isList(list) ? list : []).map((written, index) => ({
    written,
    path: [keyword, `${index}`],
  }))
  const reference = valueAt(schema, '$ref')
  const beside =
    keyword === 'allOf' && reference !== undefined ? [{ written: { $ref: reference }, path: [] }] : []
  return [...branches, ...beside].map(({ written, path }) => ({
    written,
    path,
    schema: follow(written, path),
  }))
}

function branchPart({ path, written }: PlacedBranch, isSure: boolean): Part {
  return { path, schema: written, sign: isSure ? 1 : 0, isTyped: true }
}

function wholeUnion(keyword: 'oneOf' | 'anyOf', isNew: boolean, isShared: boolean): Look {
  const place = isNew ? { to: `/${keyword}` } : { from: `/${keyword}` }
  const findings: readonly Finding[] = [
    isNew
      ? {
          code: 'document/keyword-added',
          words: [keyword],
          direction: isShared ? 'unknown' : 'narrower',
          ...place,
        }
      : {
          code: 'document/keyword-removed',
          words: [keyword],
          direction: isShared ? 'unknown' : 'wider',
          ...place,
        },
    { code: 'sdk/type-changed', words: isNew ? ['-', keyword] : [keyword, '-'], ...place },
  ]
  return { findings, parts: [] }
}

function branchFindings(
  branch: PlacedBranch | undefined,
  {
    keyword,
    direction,
    isNew,
  }: {
    readonly keyword: string
    readonly direction: 'narrower' | 'wider' | 'unknown'
    readonly isNew: boolean
  },
): readonly Finding[] {
  if (branch === undefined) return []
  const pointer = toPointer(branch.path)
  const place = isNew ? { to: pointer } : { from: pointer }
  const words = [variantName(branch)]
  const change: Finding = {
    code: isNew ? 'document/branch-added' : 'document/branch-removed',
    words: [keyword],
    direction,
    ...place,
  }
  if (keyword === 'allOf')
    return [change, { code: 'sdk/type-changed', words: isNew ? ['-', 'allOf'] : ['allOf', '-'], ...place }]
  return [change, { code: isNew ? 'sdk/variant-added' : 'sdk/variant-removed', words, ...place }]
}

function variantName({ schema, path }: PlacedBranch): string {
  const title = isObject(schema) ? valueAt(schema, 'title') : undefined
  return typeof title === 'string' ? title : path.join('/')
}
