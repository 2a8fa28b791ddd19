/** The first text after all those that begin with `prefix`, by code point; undefined when nothing comes after them. */
export function prefixEnd(prefix: string): string | undefined {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? 0)
  while (points.at(-1) === 0x10_ff_ff) points.pop()
  const last = points.pop()
  if (last === undefined) return undefined
  // Half surrogates are no text, so the one after U+D7FF is U+E000.
  const next = last === 0xd7_ff ? 0xe0_00 : last + 1
  return String.fromCodePoint(...points, next)
}
