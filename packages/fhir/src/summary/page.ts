/** A text for people, before it is known in which form it is written; every form holds all of it. */
export interface Page {
  readonly title: string
  /** What stands above it: for whom, of when. */
  readonly lead: readonly Detail[]
  readonly sections: readonly Section[]
}

/** A part with a heading of its own. */
export interface Section {
  readonly title: string
  readonly items: readonly Item[]
}

/** One thing that is said, with what belongs to it. */
export interface Item {
  readonly head: string
  readonly details: readonly Detail[]
}

/** A value with what it is called. */
export interface Detail {
  readonly label: string
  readonly value: string
}

/** A detail that is left out when there is nothing to say. */
export function detail(label: string, value: string | undefined): readonly Detail[] {
  return value === undefined || value === '' ? [] : [{ label, value }]
}

/** A section that is left out when it is empty. */
export function section(title: string, items: readonly Item[]): readonly Section[] {
  return items.length === 0 ? [] : [{ title, items }]
}
