import { isList, isObject, valueAt } from '../../json.ts'
import type { Json } from '../../json.ts'
import { openLibrary } from '../../open-library.ts'
import { isSince, referenceKeywords } from '../../read/dialect.ts'
import type { Library } from '../../read/references.ts'
import { resolveReference } from '../../read/references.ts'
import { indexDocument } from '../../read/resources.ts'
import type { Place, Resource } from '../../read/resources.ts'
import { TrialCosts } from '../../strings/backtracking.ts'
import { unicodePattern } from '../../strings/unicode-pattern.ts'
import { TroubleError } from '../../trouble.ts'
import type { JudgedSchema } from '../judge.ts'
import { seenInBranches } from './in-place.ts'
import { seenOfList, seenOfObject, seenOfRest } from './parts.ts'
import { isAllowedItself } from './scalars.ts'
import { nothingSeen, seenByAll } from './visit.ts'
import type { Applying, Seen, Visit } from './visit.ts'

/** Schemas that may be applied for one document, and steps that its patterns may take. */
const mostApplied = 50_000
const mostSteps = 300_000

/**
 * Applies schemas to a value as they are met, each in its own dialect and with dynamic references that know the way that
 * led there. It shares with the decision procedure only how the target of a reference is found.
 */
export class SecondJudge {
  readonly #library: Library
  readonly #root: Place
  readonly #costs = new TrialCosts()
  #left = { applied: mostApplied, steps: mostSteps }

  constructor({ schema, dialect, documents, formats }: JudgedSchema) {
    const policy = formats ? 'assertion' : 'annotation'
    this.#library = openLibrary({ documents: Object.fromEntries(documents), dialect, formats: policy })
    const uri = 'https://schema.invalid/'
    const resource = indexDocument(this.#library.resources, { document: schema, uri, dialect, pointer: '' })
    this.#root = { schema, pointer: '', resource }
  }

  /** Whether a value is valid. */
  accepts(value: Json): boolean {
    this.#left = { applied: mostApplied, steps: mostSteps }
    return this.#see({ place: this.#root, way: [] }, value) !== undefined
  }

  #see({ place, way }: Visit, value: Json): Seen | undefined {
    const { schema } = place
    if (!isObject(schema)) return schema === true ? nothingSeen : undefined
    this.#left.applied -= 1
    if (this.#left.applied < 0) throw new TroubleError({ code: 'budget-steps', keyword: '$ref' })
    const resource = this.#library.resources.byRoot.get(schema) ?? place.resource
    const here: Visit = {
      place: { ...place, resource },
      way: way.at(-1) === resource ? way : [...way, resource],
    }
    const { dialect } = resource
    const referred = this.#seenByReferences(here, value)
    if (referred === undefined) return undefined
    if (valueAt(schema, '$ref') !== undefined && !isSince(dialect, '2019-09')) return referred
    const applying: Applying = {
      schema,
      dialect,
      formats: this.#library.formats,
      apply: (part, child) => this.#see({ place: { ...here.place, schema: child }, way: here.way }, part),
      matches: (source, text) => this.#matches(source, text),
    }
    if (!isAllowedItself(applying, value)) return undefined
    const branches = seenInBranches(applying, value)
    const parts = branches && seenOfParts(applying, value)
    return branches && parts && seenOfRest(applying, value, seenByAll([referred, branches, parts]))
  }

  #seenByReferences(here: Visit, value: Json): Seen | undefined {
    const { schema, resource } = here.place
    const all: Seen[] = []
    for (const keyword of referenceKeywords(resource.dialect)) {
      const reference = isObject(schema) ? valueAt(schema, keyword) : undefined
      if (typeof reference !== 'string') continue
      const target = resolveReference(this.#library, reference, here.place)
      const place = outermost(keyword, reference, target, here.way) ?? target
      const seen = this.#see({ place, way: here.way }, value)
      if (seen === undefined) return undefined
      all.push(seen)
    }
    return seenByAll(all)
  }

  #matches(source: string, text: string): boolean {
    const pattern = unicodePattern(source)
    const steps = this.#costs.stepsToTry(pattern, text, this.#left.steps)
    if (steps === undefined) throw new TroubleError({ code: 'budget-steps', keyword: 'pattern' })
    this.#left.steps -= steps
    return new RegExp(pattern, 'u').test(text)
  }
}

/** Where a dynamic reference leads instead, seen from the outermost resource on the way. */
function outermost(
  keyword: string,
  reference: string,
  target: Place,
  way: readonly Resource[],
): Place | undefined {
  if (keyword === '$ref') return undefined
  if (keyword === '$recursiveRef') {
    if (!target.resource.recursiveAnchor) return undefined
    const first = way.find(({ recursiveAnchor }) => recursiveAnchor)
    return first && { schema: first.root, pointer: first.pointer, resource: first }
  }
  const name = reference.slice(reference.indexOf('#') + 1)
  if (target.resource.dynamicAnchors.get(name)?.schema !== target.schema) return undefined
  return way.find(({ dynamicAnchors }) => dynamicAnchors.has(name))?.dynamicAnchors.get(name)
}

function seenOfParts(applying: Applying, value: Json): Seen | undefined {
  if (isList(value)) return seenOfList(applying, value)
  return isObject(value) ? seenOfObject(applying, value) : nothingSeen
}
