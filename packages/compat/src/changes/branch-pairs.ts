import { canonicalText, isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import { propertiesOf } from './property-findings.ts'

/** One branch of `oneOf`, `anyOf` or `allOf`: as it is written, and what it stands for. */
export interface Branch {
  readonly written: Json
  readonly schema: Json
}

/** Which branches of two versions are each other's successor, by index. */
export interface BranchPairs {
  readonly pairs: readonly (readonly [from: number, to: number])[]
  readonly removed: readonly number[]
  readonly added: readonly number[]
  /** True when a property with another constant in each branch tells them apart, so that no two overlap. */
  readonly isTagged: boolean
}

/** Beyond this many pairs of branches likeness is not weighed. */
const mostWeighed = 10_000

/** Pairs branches by their tag, or else by what they are: the same text, the same reference or title, the most alike. */
export function pairBranches(from: readonly Branch[], to: readonly Branch[]): BranchPairs {
  const tag = commonTag(from, to)
  const open = { from: new Set(from.keys()), to: new Set(to.keys()) }
  const pairs: (readonly [number, number])[] = []
  const pair = (one: number, other: number): void => {
    pairs.push([one, other])
    open.from.delete(one)
    open.to.delete(other)
  }
  const signatures = tag === undefined ? [textOf, nameOf] : [(branch: Branch) => tagOf(branch.schema, tag)]
  for (const signature of signatures) {
    const waiting = new Map<string, number>()
    for (const index of open.to) {
      const key = branchKey(to[index], signature)
      if (key !== undefined && !waiting.has(key)) waiting.set(key, index)
    }
    for (const index of [...open.from]) {
      const key = branchKey(from[index], signature)
      const match = key === undefined ? undefined : waiting.get(key)
      if (match !== undefined && open.to.has(match)) pair(index, match)
    }
  }
  if (tag === undefined) for (const [one, other] of alike(from, to, open)) pair(one, other)
  return { pairs, removed: [...open.from], added: [...open.to], isTagged: tag !== undefined }
}

function branchKey(
  branch: Branch | undefined,
  signature: (branch: Branch) => string | undefined,
): string | undefined {
  return branch === undefined ? undefined : signature(branch)
}

function textOf({ schema }: Branch): string {
  return JSON.stringify(schema)
}

function nameOf({ written, schema }: Branch): string | undefined {
  const reference = isObject(written) ? valueAt(written, '$ref') : undefined
  const name = reference ?? (isObject(schema) ? valueAt(schema, 'title') : undefined)
  return typeof name === 'string' ? name : undefined
}

/** The property that is a constant in every branch, and no constant twice in a version. */
function commonTag(from: readonly Branch[], to: readonly Branch[]): string | undefined {
  const [first] = [...from, ...to]
  if (first === undefined || !isObject(first.schema)) return undefined
  return [...propertiesOf(first.schema).keys()].find((name) =>
    [from, to].every((branches) => {
      const tags = branches.map(({ schema }) => tagOf(schema, name))
      return !tags.includes(undefined) && new Set(tags).size === branches.length
    }),
  )
}

/** A tag separates branches only where it cannot be left out. */
function tagOf(schema: Json, name: string): string | undefined {
  if (!isObject(schema)) return undefined
  const property = propertiesOf(schema).get(name)
  const required = valueAt(schema, 'required')
  if (!Array.isArray(required) || !required.includes(name) || !isObject(property)) return undefined
  const constant = valueAt(property, 'const')
  return constant === undefined ? undefined : canonicalText(constant)
}

/** What is left, the most alike first; when one is left on both sides, that is the pair. */
function alike(
  from: readonly Branch[],
  to: readonly Branch[],
  open: { readonly from: ReadonlySet<number>; readonly to: ReadonlySet<number> },
): readonly (readonly [number, number])[] {
  const [olds, news] = [[...open.from], [...open.to]]
  const [onlyOld, onlyNew] = [olds[0], news[0]]
  if (olds.length === 1 && news.length === 1 && onlyOld !== undefined && onlyNew !== undefined)
    return [[onlyOld, onlyNew]]
  if (olds.length * news.length > mostWeighed) return []
  const weighed = olds.flatMap((one) =>
    news.map((other) => ({ one, other, weight: likeness(from[one], to[other]) })),
  )
  const taken = { from: new Set<number>(), to: new Set<number>() }
  return weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight)
    .flatMap(({ one, other }) => {
      if (taken.from.has(one) || taken.to.has(other)) return []
      taken.from.add(one)
      taken.to.add(other)
      return [[one, other] as const]
    })
}

/** From 0 to 1; of two types nothing is alike. */
function likeness(one: Branch | undefined, other: Branch | undefined): number {
  if (one === undefined || other === undefined || !isObject(one.schema) || !isObject(other.schema)) return 0
  const [type, otherType] = [valueAt(one.schema, 'type'), valueAt(other.schema, 'type')]
  if (canonicalText(type ?? null) !== canonicalText(otherType ?? null)) return 0
  const [names, otherNames] = [
    new Set(propertiesOf(one.schema).keys()),
    new Set(propertiesOf(other.schema).keys()),
  ]
  const shared = [...names].filter((name) => otherNames.has(name)).length
  const all = new Set([...names, ...otherNames]).size
  if (all > 0) return shared / all
  return type === undefined ? 0 : 0.5
}
