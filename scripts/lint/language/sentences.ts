// A point after one of these, or after an initial, does not end a sentence.
const abbreviated =
  /(?:^|[\s('"])(?:[Aa]rt|[Bb]ijv|blz|[Cc]a|dr|[Ee]\.g|etc|evt|excl|[Ii]\.e|incl|mr|[Nn]r|resp|\p{Lu})\.$/u
const boundary = /(?<=[.!?]['")]*)\s+(?=['"(]*[\p{Lu}\p{N}])/u

/** The sentences of a running text; a colon or semicolon does not end one. */
export function sentences(text: string): readonly string[] {
  const found: string[][] = []
  for (const part of text.trim().split(boundary)) {
    const last = found.at(-1)
    if (last !== undefined && abbreviated.test(last.at(-1) ?? '')) last.push(part)
    else found.push([part])
  }
  return found.map((parts) => parts.join(' '))
}

/** The words of a text as a reader counts them: `e-mailadres`, `cliënt's` and `2.3.2` are one word each. */
export function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.\-/&][\p{L}\p{N}]+)*/gu) ?? []
}

/** A text without what stands between quotation marks, which is quoted and not said. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])|"[^"]+"/gu, ' ')
}
