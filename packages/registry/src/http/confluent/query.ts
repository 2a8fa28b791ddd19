import type { Sight } from '../../store/store.ts'
import type { Page } from '../../store/store.ts'

/** The parameters of a URL; a name may stand more than once. */
export class Query {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(query: unknown) {
    const entries = typeof query === 'object' && query !== null ? Object.entries(query) : []
    this.#values = new Map(
      entries.map(([name, value]) => [name, [value].flat().filter((each) => typeof each === 'string')]),
    )
  }

  text(name: string): string | undefined {
    return this.#values.get(name)?.[0]
  }

  texts(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }

  /** True for `true` only, in any case. */
  flag(name: string): boolean {
    return this.text(name)?.toLowerCase() === 'true'
  }

  /** `deleted` shows the deleted too, `deletedOnly` only those. */
  sight(): Sight {
    if (this.flag('deletedOnly')) return 'only-deleted'
    return this.flag('deleted') ? 'also-deleted' : 'live'
  }

  /** Part of a list, of at most so many; what is no whole number, or a negative one, says nothing. */
  page(most: number): Page {
    return { offset: this.#count('offset') ?? 0, limit: Math.min(this.#count('limit') ?? most, most) }
  }

  #count(name: string): number | undefined {
    const text = this.text(name) ?? ''
    return /^\d{1,9}$/u.test(text) ? Number(text) : undefined
  }
}

/** Part of a list that had to be read whole, because not all of it may be seen. */
export function partOf<Item>(
  items: readonly Item[],
  { offset = 0, limit = Infinity }: Page,
): readonly Item[] {
  return items.slice(offset, offset + limit)
}
