/** No letter of any language has so many marks; putting a long run of them in order takes the square of its length. */
const manyMarks = /(\p{M}{8})\p{M}+/gu

/** Text without what people leave out when they type: capitals, accents, curly quotes, soft hyphens, ligatures. */
export function fold(text: string): string {
  // Most words are plain letters, and normalising is slow.
  if (/^[\w .:'-]*$/.test(text)) return text.toLowerCase()
  return text
    .replaceAll(manyMarks, '$1')
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
}
