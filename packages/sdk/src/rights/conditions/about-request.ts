import type { Bevoegdheid, Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { AccessRequest } from '../request/access-request.ts'
import { no, truthOf, unknown } from './truth.ts'
import type { Truth } from './truth.ts'

/** Whether the organisation of who asks is the one a row is for. */
export function organisationHolds(
  { organisatievoorwaarde: condition }: Bevoegdheid,
  { wie }: AccessRequest,
): Truth {
  switch (condition.soort) {
    case 'geen-organisatie':
      return truthOf(wie.organisatie === undefined && wie.organisatiesoort === undefined)
    case 'elke-organisatie':
      return wie.organisatie === undefined ? unknown : truthOf(true)
    case 'organisatiesoort':
      return isAmong(condition.organisatiesoorten, wie.organisatiesoort)
    case 'genoemde-organisaties':
      return isAmong(condition.organisaties, wie.organisatie)
    case 'partij-bij-contract':
      return wie.contracten === undefined
        ? unknown
        : truthOf(wie.contracten.some((contract) => contract === condition.contract))
    default:
      return unknown
  }
}

/** Whether the day and the purpose of a request are those of a row; these are always known. */
export function applies(
  { periode, verwerkingsdoel }: Bevoegdheid,
  { op, verwerkingsdoel: asked }: AccessRequest,
): boolean {
  const within = periode.begindatum <= op && (periode.einddatum === undefined || op <= periode.einddatum)
  return within && (verwerkingsdoel === undefined || verwerkingsdoel === asked)
}

/** The outcome of a condition that every element of a document shares; undefined for a condition about the element. */
export function aboutRequest(
  condition: Voorwaarde,
  { wie, zaak, personen }: AccessRequest,
): Truth | undefined {
  switch (condition.soort) {
    case 'betrokken-bij-plan':
      return fact(zaak.betrokken)
    case 'toegewezen-aan-zaak':
      return fact(zaak.toegewezen)
    case 'binnen-lidmaatschapsperiode':
      return fact(zaak.binnenLidmaatschap)
    case 'op-verzoek-van-inwoner':
      return fact(zaak.opVerzoekVanInwoner)
    case 'planstatus-in':
      return isAmong(condition.planstatussen, zaak.planstatus)
    case 'geheimhouding-in':
      return isAmong(condition.geheimhoudingen, wie.geheimhouding)
    case 'eigen-leeftijd-in': {
      const own = personen.filter(({ inwoner }) => inwoner === wie.inwoner)
      const [person] = own
      return person === undefined || own.length > 1
        ? unknown
        : isAmong(condition.leeftijdsgroepen, person.leeftijdsgroep)
    }
    default:
      return undefined
  }
}

/** A fact is so or not so; said wrongly it is as if it were not said. */
function fact(value: unknown): Truth {
  if (value === true) return truthOf(true)
  return value === false ? no : unknown
}

function isAmong(list: readonly string[], value: string | undefined): Truth {
  return value === undefined || value === 'onbekend' ? unknown : truthOf(list.includes(value))
}
