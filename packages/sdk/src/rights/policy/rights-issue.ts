/** The stable codes of what can be wrong with a policy or a request. */
export type RightsIssueCode =
  | 'rights/code-list-unknown'
  | 'rights/condition-unknown'
  | 'rights/day-invalid'
  | 'rights/document-invalid'
  | 'rights/fact-unknown'
  | 'rights/group-unknown'
  | 'rights/key-twice'
  | 'rights/legal-basis-missing'
  | 'rights/period-reversed'
  | 'rights/purpose-unknown'
  | 'rights/request-invalid'
  | 'rights/role-unknown'
  | 'rights/row-invalid'
  | 'rights/vocabulary-differs'

/** One thing that is wrong with a policy or a request. */
export interface RightsIssue {
  readonly code: RightsIssueCode
  /** JSON Pointer to the place: in the rows, in the request, or `""` for the whole. */
  readonly at: string
  readonly nl: string
  readonly en: string
}

/** An issue with its fixed sentence. */
export function rightsIssue(code: RightsIssueCode, at: string): RightsIssue {
  const [nl, en] = sentences[code]
  return { code, at, nl, en }
}

const sentences: Readonly<Record<RightsIssueCode, readonly [nl: string, en: string]>> = {
  'rights/code-list-unknown': ['Deze codelijst of waarde is leeg.', 'This code list or value is empty.'],
  'rights/condition-unknown': ['Deze voorwaarde bestaat niet.', 'There is no such condition.'],
  'rights/day-invalid': ['De dag is geen datum.', 'The day is no date.'],
  'rights/document-invalid': [
    'Het document is niet geldig voor zijn schema en wordt niet getoond.',
    'The document is not valid by its schema and is not shown.',
  ],
  'rights/fact-unknown': ['Dit feit heeft een onbekende waarde.', 'This fact has an unknown value.'],
  'rights/group-unknown': ['Deze gegevensgroep bestaat niet.', 'There is no such data group.'],
  'rights/key-twice': ['Deze sleutel staat er twee keer.', 'This key stands here twice.'],
  'rights/legal-basis-missing': [
    'Wat wordt toegestaan, heeft een rechtsgrond.',
    'What is permitted has a legal basis.',
  ],
  'rights/period-reversed': ['De laatste dag ligt voor de eerste.', 'The last day is before the first.'],
  'rights/purpose-unknown': ['Dit verwerkingsdoel bestaat niet.', 'There is no such purpose.'],
  'rights/request-invalid': ['De vraag is niet volledig.', 'The request is not complete.'],
  'rights/role-unknown': ['Deze rol bestaat niet.', 'There is no such role.'],
  'rights/row-invalid': ['Deze regel is niet volledig.', 'This row is not complete.'],
  'rights/vocabulary-differs': [
    'De regels en dit bericht kennen andere gegevensgroepen.',
    'The rows and this message know other data groups.',
  ],
}
