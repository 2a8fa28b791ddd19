import { ids } from './cedar-situation.ts'
import type { Period, Situation, Somebody } from './cedar-situation.ts'

/** What Cedar takes as the value of an attribute here. */
export type CedarValue = boolean | number | string | CedarValue[] | { __extn: { fn: string; arg: string } }

/**
 * The facts of a situation as the schema of the export says they are meant. Worked out from the meaning alone, so that
 * it can contradict how our own engine reads requests and elements.
 */
export function contextOf(situation: Situation): Record<string, CedarValue> {
  const { verwerkingsdoel, omvang, op } = situation
  const facts: Readonly<Record<string, CedarValue | undefined>> = {
    ...factsOfRequest(situation),
    ...factsOfParty(situation),
    ...factsOfPersons(situation),
    wettelijkRegime: situation.regime,
    voorzieningssoort: situation.voorzieningssoort,
    doelVanEigenTaak: equal(situation.doel, ids.eigenDoel),
    dagenNaPeriode: daysOver(situation.periode, op),
    dagenNaEigenOnderdeel: daysOverOwn(situation),
    code_planstatus: situation.code,
  }
  const context: Record<string, CedarValue> = {
    verwerkingsdoel,
    omvang,
    op: { __extn: { fn: 'datetime', arg: op } },
  }
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) context[name] = value
  return context
}

const notBegun = 1_000_000

/** How many days a period is over on a day. */
function daysOver(period: Period | undefined, op: string): number | undefined {
  if (period === undefined) return undefined
  const { begindatum, einddatum = op } = period
  if (Date.parse(begindatum) > Date.parse(op)) return notBegun
  return Math.max(0, (Date.parse(op) - Date.parse(einddatum)) / 86_400_000)
}

/** Of the own part that is over the shortest; a part of which too little is known leaves all of it unknown. */
function daysOverOwn({ onderdelen, op, wie, organisatie }: Situation): number | undefined {
  const concerning = onderdelen?.filter(({ eigen }) => eigen !== false)
  if (concerning === undefined || (wie === 'niemand' && organisatie === undefined)) return undefined
  const days = concerning.map(({ eigen, periode }) => {
    const over = daysOver(periode, op)
    // What has not begun does not run, whosever it is.
    return eigen === true || over === notBegun ? over : undefined
  })
  const known = days.filter((day) => day !== undefined)
  return known.length < days.length ? undefined : Math.min(notBegun, ...known)
}

type Facts = Readonly<Record<string, CedarValue | undefined>>

function factsOfRequest(situation: Situation): Facts {
  const { organisatie, organisatiesoort, contracten, geheimhouding, planstatus, leeftijdZelf, celgrootte } =
    situation
  return {
    organisatie,
    organisatiesoort,
    contracten: contracten === undefined ? undefined : [...contracten],
    geheimhouding,
    planstatus,
    celgrootte,
    eigenLeeftijdsgroep: asksAsResident(situation) ? leeftijdZelf : undefined,
    betrokkenBijPlan: situation.betrokken,
    toegewezenAanZaak: situation.toegewezen,
    binnenLidmaatschapsperiode: situation.binnenLidmaatschap,
    opVerzoekVanInwoner: situation.opVerzoek,
  }
}

function factsOfParty(situation: Situation): Facts {
  const { eigenaar, auteur, ontvanger, organisatie } = situation
  const me: Somebody = {
    soort: 'naaste',
    ...(asksAsResident(situation) ? { inwoner: ids.zelf } : {}),
    ...(asksAsRole(situation) ? { rol: ids.eigenRol } : {}),
    ...(organisatie === undefined ? {} : { organisatie }),
  }
  return {
    eigenTaak: isMineOrOurs(eigenaar, me),
    gerichtAanWieVraagt: isMineOrOurs(ontvanger, me),
    eigenInbreng: isMe(auteur, me),
    zelfdeOrganisatie: ofMyOrganisation(eigenaar, me),
  }
}

function isMineOrOurs(party: Somebody | undefined, me: Somebody): boolean | undefined {
  return party?.soort === 'organisatie' ? equal(party.organisatie, me.organisatie) : isMe(party, me)
}

/** One that is surely equal is enough; unknown only when nothing can be held beside each other. */
function isMe(somebody: Somebody | undefined, me: Somebody): boolean | undefined {
  const said = [equal(somebody?.inwoner, me.inwoner), equal(somebody?.rol, me.rol)]
  return said.includes(true) || (said.includes(false) ? false : undefined)
}

function ofMyOrganisation(owner: Somebody | undefined, me: Somebody): boolean | undefined {
  if (owner === undefined || me.organisatie === undefined || owner.soort === 'inwoner') return undefined
  return owner.soort === 'roltoewijzing' && equal(owner.rol, me.rol) === true
    ? true
    : equal(owner.organisatie, me.organisatie)
}

function factsOfPersons(situation: Situation): Facts {
  const { over, leeftijdZelf, leeftijdAnder, belangenZelf, belangenAnder, regime, namens } = situation
  if (over.length === 0) return {}
  const mine = [...(asksAsResident(situation) ? [ids.zelf] : []), ...(namens ? [ids.ander] : [])]
  const isMine = over.map((person) => mine.some((own) => own === person))
  const perPerson = <T>(zelf: T, ander: T): readonly T[] =>
    over.map((person) => (person === ids.zelf ? zelf : ander))
  const cannot = perPerson(belangenZelf, belangenAnder)
  const consent = perPerson(situation.toestemmingZelf, situation.toestemmingAnder)
  const knowsLaw = regime !== undefined && regime !== 'onbekend'
  const isExplicit = consent.every((given) => given === 'uitdrukkelijk')
  const isGiven = consent.every((given) => given === 'uitdrukkelijk' || given === 'gewoon')
  return {
    overZichzelf: mine.length === 0 ? undefined : isMine.every(Boolean),
    medeOverZichzelf: mine.length === 0 ? undefined : isMine.some(Boolean),
    kanBelangenNietOverzien: cannot.includes(false) ? false : cannot.includes(undefined) ? undefined : true,
    leeftijdsgroepen: perPerson(leeftijdZelf, leeftijdAnder).map((age) => age ?? 'onbekend'),
    toestemmingGegeven: knowsLaw ? isGiven : undefined,
    uitdrukkelijkeToestemmingGegeven: knowsLaw ? isExplicit : undefined,
    vastgelegdeToestemmingen: knowsLaw ? (isGiven ? [ids.toestemming] : []) : undefined,
  }
}

function asksAsResident({ wie }: Situation): boolean {
  return wie === 'beide' || wie === 'inwoner'
}

function asksAsRole({ wie }: Situation): boolean {
  return wie === 'beide' || wie === 'roltoewijzing'
}

function equal(one: string | undefined, other: string | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other
}
