/** What an XML document and its JSON do not have in common, or why it was refused. */
export interface FhirXmlIssue {
  readonly code: FhirXmlIssueCode
  /** JSON Pointer into the resource as JSON; it names places, never what stands there. */
  readonly pointer: string
  readonly nl: string
  readonly en: string
}

/** Every code that an issue about XML has. */
export type FhirXmlIssueCode = keyof typeof texts

const texts = {
  'fhir/xml-unreadable': ['Dit is geen XML die goed is opgebouwd.', 'This is not well-formed XML.'],
  'fhir/xml-doctype': [
    'XML van FHIR heeft geen DOCTYPE; een document ermee wordt niet gelezen.',
    'XML of FHIR has no DOCTYPE; a document with one is not read.',
  ],
  'fhir/xml-too-large': ['Dit document is te groot om te lezen.', 'This document is too large to be read.'],
  'fhir/xml-too-deep': [
    'Hier staan te veel elementen in elkaar.',
    'Too many elements stand within each other here.',
  ],
  'fhir/xml-no-resource': ['Dit is geen resource van FHIR R4.', 'This is no resource of FHIR R4.'],
  'fhir/xml-not-understood': [
    'FHIR R4 kent dit hier niet; het is niet overgezet.',
    'FHIR R4 does not know this here; it was not carried over.',
  ],
  'fhir/xml-repeated': [
    'Dit kan er maar één keer staan; alleen het eerste is overgezet.',
    'This can stand here only once; only the first was carried over.',
  ],
  'fhir/xml-value-form': [
    'Deze waarde heeft niet de vorm van haar soort; ze is als tekst overgezet.',
    'This value does not have the form of its type; it was carried over as text.',
  ],
  'fhir/xml-not-expressible': [
    'Dit is in XML niet op te schrijven; het is niet overgezet.',
    'This cannot be written in XML; it was not carried over.',
  ],
  'fhir/xml-narrative': [
    'De leestekst is geen XHTML dat goed is opgebouwd; ze is niet overgezet.',
    'The narrative is not well-formed XHTML; it was not carried over.',
  ],
} as const

/** An issue with its texts. */
export function xmlIssue(code: FhirXmlIssueCode, pointer: string): FhirXmlIssue {
  const [nl, en] = texts[code]
  return { code, pointer, nl, en }
}
