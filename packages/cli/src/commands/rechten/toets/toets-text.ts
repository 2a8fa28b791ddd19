import type { ExpectationOutcome } from '@samenspraak/sdk/policy-review'
import type { Language } from '../../../language.ts'
import { printable } from '../../../report/printable.ts'
import { placeName } from '../files/file-fault.ts'
import { countsOf } from './counts.ts'
import type { Held } from './toets.ts'

/** What contradicts, for people, and the counts. */
export function toetsText(held: Held, language: Language): string {
  const { run, policy, file } = held
  const wrong = run.outcomes.filter(({ verdict }) => verdict === 'contradict')
  const { agree, contradict, impossible } = countsOf(run)
  const hash = policy.hash.slice(0, 12)
  const last = {
    nl: `Verwachtingen: ${run.outcomes.length} (op ${run.op}, beleid ${hash}). Kloppen: ${agree}. Kloppen niet: ${contradict}. Niet te toetsen: ${impossible}.`,
    en: `Expectations: ${run.outcomes.length} (for ${run.op}, policy ${hash}). Right: ${agree}. Wrong: ${contradict}. Cannot be checked: ${impossible}.`,
  }
  return [...wrong.flatMap((outcome) => outcomeLines(outcome, file, language)), last[language]]
    .map((line) => `${printable(line)}\n`)
    .join('')
}

function outcomeLines(outcome: ExpectationOutcome, file: string, language: Language): readonly string[] {
  const { nummer, rol, verwerkingsdoel, situatie, gegevensgroep, actie, reden, line } = outcome.expectation
  const place = placeName({ file, ...(line === undefined ? {} : { line }) })
  const because = { nl: 'Reden van de verwachting', en: 'Reason of the expectation' }
  return [
    `${place}  ${nummer}  ${rol}, ${gegevensgroep} ${actie}, ${verwerkingsdoel}, ${situatie}`,
    `  ${outcome[language]}`,
    `  ${because[language]}: ${reden}`,
    '',
  ]
}
