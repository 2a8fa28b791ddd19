import type { FactName, PlainFactName } from '../../packages/sdk/src/rights-exports/fact-meanings.ts'
import type { Fact } from '../../packages/sdk/src/rights-exports/facts.ts'
import { words } from '../../packages/sdk/generated/rights-vocabulary.ts'
import { ids, usual } from './cedar-situation.ts'
import type { Consent, Part, Period, Situation, Somebody } from './cedar-situation.ts'

/** Changes one part of a situation. */
export type Change = (situation: Situation) => Situation

/** Name of a part. */
export type Axis = keyof Situation

const said = [true, false, undefined]
const ages = [undefined, ...Object.keys(words.leeftijdsgroep)]
const consents: readonly Consent[] = ['geen', 'gewoon', 'uitdrukkelijk', 'andere-wet', 'andere-groep']
const owners: readonly (Somebody | undefined)[] = [
  undefined,
  { soort: 'roltoewijzing', rol: ids.eigenRol, organisatie: ids.eigenOrganisatie },
  { soort: 'roltoewijzing', rol: ids.andereRol, organisatie: ids.eigenOrganisatie },
  { soort: 'roltoewijzing', rol: ids.andereRol, organisatie: ids.andereOrganisatie },
  { soort: 'roltoewijzing', rol: ids.andereRol },
  { soort: 'organisatie', organisatie: ids.eigenOrganisatie },
  { soort: 'organisatie', organisatie: ids.andereOrganisatie },
  { soort: 'bron', organisatie: ids.eigenOrganisatie },
  { soort: 'bron', organisatie: ids.andereOrganisatie },
  { soort: 'inwoner', inwoner: ids.zelf },
  { soort: 'inwoner', inwoner: ids.ander },
  { soort: 'betrokkene', rol: ids.eigenRol, organisatie: ids.andereOrganisatie },
  { soort: 'betrokkene', inwoner: ids.ander },
  { soort: 'betrokkene', inwoner: ids.zelf, rol: ids.andereRol },
  { soort: 'betrokkene' },
]
const authors: readonly (Somebody | undefined)[] = [
  undefined,
  { soort: 'roltoewijzing', rol: ids.eigenRol },
  { soort: 'roltoewijzing', rol: ids.andereRol },
  { soort: 'inwoner', inwoner: ids.zelf },
  { soort: 'inwoner', inwoner: ids.ander },
  { soort: 'naaste' },
]

const periods: readonly (Period | undefined)[] = [
  undefined,
  { begindatum: '2026-03-01' },
  { begindatum: '2026-06-01', einddatum: '2026-06-01' },
  { begindatum: '2026-06-02' },
  { begindatum: '2026-03-01', einddatum: '2026-05-31' },
  { begindatum: '2026-03-01', einddatum: '2026-05-02' },
  { begindatum: '2026-03-01', einddatum: '2026-05-01' },
  { begindatum: '2025-01-01', einddatum: '2025-12-31' },
]
const parts: readonly (readonly Part[] | undefined)[] = [
  undefined,
  [],
  ...periods.map((periode) => [{ eigen: true, periode }]),
  [{ eigen: false, periode: periods[1] }],
  [{ eigen: undefined, periode: periods[1] }],
  [
    { eigen: true, periode: periods[6] },
    { eigen: true, periode: periods[4] },
    { eigen: false, periode: undefined },
  ],
]

/** Every value that every part is given. */
export const axes: Readonly<Record<Axis, readonly Change[]>> = {
  actie: changes('actie', ['lezen', 'toevoegen', 'wijzigen', 'beeindigen']),
  verwerkingsdoel: changes('verwerkingsdoel', Object.keys(words.verwerkingsdoel)),
  omvang: changes('omvang', ['alles', 'minimum', 'totalen', 'bestaan']),
  celgrootte: changes('celgrootte', [undefined, 5, 10, 50]),
  op: changes('op', ['2026-06-01', '2026-01-01', '2025-12-31', '2027-01-01']),
  wie: changes('wie', ['beide', 'roltoewijzing', 'inwoner', 'niemand']),
  organisatie: changes('organisatie', [ids.eigenOrganisatie, ids.andereOrganisatie, undefined]),
  organisatiesoort: changes('organisatiesoort', [undefined, ...Object.keys(words.organisatiesoort)]),
  contracten: changes('contracten', [undefined, [], [ids.contract]]),
  geheimhouding: changes('geheimhouding', withUnknown(words.geheimhouding)),
  namens: changes('namens', [true, false]),
  betrokken: changes('betrokken', said),
  toegewezen: changes('toegewezen', said),
  binnenLidmaatschap: changes('binnenLidmaatschap', said),
  opVerzoek: changes('opVerzoek', said),
  planstatus: changes('planstatus', withUnknown(words.planstatus)),
  over: changes('over', [[ids.ander], [], [ids.zelf], [ids.zelf, ids.ander]]),
  leeftijdZelf: changes('leeftijdZelf', ages),
  leeftijdAnder: changes('leeftijdAnder', ages),
  belangenZelf: changes('belangenZelf', said),
  belangenAnder: changes('belangenAnder', said),
  toestemmingZelf: changes('toestemmingZelf', consents),
  toestemmingAnder: changes('toestemmingAnder', consents),
  regime: changes('regime', withUnknown(words.wet)),
  voorzieningssoort: changes('voorzieningssoort', withUnknown(words.voorzieningssoort)),
  eigenaar: changes('eigenaar', owners),
  auteur: changes('auteur', authors),
  ontvanger: changes('ontvanger', owners),
  doel: changes('doel', [undefined, ids.eigenDoel, ids.anderDoel]),
  periode: changes('periode', periods),
  code: changes('code', withUnknown(words.planstatus)),
  onderdelen: changes('onderdelen', parts),
}

