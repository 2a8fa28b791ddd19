import type { Policy } from '../../rights/policy/policy.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import { sentenceOf } from '../../rights/sentence/sentence-of.ts'
import { said, startOf } from './difference-words.ts'
import type { Difference } from './difference.ts'
import { pairUp } from './pairs.ts'
import type { Left } from './pairs.ts'
import { partDifferences } from './part-differences.ts'
import { tellingDifferences } from './telling-differences.ts'
import { textOf, unitsOf, without } from './units.ts'

/**
 * What differs in rights between two policies, by role and data group. A row that is only renamed, split or joined
 * makes no difference.
 */
export function comparePolicies(before: Policy, after: Policy): readonly Difference[] {
  const { vocabulary } = after
  const olds = unitsOf(before.rows)
  const news = unitsOf(after.rows)
  const { changed, lost, gained } = pairUp(without(olds, news), without(news, olds))
  return [
    ...changed.flatMap((pair) => partDifferences(pair, vocabulary)),
    ...lost.map((left) => wholeDifference(left, 'lost', vocabulary)),
    ...gained.map((left) => wholeDifference(left, 'gained', vocabulary)),
    ...textDifferences(before, after),
    ...tellingDifferences(before, after),
  ].toSorted((one, other) => placeOf(one, vocabulary) - placeOf(other, vocabulary))
}

/** Role by role and group by group as in the sources; telling codes, which touch every role, come last. */
function placeOf({ rol, gegevensgroep }: Difference, { groupNames, words }: Vocabulary): number {
  const roles = Object.keys(words['rol'] ?? {})
  const role = rol === undefined ? roles.length : roles.indexOf(rol)
  return role * groupNames.length + groupNames.findIndex((name) => name === gegevensgroep)
}

function wholeDifference({ row, acties }: Left, kind: 'gained' | 'lost', vocabulary: Vocabulary): Difference {
  const { rol, gegevensgroep, sleutel, effect } = row
  const { nl, en } = sentenceOf({ ...row, acties: [...acties] }, vocabulary)
  const isPermit = effect === 'toestaan'
  const start = startOf(row, acties, vocabulary)
  return {
    kind,
    direction: (kind === 'gained') === isPermit ? 'wider' : 'narrower',
    rol,
    gegevensgroep,
    sleutel,
    acties,
    ...(kind === 'gained'
      ? said(start, `komt erbij. ${nl}`, `is added. ${en}`)
      : said(start, `vervalt. ${nl}`, `is gone. ${en}`)),
  }
}

/** Rows of one name that give the same right in other words. */
function textDifferences(before: Policy, after: Policy): readonly Difference[] {
  const olds = new Map(before.rows.map((row) => [row.sleutel, row]))
  return after.rows.flatMap((row) => {
    const old = olds.get(row.sleutel)
    if (old === undefined) return []
    const texts = ({ motivering, besloten, juridischeToets }: typeof row): string =>
      textOf({ motivering, besloten, juridischeToets })
    if (texts(old) === texts(row)) return []
    const { rol, gegevensgroep, sleutel, acties } = row
    return [
      {
        kind: 'texts-changed' as const,
        direction: 'same' as const,
        rol,
        gegevensgroep,
        sleutel,
        acties,
        ...said(
          startOf(row, acties, after.vocabulary),
          'de motivering, het besluit of de juridische toets is anders.',
          'the motivation, the decision or the legal check differs.',
        ),
      },
    ]
  })
}
