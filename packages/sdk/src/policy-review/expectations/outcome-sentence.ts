import type { InTwoLanguages } from '../../rights/conditions/condition-words.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import { sentenceOf } from '../../rights/sentence/sentence-of.ts'
import type { ReviewIssue } from '../review-issue.ts'
import type { Decision } from './decision.ts'
import { extentWords } from './expectation.ts'
import type { Expectation } from './expectation.ts'
import type { NearRow } from './near-rows.ts'

/** What is said around a decision. */
interface Around {
  readonly agrees: boolean
  readonly near: readonly NearRow[]
  readonly vocabulary: Vocabulary
}

/** What came of an expectation, read aloud: what was expected, what the rows give, and why. */
export function outcomeSentence(
  { antwoord, omvang }: Expectation,
  decision: Decision,
  { agrees, near, vocabulary }: Around,
): InTwoLanguages {
  const given = extentWords[decision.extent]
  const why = reasonOf(decision, near, vocabulary)
  if (agrees) return { nl: `Klopt: ${given.nl}. ${why.nl}`, en: `Right: ${given.en}. ${why.en}` }
  const wanted = extentWords[omvang ?? (antwoord === 'ja' ? 'vol' : 'niets')]
  return {
    nl: `Verwacht: ${wanted.nl}. De regels geven: ${given.nl}. ${why.nl}`,
    en: `Expected: ${wanted.en}. The rows give: ${given.en}. ${why.en}`,
  }
}

/** An expectation of which a word leads nowhere. */
export function impossibleSentence(issues: readonly ReviewIssue[]): InTwoLanguages {
  return {
    nl: `Niet te toetsen. ${issues.map(({ nl }) => nl).join(' ')}`,
    en: `Cannot be checked. ${issues.map(({ en }) => en).join(' ')}`,
  }
}

function reasonOf({ rows }: Decision, near: readonly NearRow[], vocabulary: Vocabulary): InTwoLanguages {
  if (rows.length > 0) {
    const sentences = rows.map((row) => ({ sleutel: row.sleutel, ...sentenceOf(row, vocabulary) }))
    return {
      nl: sentences.map(({ sleutel, nl }) => `${nl} [${sleutel}]`).join(' '),
      en: sentences.map(({ sleutel, en }) => `${en} [${sleutel}]`).join(' '),
    }
  }
  const [first] = near
  if (first === undefined) return { nl: 'Geen regel staat het toe.', en: 'No row permits it.' }
  const { row, failing } = first
  return {
    nl: `Geen regel staat het toe. Het dichtst bij komt ${row.sleutel}, maar die geldt ${failing.map(({ nl }) => nl).join('; ')}.`,
    en: `No row permits it. The nearest is ${row.sleutel}, but it holds ${failing.map(({ en }) => en).join('; ')}.`,
  }
}
