// What readers of text take for the end of a line: what stands behind it must not come to stand in the first column.
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/gu
// Control characters, for which XML has no place, but for a new line and a tab.
const control = /(?![\n\t])\p{Cc}/gu
// Marks that make a reader see letters in another order than they stand in.
const order = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const notInXml = /[\uFFFE\uFFFF]/gu
const halfCharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** What somebody wrote, without what no reader sees and no XML can hold. */
export function readable(text: string): string {
  return text
    .replaceAll(lineEnd, '\n')
    .replaceAll(halfCharacter, '\uFFFD')
    .replaceAll(control, '')
    .replaceAll(order, '')
    .replaceAll(notInXml, '')
}

/** Text within XHTML: nothing of it is ever read as markup. */
export function escaped(text: string): string {
  return readable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
