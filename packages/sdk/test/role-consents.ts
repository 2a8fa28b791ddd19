import type { AccessRequest } from '@samenspraak/sdk/rights'
import { isUuid } from '../src/formats/index.ts'

/** The request with all facts so, and consent of everybody whose id stands in a document, whatever the id is of. */
export function allowedByAll(
  request: AccessRequest,
  document: unknown,
  groups: readonly string[],
): AccessRequest {
  const texts = textsIn(document)
  // A message about no persons still has somebody who asks.
  const inwoner = request.wie.inwoner ?? '00000000-0000-4000-8000-000000000001'
  const residents = [inwoner, ...texts.filter((text) => isUuid(text) && text !== inwoner).slice(0, 60)]
  const regimes = texts.filter((text) => ['wmo2015', 'jeugdwet', 'participatiewet'].includes(text))
  const toestemming = '00000000-0000-4000-8000-000000000000'
  return {
    ...request,
    wie: { ...request.wie, inwoner },
    zaak: {
      ...request.zaak,
      toegewezen: true,
      betrokken: true,
      binnenLidmaatschap: true,
      opVerzoekVanInwoner: true,
    },
    personen: residents.map((resident) => ({ inwoner: resident, leeftijdsgroep: '18-en-ouder' })),
    toestemmingen: residents.flatMap((resident) =>
      groups.flatMap((gegevensgroep) =>
        regimes.map((vanRegime) => ({
          toestemming,
          inwoner: resident,
          gegevensgroep,
          vanRegime,
          uitdrukkelijk: true,
        })),
      ),
    ),
  }
}

/** All texts in a document, each once. */
function textsIn(document: unknown): readonly string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') found.add(value)
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) look(inner)
  }
  look(document)
  return [...found]
}
