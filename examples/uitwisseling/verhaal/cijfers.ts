import type { JsonObject } from '../partij/json-object.ts'
import type { Rapportagewens } from '../regiesysteem/cijfers/rapporteren.ts'
import { organisaties } from './mensen.ts'

const vormen = ['algemene-voorziening', 'maatwerkvoorziening', 'vrijwilliger'] as const

/** How many residents have each kind of help in each of the six areas; two numbers are too small to give out. */
const gebieden = [
  { id: '0fa54f22-3039-4828-986d-f51857e00dfd', postcode: '7811', aantallen: [24, 15, 12] },
  { id: '1eee12d6-6df6-491e-a396-68cad3d8857a', postcode: '7822', aantallen: [18, 12, 11] },
  { id: '195618cf-d2b5-408f-a1cf-c28ca2186825', postcode: '7824', aantallen: [21, 13, 4] },
  { id: '40654b79-af73-4e49-a8e2-0343a8efe949', postcode: '7826', aantallen: [16, 7, 14] },
  { id: '69ffd498-eea6-4d5d-b5ba-52ba2b57ffce', postcode: '7828', aantallen: [30, 20, 10] },
  { id: '7e45950a-8385-4842-970f-f5453a4233e6', postcode: '7881', aantallen: [14, 10, 13] },
] as const

const vastlegging = {
  versie: 1,
  vastgelegdOp: '2026-01-12T09:00:00+01:00',
  bron: organisaties.regiesysteem,
  wettelijkRegime: 'wmo2015',
  gevoeligheid: 'persoonlijk',
}
const perHuishouden = 5

/** Many households with help in the first half of the year, to count. */
export function gezinnen(): readonly (readonly [pad: string, document: JsonObject])[] {
  return gebieden.flatMap(({ postcode, aantallen }, gebied) =>
    Array.from({ length: Math.ceil(Math.max(...aantallen) / perHuishouden) }, (_, huis) => [
      ['huishoudens', huishoudenVan(gebied, huis, postcode)] as const,
      ['arrangementen', arrangementVan(gebied, huis, aantallen)] as const,
    ]).flat(),
  )
}

function idVan(gebied: number, soort: string, nummer: number): string {
  return `7c0f2a51-6a3e-4a64-9a5b-${gebied}${soort}${String(nummer).padStart(10, '0')}`
}

function bewonersVan(gebied: number, huis: number): readonly string[] {
  return Array.from({ length: perHuishouden }, (_, plek) => idVan(gebied, 'a', huis * perHuishouden + plek))
}

function huishoudenVan(gebied: number, huis: number, postcode: string): JsonObject {
  return {
    $schema: 'https://w3id.org/samenspraak/schema/huishouden/1.0',
    id: idVan(gebied, 'b', huis),
    soort: 'woongroep',
    leden: bewonersVan(gebied, huis).map((inwoner) => ({
      inwoner,
      rol: 'huisgenoot',
      verblijf: 'volledig',
      periode: { begindatum: '2020-01-01' },
    })),
    adres: {
      postcode: `${postcode}ZX`,
      huisnummer: huis + 1,
      straatnaam: 'Proefsingel',
      woonplaats: 'Emmen',
    },
    periode: { begindatum: '2020-01-01' },
    vastlegging,
  }
}

/** A line for each kind of help, about those of the household who have it. */
function arrangementVan(gebied: number, huis: number, aantallen: readonly number[]): JsonObject {
  const bewoners = bewonersVan(gebied, huis)
  const regels = vormen.flatMap((inzetvorm, vorm) => {
    const over = bewoners.slice(0, Math.max(0, (aantallen[vorm] ?? 0) - huis * perHuishouden))
    if (over.length === 0) return []
    return [
      {
        id: idVan(gebied, 'c', huis * vormen.length + vorm),
        over,
        inzetvorm,
        wat: 'Hulp in en om het huis.',
        status: 'ingezet',
        periode: { begindatum: '2026-02-02' },
        wettelijkRegime: 'wmo2015',
      },
    ]
  })
  return {
    $schema: 'https://w3id.org/samenspraak/schema/arrangement/1.0',
    id: idVan(gebied, 'd', huis),
    planType: 'arrangement',
    juridischeStatus: 'geen',
    plan: idVan(gebied, 'e', huis),
    over: bewoners,
    status: 'actief',
    periode: { begindatum: '2026-02-02' },
    regels,
    vastlegging,
  }
}

/** The report on the first half of the year that the regiesysteem makes, with what it says of itself. */
export function telwens(kop: JsonObject): Rapportagewens {
  const namen = ['Hulp in de buurt', 'Hulp op maat', 'Hulp van een vrijwilliger', 'Alle hulp']
  return {
    halfjaar: { jaar: 2026, helft: 1 },
    kop,
    indicatoren: namen.map((naam, nummer) => ({
      id: idVan(6, 'f', nummer),
      naam,
      soort: 'telling',
      definitie: 'Hoeveel inwoners deze hulp in het halfjaar hadden.',
      populatie: { omschrijving: 'Inwoners met een arrangement', telEenheid: 'persoon' },
      meetinstrument: { instrument: 'registratie', register: 'Arrangementen in het regiesysteem' },
      bewijs: 'Elke regel die in het halfjaar liep.',
    })),
    telling: {
      gebieden: gebieden.map(({ id }) => id),
      vormen,
      gebiedVanPostcode: Object.fromEntries(gebieden.map(({ id, postcode }) => [postcode, id])),
    },
  }
}
