/** What can be wrong with a local glossary, by code, in both languages; what stands in the file is never repeated but for keys. */
export const localRules = {
  'local/folder-missing': {
    nl: 'De map met plaatselijke begrippen is er niet.',
    en: 'The folder with local terms is not there.',
  },
  'local/settings-missing': {
    nl: 'plaatselijk.yaml ontbreekt: daarin staat van welke gemeente de begrippen zijn.',
    en: 'plaatselijk.yaml is missing: it says which municipality the terms are of.',
  },
  'local/too-many': {
    nl: 'Er zijn meer dan 2.000 plaatselijke begrippen.',
    en: 'There are more than 2,000 local terms.',
  },
  'local/too-large': {
    nl: 'Een bestand is hoogstens 1 MB.',
    en: 'A file has at most 1 MB.',
  },
  'local/outside': {
    nl: 'Het bestand staat buiten de map met plaatselijke begrippen.',
    en: 'The file is outside the folder with local terms.',
  },
  'local/unreadable': {
    nl: 'Dit is niet te lezen, of is geen geldige YAML in UTF-8 waarin elke sleutel één keer staat.',
    en: 'This cannot be read, or is no valid YAML in UTF-8 in which each key stands once.',
  },
  'local/character': {
    nl: 'In deze tekst staat een teken dat niemand ziet.',
    en: 'This text has a character that nobody sees.',
  },
  'local/label': {
    nl: 'Een naam is één regel zonder tab of |, met ten minste één letter van a tot z of cijfer.',
    en: 'A name is one line without tab or |, with at least one letter from a to z or digit.',
  },
  'local/address': {
    nl: 'Dit is een webadres dat met http of https begint.',
    en: 'This is a web address that starts with http or https.',
  },
  'local/shape': {
    nl: 'Dit gegeven ontbreekt, hoort hier niet of heeft niet de juiste vorm.',
    en: 'This item is missing, does not belong here or has a wrong form.',
  },
  'local/base': {
    nl: 'adressen is het begin van de webadressen van de gemeente zelf: https, met / aan het eind, niet van w3id.org/samenspraak.',
    en: 'adressen is the start of the addresses of the municipality itself: https, with / at the end, not of w3id.org/samenspraak.',
  },
  'local/style': {
    nl: 'stijl is een .css-bestand in dezelfde map.',
    en: 'stijl is a .css file in the same folder.',
  },
  'local/key-file': {
    nl: 'De sleutel van een begrip is de naam van zijn bestand.',
    en: 'The key of a term is the name of its file.',
  },
  'local/key-national': {
    nl: 'Het landelijke begrippenkader heeft al een begrip met deze sleutel. Geef dat begrip een plaatselijke naam in namen.yaml.',
    en: 'The national glossary has a term with this key already. Give that term a local name in namen.yaml.',
  },
  'local/key-reserved': {
    nl: 'Deze sleutel is het adres van het begrippenkader zelf.',
    en: 'This key is the address of the glossary itself.',
  },
  'local/term-unknown': {
    nl: 'Dit begrip bestaat niet, landelijk niet en plaatselijk niet.',
    en: 'There is no such term, neither a national nor a local one.',
  },
  'local/label-taken': {
    nl: 'Deze naam is de voorkeursterm van een ander begrip.',
    en: 'This name is the preferred term of another term.',
  },
  'local/name-twice': {
    nl: 'Een begrip staat één keer in namen.yaml, en elke naam één keer.',
    en: 'A term stands once in namen.yaml, and each name once.',
  },
  'local/law-unknown': {
    nl: 'Deze wet staat niet in het landelijke begrippenkader.',
    en: 'This law is not in the national glossary.',
  },
  'local/law-unsaid': {
    nl: 'Een begrip noemt zijn wettelijke bronnen, of zegt dat geen wet het omschrijft.',
    en: 'A term names its legal sources, or says that no law defines it.',
  },
  'local/definition-form': {
    nl: 'Een definitie zegt in één zin van 8 tot 45 woorden wat iets is: "Een X is een ... die ...", "An X is ...".',
    en: 'A definition says in one sentence of 8 to 45 words what something is: "Een X is een ... die ...", "An X is ...".',
  },
  'local/relation': {
    nl: 'Deze relatie kan niet: naar zichzelf, twee keer, in een kring, of naar een begrip dat niet meer geldt.',
    en: 'This relation cannot be: to itself, twice, in a circle, or to a term that is out of use.',
  },
} as const

/** A code of the table above. */
export type LocalCode = keyof typeof localRules

/** One place in a local glossary that breaks a rule. */
export interface LocalFinding {
  readonly code: LocalCode
  /** The file, from the folder of the local glossary. */
  readonly file: string
  /** JSON Pointer in the file; empty for the whole. */
  readonly at: string
  /** From 1; 0 when the file could not be read. */
  readonly line: number
  readonly nl: string
  readonly en: string
}

/** A finding with the texts of its code. */
export function localFinding(code: LocalCode, file: string, at = '', line = 0): LocalFinding {
  return { code, file, at, line, ...localRules[code] }
}
