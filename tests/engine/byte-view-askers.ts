import type { CompiledView } from '@samenspraak/engine/bytes'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { policyOf } from '../../packages/sdk/test/rights-random.ts'
import { benchRows, benchVerraad } from '../bench/view-rules.ts'
import { everyCase } from '../rights/every-case.ts'
import { byteViewOf, compareViews, plainBytes } from './byte-view-compare.ts'

const own: readonly NonNullable<Bevoegdheid['voorwaarden']>[number]['soort'][] = [
  'eigen-taak',
  'zelfde-organisatie',
  'over-zichzelf',
  'eigen-inbreng',
  'doel-van-eigen-taak',
]
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/** Everybody and everything that an example names asks for it, by rows about what is theirs. */
export async function compareAskers(
  messages: readonly string[],
  compiled: CompiledView,
): Promise<{ readonly shown: number; readonly faults: readonly string[] }> {
  const faults: string[] = []
  let shown = 0
  const cases = (await everyCase()).filter(({ name }) => messages.includes(name))
  for (const soort of own) {
    const rows = benchRows.map((row): Bevoegdheid => ({ ...row, voorwaarden: [Object({ soort })] }))
    const policy = policyOf(rows, soort, benchVerraad)
    for (const one of cases)
      // The first of every three documents of a case is an example.
      for (let index = 0; index < (one.name === 'plan' ? 60 : 21); index += 3) {
        const bytes = plainBytes(one.document(index))
        for (const id of new Set(new TextDecoder().decode(bytes).match(uuid))) {
          const request = {
            rol: 'wijkcoach',
            verwerkingsdoel: 'ondersteuning-uitvoeren',
            op: '2026-11-22',
            wie: { inwoner: id, roltoewijzing: id, organisatie: id, organisatiesoort: 'wmo-aanbieder' },
            zaak: {},
            personen: [],
            toestemmingen: [],
          }
          const sight = { one, request, policy }
          const { outcome, fault } = compareViews(sight, bytes, true, byteViewOf(sight, compiled))
          if (outcome === 'shown') shown += 1
          if (fault !== undefined) faults.push(fault)
        }
      }
  }
  return { shown, faults }
}
