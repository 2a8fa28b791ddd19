/** The stable codes of what can be wrong with a table of expectations or a list of situations. */
export type ReviewIssueCode =
  | 'review/action-unknown'
  | 'review/answer-unknown'
  | 'review/column-missing'
  | 'review/column-unknown'
  | 'review/extent-unknown'
  | 'review/extent-without-yes'
  | 'review/fact-invalid'
  | 'review/fact-unknown'
  | 'review/facts-disagree'
  | 'review/group-unknown'
  | 'review/number-invalid'
  | 'review/number-twice'
  | 'review/purpose-unknown'
  | 'review/question-twice'
  | 'review/reason-missing'
  | 'review/role-unknown'
  | 'review/situation-invalid'
  | 'review/situation-twice'
  | 'review/situation-unknown'

/** One thing that is wrong, with its place: a line of the table, or a JSON Pointer into the situations. */
export interface ReviewIssue {
  readonly code: ReviewIssueCode
  readonly line?: number
  readonly at?: string
  readonly nl: string
  readonly en: string
}

/** An issue with its fixed sentence; what was written is never repeated. */
export function reviewIssue(
  code: ReviewIssueCode,
  { line, at }: { readonly line?: number | undefined; readonly at?: string } = {},
): ReviewIssue {
  const [nl, en] = sentences[code]
  return { code, ...(line === undefined ? {} : { line }), ...(at === undefined ? {} : { at }), nl, en }
}

const sentences: Readonly<Record<ReviewIssueCode, readonly [nl: string, en: string]>> = {
  'review/action-unknown': ['Deze actie bestaat niet.', 'There is no such action.'],
  'review/answer-unknown': ['Het antwoord is ja of nee.', 'The answer is ja or nee.'],
  'review/column-missing': ['Een kolom ontbreekt.', 'A column is missing.'],
  'review/column-unknown': [
    'Deze kolom is niet bekend of staat er twee keer.',
    'This column is not known or stands here twice.',
  ],
  'review/extent-unknown': [
    'De omvang is vol, minimum, bestaan of totaal.',
    'The extent is vol, minimum, bestaan or totaal.',
  ],
  'review/extent-without-yes': ['Bij nee hoort geen omvang.', 'A no has no extent.'],
  'review/fact-invalid': ['Dit feit heeft een waarde die niet kan.', 'This fact has an impossible value.'],
  'review/fact-unknown': ['Dit feit bestaat niet.', 'There is no such fact.'],
  'review/facts-disagree': ['Deze feiten kunnen niet samengaan.', 'These facts cannot go together.'],
  'review/group-unknown': ['Deze gegevensgroep bestaat niet.', 'There is no such data group.'],
  'review/number-invalid': [
    'Het nummer is geen geheel getal vanaf 1.',
    'The number is no whole number from 1.',
  ],
  'review/number-twice': ['Dit nummer staat er twee keer.', 'This number stands here twice.'],
  'review/purpose-unknown': ['Dit verwerkingsdoel bestaat niet.', 'There is no such purpose.'],
  'review/question-twice': ['Dezelfde vraag staat er twee keer.', 'The same question stands here twice.'],
  'review/reason-missing': ['De reden ontbreekt.', 'The reason is missing.'],
  'review/role-unknown': ['Deze rol bestaat niet.', 'There is no such role.'],
  'review/situation-invalid': ['Deze situatie is niet volledig.', 'This situation is not complete.'],
  'review/situation-twice': ['Deze situatie staat er twee keer.', 'This situation stands here twice.'],
  'review/situation-unknown': ['Deze situatie bestaat niet.', 'There is no such situation.'],
}
