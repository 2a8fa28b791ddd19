import { readFileSync } from 'node:fs'
import { requireId } from '@samenspraak/sdk'
import type { ContractId, OrganisatieId, ToestemmingId } from '@samenspraak/sdk/bouwstenen'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { view } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'

/** Facts that differ from the usual ones. */
export type Facts = Partial<AccessRequest>

/** The organisation that asks. */
export const organisatie: OrganisatieId = requireId('5f0c1b2e-0000-4000-8000-000000000001')
/** Somebody or something else. */
export const ander: ToestemmingId = requireId('5f0c1b2e-0000-4000-8000-000000000002')
/** A contract that a row names. */
export const contract: ContractId = requireId('5f0c1b2e-0000-4000-8000-000000000003')
const family = example('ondersteuningsplan', 'gezinsplan-vier-wetten')
/** The act under which the plan as a whole was recorded. */
export const regime = 'wmo2015'
/** A plan about several residents. */
export const plan: unknown = ondersteuningsplan.is(family)
  ? { ...family, vastlegging: { ...family.vastlegging, wettelijkRegime: regime } }
  : family
/** The residents whom the plan is about. */
export const over: readonly string[] = ondersteuningsplan.is(plan) ? plan.over : []
/** The first of them. */
export const [inwoner = ''] = over

/** A request with as few facts as can be. */
export const usual: AccessRequest = {
  rol: 'regisseur',
  verwerkingsdoel: 'afstemming',
  op: '2026-11-22',
  wie: { organisatie, organisatiesoort: 'gemeente' },
  zaak: {},
  personen: [],
  toestemmingen: [],
}

/** A row that lets read the envelope of the plan. */
export const permit: Bevoegdheid = {
  sleutel: 'regisseur-omslag-lezen',
  rol: 'regisseur',
  organisatievoorwaarde: { soort: 'elke-organisatie' },
  acties: ['lezen'],
  gegevensgroep: 'omslag',
  verwerkingsdoel: 'afstemming',
  rechtsgrond: { soort: 'geen-persoonsgegevens' },
  effect: 'toestaan',
  periode: { begindatum: '2026-01-01', einddatum: '2026-12-31' },
  besloten: { door: 'Verzonnen gemeente', op: '2026-01-01' },
  motivering: { nl: 'Verzonnen.', en: 'Made up.' },
  juridischeToets: { getoetst: false },
}

/** The same for who is of no organisation. */
export const nobody: Bevoegdheid = {
  ...permit,
  sleutel: 'regisseur-omslag-lezen-alleen',
  organisatievoorwaarde: { soort: 'geen-organisatie' },
}

/** A row that forbids what that row permits. */
export function forbidding(change: Partial<Bevoegdheid>): Bevoegdheid {
  const { rechtsgrond: _basis, ...row } = permit
  return { ...row, sleutel: 'regisseur-omslag-verboden', effect: 'verbieden', ...change }
}

/** A valid example of a message. */
export function example(name: string, file: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../schemas/${name}/1.0/valid/${file}.json`, import.meta.url), 'utf8'),
  )
}

/** Whether the plan itself is seen; what stands in it may be about somebody else. */
export function isSeen(policy: Policy, facts: Facts): boolean {
  const { document } = view(ondersteuningsplanRights, plan, { ...usual, ...facts }, policy)
  return document?.id !== undefined
}
