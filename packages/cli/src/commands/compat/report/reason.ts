import type { CompatIssue, TroubleCode } from '@samenspraak/compat'
import type { Language, Text } from '../../../language.ts'
import type { SchemaFile } from '../schema-files/schema-set.ts'

/** Why nothing is proven, in a line that names the place, when there is one, and the rule. */
export function reasonText(
  issue: CompatIssue,
  files: { readonly from: SchemaFile; readonly to: SchemaFile },
  language: Language,
): string {
  const place = placeOf(issue, files)
  const isNamed = issue.keyword === undefined || place.endsWith(`/${issue.keyword}`)
  const keyword = isNamed ? '' : ` (${issue.keyword})`
  const where = place === '' ? '' : `${place}: `
  return `${where}${texts[issue.code][language]}${keyword} [compat/${issue.code}]`
}

/** `plan.json#/properties/naam`; a pointer into another schema begins with the URI of that. */
function placeOf(
  { schema, at = '' }: CompatIssue,
  files: { readonly from: SchemaFile; readonly to: SchemaFile },
): string {
  if (at !== '' && !at.startsWith('/')) return at
  if (schema === undefined) return at
  return `${files[schema].file}${at === '' ? '' : `#${at}`}`
}

const texts: Readonly<Record<TroubleCode, Text>> = {
  'budget-steps': {
    nl: 'Het antwoord kost meer stappen dan de grens toelaat.',
    en: 'The answer takes more steps than the limit allows.',
  },
  'budget-time': {
    nl: 'Het antwoord kost meer tijd dan de grens toelaat.',
    en: 'The answer takes more time than the limit allows.',
  },
  'keyword-unsupported': {
    nl: 'Over deze eis is niets te bewijzen.',
    en: 'Nothing can be proven about this demand.',
  },
  'pattern-not-regular': {
    nl: 'Over dit patroon is niets te bewijzen: het verwijst terug of is te ingewikkeld.',
    en: 'Nothing can be proven about this pattern: it refers back or is too intricate.',
  },
  'reference-unresolved': {
    nl: 'Een verwijzing leidt nergens heen; --refs noemt een map met andere schema’s.',
    en: 'A reference leads nowhere; --refs names a folder with other schemas.',
  },
  'dialect-unknown': {
    nl: 'Dit dialect van JSON Schema is onbekend.',
    en: 'This dialect of JSON Schema is unknown.',
  },
  'schema-invalid': { nl: 'Dit is geen geldig schema.', en: 'This is no valid schema.' },
  'too-deep': { nl: 'Dit is te diep genest om te bekijken.', en: 'This is nested too deep to be looked at.' },
  'too-large': { nl: 'Dit is te groot om te bekijken.', en: 'This is too large to be looked at.' },
  'judge-disagrees': {
    nl: 'De tweede controle bevestigt het tegenvoorbeeld niet. Meld dit aan ons.',
    en: 'The second check does not confirm the counterexample. Report this to us.',
  },
}
