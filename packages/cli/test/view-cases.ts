import { globSync, readFileSync } from 'node:fs'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { type AccessRequest, createPolicy, type Policy } from '@samenspraak/sdk/rights'
import { fromRoot } from '../../../scripts/sources/files.ts'

/** The first rows are no policy, which would leave nothing to test. */
class RowsRefusedError extends Error {
  readonly code = 'test/rows-refused'
}

/** The policy that `view` decides by. */
export function firstPolicy(version: string): Policy {
  const created = createPolicy(rows, { verraad, version })
  if (!created.ok) throw new RowsRefusedError()
  return created.policy
}

/** Every valid example that says its own type, as one line of JSON; in the order of its file name. */
export const exampleLines: readonly string[] = globSync('schemas/*/*/valid/*.json', { cwd: fromRoot() })
  .toSorted()
  .map((path) => JSON.stringify(JSON.parse(readFileSync(fromRoot(path), 'utf8'))))
  .filter((line) => line.startsWith('{"$schema"'))

/** Somebody who may see much of most of them, and somebody who may see little. */
export const requests: readonly AccessRequest[] = [
  {
    rol: 'wijkcoach',
    verwerkingsdoel: 'ondersteuning-uitvoeren',
    op: '2026-11-22',
    wie: { organisatie: '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806', organisatiesoort: 'wmo-aanbieder' },
    zaak: { toegewezen: true, betrokken: true, binnenLidmaatschap: true, planstatus: 'actief' },
    personen: [],
    toestemmingen: [],
  },
  {
    rol: 'beleidsmedewerker',
    verwerkingsdoel: 'kwaliteit-en-verantwoording',
    op: '2026-11-22',
    wie: { organisatie: '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806', organisatiesoort: 'gemeente' },
    zaak: {},
    personen: [],
    toestemmingen: [],
  },
]
