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
import { isObject, textAt, textsAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Opslag } from '../opslag/opslag.ts'
import type { Vrager } from './aanmelding.ts'
import { planVanSignaal } from './plan-van-signaal.ts'

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
  const zaak = zaakVan(opslag, document)
  const documenten = documentenVan(opslag, eigen, { persoon, organisatie: vrager.organisatie, zaak })
  // For a resident only the party itself speaks, where they sign in; others would only have to name them.
  const isZeker = isResident
    ? vrager.organisatie === eigen.organisatie
    : isRolBij(documenten, persoon, vrager.organisatie)
  if (!isZeker) return undefined
  const facts = requestFacts({
    rol,
    verwerkingsdoel: doel,
    op,
    wie: isResident ? { inwoner: persoon } : { roltoewijzing: persoon },
    zaak,
    ...ondersteld(documenten),
    documenten,
    verstrekker: { organisatie: eigen.organisatie },
  })
  return facts.ok ? facts.request : undefined
}

/** Nobody asks in a role at another organisation than the one that their token is of. */
function isRolBij({ roltoewijzingen = [] }: FactsDocuments, persoon: string, organisatieId: string): boolean {
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

/** Whose facts are asked, and about what. */
interface Gevraagd {
  readonly persoon: string
  readonly organisatie: string
  readonly zaak: AskedCase
}

/** The documents that can say something of who asks and of the case; others are not read. */
function documentenVan(
  opslag: Opslag,
  { afspraken }: Eigen,
  { persoon, organisatie: van, zaak }: Gevraagd,
): FactsDocuments {
  const betrokken = 'plan' in zaak ? zaak.plan.over : zaak.inwoners
  const bij = (pad: string, ids: readonly string[]): readonly JsonObject[] =>
    [...new Set(ids)].map((id) => opslag.nieuwste(pad, id)).filter((one) => one !== undefined)
  const namens = opslag.betreft('inwoners', persoon).flatMap((one) => textsAt(one, 'id'))
  return {
    inwoners: bij('inwoners', [...betrokken, persoon, ...namens]).filter((one) => inwoner.is(one)),
    roltoewijzingen: bij('roltoewijzingen', [persoon]).filter((one) => roltoewijzing.is(one)),
    toestemmingen: bij(
      'toestemmingen',
      betrokken.flatMap((id) => opslag.betreft('toestemmingen', id).flatMap((one) => textsAt(one, 'id'))),
    ).filter((one) => toestemming.is(one)),
    organisaties: bij('organisaties', [van]).filter((one) => organisatie.is(one)),
    contracten: afspraken.filter((one) => contractType.is(one)),
    samenwerkingsverbanden: afspraken.filter((one) => samenwerkingsverband.is(one)),
  }
}

/** What a document is about: its plan when this party has that, else its residents. */
function zaakVan(opslag: Opslag, document: JsonObject): AskedCase {
  if (ondersteuningsplan.is(document)) return { plan: document }
  const { reikwijdte } = document
  const strekking = isObject(reikwijdte) ? reikwijdte : {}
  const named = textAt(document, 'plan') ?? textAt(strekking, 'plan')
  const plan =
    named === undefined ? planVanSignaal(opslag, document) : opslag.nieuwste('ondersteuningsplannen', named)
  if (ondersteuningsplan.is(plan)) return { plan }
  const inwoners = [
    ...(isVan(document, 'inwoner') ? textsAt(document, 'id') : []),
    ...textsAt(document, 'over'),
    ...textsAt(document, 'inwoner'),
    ...textsAt(strekking, 'inwoner'),
    ...ledenVan(document),
  ]
  const huishouden = isVan(document, 'huishouden')
    ? textAt(document, 'id')
    : (textAt(document, 'huishouden') ?? textAt(strekking, 'huishouden'))
  return huishouden === undefined ? { inwoners } : { inwoners, huishouden }
}

/** Everybody who is or was of a household: each of them is whom it is about. */
function ledenVan({ leden }: JsonObject): readonly string[] {
  return Array.isArray(leden) ? leden.filter(isObject).flatMap((lid) => textsAt(lid, 'inwoner')) : []
}

function isVan(document: JsonObject, bericht: string): boolean {
  return textAt(document, '$schema')?.includes(`/${bericht}/`) === true
}
