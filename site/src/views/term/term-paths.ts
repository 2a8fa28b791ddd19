import { terms } from '../../data/built.ts'
import { forwardingAliases } from '../../data/entries.ts'
import type { Alias } from '../../data/entries.ts'
import type { Language } from '../../language.ts'

/** A page under the address of terms: a term, or another word that leads to one. */
interface TermPath {
  readonly params: { readonly key: string }
  readonly props: { readonly alias: Alias | undefined }
}

/** One page for each term and one for each other word of the language. */
export function termPaths(language: Language): TermPath[] {
  return [
    ...terms.map(({ sleutel }) => ({ params: { key: sleutel }, props: { alias: undefined } })),
    ...forwardingAliases(language).map((alias) => ({ params: { key: alias.slug }, props: { alias } })),
  ]
}
