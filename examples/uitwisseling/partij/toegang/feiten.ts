import { dutchDayOf, requestFacts } from '@samenspraak/sdk/facts'
import type { AskedCase, FactsDocuments, FactsInput } from '@samenspraak/sdk/facts'
import { inwoner } from '@samenspraak/sdk/inwoner'
import { contract as contractType } from '@samenspraak/sdk/contract'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { organisatie } from '@samenspraak/sdk/organisatie'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { roltoewijzing } from '@samenspraak/sdk/roltoewijzing'
import { samenwerkingsverband } from '@samenspraak/sdk/samenwerkingsverband'
import { toestemming } from '@samenspraak/sdk/toestemming'
import { textAt, textsAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Opslag } from '../opslag/opslag.ts'
import type { Vrager } from './aanmelding.ts'

/** What a party keeps for itself, besides what it exchanges: its agreements. */
export interface Eigen {
  readonly organisatie: string
  readonly afspraken: readonly JsonObject[]
}

/** The facts of a request about a document, from the documents of this party; undefined when it is not sure who asks. */
export function feitenOver(
  opslag: Opslag,
  eigen: Eigen,
  vrager: Vrager,
  document: JsonObject,
  nu: Date,
): AccessRequest | undefined {
  const { rol, doel, persoon } = vrager
  const op = dutchDayOf(nu.toISOString())
  if (rol === undefined || doel === undefined || persoon === undefined || op === undefined) return undefined
  const isResident = rol === 'inwoner' || rol === 'wettelijk-vertegenwoordiger'
  const documenten = documentenVan(opslag, eigen)
  if (!isResident && !isVan(documenten, persoon, vrager.organisatie)) return undefined
  const facts = requestFacts({
    rol,
    verwerkingsdoel: doel,
    op,
    wie: isResident ? { inwoner: persoon } : { roltoewijzing: persoon },
    zaak: zaakVan(opslag, document),
    ...ondersteld(documenten),
    documenten,
    verstrekker: { organisatie: eigen.organisatie },
  })
  return facts.ok ? facts.request : undefined
}

/** Nobody asks in a role at another organisation than the one that their token is of. */
function isVan({ roltoewijzingen = [] }: FactsDocuments, persoon: string, organisatieId: string): boolean {
  return roltoewijzingen.some((one) => one.id === persoon && one.organisatie === organisatieId)
}

function ondersteld({
  contracten = [],
  samenwerkingsverbanden = [],
}: FactsDocuments): Pick<FactsInput, 'zaakValtOnder'> {
  const ids = (documents: readonly { readonly id: string }[]): readonly string[] =>
    documents.map(({ id }) => id)
  return {
    zaakValtOnder: { samenwerkingsverbanden: ids(samenwerkingsverbanden), contracten: ids(contracten) },
  }
}

function documentenVan(opslag: Opslag, { afspraken }: Eigen): FactsDocuments {
  return {
    inwoners: opslag.alle('inwoners').filter((one) => inwoner.is(one)),
    roltoewijzingen: opslag.alle('roltoewijzingen').filter((one) => roltoewijzing.is(one)),
    toestemmingen: opslag.alle('toestemmingen').filter((one) => toestemming.is(one)),
    organisaties: opslag.alle('organisaties').filter((one) => organisatie.is(one)),
    contracten: afspraken.filter((one) => contractType.is(one)),
    samenwerkingsverbanden: afspraken.filter((one) => samenwerkingsverband.is(one)),
  }
}

/** What a document is about: its plan when this party has that, else its residents. */
function zaakVan(opslag: Opslag, document: JsonObject): AskedCase {
  if (ondersteuningsplan.is(document)) return { plan: document }
  const named = textAt(document, 'plan')
  const plan = named === undefined ? undefined : opslag.nieuwste('ondersteuningsplannen', named)
  if (ondersteuningsplan.is(plan)) return { plan }
  const isPerson = textAt(document, '$schema')?.includes('/inwoner/') === true
  const leden = isPerson
    ? textsAt(document, 'id')
    : [...textsAt(document, 'over'), ...textsAt(document, 'inwoner')]
  const huishouden = textAt(document, 'huishouden')
  return huishouden === undefined ? { inwoners: leden } : { inwoners: leden, huishouden }
}
