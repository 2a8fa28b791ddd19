import type { AccessRequest } from './access-request.ts'

/** One text for all facts of a request: equal texts give equal outcomes. */
export function factsKey({
  rol,
  verwerkingsdoel,
  op,
  wie,
  zaak,
  personen,
  toestemmingen,
}: AccessRequest): string {
  return JSON.stringify([
    rol,
    verwerkingsdoel,
    op,
    [
      wie.roltoewijzing,
      wie.inwoner,
      wie.namens,
      wie.organisatie,
      wie.organisatiesoort,
      wie.contracten,
      wie.geheimhouding,
    ],
    [zaak.toegewezen, zaak.betrokken, zaak.binnenLidmaatschap, zaak.opVerzoekVanInwoner, zaak.planstatus],
    personen.map(({ inwoner, leeftijdsgroep, kanBelangenNietOverzien }) => [
      inwoner,
      leeftijdsgroep,
      kanBelangenNietOverzien,
    ]),
    toestemmingen.map(({ toestemming, inwoner, gegevensgroep, vanRegime, uitdrukkelijk }) => [
      toestemming,
      inwoner,
      gegevensgroep,
      vanRegime,
      uitdrukkelijk,
    ]),
  ])
}
