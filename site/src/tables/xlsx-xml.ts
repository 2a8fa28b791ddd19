/** What XML 1.0 cannot carry, not even escaped. */
const noXml = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text inside XML, without the characters that XML cannot carry. */
export function xml(text: string): string {
  return text
    .replaceAll(noXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The letters of a column of a sheet, counted from 0: `A`, `Z`, `AA`. */
export function columnName(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? letter : `${columnName(Math.floor(place / 26) - 1)}${letter}`
}

/** Longer texts make Excel repair the file. */
const longestText = 32_767

/** One cell; an empty text is no cell. */
export function cellXml(cell: number | string, place: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`
  if (cell === '') return ''
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(cell.slice(0, longestText))}</t></is></c>`
}
