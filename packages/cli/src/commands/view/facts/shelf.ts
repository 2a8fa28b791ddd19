/**
 * Documents by what they are about. Whoever asks gets all versions of a document of which any version is about it: an
 * older version alone would pass for the one that holds.
 */
export class Shelf<Document extends { readonly id: string }> {
  readonly #subjectsOf: (document: Document) => readonly string[]
  readonly #versions = new Map<string, Document[]>()
  readonly #idsAbout = new Map<string, Set<string>>()

  constructor(subjectsOf: (document: Document) => readonly string[]) {
    this.#subjectsOf = subjectsOf
  }

  add(document: Document): void {
    const { id } = document
    this.#versions.set(id, [...(this.#versions.get(id) ?? []), document])
    for (const subject of this.#subjectsOf(document)) {
      const ids = this.#idsAbout.get(subject) ?? new Set<string>()
      this.#idsAbout.set(subject, ids.add(id))
    }
  }

  about(subjects: readonly string[]): readonly Document[] {
    const ids = new Set(subjects.flatMap((subject) => [...(this.#idsAbout.get(subject) ?? [])]))
    return [...ids].flatMap((id) => this.#versions.get(id) ?? [])
  }
}
