import type { RightsIssueCode } from '../rights/policy/rights-issue.ts'

/** Why an answer is no. */
export interface Reason {
  readonly code: AuthzenReasonCode | RightsIssueCode
  /** JSON Pointer into the question, where one place is the reason. */
  readonly at?: string
  readonly nl: string
  readonly en: string
}

/** The stable codes of why an answer is no, beside those of the rights themselves. */
export type AuthzenReasonCode =
  | 'authzen/forbidden'
  | 'authzen/less-than-asked'
  | 'authzen/no-row'
  | 'authzen/property-missing'
  | 'authzen/property-unknown'
  | 'authzen/value-invalid'

/** A reason with its fixed sentence. */
export function reason(code: AuthzenReasonCode, at = ''): Reason {
  const [nl, en] = sentences[code]
  return { code, ...(at === '' ? {} : { at }), nl, en }
}

const sentences: Readonly<Record<AuthzenReasonCode, readonly [nl: string, en: string]>> = {
  'authzen/forbidden': ['Een regel verbiedt het.', 'A row forbids it.'],
  'authzen/less-than-asked': ['Er mag minder dan is gevraagd.', 'Less is permitted than was asked.'],
  'authzen/no-row': ['Geen regel staat het toe.', 'No row permits it.'],
  'authzen/property-missing': ['Dit gegeven ontbreekt.', 'This property is missing.'],
  'authzen/property-unknown': ['Dit gegeven is niet bekend.', 'This property is not known.'],
  'authzen/value-invalid': [
    'Deze waarde is niet geldig of niet bekend.',
    'This value is not valid or not known.',
  ],
}
