import { below } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { isObject } from './rights-oracle-parties.ts'
import type { Place } from './rights-places.ts'
import { some } from './rights-random.ts'

/** Ways in which two documents can differ. */
export type KindOfChange = 'change' | 'remove' | 'add' | 'many'

/** One step from a document to another, at a place that may not be seen. */
export interface HiddenChange {
  readonly document: unknown
  readonly kind: Exclude<KindOfChange, 'many'>
  /** The place, and for something new the list or the object in which it came to stand. */
  readonly place: Place
  /** Where in the document something was changed, added or taken out of. */
  readonly at: string
}

/** What is known of the document that is changed, worked out once for all its changes. */
export interface Changeable {
  readonly document: unknown
  /** Places that are hidden and decide over nothing that is shown. */
  readonly open: readonly Place[]
  readonly shown: ReadonlySet<string>
  /** Places of other documents of the same type, to take values of. */
  readonly given: readonly Place[]
}

/** True when a place may differ between two documents that must look the same. */
export function isOpen({ at, decidesOver }: Place, shown: ReadonlySet<string>): boolean {
  return !shown.has(at) && !decidesOver.some((object) => shown.has(object))
}

/** Changes, removes or adds one thing that may not be seen; undefined when this try found nothing to do. */
export function changeHidden(random: Random, changeable: Changeable): HiddenChange | undefined {
  switch (below(random, 3)) {
    case 0:
      return changed(random, changeable, some(random, changeable.open))
    case 1:
      return removed(changeable.document, some(random, changeable.open))
    default:
      return addedTo(random, changeable)
  }
}

/**
 * Several hidden things after each other, each a step from the document before it. Later places go first, so that the
 * places before them still stand where they stood.
 */
export function changeMuch(
  random: Random,
  changeable: Changeable,
  isValid: (document: unknown) => boolean,
): readonly HiddenChange[] {
  const share = 2 + below(random, 6)
  const chosen = changeable.open.filter(() => below(random, changeable.open.length) < share)
  let { document } = changeable
  return chosen.toReversed().flatMap((place) => {
    const now = { ...changeable, document }
    const isScalar = !isObject(place.value) && !Array.isArray(place.value)
    const step = isScalar && below(random, 2) === 0 ? changed(random, now, place) : removed(document, place)
    if (step === undefined || !isValid(step.document)) return []
    document = step.document
    return [step]
  })
}

function changed(random: Random, { document, given }: Changeable, place: Place): HiddenChange | undefined {
  if (isObject(place.value) || Array.isArray(place.value)) return undefined
  const value = anotherValue(random, place, given)
  if (value === place.value) return undefined
  const opened = openedAt(document, place.around)
  Reflect.set(Object(opened.container), place.key, value)
  return { document: opened.document, kind: 'change', place, at: place.at }
}

function removed(document: unknown, place: Place): HiddenChange | undefined {
  if (place.at === '') return undefined
  const opened = openedAt(document, place.around)
  if (Array.isArray(opened.container)) opened.container.splice(Number(place.key), 1)
  else Reflect.deleteProperty(Object(opened.container), place.key)
  return { document: opened.document, kind: 'remove', place, at: place.parentAt }
}

/** Puts something of another document where it would be hidden: an item of a list, or a property that was not there. */
function addedTo(random: Random, { document, given, shown }: Changeable): HiddenChange | undefined {
  const place = some(random, given)
  if (place.decidesOver.length > 0) return undefined
  const { document: copy, container } = openedAt(document, place.around)
  if (Array.isArray(container)) {
    const index = below(random, container.length + 1)
    if (container.length > 40 && shown.has(`${place.parentAt}/${index}`)) return undefined
    container.splice(index, 0, place.value)
    return { document: copy, kind: 'add', place, at: `${place.parentAt}/${index}` }
  }
  if (!isObject(container) || container[place.key] !== undefined) return undefined
  Reflect.set(Object(container), place.key, place.value)
  return { document: copy, kind: 'add', place, at: place.at }
}

function anotherValue(random: Random, { schema, value, alike }: Place, given: readonly Place[]): unknown {
  if (schema.enum !== undefined) return some(random, schema.enum)
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  const like = given.filter((place) => place.alike === alike)
  return like.length > 0 ? some(random, like).value : `${String(value)} en meer`
}

/** A copy of which only what stands on the way to a place is new: the rest is shared with the document. */
function openedAt(
  document: unknown,
  around: readonly string[],
): { readonly document: unknown; readonly container: unknown } {
  const copy = copyOf(document)
  let container = copy
  for (const step of around) {
    const inner: unknown = copyOf(Reflect.get(Object(container), step))
    if (inner === undefined) return { document: copy, container: undefined }
    Reflect.set(Object(container), step, inner)
    container = inner
  }
  return { document: copy, container }
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = [...value]
    return items
  }
  return isObject(value) ? { ...value } : undefined
}
