import { dateText } from '../dates.ts'
import { between, chance, pick, uuid } from '../random.ts'
import { arrangementOf } from './arrangement.ts'
import type { Casus, Deel } from './casus.ts'
import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'
import { nameOf } from './household.ts'
import { peopleOf } from './plan-people.ts'
import type { PlanPeople } from './plan-people.ts'

type Plan = Doc<'ondersteuningsplan'>

/** The plan of a household, with its arrangement inside. */
export function planDocument(casus: Casus): MunicipalityDocument {
  const { random, huishouden, delen, over, start, coachOrganisatie, regisseur } = casus
  const people = peopleOf(casus)
  const isHousehold = over.length > 1
  const gesprek = uuid(random)
  const koppelingen = linksOf(casus)
  return documentOf('ondersteuningsplan', {
    id: casus.plan,
    planType: isHousehold ? 'gezinsplan' : 'ondersteuningsplan',
    juridischeStatus: 'geen',
    titel: `Plan van ${nameOf(over[0])}`,
    reikwijdte: isHousehold ? 'huishouden' : 'persoon',
    status: statusOf(casus),
    periode: sinds(start),
    over: over.map(({ id }) => id),
    huishouden: huishouden.id,
    eigenWoorden: delen.map(({ support, over: inwoner }) => ({
      inwoner,
      tekst: pick(random, support.woorden),
      op: dateText(start),
      uitGesprek: gesprek,
    })),
    leefgebieden: delen.map((deel) => lifeAreaOf(casus, deel)),
    doelen: delen.map((deel) => goalOf(casus, deel, gesprek)),
    afspraken: delen.map((deel) => agreementOf(casus, deel, people)),
    arrangement: arrangementOf(casus),
    betrokkenen: people.betrokkenen,
    regisseurs: [{ betrokkene: people.coach, periode: sinds(start), aanvaardDoorInwoner: true }],
    instemmingen: consentsOf(casus, people),
    ...(chance(random, 0.7)
      ? { evaluaties: { geplandeDatum: dateText(today + between(random, 5, 170)) } }
      : {}),
    gesprekken: [
      { id: gesprek, datum: dateText(start), plaats: 'Bij de inwoner thuis', deelnemers: [people.coach] },
    ],
    ...(Object.keys(koppelingen).length === 0 ? {} : { koppelingen }),
    vastlegging: vastlegging(coachOrganisatie, start + 14, regisseur),
  })
}

function statusOf({ random, start }: Casus): Plan['status'] {
  if (today - start < 30) return chance(random, 0.5) ? 'concept' : 'actief'
  return chance(random, 0.06) ? 'opgeschort' : 'actief'
}

function lifeAreaOf({ random }: Casus, { support, over }: Deel): NonNullable<Plan['leefgebieden']>[number] {
  return {
    id: uuid(random),
    over: [over],
    leefgebied: { stelsel: 'zrm-2017', domein2017: support.domein },
    beeld: pick(random, [
      'Hier is nu geen rust.',
      'Het gaat redelijk, met hulp van de buren.',
      'Dit kost veel kracht.',
    ]),
    wettelijkRegime: support.wettelijkRegime,
  }
}

function goalOf(
  { random, start }: Casus,
  { doel, over, support }: Deel,
  gesprek: string,
): NonNullable<Plan['doelen']>[number] {
  const from = between(random, 1, 3)
  const domein2017 = support.domein
  return {
    id: doel,
    over: [over],
    soort: 'doel',
    tekst: pick(random, support.doelen),
    perspectief: chance(random, 0.7) ? 'inwoner' : 'samen',
    leefgebieden: [{ stelsel: 'zrm-2017', domein2017 }],
    ...(chance(random, 0.4)
      ? {
          meetlat: {
            instrument: 'zrm-2017' as const,
            domein2017,
            van: from,
            naar: between(random, from + 1, 5),
          },
        }
      : {}),
    streefdatum: dateText(start + between(random, 90, 400)),
    status: pick(random, ['aanvaard', 'bezig', 'bezig', 'bezig', 'deels-bereikt']),
    wettelijkRegime: support.wettelijkRegime,
    uitGesprek: gesprek,
  }
}

function agreementOf(casus: Casus, deel: Deel, people: PlanPeople): NonNullable<Plan['afspraken']>[number] {
  const { random, start } = casus
  return {
    id: uuid(random),
    soort: 'activiteit',
    over: [deel.over],
    wat: pick(random, deel.support.afspraken),
    uitvoerder: people.uitvoerders.get(deel.aanbieder) ?? people.coach,
    voorDoelen: [deel.doel],
    wanneer: sinds(start + 7),
    ...(chance(random, 0.5) ? { frequentie: { aantal: 1, per: 'week' as const } } : {}),
    status: 'bezig',
    wettelijkRegime: deel.support.wettelijkRegime,
  }
}

function consentsOf({ random, start }: Casus, people: PlanPeople): NonNullable<Plan['instemmingen']> {
  const op = dateText(start + 7)
  return people.inwoners.map((betrokkene) => ({
    betrokkene,
    houding: chance(random, 0.9) ? 'akkoord' : 'deels',
    wijze: pick(random, ['mondeling', 'schriftelijk', 'elektronisch']),
    op,
  }))
}

function linksOf({ metingen, toestemming, verwijzing, delen }: Casus): NonNullable<Plan['koppelingen']> {
  const beschikkingen = delen.flatMap(({ beschikking }) => beschikking ?? [])
  return {
    ...(beschikkingen.length === 0 ? {} : { beschikkingen }),
    ...(metingen.length === 0 ? {} : { metingen: [...metingen] }),
    ...(toestemming === undefined ? {} : { toestemmingen: [toestemming] }),
    ...(verwijzing === undefined ? {} : { verwijzingen: [verwijzing] }),
  }
}
