import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { Grondslag } from '../../../generated/bouwstenen/1.0/types.ts'
import { conditionsOf } from '../../rights/mask/compile-mask.ts'
import type { Gap } from './gap.ts'

/** What is odd in the legal bases of permits. */
export function basisGaps(permits: readonly Bevoegdheid[]): readonly Gap[] {
  return [
    ...permits.filter(lacksArticle).map(missing),
    ...unusualArticles(permits),
    ...permits.flatMap((row) => besideDuty(row, permits)),
    ...permits.flatMap((row) => forDuty(row, permits)),
    ...permits.filter((row) => isDuty(row) && asksConsent(row)).map(underAct),
  ]
}

function articlesOf({ rechtsgrond }: Bevoegdheid): readonly Grondslag[] {
  return rechtsgrond === undefined || rechtsgrond.soort === 'geen-persoonsgegevens'
    ? []
    : (rechtsgrond.bepalingen ?? [])
}

function nameOf({ wet, artikel }: Grondslag): string {
  return `${wet} ${artikel}`
}

function lacksArticle(row: Bevoegdheid): boolean {
  return row.rechtsgrond?.soort !== 'geen-persoonsgegevens' && articlesOf(row).length === 0
}

function missing({ sleutel, rol, gegevensgroep }: Bevoegdheid): Gap {
  return {
    code: 'gap/article-missing',
    rol,
    gegevensgroep,
    rows: [sleutel],
    nl: 'Deze regel noemt geen wetsartikel.',
    en: 'This row names no article of law.',
  }
}

// An article that carries this many rows has a usual use from which one row can differ.
const enoughForUsual = 6

/** An article that many rows rest on, while for this role and for this data group only one row does. */
function unusualArticles(permits: readonly Bevoegdheid[]): readonly Gap[] {
  return [...usesOf(permits)].flatMap(([article, rows]) => {
    const isAlone = (row: Bevoegdheid): boolean =>
      !rows.some(
        (other) => other !== row && (other.rol === row.rol || other.gegevensgroep === row.gegevensgroep),
      )
    if (rows.length < enoughForUsual) return []
    return rows.filter(isAlone).map(({ sleutel, rol, gegevensgroep }) => ({
      code: 'gap/article-unusual' as const,
      rol,
      gegevensgroep,
      rows: [sleutel],
      nl: `${article} draagt ${rows.length} regels, maar voor deze rol en deze gegevensgroep alleen deze ene.`,
      en: `${article} carries ${rows.length} rows, but for this role and this data group only this one.`,
    }))
  })
}

function usesOf(permits: readonly Bevoegdheid[]): ReadonlyMap<string, readonly Bevoegdheid[]> {
  const uses = new Map<string, Bevoegdheid[]>()
  for (const row of permits)
    for (const article of new Set(articlesOf(row).map(nameOf)))
      uses.set(article, [...(uses.get(article) ?? []), row])
  return uses
}

function isDuty({ rechtsgrond }: Bevoegdheid): boolean {
  return (
    rechtsgrond?.soort === 'wet' &&
    ['wettelijke-plicht', 'taak-van-algemeen-belang'].includes(rechtsgrond.avgGrond)
  )
}

function restsOnConsent({ rechtsgrond }: Bevoegdheid): boolean {
  return rechtsgrond?.soort === 'toestemming'
}

function asksConsent(row: Bevoegdheid): boolean {
  return conditionsOf(row).some(({ soort }) => soort === 'toestemming-gegeven')
}

/** Consent where the same role may do the same for the same purpose by law already: then the yes decides nothing. */
function besideDuty(row: Bevoegdheid, permits: readonly Bevoegdheid[]): readonly Gap[] {
  if (!restsOnConsent(row)) return []
  const duties = permits.filter(
    (other) =>
      isDuty(other) &&
      other.rol === row.rol &&
      other.gegevensgroep === row.gegevensgroep &&
      other.verwerkingsdoel === row.verwerkingsdoel &&
      other.acties.some((actie) => row.acties.includes(actie)) &&
      actsMeet(row, other),
  )
  if (duties.length === 0) return []
  return [
    {
      code: 'gap/consent-beside-duty',
      rol: row.rol,
      gegevensgroep: row.gegevensgroep,
      rows: [row.sleutel, ...duties.map(({ sleutel }) => sleutel)],
      nl: 'Deze regel vraagt toestemming waar een andere regel al een taak of plicht in de wet als grond heeft.',
      en: 'This row asks for consent where another row already rests on a task or duty by law.',
    },
  ]
}

/** Rows for different acts never meet. */
function actsMeet(one: Bevoegdheid, other: Bevoegdheid): boolean {
  const mine = actsOf(one)
  const theirs = actsOf(other)
  return mine === undefined || theirs === undefined || mine.some((act) => theirs.includes(act))
}

function actsOf({ voorwaarden = [] }: Bevoegdheid): readonly string[] | undefined {
  return voorwaarden.flatMap((condition) =>
    condition.soort === 'regime-in' ? [condition.wettelijkeRegimes] : [],
  )[0]
}

/** Consent that cites a provision which is a legal duty elsewhere, for the same data. */
function forDuty(row: Bevoegdheid, permits: readonly Bevoegdheid[]): readonly Gap[] {
  if (!restsOnConsent(row)) return []
  const duties = permits
    .filter(({ gegevensgroep }) => gegevensgroep === row.gegevensgroep)
    .filter(({ rechtsgrond }) => rechtsgrond?.soort === 'wet' && rechtsgrond.avgGrond === 'wettelijke-plicht')
    .flatMap(articlesOf)
  const cited = articlesOf(row).filter((article) => duties.some((duty) => isSameProvision(duty, article)))
  return cited
    .slice(0, 1)
    .map(nameOf)
    .map((article) => ({
      code: 'gap/consent-for-duty',
      rol: row.rol,
      gegevensgroep: row.gegevensgroep,
      rows: [row.sleutel],
      nl: `Deze regel rust op toestemming, maar noemt ${article}, dat voor dezelfde gegevens elders een wettelijke plicht is.`,
      en: `This row rests on consent, but cites ${article}, which is a legal duty elsewhere for the same data.`,
    }))
}

/** Two paragraphs of one article may say opposite things. */
function isSameProvision(one: Grondslag, other: Grondslag): boolean {
  return nameOf(one) === nameOf(other) && one.lid === other.lid
}

function underAct({ sleutel, rol, gegevensgroep }: Bevoegdheid): Gap {
  return {
    code: 'gap/consent-under-act',
    rol,
    gegevensgroep,
    rows: [sleutel],
    nl: 'Deze regel heeft de wet als grond en vraagt toch toestemming; dat doet alsof er een keuze is.',
    en: 'This row rests on the law and still asks for consent; that pretends there is a choice.',
  }
}
