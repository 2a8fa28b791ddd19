import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { phraseOf } from '../../rights/conditions/condition-words.ts'
import type { InTwoLanguages } from '../../rights/conditions/condition-words.ts'
import { compileMask, conditionsOf } from '../../rights/mask/compile-mask.ts'
import type { Policy } from '../../rights/policy/policy.ts'
import { holdingRows } from './holding-rows.ts'
import type { Asked } from './holding-rows.ts'
import type { ImaginedCase } from './imagined-case.ts'

/** A permit that does not hold, and what of it fails. */
export interface NearRow {
  readonly row: Bevoegdheid
  readonly failing: readonly InTwoLanguages[]
}

/** Permits for the same group, action and purpose that nearly hold: those that fail in the fewest points. */
export function nearRows(policy: Policy, asked: Asked, imagined: ImaginedCase): readonly NearRow[] {
  const { rol, verwerkingsdoel } = imagined.request
  const near = policy
    .rowsOf(rol)
    .filter(
      (row) =>
        row.effect === 'toestaan' &&
        row.gegevensgroep === asked.gegevensgroep &&
        row.acties.includes(asked.actie) &&
        row.verwerkingsdoel === verwerkingsdoel,
    )
    .map((row) => ({ row, failing: failingIn(row, policy, asked, imagined) }))
    .filter(({ failing }) => failing.length > 0)
  const fewest = Math.min(...near.map(({ failing }) => failing.length))
  return near.filter(({ failing }) => failing.length === fewest)
}

/** Each part of a row is asked of the engine on its own, as a row that has this part only. */
function failingIn(
  row: Bevoegdheid,
  policy: Policy,
  asked: Asked,
  imagined: ImaginedCase,
): readonly InTwoLanguages[] {
  const holds = (part: Partial<Bevoegdheid>): boolean => {
    const alone = { ...row, ...bare(imagined), ...part }
    const mask = compileMask({ ...policy, rowsOf: () => [alone] }, imagined.request)
    return holdingRows(mask, policy, asked, imagined).permits.length > 0
  }
  if (!holds({})) return [period]
  const { organisatievoorwaarde } = row
  return [
    ...(holds({ organisatievoorwaarde }) ? [] : [organisation]),
    ...conditionsOf(row)
      .filter((condition) => !holds({ voorwaarden: [condition] }))
      .map((condition) => phraseOf(condition, policy.vocabulary)),
  ]
}

/** What makes a row hold in this case whatever else: only its period is left. */
function bare({
  request,
}: ImaginedCase): Pick<Bevoegdheid, 'organisatievoorwaarde' | 'rechtsgrond' | 'voorwaarden'> {
  return {
    rechtsgrond: { soort: 'geen-persoonsgegevens' },
    voorwaarden: [],
    organisatievoorwaarde: {
      soort: request.wie.organisatie === undefined ? 'geen-organisatie' : 'elke-organisatie',
    },
  }
}

const period: InTwoLanguages = { nl: 'alleen binnen haar periode', en: 'only within its period' }
const organisation: InTwoLanguages = {
  nl: 'alleen bij een organisatie van de genoemde soort',
  en: 'only at an organisation of the named kind',
}
