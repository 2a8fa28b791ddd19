import type { Bevoegdheid, Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import { phraseOf } from '../../rights/conditions/condition-words.ts'
import type { InTwoLanguages } from '../../rights/conditions/condition-words.ts'
import { conditionsOf } from '../../rights/mask/compile-mask.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import { beforeAndAfter, periodWords, said, startOf } from './difference-words.ts'
import type { Difference, DifferenceKind, Direction } from './difference.ts'
import type { Pair } from './pairs.ts'
import { textOf } from './units.ts'

/** What changed in a row that stayed, part by part. */
export function partDifferences(pair: Pair, vocabulary: Vocabulary): readonly Difference[] {
  const { before, after, acties } = pair
  const start = startOf(after, acties, vocabulary)
  const parts: readonly (readonly [
    kind: DifferenceKind,
    part: (row: Bevoegdheid) => unknown,
    what: InTwoLanguages,
  ])[] = [
    [
      'purpose-changed',
      (row) => row.verwerkingsdoel,
      { nl: 'het doel is anders', en: 'the purpose differs' },
    ],
    [
      'organisation-changed',
      (row) => row.organisatievoorwaarde,
      { nl: 'het geldt voor andere organisaties', en: 'it holds for other organisations' },
    ],
    ['basis-changed', (row) => row.rechtsgrond, { nl: 'de grond is anders', en: 'the basis differs' }],
    [
      'obligation-changed',
      (row) => row.verplichting,
      { nl: 'hoeveel er wordt getoond is anders', en: 'how much is shown differs' },
    ],
  ]
  const texts = beforeAndAfter(before, after, vocabulary)
  return [
    ...parts
      .filter(([, part]) => textOf(part(before)) !== textOf(part(after)))
      .map(([kind, , what]) =>
        differenceOf(pair, kind, 'other', said(start, `${what.nl}. ${texts.nl}`, `${what.en}. ${texts.en}`)),
      ),
    ...conditionDifferences(pair, start, vocabulary),
    ...periodDifferences(pair, start),
  ]
}

function differenceOf(
  { after, acties }: Pair,
  kind: DifferenceKind,
  direction: Direction,
  texts: InTwoLanguages,
): Difference {
  const { rol, gegevensgroep, sleutel } = after
  return { kind, direction, rol, gegevensgroep, sleutel, acties, ...texts }
}

/** A condition more makes a permit narrower and a forbid wider. */
function conditionDifferences(
  pair: Pair,
  start: InTwoLanguages,
  vocabulary: Vocabulary,
): readonly Difference[] {
  const { before, after } = pair
  const isPermit = after.effect === 'toestaan'
  const only = (row: Bevoegdheid, other: Bevoegdheid): readonly Voorwaarde[] => {
    const known = new Set(conditionsOf(other).map(textOf))
    return conditionsOf(row).filter((condition) => !known.has(textOf(condition)))
  }
  const added = only(after, before).map((condition) => phraseOf(condition, vocabulary))
  const dropped = only(before, after).map((condition) => phraseOf(condition, vocabulary))
  // A condition whose codes changed is one less and one more; which of the two counts most, nobody can say.
  const direction = (less: Direction): Direction => (added.length > 0 && dropped.length > 0 ? 'other' : less)
  return [
    ...added.map(({ nl, en }) =>
      differenceOf(
        pair,
        'condition-added',
        direction(isPermit ? 'narrower' : 'wider'),
        said(start, `voortaan ${nl}.`, `from now on ${en}.`),
      ),
    ),
    ...dropped.map(({ nl, en }) =>
      differenceOf(
        pair,
        'condition-dropped',
        direction(isPermit ? 'wider' : 'narrower'),
        said(start, `niet meer ${nl}.`, `no longer ${en}.`),
      ),
    ),
  ]
}

function periodDifferences(pair: Pair, start: InTwoLanguages): readonly Difference[] {
  const { before, after } = pair
  if (textOf(before.periode) === textOf(after.periode)) return []
  const old = periodWords(before)
  const fresh = periodWords(after)
  return [
    differenceOf(
      pair,
      'period-changed',
      'other',
      said(start, `geldt ${fresh.nl}, eerst ${old.nl}.`, `holds ${fresh.en}, before ${old.en}.`),
    ),
  ]
}
