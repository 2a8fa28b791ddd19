import type { IssueCode } from '../../check/issue.ts'
import type { RightsIssueCode } from '../policy/rights-issue.ts'

/** The stable codes of why a change is refused. */
export type ChangeIssueCode =
  | 'rights/change-gains-rights'
  | 'rights/change-id-not-new'
  | 'rights/change-not-allowed'
  | 'rights/change-not-author'
  | 'rights/change-not-writable'
  | 'rights/change-patch-invalid'
  | 'rights/change-patch-too-large'
  | 'rights/change-place-missing'
  | 'rights/change-reference-unknown'
  | 'rights/change-result-invalid'
  | 'rights/change-test-failed'
  | 'rights/view-changed'

/** One reason why a change is refused; it tells of the view and the patch only, and repeats no value of either. */
export interface ChangeIssue {
  /** A code of a request or a document that is not right is the one that its view would give. */
  readonly code: ChangeIssueCode | RightsIssueCode
  /**
   * JSON Pointer into the view: as patched, or for what was taken away as it was. `""` for the whole, and for what
   * cannot be said without telling of hidden data. For the code of a request: the place in the request.
   */
  readonly at: string
  /** Key of the glossary term of that place; empty when there is no place. */
  readonly term: string
  /** Number of the operation in the JSON Patch, from 0. */
  readonly operation?: number
  /** The rule of the schema that a written value breaks. */
  readonly rule?: IssueCode
  readonly nl: string
  readonly en: string
}

/** What a place is called, for an issue. */
export type PlaceName = readonly [nl: string, en: string, term: string]

/** An issue with its fixed sentence, after the name of the place. */
export function changeIssue(code: ChangeIssueCode, at = '', place: PlaceName = ['', '', '']): ChangeIssue {
  const [nl, en] = sentences[code]
  const [name, nameInEnglish, term] = place
  return {
    code,
    at,
    term,
    nl: name === '' ? nl : `${name}: ${lowerFirst(nl)}`,
    en: nameInEnglish === '' ? en : `${nameInEnglish}: ${lowerFirst(en)}`,
  }
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

const sentences: Readonly<Record<ChangeIssueCode, readonly [nl: string, en: string]>> = {
  'rights/change-gains-rights': [
    'Deze wijziging zou de vrager zelf meer rechten geven.',
    'This change would give who asks more rights.',
  ],
  'rights/change-id-not-new': [
    'Een nieuw onderdeel krijgt een nieuw willekeurig id (UUID versie 4).',
    'A new part gets a new random id (UUID version 4).',
  ],
  'rights/change-not-allowed': [
    'Deze wijziging is hier niet toegestaan.',
    'This change is not permitted here.',
  ],
  'rights/change-not-author': [
    'Alleen wie iets schreef, verandert het, en niemand schrijft op naam van een ander.',
    'Only who wrote something changes it, and nobody writes in the name of another.',
  ],
  'rights/change-not-writable': [
    'Dit houdt het ontvangende systeem zelf bij.',
    'The receiving system keeps this itself.',
  ],
  'rights/change-patch-invalid': [
    'Dit is geen geldige JSON Patch of merge patch.',
    'This is no valid JSON Patch or merge patch.',
  ],
  'rights/change-patch-too-large': ['De wijziging is te groot.', 'The change is too large.'],
  'rights/change-place-missing': [
    'Deze plaats staat niet in wat de vrager ziet.',
    'This place is not in what who asks sees.',
  ],
  'rights/change-reference-unknown': [
    'Dit verwijst naar iets dat de vrager niet ziet.',
    'This refers to something that who asks does not see.',
  ],
  'rights/change-result-invalid': [
    'Met deze wijziging is het document niet geldig.',
    'With this change the document is not valid.',
  ],
  'rights/change-test-failed': [
    'Er staat iets anders dan de wijziging verwacht.',
    'Something else stands here than the change expects.',
  ],
  'rights/view-changed': [
    'Wat de vrager ziet, is intussen veranderd.',
    'What who asks sees has changed in the meantime.',
  ],
}
