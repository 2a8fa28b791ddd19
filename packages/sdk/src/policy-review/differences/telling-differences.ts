import type { Policy, Verraad } from '../../rights/policy/policy.ts'
import { groupWord } from './difference-words.ts'
import type { Difference } from './difference.ts'

/** Codes that tell of a data group from now on, or no longer. */
export function tellingDifferences(before: Policy, after: Policy): readonly Difference[] {
  const key = ({ codelijst, waarde, gegevensgroep }: Verraad): string =>
    `${codelijst} ${waarde} ${gegevensgroep}`
  const only = (list: readonly Verraad[], others: readonly Verraad[]): readonly Verraad[] => {
    const known = new Set(others.map(key))
    return list.filter((one) => !known.has(key(one)))
  }
  const differenceOf = (code: Verraad, isAdded: boolean): Difference => {
    const { codelijst, waarde, gegevensgroep } = code
    const group = groupWord(gegevensgroep, after.vocabulary)
    return {
      kind: isAdded ? 'telling-code-added' : 'telling-code-dropped',
      direction: isAdded ? 'narrower' : 'wider',
      gegevensgroep,
      acties: ['lezen'],
      nl: `${codelijst} ${waarde} ${isAdded ? 'verraadt voortaan' : 'verraadt niet meer'} ${group.nl}.`,
      en: `${codelijst} ${waarde} ${isAdded ? 'from now on tells of' : 'no longer tells of'} ${group.en}.`,
    }
  }
  return [
    ...only(before.verraad, after.verraad).map((code) => differenceOf(code, false)),
    ...only(after.verraad, before.verraad).map((code) => differenceOf(code, true)),
  ]
}
