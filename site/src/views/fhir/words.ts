import { wordsOf } from '../../language.ts'

/** The words of the page that shows where the fields of a message stand in FHIR. */
export const fhirWords = wordsOf(
  {
    title: '{message} in FHIR',
    short: 'In FHIR',
    shortText: 'Waar elk veld staat in HL7 FHIR R4, de taal van de zorg.',
    intro:
      'Software in de zorg spreekt HL7 FHIR R4. Zo schrijven wij dit bericht in FHIR, veld voor veld, en lezen wij het zonder verlies terug. Het bericht wordt een {resource}.',
    counts:
      '{native:veld staat|velden staan} op een plek die FHIR al heeft, {extension} in een uitbreiding, {derived} volgen uit andere velden en {dropped} blijven weg.',
    field: 'Veld',
    place: 'Plek in FHIR',
    how: 'Hoe',
    native: 'plek van FHIR zelf',
    extension: 'uitbreiding',
    derived: 'volgt uit andere velden',
    dropped: 'blijft weg',
    when: 'alleen als {property} een van deze waarden heeft: {values}',
    codes: 'codes: {codes}',
    sdk: 'In TypeScript',
    sdkText: 'Schrijf documenten als FHIR Bundle en lees ze terug.',
  },
  {
    title: '{message} in FHIR',
    short: 'In FHIR',
    shortText: 'Where each field stands in HL7 FHIR R4, the language of health care.',
    intro:
      'Software in health care speaks HL7 FHIR R4. This is how we write this message in FHIR, field by field, and read it back without loss. The message becomes a {resource}.',
    counts:
      '{native:field stands|fields stand} in a place that FHIR has, {extension} in an extension, {derived} follow from other fields and {dropped} are left out.',
    field: 'Field',
    place: 'Place in FHIR',
    how: 'How',
    native: 'place of FHIR itself',
    extension: 'extension',
    derived: 'follows from other fields',
    dropped: 'left out',
    when: 'only when {property} has one of these values: {values}',
    codes: 'codes: {codes}',
    sdk: 'In TypeScript',
    sdkText: 'Write documents as a FHIR Bundle and read them back.',
  },
)
