/** The stable codes of what could not be established. */
export type FactsIssueCode =
  | 'facts/age-unknown'
  | 'facts/assignment-unknown'
  | 'facts/consent-wider-than-withdrawn'
  | 'facts/day-invalid'
  | 'facts/discloser-unknown'
  | 'facts/membership-unknown'
  | 'facts/organisation-kind-unknown'
  | 'facts/person-contradicts'
  | 'facts/receiving-act-unknown'
  | 'facts/representation-not-established'
  | 'facts/role-not-established'
  | 'facts/secrecy-unknown'
  | 'facts/versions-conflict'

/** One fact that could not be established. */
export interface FactsIssue {
  readonly code: FactsIssueCode
  /** JSON Pointer to the place in the outcome that is left open, or in what was given. */
  readonly at: string
  readonly nl: string
  readonly en: string
}

/** An issue with its fixed sentence. */
export function factsIssue(code: FactsIssueCode, at: string): FactsIssue {
  const [nl, en] = sentences[code]
  return { code, at, nl, en }
}

const sentences: Readonly<Record<FactsIssueCode, readonly [nl: string, en: string]>> = {
  'facts/age-unknown': ['De leeftijdsgroep staat niet vast.', 'The age band is not established.'],
  'facts/assignment-unknown': [
    'Of de rol aan deze zaak is toegewezen, staat niet vast.',
    'Whether the role is assigned to this case is not established.',
  ],
  'facts/consent-wider-than-withdrawn': [
    'Een gerichter ja is ingetrokken, maar een ruimer ja geldt nog. Vraag de inwoner of dat klopt.',
    'A more specific yes was withdrawn but a wider one still holds. Ask the resident whether that is right.',
  ],
  'facts/day-invalid': ['De dag is geen datum.', 'The day is no date.'],
  'facts/discloser-unknown': [
    'Wie de gegevens verstrekt, is niet gezegd; daarom telt geen toestemming.',
    'Who discloses the data was not said; so no consent counts.',
  ],
  'facts/membership-unknown': [
    'Of de organisatie lid is van het verband, staat niet vast.',
    'Whether the organisation is a member of the partnership is not established.',
  ],
  'facts/organisation-kind-unknown': [
    'Als welke soort organisatie wordt gevraagd, staat niet vast.',
    'As which kind of organisation is asked is not established.',
  ],
  'facts/person-contradicts': [
    'De roltoewijzing is niet van deze inwoner.',
    'The role assignment is not that of this resident.',
  ],
  'facts/receiving-act-unknown': [
    'De roltoewijzing noemt geen wet; daarom telt geen toestemming.',
    'The role assignment names no act; so no consent counts.',
  ],
  'facts/representation-not-established': [
    'Namens wie iemand wettelijk optreedt, staat niet vast.',
    'For whom somebody acts under the law is not established.',
  ],
  'facts/role-not-established': [
    'Deze rol staat op die dag niet vast.',
    'This role is not established on that day.',
  ],
  'facts/secrecy-unknown': [
    'Of geheimhouding geldt, staat niet vast.',
    'Whether a duty of secrecy applies is not established.',
  ],
  'facts/versions-conflict': [
    'Twee documenten met hetzelfde id en dezelfde versie verschillen.',
    'Two documents with the same id and version differ.',
  ],
}
