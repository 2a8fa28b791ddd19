import { compileMask } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import type { Element, Involved } from '../../packages/sdk/src/rights/conditions/element.ts'
import { all, highest, truthOf, unknown } from '../../packages/sdk/src/rights/conditions/truth.ts'
import type { Truth } from '../../packages/sdk/src/rights/conditions/truth.ts'
import { full, nothing } from '../../packages/sdk/src/rights/mask/level.ts'
import { groupNames } from '../../packages/sdk/src/rights/policy/vocabulary.ts'
import { rowsThatApply } from '../../packages/sdk/src/rights-exports/rows-that-apply.ts'
import { ids } from './cedar-situation.ts'
import type { Consent, Situation, Somebody } from './cedar-situation.ts'

/** Whether our own engine gives what is asked of one group in one situation. */
export function ownDecision(
  policy: Policy,
  rol: string,
  gegevensgroep: string,
  situation: Situation,
): boolean {
  const mask = compileMask(policy, requestOf(rol, gegevensgroep, situation))
  const { element, involved } = elementOf(situation)
  const { actie, omvang, celgrootte } = situation
  const fixed = mask.rules[actie][groupNames.findIndex((name) => name === gegevensgroep)]?.fixed
  // What a mask says to hold for every element is taken at its word.
  if (fixed !== undefined && omvang === 'alles') return fixed === full
  if (fixed !== undefined && omvang === 'minimum') return fixed !== nothing
  const { forbids, permits } = rowsThatApply(
    mask,
    policy.vocabulary,
    { actie, gegevensgroep },
    element,
    involved,
  )
  return forbids.length === 0 && permits.some(({ verplichting }) => gives(verplichting, omvang, celgrootte))
}

function gives(
  verplichting: Bevoegdheid['verplichting'],
  omvang: Situation['omvang'],
  celgrootte = 0,
): boolean {
  switch (verplichting?.soort) {
    case undefined:
      return true
    case 'tot-minimum-beperken':
      return omvang === 'minimum'
    case 'samenvoegen':
      return omvang === 'totalen' && celgrootte >= verplichting.minimaleCelgrootte
    case 'zichtbaar-afschermen':
      return omvang === 'bestaan'
    case 'weglaten':
      return false
  }
}

/** What a situation asks of our own engine; Cerbos gets the same. */
export function requestOf(rol: string, gegevensgroep: string, situation: Situation): AccessRequest {
  const { verwerkingsdoel, op, wie, organisatie, organisatiesoort, contracten, geheimhouding, namens } =
    situation
  return {
    rol,
    verwerkingsdoel,
    op,
    wie: {
      ...(wie === 'beide' || wie === 'inwoner' ? { inwoner: ids.zelf } : {}),
      ...(wie === 'beide' || wie === 'roltoewijzing' ? { roltoewijzing: ids.eigenRol } : {}),
      ...(namens ? { namens: [ids.ander] } : {}),
      ...(organisatie === undefined ? {} : { organisatie }),
      ...(organisatiesoort === undefined ? {} : { organisatiesoort }),
      ...(contracten === undefined ? {} : { contracten }),
      ...(geheimhouding === undefined ? {} : { geheimhouding }),
    },
    zaak: {
      ...optional('betrokken', situation.betrokken),
      ...optional('toegewezen', situation.toegewezen),
      ...optional('binnenLidmaatschap', situation.binnenLidmaatschap),
      ...optional('opVerzoekVanInwoner', situation.opVerzoek),
      ...optional('planstatus', situation.planstatus),
    },
    personen: [
      person(ids.zelf, situation.leeftijdZelf, situation.belangenZelf),
      person(ids.ander, situation.leeftijdAnder, situation.belangenAnder),
    ],
    toestemmingen: [
      ...consentsOf(ids.zelf, situation.toestemmingZelf, situation.regime, gegevensgroep),
      ...consentsOf(ids.ander, situation.toestemmingAnder, situation.regime, gegevensgroep),
    ],
  }
}

function optional<K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> {
  const some: Partial<Record<K, T>> = {}
  if (value !== undefined) some[name] = value
  return some
}

function person(
  inwoner: string,
  age: string | undefined,
  cannot: boolean | undefined,
): AccessRequest['personen'][number] {
  return { inwoner, ...optional('leeftijdsgroep', age), ...optional('kanBelangenNietOverzien', cannot) }
}

function consentsOf(
  inwoner: string,
  given: Consent,
  regime: string | undefined,
  group: string,
): AccessRequest['toestemmingen'] {
  if (given === 'geen') return []
  const vanRegime = given === 'andere-wet' ? (regime === 'wgs' ? 'wmo2015' : 'wgs') : (regime ?? 'wmo2015')
  const gegevensgroep = given === 'andere-groep' ? (group === 'contact' ? 'doelen' : 'contact') : group
  return [
    { toestemming: ids.toestemming, inwoner, gegevensgroep, vanRegime, uitdrukkelijk: given !== 'gewoon' },
  ]
}

function elementOf(situation: Situation): { readonly element: Element; readonly involved: Involved } {
  const { over, regime, voorzieningssoort, doel, eigenaar, auteur, periode, code, onderdelen } = situation
  const { ontvanger } = situation
  const named = (id: unknown): Somebody | undefined => (id === 'ontvanger' ? ontvanger : eigenaar)
  return {
    element: {
      over: over.length === 0 ? undefined : over,
      overKind: 'inwoner',
      eigenaar: eigenaar === undefined ? undefined : (eigenaar[idOf[eigenaar.soort]] ?? 'betrokkene'),
      eigenaarKind: eigenaar?.soort === 'naaste' ? undefined : eigenaar?.soort,
      auteur: auteur === undefined ? undefined : authorOf(auteur),
      auteurKind: 'auteur',
      ontvanger: ontvanger?.soort === 'betrokkene' ? 'ontvanger' : ontvanger?.[idOf[ontvanger.soort]],
      ontvangerKind: ontvanger?.soort === 'naaste' ? undefined : ontvanger?.soort,
      regime,
      voorzieningssoort,
      doel,
      periode,
      codes: { planstatus: code },
    },
    involved: {
      inwonerOf: (id) => named(id)?.inwoner,
      roltoewijzingOf: (id) => named(id)?.rol,
      organisatieOf: (id) => named(id)?.organisatie,
      organisatieOfRoltoewijzing: () => eigenaar?.organisatie,
      isOwnGoal: (goal) => goal === ids.eigenDoel,
      hasOwnPart: (covers) =>
        onderdelen === undefined
          ? unknown
          : highest(onderdelen.map(({ eigen, periode: own }) => all([whose(eigen), covers(own)]))),
    },
  }
}

function whose(own: boolean | undefined): Truth {
  return own === undefined ? unknown : truthOf(own)
}

const idOf = {
  inwoner: 'inwoner',
  roltoewijzing: 'rol',
  organisatie: 'organisatie',
  bron: 'organisatie',
  betrokkene: 'soort',
  naaste: 'soort',
} as const satisfies Readonly<Record<Somebody['soort'], keyof Somebody>>

function authorOf({ inwoner, rol }: Somebody): unknown {
  if (inwoner !== undefined) return { inwoner }
  return rol === undefined ? { naaste: 'buurvrouw' } : { roltoewijzing: rol }
}
