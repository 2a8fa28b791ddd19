import { equal } from '../../../check/characters.ts'
import type { MessageTree, TreeObject, TreeProperty } from '../../tree/message-tree.ts'
import { isEmpty, isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'
import type { ChangeIssueCode } from '../change-issue.ts'
import { escaped } from '../patch/json-pointer.ts'
import type { Origins } from '../patch/patch-trouble.ts'
import { isOwnThing, useOf } from './frame.ts'
import type { Frame } from './frame.ts'
import { goneTouches } from './gone.ts'
import { laidValues } from './plain-list.ts'
import { laidOut, placesOf, stayingOf, wishesOf } from './sequence.ts'
import type { Touch } from './touch.ts'

/** A reason to refuse that shows while a patched view is laid on the document. */
export interface Refusal {
  readonly code: ChangeIssueCode
  readonly pointer: string
}

/** One property of an object that a patch touches. */
interface Place {
  readonly frame: Frame
  readonly name: string
  readonly property: TreeProperty
  readonly pointer: string
  readonly seen: unknown
  readonly wished: unknown
}

/** A list, which of it was seen, and what is wished of that. */
interface Laying {
  readonly all: readonly unknown[]
  readonly places: readonly number[]
  readonly wishes: readonly { readonly from: number | undefined }[]
}

/**
 * Lays the difference between a view and the patched view on the whole document, and notes each place it touches. It
 * does not ask who may do that; it only never touches what was not seen.
 */
export class Layout {
  readonly touches: Touch[] = []
  readonly refusals: Refusal[] = []
  /** Reasons that lie in what is hidden; said only when there is no other, so that they tell as little as can be. */
  readonly hindrances: Refusal[] = []
  readonly #tree: MessageTree
  readonly #origins: Origins

  constructor(tree: MessageTree, origins: Origins) {
    this.#tree = tree
    this.#origins = origins
  }

  /** The whole document with the difference; a new one has no before. */
  document(before: Json | undefined, seen: Json, wished: Json): Json {
    const object = this.#tree[0]
    if (object === undefined) return before ?? wished
    const own = { object, before, pointer: '', isElement: true, isSeen: true, ends: false }
    const root = { ...own, parent: undefined, use: undefined, after: undefined }
    return this.#object(root, seen, wished, false)
  }

  /** `isGoing` when the object is taken away with all that is in it. */
  #object(frame: Frame, seen: Json, wished: Json, isGoing: boolean): Json {
    const out: Json = { ...frame.before }
    for (const name of new Set([...Object.keys(seen), ...Object.keys(wished)])) {
      const place = {
        name,
        seen: seen[name],
        wished: wished[name],
        pointer: `${frame.pointer}/${escaped(name)}`,
      }
      if (equal(place.seen, place.wished)) continue
      const { properties } = frame.object
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined
      if (property === undefined) {
        // The name is not repeated: it is what somebody sent.
        this.#refuse('rights/change-result-invalid', frame.pointer)
        continue
      }
      if (property.required === true && place.seen !== undefined && isNothing(place.wished) && !isGoing)
        this.#refuse('rights/change-result-invalid', place.pointer)
      const laid = this.#laid({ ...place, frame, property }, frame.before?.[name])
      if (laid === undefined) delete out[name]
      else out[name] = laid
    }
    frame.after = out
    return out
  }

  #laid(place: Place, kept: unknown): unknown {
    const { property, pointer } = place
    if (property.open === true) return this.#refuse('rights/change-not-allowed', pointer)
    const object = property.object === undefined ? undefined : this.#tree[property.object]
    if (object === undefined)
      return property.list === true ? this.#values(place, kept) : this.#value(place, kept)
    return property.list === true ? this.#list(place, object, kept) : this.#part(place, object, kept)
  }

  #value(place: Place, kept: unknown): unknown {
    const { frame, name, property, pointer, seen, wished } = place
    if (typeof wished === 'object') return this.#refuse('rights/change-result-invalid', pointer)
    this.touches.push({ kind: 'value', frame, name, property, pointer, before: seen, after: wished })
    // Something may stand where nothing is seen: it is not overwritten.
    return seen === undefined && kept !== undefined ? this.#hinder(pointer) : wished
  }

  #values(place: Place, kept: unknown): unknown {
    const { frame, name, property, pointer } = place
    const [seen, wished, all] = [listOf(place.seen), listOf(place.wished), listOf(kept)]
    if (wished === undefined || wished.some((value) => typeof value === 'object'))
      return this.#refuse('rights/change-result-invalid', pointer)
    const values = { before: place.seen, after: place.wished }
    this.touches.push({ kind: 'value', frame, name, property, pointer, ...values })
    return laidValues(all ?? [], seen ?? [], wished)
  }

  #part(place: Place, object: TreeObject, kept: unknown): unknown {
    const { seen, wished, pointer } = place
    if (wished !== undefined && !isPlain(wished)) return this.#refuse('rights/change-result-invalid', pointer)
    const isElement = isOwnThing(object)
    // What goes, goes whole; what comes may not come over something else. Neither looks at what is hidden.
    const isHindered =
      wished === undefined ? !equal(seen, kept) : isElement && seen === undefined && kept !== undefined
    if (isHindered) this.#hinder(pointer)
    const before = plainOr(wished === undefined || (isElement && seen === undefined) ? seen : kept)
    const frame = this.#frame(place, object, { pointer, before, isElement, isSeen: seen !== undefined })
    if (isElement && seen === undefined) this.touches.push({ kind: 'added', frame, pointer })
    if (isElement && wished === undefined) return this.#gone(frame)
    const out = this.#object(frame, plainOr(seen) ?? {}, wished ?? {}, wished === undefined)
    return isEmpty(out) ? undefined : out
  }

  #list(place: Place, object: TreeObject, kept: unknown): unknown {
    const [seen, wished, whole] = [listOf(place.seen), listOf(place.wished), listOf(kept)]
    if (seen === undefined || whole === undefined || wished?.every(isPlain) !== true)
      return this.#refuse('rights/change-result-invalid', place.pointer)
    const hasIds = object.declares !== undefined
    const wishes = wishesOf(seen, wished, hasIds, this.#origins)
    const sure = placesOf(whole, seen, hasIds)
    const isAppended = seen.every((item, number) => equal(item, wished[number]))
    if (sure === undefined && !isAppended) this.#hinder(place.pointer)
    // Where it is not sure which items were seen, new ones only come behind all others.
    const [all, places] = sure === undefined ? [isAppended ? whole : seen, [...seen.keys()]] : [whole, sure]
    const staying = stayingOf(wishes)
    this.#removed(place, object, { all, places, wishes })
    const laid = wishes.map(({ item, from, isGuess }, number) => {
      if (from === undefined) return { item: this.#added(place, object, item, number), from }
      const before = plainOr(all[places[from] ?? -1])
      const hasMoved = !staying.has(number)
      if (!hasMoved && equal(seen[from], item)) return { item: before, from }
      const pointer = `${place.pointer}/${number}`
      // What is hidden in an item must not end up with the content of another.
      if (isGuess === true && !equal(before, seen[from])) this.#hinder(pointer)
      const frame = this.#frame(place, object, { pointer, before, isElement: true, isSeen: true })
      if (hasMoved) this.touches.push({ kind: 'moved', frame, pointer })
      return { item: this.#object(frame, plainOr(seen[from]) ?? {}, plainOr(item) ?? {}, false), from }
    })
    const out = laidOut<unknown>(all, places, laid)
    return out.length === 0 ? undefined : out
  }

  #added(place: Place, object: TreeObject, item: unknown, number: number): Json {
    const pointer = `${place.pointer}/${number}`
    const frame = this.#frame(place, object, { pointer, before: undefined, isElement: true, isSeen: false })
    this.touches.push({ kind: 'added', frame, pointer })
    return this.#object(frame, {}, plainOr(item) ?? {}, false)
  }

  #removed(place: Place, object: TreeObject, { all, places, wishes }: Laying): void {
    const remaining = new Set(wishes.map(({ from }) => from))
    for (const [from, item] of (listOf(place.seen) ?? []).entries()) {
      if (remaining.has(from)) continue
      const pointer = `${place.pointer}/${from}`
      if (!equal(all[places[from] ?? -1], item)) this.#hinder(pointer)
      this.#gone(
        this.#frame(place, object, { pointer, before: plainOr(item), isElement: true, isSeen: true }),
      )
    }
  }

  #gone(frame: Frame): undefined {
    this.touches.push(...goneTouches(this.#tree, frame))
  }

  #frame(
    { frame, property }: Place,
    object: TreeObject,
    own: Pick<Frame, 'pointer' | 'before' | 'isElement' | 'isSeen'>,
  ): Frame {
    const { ends = false, list, required } = property
    const isCore = list === true && required === true && object.declares === undefined
    return { ...own, object, parent: frame, use: useOf(property, frame.use), ends, isCore, after: undefined }
  }

  #hinder(pointer: string): undefined {
    this.hindrances.push({ code: 'rights/change-not-allowed', pointer })
  }

  #refuse(code: ChangeIssueCode, pointer: string): undefined {
    this.refusals.push({ code, pointer })
  }
}

/** A list; an empty one when there is nothing; undefined when there is something else. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (value === undefined) return []
  return Array.isArray(value) ? value : undefined
}

function plainOr(value: unknown): Json | undefined {
  return isPlain(value) ? value : undefined
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
