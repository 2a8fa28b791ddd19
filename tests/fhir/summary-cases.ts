import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Policy } from '@samenspraak/sdk/rights'
import type { HuisartsFacts, HuisartsPreset, HuisartsSummary } from '../../packages/fhir/src/summary/index.ts'

class RowsRefusedError extends Error {
  readonly code = 'test/rows-refused'
}

/** The rows of the project, without one that a test made. */
export function projectPolicy(): Policy {
  const made = createPolicy(rows, { verraad, version: 'test' })
  if (!made.ok) throw new RowsRefusedError('the rows of the project are no policy')
  return made.policy
}

/** The positions that a huisarts can have. */
export const presets: readonly HuisartsPreset[] = ['betrokkene', 'verwijzer', 'expert', 'informant']

/** Every data group that there is. */
export const dataGroups: readonly string[] = projectPolicy().vocabulary.groupNames

const regimes = ['wmo2015', 'wmo2007', 'jeugdwet', 'participatiewet', 'wgs', 'zvw', 'wlz', 'geen'] as const

/** A request of a huisarts who takes part and has every consent that could be asked; `without` takes some groups away. */
export function factsOf(
  huisarts: { readonly roltoewijzing: string; readonly organisatie: string },
  residents: readonly string[],
  without: ReadonlySet<string> = new Set(),
): HuisartsFacts {
  const groups = dataGroups.filter((group) => !without.has(group))
  return {
    op: '2026-11-22',
    wie: { ...huisarts, organisatiesoort: 'huisartsenpraktijk', geheimhouding: 'beroep' },
    zaak: { betrokken: true, toegewezen: true, binnenLidmaatschap: true, planstatus: 'actief' },
    personen: residents.map((inwoner) => ({ inwoner, leeftijdsgroep: '18-en-ouder' })),
    toestemmingen: residents.flatMap((inwoner) =>
      groups.flatMap((gegevensgroep) =>
        regimes.map((vanRegime) => ({
          toestemming: '0f5a1f5e-0f0e-4f43-9a3c-0a8f6cf4d0a1',
          inwoner,
          gegevensgroep,
          vanRegime,
          uitdrukkelijk: true,
        })),
      ),
    ),
  }
}

/** Everything that leaves a summary, with what is packed within it unpacked. */
export function bytesOf(summary: HuisartsSummary | undefined): string {
  if (summary === undefined) return ''
  const { documentReference, bundle, html, text } = summary
  const unpacked = JSON.stringify(documentReference).replaceAll(/"data":"([^"]*)"/g, (_all, data: string) =>
    Buffer.from(data, 'base64').toString('utf8'),
  )
  return [JSON.stringify(documentReference), unpacked, JSON.stringify(bundle), html, text].join('\n')
}
