/** What kept a document from being written or read, or what in a Bundle nobody here understood. */
export interface FhirIssue {
  readonly code: FhirIssueCode
  /** JSON Pointer into what was handed in; it names places, never what stands there. */
  readonly pointer: string
  readonly nl: string
  readonly en: string
}

/** Every code that an issue of this package has. */
export type FhirIssueCode = keyof typeof texts

const texts = {
  'fhir/bundle-invalid': ['Dit is geen FHIR-Bundle.', 'This is no FHIR Bundle.'],
  'fhir/code-unknown': [
    'Deze code heeft hier geen betekenis die wij kennen.',
    'This code has no meaning here that we know.',
  ],
  'fhir/value-form': [
    'Deze waarde heeft niet de vorm die hier hoort.',
    'This value does not have the form that belongs here.',
  ],
  'fhir/reference-unresolved': [
    'Waar deze verwijzing naartoe wijst, staat niet in de Bundle.',
    'What this reference points to is not in the Bundle.',
  ],
  'fhir/modifier-unknown': [
    'Dit onderdeel kan de betekenis van de rest veranderen en wij kennen het niet.',
    'This part may change the meaning of the rest and we do not know it.',
  ],
  'fhir/document-invalid': [
    'Het document dat hieruit volgt, voldoet niet aan zijn schema.',
    'The document that follows from this does not meet its schema.',
  ],
  'fhir/document-missing': [
    'Er staat geen document in dat wij kennen.',
    'There is no document in it that we know.',
  ],
  'fhir/not-understood': [
    'Dit staat niet in het document; het is bewaard om terug te schrijven.',
    'This is not in the document; it is kept to be written back.',
  ],
  'fhir/narrative-left-out': [
    'De leestekst is niet overgenomen: die hoort bij wie de Bundle maakte.',
    'The narrative was not taken over: it belongs to whoever made the Bundle.',
  ],
  'fhir/envelope-left-out': [
    'Dit hoort bij de Bundle waarin het stond en gaat niet mee.',
    'This belongs to the Bundle that it was in and does not go along.',
  ],
  'fhir/foreign-unplaced': [
    'Een onderdeel van elders heeft geen plek meer in wat nu is geschreven.',
    'A part from elsewhere has no place any more in what is written now.',
  ],
} as const

/** An issue with its texts. */
export function issue(code: FhirIssueCode, pointer: string): FhirIssue {
  const [nl, en] = texts[code]
  return { code, pointer, nl, en }
}
