import { below, chance, uuid } from './random.ts'
import type { Random } from './random.ts'

/** The ids of one document in the making, so that what is named in it is in it. */
export interface DocumentIds {
  /** The document's own id is known by its kind, for parts that point back to it. */
  readonly own: Map<string, string>
  /** Gives a thing of this kind its id; others can name it after `finish`. */
  readonly finish: (kind: string, id: string) => void
  /** An id of a thing of this kind, or undefined when the document has places for such things but none is there. */
  readonly refer: (kind: string) => string | undefined
  /** A person whom the document introduces: in `over`, or as a member of a household. */
  readonly introduce: () => string
}

/** The most different outside things of one kind that a document names: organisations, provisions, other plans. */
const mostOutside = 4

/** Starts a document; `inside` are the kinds of which things stand in the document itself. */
export function createDocumentIds(random: Random, inside: ReadonlySet<string>): DocumentIds {
  const found = new Map<string, string[]>()
  const listOf = (kind: string): string[] => {
    const list = found.get(kind) ?? []
    found.set(kind, list)
    return list
  }
  const add = (kind: string): string => {
    const id = uuid(random)
    listOf(kind).push(id)
    return id
  }
  return {
    own: new Map(),
    finish: (kind, id) => {
      listOf(kind).push(id)
    },
    refer: (kind) => {
      const list = listOf(kind)
      if (inside.has(kind)) return list[below(random, list.length)]
      const isPerson = kind === 'inwonerId'
      const needsMore = list.length === 0 || (!isPerson && list.length < mostOutside && chance(random, 0.4))
      return needsMore ? add(kind) : list[below(random, list.length)]
    },
    introduce: () => add('inwonerId'),
  }
}
