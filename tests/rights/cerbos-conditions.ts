import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { isAddressedToMe, isOwnTask, isOwnWriting, isOfOwnOrganisation } from './cerbos-own.ts'
import { ownPart, periodAt } from './cerbos-periods.ts'
import { codeAt, everyOne, knownAs, saidAt, where } from './cerbos-truth.ts'
import type { Sides } from './cerbos-truth.ts'

type Voorwaarde = NonNullable<Bevoegdheid['voorwaarden']>[number]
type Toestemming = Extract<Voorwaarde, { soort: 'toestemming-gegeven' }>['welkeToestemming']

/**
 * All that must hold for a row beside role, group, action, purpose and day, asked of the request and the part as they
 * stand: nothing is worked out beforehand by what our own engine or its exports use.
 */
export function sidesOf(row: Bevoegdheid): readonly Sides[] {
  const { voorwaarden = [], rechtsgrond, effect, gegevensgroep } = row
  const asksConsent = voorwaarden.some(({ soort }) => soort === 'toestemming-gegeven')
  return [
    organisation(row.organisatievoorwaarde),
    ...voorwaarden.map((voorwaarde) => condition(voorwaarde, gegevensgroep)),
    // Who may do something on the ground of consent needs that consent.
    ...(effect === 'toestaan' && rechtsgrond?.soort === 'toestemming' && !asksConsent
      ? [consent(rechtsgrond.welkeToestemming, gegevensgroep)]
      : []),
  ]
}

function organisation(asked: Bevoegdheid['organisatievoorwaarde']): Sides {
  switch (asked.soort) {
    case 'geen-organisatie':
      return knownAs('!has(R.attr.wie.organisatie) && !has(R.attr.wie.organisatiesoort)')
    case 'elke-organisatie':
      return { yes: 'has(R.attr.wie.organisatie)', no: 'false' }
    case 'organisatiesoort':
      return codeAt('R.attr.wie.organisatiesoort', asked.organisatiesoorten)
    case 'genoemde-organisaties':
      return codeAt('R.attr.wie.organisatie', asked.organisaties)
    case 'partij-bij-contract':
      return where('has(R.attr.wie.contracten)', `${JSON.stringify(asked.contract)} in R.attr.wie.contracten`)
  }
}

function condition(asked: Voorwaarde, gegevensgroep: string): Sides {
  switch (asked.soort) {
    case 'betrokken-bij-plan':
      return saidAt('R.attr.zaak.betrokken')
    case 'toegewezen-aan-zaak':
      return saidAt('R.attr.zaak.toegewezen')
    case 'binnen-lidmaatschapsperiode':
      return saidAt('R.attr.zaak.binnenLidmaatschap')
    case 'op-verzoek-van-inwoner':
      return saidAt('R.attr.zaak.opVerzoekVanInwoner')
    case 'planstatus-in':
      return codeAt('R.attr.zaak.planstatus', asked.planstatussen)
    case 'geheimhouding-in':
      return codeAt('R.attr.wie.geheimhouding', asked.geheimhoudingen)
    case 'regime-in':
      return codeAt('R.attr.onderdeel.regime', asked.wettelijkeRegimes)
    case 'voorzieningssoort-in':
      return codeAt('R.attr.onderdeel.voorzieningssoort', asked.voorzieningssoorten)
    case 'code-in':
      return codeAt(`R.attr.onderdeel.codes.${asked.codelijst}`, asked.codes)
    case 'periode-geldt':
      return periodAt('R.attr.onderdeel.periode', asked.dagenNaAfloop ?? 0)
    case 'eigen-onderdeel-loopt':
      return ownPart(asked.dagenNaAfloop ?? 0)
    case 'eigen-taak':
      return isOwnTask
    case 'gericht-aan-wie-vraagt':
      return isAddressedToMe
    case 'eigen-inbreng':
      return isOwnWriting
    case 'zelfde-organisatie':
      return isOfOwnOrganisation
    case 'toestemming-gegeven':
      return consent(asked.welkeToestemming, gegevensgroep)
    default:
      return ofPersons(asked)
  }
}

type AboutPersons = Extract<
  Voorwaarde,
  {
    soort:
      | 'doel-van-eigen-taak'
      | 'over-zichzelf'
      | 'mede-over-zichzelf'
      | 'leeftijd-in'
      | 'eigen-leeftijd-in'
      | 'kan-belangen-niet-overzien'
  }
>

const isMe =
  '(has(R.attr.wie.inwoner) && person == R.attr.wie.inwoner) || (has(R.attr.wie.namens) && person in R.attr.wie.namens)'
const isAboutSomebody =
  'has(R.attr.onderdeel.over) && size(R.attr.onderdeel.over) > 0 && (has(R.attr.wie.inwoner) || (has(R.attr.wie.namens) && size(R.attr.wie.namens) > 0))'

function ofPersons(asked: AboutPersons): Sides {
  switch (asked.soort) {
    case 'doel-van-eigen-taak':
      return where('has(R.attr.onderdeel.doel)', 'R.attr.onderdeel.doel in R.attr.eigenDoelen')
    case 'over-zichzelf':
      return where(isAboutSomebody, `R.attr.onderdeel.over.all(person, ${isMe})`)
    case 'mede-over-zichzelf':
      return where(isAboutSomebody, `R.attr.onderdeel.over.exists(person, ${isMe})`)
    case 'leeftijd-in':
      return everyOne(
        'R.attr.onderdeel.over',
        'person',
        knownOf('person', codeAt('fact.leeftijdsgroep', asked.leeftijdsgroepen)),
      )
    case 'eigen-leeftijd-in': {
      const { yes, no } = knownOf('R.attr.wie.inwoner', codeAt('fact.leeftijdsgroep', asked.leeftijdsgroepen))
      return { yes: `has(R.attr.wie.inwoner) && ${yes}`, no: `has(R.attr.wie.inwoner) && ${no}` }
    }
    case 'kan-belangen-niet-overzien':
      return everyOne(
        'R.attr.onderdeel.over',
        'person',
        knownOf('person', saidAt('fact.kanBelangenNietOverzien')),
      )
  }
}

/** What the request says of one resident. */
function knownOf(person: string, { yes, no }: Sides): Sides {
  const said = (side: string): string => `R.attr.personen.exists(fact, fact.inwoner == ${person} && ${side})`
  return { yes: said(yes), no: said(no) }
}

function consent(which: Toestemming, gegevensgroep: string): Sides {
  const isMeant =
    which.soort === 'vastgelegd'
      ? ` && given.toestemming == ${JSON.stringify(which.toestemming)}`
      : which.uitdrukkelijk
        ? ' && given.uitdrukkelijk'
        : ''
  const isFor = `given.inwoner == person && given.gegevensgroep == ${JSON.stringify(gegevensgroep)}`
  return where(
    'has(R.attr.onderdeel.regime) && R.attr.onderdeel.regime != "onbekend" && has(R.attr.onderdeel.over) && size(R.attr.onderdeel.over) > 0',
    `R.attr.onderdeel.over.all(person, R.attr.toestemmingen.exists(given, ${isFor} && given.vanRegime == R.attr.onderdeel.regime${isMeant}))`,
  )
}
