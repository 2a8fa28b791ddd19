import type { JsonPlace } from './place.ts'

/** What `readJson` can report; each code has one text in each language. */
export type JsonIssueCode =
  | 'json/bom'
  | 'json/duplicate-key'
  | 'json/empty'
  | 'json/forbidden-key'
  | 'json/lone-surrogate'
  | 'json/syntax'
  | 'json/too-deep'
  | 'json/too-large'
  | 'json/trailing-content'
  | 'json/unsafe-number'
  | 'json/utf8'

/** A reason to refuse a document. It names the place and the rule, never a key or a value of the document. */
export interface JsonIssue extends JsonPlace {
  readonly code: JsonIssueCode
  /**
   * JSON Pointer (RFC 6901) of the object or array element that holds the trouble. It stops above the first
   * key that the reader was not told of, because such a key may itself be personal data.
   */
  readonly at: string
  readonly nl: string
  readonly en: string
}

interface Text {
  readonly nl: string
  readonly en: string
}

/** The texts of all codes, for issues and for the site; a code outside this table does not exist. */
export const jsonIssueTexts: Readonly<Record<JsonIssueCode, Text>> = {
  'json/bom': {
    nl: 'Het document begint met een byte order mark. Verzend UTF-8 zonder dit teken.',
    en: 'The document starts with a byte order mark. Send UTF-8 without it.',
  },
  'json/duplicate-key': {
    nl: 'Een sleutel komt twee keer voor in hetzelfde object. Elke lezer kiest dan zijn eigen waarde; laat er één staan.',
    en: 'A key occurs twice in the same object. Each reader then picks its own value; keep one.',
  },
  'json/empty': {
    nl: 'Het document is leeg of bevat alleen witruimte.',
    en: 'The document is empty or holds only white space.',
  },
  'json/forbidden-key': {
    nl: 'De sleutels __proto__, constructor en prototype zijn niet toegestaan.',
    en: 'The keys __proto__, constructor and prototype are not allowed.',
  },
  'json/lone-surrogate': {
    nl: 'Een tekst bevat een half teken: een surrogaat zonder zijn wederhelft. Schrijf het hele teken.',
    en: 'A text holds half a character: a surrogate without its other half. Write the whole character.',
  },
  'json/syntax': {
    nl: 'Dit is geen geldige JSON: op deze plaats staat een teken dat hier niet kan, of het document houdt te vroeg op.',
    en: 'This is not valid JSON: a character here cannot stand at this place, or the document ends too early.',
  },
  'json/too-deep': {
    nl: 'De lijsten en objecten zijn dieper genest dan toegestaan.',
    en: 'The arrays and objects are nested deeper than allowed.',
  },
  'json/too-large': {
    nl: 'Het document is groter dan toegestaan.',
    en: 'The document is larger than allowed.',
  },
  'json/trailing-content': {
    nl: 'Na het einde van het document staat nog iets. Verzend één JSON-waarde.',
    en: 'Something follows the end of the document. Send one JSON value.',
  },
  'json/unsafe-number': {
    nl: 'Dit getal verliest cijfers bij lezers die met doubles rekenen. Gebruik een kleiner getal, minder cijfers of een tekst.',
    en: 'This number loses digits in readers that calculate with doubles. Use a smaller number, fewer digits or a text.',
  },
  'json/utf8': {
    nl: 'De bytes op deze plaats zijn geen geldige UTF-8.',
    en: 'The bytes at this place are not valid UTF-8.',
  },
}

/** Makes an issue; the texts come from the table, so nothing of the document can slip into them. */
export function createJsonIssue(code: JsonIssueCode, at: string, place: JsonPlace): JsonIssue {
  const { nl, en } = jsonIssueTexts[code]
  return { code, at, offset: place.offset, line: place.line, column: place.column, nl, en }
}
