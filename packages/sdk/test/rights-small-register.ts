import { createPolicy, createVocabulary, viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, InOwnWords, Policy, RightsType } from '@samenspraak/sdk/rights'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { zorgdossierRights } from '../../../examples/zorgregister/generated/zorgdossier/rights.ts'
import { rightsTree } from '../../../scripts/generate/rights/rights-tree.ts'
import { viewModule } from '../../../scripts/generate/rights/view-code.ts'
import { schemaSet } from '../../../scripts/sources/json-schema.ts'
import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { Oracle } from './rights-oracle.ts'
import { TestPolicyRefusedError } from './rights-some.ts'

// A register of one small schema that shows one thing, for what neither our messages nor the example of a register show.

type Row = InOwnWords<Bevoegdheid>

/** The data groups of every small register. */
export const groups = ['omslag', 'dossier'] as const

const vocabulary = createVocabulary({
  gegevensgroepen: groups.map((sleutel) => ({
    sleutel,
    bestaanIsGevoelig: false,
    label: { nl: sleutel, en: sleutel },
  })),
  lijsten: { rol: { lezer: ['lezer', 'reader'] } },
})

/** The organisation of who reads. */
export const organisatie = '5f0c1b2e-0000-4000-8000-000000000001'

/** Who reads: somebody of an organisation, with no facts of the case. */
export const reader: AccessRequest = {
  rol: 'lezer',
  verwerkingsdoel: 'afstemming',
  op: '2026-11-22',
  wie: { organisatie, organisatiesoort: 'gemeente' },
  zaak: {},
  personen: [],
  toestemmingen: [],
}

/** A row that lets read one group. */
export function mayRead(gegevensgroep: (typeof groups)[number], change: Partial<Row> = {}): Row {
  return {
    sleutel: `lezer-${gegevensgroep}-lezen`,
    rol: 'lezer',
    organisatievoorwaarde: { soort: 'elke-organisatie' },
    acties: ['lezen'],
    gegevensgroep,
    verwerkingsdoel: 'afstemming',
    rechtsgrond: { soort: 'geen-persoonsgegevens' },
    effect: 'toestaan',
    periode: { begindatum: '2026-01-01' },
    besloten: { door: 'Verzonnen', op: '2026-01-01' },
    motivering: { nl: 'Om te proberen.', en: 'To try.' },
    juridischeToets: { getoetst: false },
    ...change,
  }
}

/** What the view and the second opinion each show of a document of a schema by rows. */
export async function seenBy(
  schema: JsonSchema,
  document: unknown,
  rows: readonly Row[],
  request: AccessRequest = reader,
): Promise<readonly [view: unknown, opinion: unknown]> {
  const policy = policyOf(rows)
  const view = viewOfChecked(await typeOf(schema), document, request, policy).document
  const opinion = new Oracle(schemaSet([schema]), schema, policy, request).opinion(document).document
  return [view, opinion]
}

function policyOf(rows: readonly Row[]): Policy {
  const made = createPolicy(rows, { verraad: [], version: 'test', vocabulary })
  if (!made.ok) throw new TestPolicyRefusedError(JSON.stringify(made.issues))
  return made.policy
}

/** The code of a view by the generator itself; documents are not checked, so any validator will do. */
async function typeOf(schema: JsonSchema): Promise<RightsType<unknown>> {
  const words = groups.map((sleutel) => ({ sleutel, persoonsgegevens: true, bestaanIsGevoelig: false }))
  const { code, hasOwnParts: _parts, ...known } = viewModule(rightsTree(schemaSet([schema]), schema), words)
  const source = new URL('../src/', import.meta.url).href
  const text = code.replaceAll('../../../src/', source)
  const loaded: RightsType<unknown>['code'] = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`
  )
  return { ...zorgdossierRights, ...known, groupOrder: groups, code: loaded }
}
