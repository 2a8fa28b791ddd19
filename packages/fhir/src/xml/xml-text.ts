/** What XML 1.0 cannot hold, also not as a reference; a half of a pair of surrogates is among it. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser makes a space of each of these when it stands there by itself.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A text as it stands between the quotes of an attribute; undefined when XML has no way to write it. */
export function attributeText(text: string): string | undefined {
  if (impossible.test(text)) return undefined
  return text.replaceAll(/[&<>"\t\n\r]/g, (character) => references[character] ?? character)
}
