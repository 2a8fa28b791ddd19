import { isPlain } from './copying.ts'
import type { Json } from './copying.ts'

// Fewer than this are looked through; for more a table pays.
const few = 16
const nobody = Symbol('nobody')

/** Who is involved, by id. Two that share an id are nobody: neither may pass for the other. */
export class People {
  readonly #list: readonly unknown[]
  #byId: ReadonlyMap<unknown, Json> | undefined
  #lastId: unknown = nobody
  #last: Json | undefined

  constructor(list: unknown) {
    this.#list = Array.isArray(list) ? list : []
  }

  /** The one with this id. */
  get(id: unknown): Json | undefined {
    // Several things are asked of one person after another.
    if (id !== this.#lastId) {
      this.#last = this.#list.length > few ? this.#table().get(id) : onlyOne(this.#list, id)
      this.#lastId = id
    }
    return this.#last
  }

  /** All of them. */
  values(): Iterable<Json> {
    return this.#table().values()
  }

  #table(): ReadonlyMap<unknown, Json> {
    this.#byId ??= byId(this.#list)
    return this.#byId
  }
}

function onlyOne(list: readonly unknown[], id: unknown): Json | undefined {
  let found: Json | undefined
  for (let index = 0; index < list.length; index++) {
    const item = list[index]
    // The id first: mostly it is another, and whether something is plain takes longer to see.
    if (!isObject(item) || item['id'] !== id || !isPlain(item)) continue
    if (found !== undefined) return undefined
    found = item
  }
  return found
}

function isObject(item: unknown): item is Json {
  return typeof item === 'object' && item !== null
}

function byId(list: readonly unknown[]): ReadonlyMap<unknown, Json> {
  const found = new Map<unknown, Json>()
  const twice: unknown[] = []
  for (const item of list) {
    if (!isPlain(item)) continue
    const { id } = item
    if (found.has(id)) twice.push(id)
    else found.set(id, item)
  }
  for (const id of twice) found.delete(id)
  return found
}
