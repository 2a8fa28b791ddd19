import { rows } from '@samenspraak/sdk/policy'
import type { AccessRequest } from '@samenspraak/sdk/rights'

/** A document as far as requests about it must know. */
export interface Asked {
  readonly residents: readonly string[]
  readonly roltoewijzing: string
  readonly organisatie: string
  readonly groups: readonly string[]
}

/** For each role and each of its purposes a request that knows everything, and one that knows nothing. */
export function everyRequest({
  residents,
  groups,
  roltoewijzing,
  organisatie,
}: Asked): readonly AccessRequest[] {
  const asked = new Map(
    rows.map((row) => [
      `${row.rol} ${row.verwerkingsdoel ?? ''}`,
      { row, purpose: row.verwerkingsdoel ?? 'ondersteuning-uitvoeren' },
    ]),
  )
  return [...asked.values()].flatMap(({ row, purpose }) => {
    const { organisatievoorwaarde: from } = row
    const kind = from.soort === 'organisatiesoort' ? from.organisatiesoorten[0] : 'gemeente'
    const nothing: AccessRequest = {
      rol: row.rol,
      verwerkingsdoel: purpose,
      op: '2026-11-22',
      wie: {},
      zaak: {},
      personen: [],
      toestemmingen: [],
    }
    const everything: AccessRequest = {
      ...nothing,
      wie: {
        roltoewijzing,
        ...(from.soort === 'geen-organisatie'
          ? { inwoner: residents[0] ?? '' }
          : { organisatie, organisatiesoort: kind ?? 'gemeente' }),
      },
      zaak: {
        toegewezen: true,
        betrokken: true,
        binnenLidmaatschap: true,
        opVerzoekVanInwoner: true,
        planstatus: 'actief',
      },
      personen: residents.map((inwoner) => ({ inwoner, leeftijdsgroep: '18-en-ouder' })),
      toestemmingen: residents.flatMap((inwoner) =>
        groups.map((gegevensgroep) => ({
          toestemming: '0d3f8f57-07a5-4e0c-8f53-1f0c0b7c9c11',
          inwoner,
          gegevensgroep,
          vanRegime: 'wmo2015',
          uitdrukkelijk: true,
        })),
      ),
    }
    return [everything, nothing]
  })
}
