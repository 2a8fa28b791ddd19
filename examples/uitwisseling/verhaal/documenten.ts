import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract } from '../partij/contract.ts'
import { isObject } from '../partij/json-object.ts'
import type { JsonObject } from '../partij/json-object.ts'
import { mensen, organisaties, sabine } from './mensen.ts'

const emmen = fileURLToPath(new URL('../../emmen', import.meta.url))

function alle(): readonly JsonObject[] {
  return readdirSync(emmen, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map(lees)
}

function lees(file: string): JsonObject {
  const parsed: unknown = JSON.parse(readFileSync(join(emmen, file), 'utf8'))
  return isObject(parsed) ? parsed : {}
}

/** What the regiesysteem keeps before the story begins, with the collection of each. */
export function begin(): readonly (readonly [pad: string, document: JsonObject])[] {
  const kept = ['organisaties', 'inwoners', 'huishoudens', 'roltoewijzingen', 'ondersteuningsplannen']
  const documenten: readonly JsonObject[] = [...alle(), gezinsteamlid]
  return documenten.flatMap((document) => {
    const found = contract.verzamelingen.find(({ schema }) => schema === document['$schema'])
    return found !== undefined && kept.includes(found.pad) ? [[found.pad, document] as const] : []
  })
}

const bijGezin = lees('casus-huishouden-vier-wetten/rollen/schuldhulpverlener-bij-plan.json')

/** Somebody of the youth and family team of the municipality, assigned to the plan of the family. */
const gezinsteamlid = {
  ...bijGezin,
  id: mensen.gezinsteamlid.persoon,
  persoon: { soort: 'medewerker', naam: 'Joris Testveen' },
  rol: mensen.gezinsteamlid.rol,
  geheimhouding: 'beroep',
  wettelijkeRegimes: ['jeugdwet'],
}

/** The agreements between the organisations, which everybody knows and nobody exchanges, and the reports on them. */
export function afspraken(): readonly JsonObject[] {
  const shared = alle().filter(({ $schema }) =>
    /\/(?:samenwerkingsverband|contract)\//u.test(String($schema)),
  )
  return [...shared, teFijn()]
}

const vastlegging = {
  versie: 1,
  vastgelegdOp: '2026-07-06T09:00:00+02:00',
  bron: organisaties.regiesysteem,
  gevoeligheid: 'persoonlijk',
}

/** Sabine says that her GP may refer her and hear how it goes. */
export const toestemming = {
  $schema: 'https://w3id.org/samenspraak/schema/toestemming/1.0',
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c01',
  over: [sabine],
  gegevenDoor: [{ soort: 'inwoner', inwoner: sabine }],
  verwerkingsdoel: 'verwijzing',
  uitleg: 'Mijn huisarts mag mij aanmelden voor welzijn op recept, en horen hoe het gaat.',
  gegevensgroepen: ['omslag', 'verwijzing'],
  van: [{ organisatie: organisaties.regiesysteem }],
  naar: [{ organisatie: organisaties.huisarts, roltoewijzing: mensen.huisarts.persoon }],
  regimes: {
    van: 'wmo2015',
    naar: 'zvw',
    grondslag: { wet: 'Wmo 2015', artikel: '5.2.5', begrip: 'toestemming' },
  },
  uitdrukkelijk: true,
  periode: { begindatum: '2026-07-06', einddatum: '2027-07-05' },
  bewijs: { wijze: 'elektronisch', op: '2026-07-06T08:50:00+02:00' },
  status: 'gegeven',
  vastlegging,
}

/** Welzijn op recept. */
export const verwijzing = {
  $schema: 'https://w3id.org/samenspraak/schema/verwijzing/1.0',
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c02',
  soort: 'welzijn-op-recept',
  verwijzer: {
    soort: { standaard: 'iwmo-3.2', cod327Wmo: '02' },
    organisatie: organisaties.huisarts,
    roltoewijzing: mensen.huisarts.persoon,
  },
  over: [sabine],
  naar: { organisatie: organisaties.welzijn },
  wettelijkRegime: 'wmo2015',
  reden: 'Is veel alleen en zoekt gezelschap.',
  urgentie: 'gewoon',
  inwonerWeetErvan: true,
  inwonerStemtIn: true,
  verzondenOp: '2026-07-07T10:00:00+02:00',
  status: 'gevraagd',
  vastlegging: { ...vastlegging, bron: organisaties.huisarts, wettelijkRegime: 'wmo2015' },
}

/** The individual decision on support for Sabine; it was made before the story began. */
export const beschikking = {
  ...lees('casus-huishouden-vier-wetten/beschikkingen/beschikking-wmo.json'),
  id: '479362e7-cc36-4eb7-a4cf-e7ee82c68039',
}

const { indicatoren, ...kop } = lees('kwaliteit/indicatoren-hoofdaanbieder-2017-2.json')

/** What every report of the story says of itself. */
export const rapportagekop: JsonObject = kop

/** A report on the second half of the year, made by hand with groups that are too small to give out. */
export function teFijn(): JsonObject {
  return {
    ...kop,
    id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c40',
    halfjaar: { jaar: 2026, helft: 2 },
    minimaleCelgrootte: 5,
    indicatoren,
  }
}
