import { dateText, momentText } from '../dates.ts'
import { between, chance } from '../random.ts'
import { decidedPeriod } from './arrangement.ts'
import type { Casus } from './casus.ts'
import { decisionDocument } from './decision.ts'
import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'
import { isMinor, nameOf } from './household.ts'

/** What belongs to a plan and is a document of its own. */
export function* aroundPlan(casus: Casus): Generator<MunicipalityDocument> {
  yield coordinatorDocument(casus)
  for (const deel of casus.delen) {
    if (deel.beschikking !== undefined) yield decisionDocument(casus, deel, deel.beschikking)
  }
  yield* measurements(casus)
  if (casus.toestemming !== undefined) yield consentDocument(casus, casus.toestemming)
  if (casus.verwijzing !== undefined) yield referralDocument(casus, casus.verwijzing)
}

function coordinatorDocument({
  coach,
  coachOrganisatie,
  regisseur,
  plan,
  start,
  gebied,
}: Casus): MunicipalityDocument {
  return documentOf('roltoewijzing', {
    id: regisseur,
    persoon: { soort: 'medewerker', naam: coach.naam },
    rol: 'regisseur',
    organisatie: coachOrganisatie,
    team: gebied.team,
    reikwijdte: { soort: 'plan', plan },
    inzet: 'in-dienst',
    geheimhouding: 'beroep',
    aanvaardDoorInwoner: true,
    toegewezenDoor: coach.toewijzing,
    periode: sinds(start),
    vastlegging: vastlegging(coachOrganisatie, start),
  })
}

type Domeinen = Doc<'zelfredzaamheidsmatrix'>['domeinen']

/** A score at the start and perhaps one later, of a few domains: those of the goals and the network around someone. */
function* measurements({
  random,
  metingen,
  delen,
  plan,
  start,
  coachOrganisatie,
  regisseur,
}: Casus): Generator<MunicipalityDocument> {
  const [first] = delen
  const domeinen: Domeinen = { sociaalNetwerk: between(random, 2, 4) }
  for (const { support } of delen) domeinen[support.zrm] = between(random, 1, 3)
  for (const [index, id] of metingen.entries()) {
    const day = Math.min(today, start + index * 180)
    if (index > 0) domeinen[first.support.zrm] = between(random, 2, 5)
    yield documentOf('meting', {
      id,
      onderwerp: 'persoon',
      over: [first.over],
      plan,
      doel: first.doel,
      wettelijkRegime: first.support.wettelijkRegime,
      beoordelaar: { rol: 'samen', roltoewijzing: regisseur },
      datum: dateText(day),
      moment: index === 0 ? 'start' : 'tussen',
      uitslag: { instrument: 'zrm-2017', zrm2017: { editie: '2017', domeinen: { ...domeinen } } },
      vastlegging: vastlegging(coachOrganisatie, day, regisseur),
    })
  }
}

function consentDocument(casus: Casus, id: string): MunicipalityDocument {
  const { plan, start, delen, coachOrganisatie, regisseur, huisarts, over } = casus
  return documentOf('toestemming', {
    id,
    over: over.map((lid) => lid.id),
    gegevenDoor: giversOf(casus),
    verwerkingsdoel: 'afstemming',
    uitleg: 'Het wijkteam en de huisarts mogen afstemmen over uw doelen en afspraken.',
    gegevensgroepen: ['omslag', 'doelen', 'afspraken'],
    van: [{ organisatie: coachOrganisatie, roltoewijzing: regisseur }],
    naar: [{ organisatie: huisarts.id }],
    regimes: { van: delen[0].support.wettelijkRegime, naar: 'zvw' },
    plan,
    uitdrukkelijk: true,
    periode: decidedPeriod(start),
    bewijs: { wijze: 'mondeling', op: momentText(start + 7, 60), vastgelegdDoor: regisseur },
    status: 'gegeven',
    vastlegging: vastlegging(coachOrganisatie, start + 7, regisseur),
  })
}

/** Everybody from sixteen on for oneself, and a parent for a younger child. */
function giversOf({ over, huishouden }: Casus): Doc<'toestemming'>['gegevenDoor'] {
  const parent = nameOf(huishouden.leden[0])
  return over
    .slice(0, 4)
    .map((lid) =>
      isMinor(lid)
        ? { soort: 'vertegenwoordiger', namens: lid.id, naam: parent, vertegenwoordiging: 'ouder-met-gezag' }
        : { soort: 'inwoner', inwoner: lid.id },
    )
}

function referralDocument(
  { random, world, plan, start, delen, huisarts }: Casus,
  id: string,
): MunicipalityDocument {
  const [{ over, support }] = delen
  const day = start - between(random, 5, 25)
  return documentOf('verwijzing', {
    id,
    soort:
      support.wettelijkRegime === 'jeugdwet'
        ? 'naar-jeugdhulp'
        : chance(random, 0.3)
          ? 'welzijn-op-recept'
          : 'naar-toegang',
    verwijzer: {
      soort: { standaard: 'iwmo-3.2', cod327Wmo: '02' },
      organisatie: huisarts.id,
      naam: huisarts.naam,
    },
    over: [over],
    naar: { organisatie: world.toegang.id, toegang: world.toegangId },
    wettelijkRegime: support.wettelijkRegime,
    reden: 'Graag bespreken welke ondersteuning past.',
    urgentie: 'gewoon',
    inwonerWeetErvan: true,
    inwonerStemtIn: true,
    plan,
    verzondenOp: momentText(day, 200),
    aanvaardOp: dateText(day + 2),
    status: 'aanvaard',
    vastlegging: vastlegging(huisarts.id, day),
  })
}
