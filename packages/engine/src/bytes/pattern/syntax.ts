/** The bytes of ASCII that may stand in a place: 1 for each that may. */
export type Letters = Uint8Array

/** A regular expression without anything that looks around or back. */
export type Syntax =
  | { readonly kind: 'letters'; readonly letters: Letters }
  | { readonly kind: 'sequence'; readonly parts: readonly Syntax[] }
  | { readonly kind: 'choice'; readonly parts: readonly Syntax[] }
  | { readonly kind: 'repeat'; readonly part: Syntax; readonly least: number; readonly most: number }

/** The letters of some characters; undefined when one of them is not ASCII. */
export function lettersOf(codes: Iterable<number>): Letters {
  const letters = new Uint8Array(128)
  for (const code of codes) letters[code] = 1
  return letters
}
