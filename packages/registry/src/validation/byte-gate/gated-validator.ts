import type { DocumentVerdict } from '../validation-issue.ts'
import type { Validator } from '../validator.ts'
import type { ByteShelf } from './byte-shelf.ts'

/**
 * A validator that lets documents through of which bytes alone say that they are valid; all others, and all of schemas that
 * nobody has a program for, get their verdict from `complete`. What passes costs less than to hand it to a worker, so it
 * counts for nobody.
 */
export function gatedValidator(complete: Validator, shelf: ByteShelf): Validator {
  return {
    async validate(bundle, documents) {
      const validAtOnce = await shelf(bundle)
      if (validAtOnce === undefined) return complete.validate(bundle, documents)
      const passed = documents.map(validAtOnce)
      const others = documents.filter((_document, nth) => passed[nth] !== true)
      if (others.length === 0) return { outcome: 'judged', verdicts: passed.map(() => valid) }
      const outcome = await complete.validate(bundle, others)
      if (outcome.outcome !== 'judged') return outcome
      const told = [...outcome.verdicts]
      return {
        outcome: 'judged',
        verdicts: passed.map((isValid) => (isValid ? valid : (told.shift() ?? notJudged))),
      }
    },
  }
}

const valid: DocumentVerdict = { outcome: 'valid' }
const notJudged: DocumentVerdict = { outcome: 'not-judged' }