/** The parts of a situation that a fact follows from. */
export function axesOfFact(name: FactName): readonly Axis[] {
  return isPlain(name) ? axesOfPlain[name] : ['code']
}

function isPlain(name: FactName): name is PlainFactName {
  return Object.hasOwn(axesOfPlain, name)
}

const axesOfPlain: Readonly<Record<PlainFactName, readonly Axis[]>> = {
  organisatie: ['organisatie'],
  organisatiesoort: ['organisatiesoort'],
  contracten: ['contracten'],
  geheimhouding: ['geheimhouding'],
  planstatus: ['planstatus'],
  eigenLeeftijdsgroep: ['wie', 'leeftijdZelf'],
  betrokkenBijPlan: ['betrokken'],
  toegewezenAanZaak: ['toegewezen'],
  binnenLidmaatschapsperiode: ['binnenLidmaatschap'],
  opVerzoekVanInwoner: ['opVerzoek'],
  eigenTaak: ['wie', 'eigenaar'],
  doelVanEigenTaak: ['doel'],
  eigenInbreng: ['wie', 'auteur'],
  zelfdeOrganisatie: ['organisatie', 'eigenaar'],
  gerichtAanWieVraagt: ['wie', 'organisatie', 'ontvanger'],
  overZichzelf: ['wie', 'namens', 'over'],
  medeOverZichzelf: ['wie', 'namens', 'over'],
  kanBelangenNietOverzien: ['over', 'belangenZelf', 'belangenAnder'],
  leeftijdsgroepen: ['over', 'leeftijdZelf', 'leeftijdAnder'],
  wettelijkRegime: ['regime'],
  voorzieningssoort: ['voorzieningssoort'],
  dagenNaPeriode: ['periode', 'op'],
  dagenNaEigenOnderdeel: ['onderdelen', 'op'],
  toestemmingGegeven: ['over', 'regime', 'toestemmingZelf', 'toestemmingAnder'],
  uitdrukkelijkeToestemmingGegeven: ['over', 'regime', 'toestemmingZelf', 'toestemmingAnder'],
  vastgelegdeToestemmingen: ['over', 'regime', 'toestemmingZelf', 'toestemmingAnder'],
}

/** A change after which a fact is surely so, starting from the usual situation. */
export function makingSo(fact: Fact): Change {
  switch (fact.kind) {
    case 'absent':
      return (situation) => ({ ...situation, organisatie: undefined, organisatiesoort: undefined })
    case 'contains':
      return fact.name === 'contracten' ? (situation) => ({ ...situation, contracten: [ids.contract] }) : same
    case 'one-of':
      return codeIn(fact.name, fact.codes[0])
    case 'all-among':
      return (situation) => ({ ...situation, leeftijdAnder: fact.codes[0] })
    default:
      return same
  }
}

function codeIn(name: FactName, code: string | undefined): Change {
  switch (name) {
    case 'organisatiesoort':
      return (situation) => ({ ...situation, organisatiesoort: code })
    case 'geheimhouding':
      return (situation) => ({ ...situation, geheimhouding: code })
    case 'planstatus':
      return (situation) => ({ ...situation, planstatus: code })
    case 'eigenLeeftijdsgroep':
      return (situation) => ({ ...situation, leeftijdZelf: code })
    case 'wettelijkRegime':
      return (situation) => ({ ...situation, regime: code })
    case 'voorzieningssoort':
      return (situation) => ({ ...situation, voorzieningssoort: code })
    case 'code_planstatus':
      return (situation) => ({ ...situation, code })
    default:
      return same
  }
}

function same(situation: Situation): Situation {
  return situation
}

function withUnknown(list: Readonly<Record<string, unknown>>): readonly (string | undefined)[] {
  return [undefined, ...new Set([...Object.keys(list), 'onbekend'])]
}

/** The usual value first, so that a change that is not drawn leaves it. */
function changes<A extends Axis>(axis: A, values: readonly Situation[A][]): readonly Change[] {
  const isUsual = (value: Situation[A]): boolean => JSON.stringify(value) === JSON.stringify(usual[axis])
  return [...values.filter(isUsual), ...values.filter((value) => !isUsual(value))].map(
    (value) => (situation) => ({ ...situation, [axis]: value }),
  )
}
