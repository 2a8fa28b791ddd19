import { ids } from './cedar-situation.ts'
import type { Situation, Somebody } from './cedar-situation.ts'

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
    doelVanEigenTaak: situation.doel === ids.eigenDoel,
  }
  const context: Record<string, CedarValue> = {
    verwerkingsdoel,
    omvang,
    op: { __extn: { fn: 'datetime', arg: op } },
  }
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) context[name] = value
  return context
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
  const { eigenaar, auteur, organisatie } = situation
  const me: Somebody = {
    soort: 'naaste',
    ...(asksAsResident(situation) ? { inwoner: ids.zelf } : {}),
    ...(asksAsRole(situation) ? { rol: ids.eigenRol } : {}),
    ...(organisatie === undefined ? {} : { organisatie }),
  }
  return {
    eigenTaak:
      eigenaar?.soort === 'organisatie' ? equal(eigenaar.organisatie, me.organisatie) : isMe(eigenaar, me),
    eigenInbreng: isMe(auteur, me),
    zelfdeOrganisatie: ofMyOrganisation(eigenaar, me),
  }
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
