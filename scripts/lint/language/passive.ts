import { words } from './sentences.ts'

/** Words that end like a participle and are none. */
const noParticiple =
  /^(?:gebied(?:en)?|geluid|gemeenten|gesprekken|gevallen|gewicht|gezicht|gezinnen|orgaan|stegen)$/

// Strong verbs with be-, ver- and the like, whose participle ends in -en and differs from the infinitive.
const strong =
  /^(?:be|her|ont|ver)(?:boden|bonden|broken|dreven|dwongen|geven|gleken|gonnen|grepen|holpen|keken|kozen|loren|nomen|noten|schreven|sloten|sproken|trokken|vonden|wezen|wogen|worven|zonden)$/

/** A form of worden and a past participle, or is and a participle with `door`; `ouder worden` is no passive. */
export function isPassive(sentence: string): boolean {
  const said = words(sentence.toLowerCase())
  const isDone = said.some((word) => /^(?:is|zijn|was|waren)$/.test(word)) && said.includes('door')
  const isBeingDone = said.some((word) => /^(?:wordt|worden|werd|werden)$/.test(word))
  return (isDone || isBeingDone) && said.some(isParticiple)
}

/** Ends in t only after k, f, s, ch or p, so that `betaalt` is none; verbs in be- and ver- have too many in -en. */
function isParticiple(word: string): boolean {
  if (noParticiple.test(word)) return false
  return (
    strong.test(word) ||
    /^\p{L}{0,6}ge\p{L}{2,}(?:d|t|en)$|ge(?:daan|gaan|staan|zien)$|^(?:be|her|ont|ver)\p{L}{2,}(?:d|[fkpsx]t|cht)$/u.test(
      word,
    )
  )
}
