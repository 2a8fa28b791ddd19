import type { DocumentSheet, Sheet } from '../src/row.ts'
import { arrangement } from './arrangement.ts'
import { juridischeStatus, periode, planstatus, schema, vastlegging } from './blocks.ts'
import { afspraak, doel } from './goals.ts'
import { betrokkene, instemming, regisseurschap, vertegenwoordiging } from './people.ts'
import { eigenWoorden, leefgebiedbeeld, statement, werkaantekening } from './statements.ts'

const participants = 'careTeam[0]->CareTeam.participant'

const evaluatie: Sheet = {
  fixed: { status: 'final' },
  about: { subject: '$subject' },
  rows: {
    datum: { at: 'effectiveDateTime', codec: 'date' },
    aanwezigen: { at: 'performer*', many: true, codec: 'reference', of: 'betrokkene' },
    bevindingen: { at: 'valueString' },
    perDoel: {
      at: 'component[code~$kind|doelstand]*',
      many: true,
      sheet: {
        rows: {
          doel: { ext: 'doel', codec: 'reference', of: 'doel' },
          status: { at: 'valueCodeableConcept', codec: 'concept', list: 'doelstatus' },
          toelichting: { ext: 'toelichting' },
        },
      },
    },
    vervolg: { at: 'note[0].text' },
  },
}

const verwantPlan: Sheet = {
  rows: {
    plan: { part: 'plan', codec: 'reference', of: 'plan' },
    planType: { part: 'plansoort', codec: 'coding', list: 'plansoort' },
    juridischeStatus: { part: 'juridische-status', codec: 'coding', list: 'juridische-status' },
    relatie: { part: 'relatie', codec: 'coding', list: 'planrelatie' },
    organisatie: { part: 'organisatie', codec: 'reference', of: 'organisatie' },
    over: { part: 'over', many: true, codec: 'reference', of: 'inwoner' },
    opgenomenIn: { part: 'opgenomen-in', codec: 'reference', of: 'beschikking' },
  },
}

const veiligheidsafspraak: Sheet = {
  fixed: { status: 'active' },
  rows: {
    over: { at: 'subject', codec: 'subject' },
    regel: { at: 'code', codec: 'concept', list: 'contactregel' },
    instructie: { at: 'code.text' },
    via: { ext: 'via', codec: 'reference', of: 'betrokkene' },
    periode: { at: 'period', sheet: periode },
  },
}

const crisisplan: Sheet = {
  partOf: true,
  fixed: { status: 'active', intent: 'plan' },
  rows: {
    over: { at: 'subject', codec: 'subject' },
    risicos: {
      at: 'supportingInfo*->RiskAssessment',
      many: true,
      sheet: {
        fixed: { status: 'final' },
        about: { subject: '$subject' },
        rows: { wat: { at: 'prediction[0].outcome.text' }, maatregel: { at: 'mitigation' } },
      },
    },
    signalen: { ext: 'waarschuwingssignaal', many: true },
    stappen: {
      at: 'activity*.detail',
      many: true,
      sheet: {
        fixed: { status: 'not-started' },
        rows: {
          wat: { at: 'description' },
          wie: { at: 'performer*', codec: 'reference', of: 'betrokkene' },
        },
      },
    },
    bellen: { ext: 'te-bellen', many: true, codec: 'reference', of: 'betrokkene' },
    vervangendeOpvang: { ext: 'vervangende-opvang' },
  },
}

const gesprek: Sheet = {
  fixed: {
    status: 'finished',
    class: { system: 'https://w3id.org/samenspraak/fhir/CodeSystem/soort', code: 'gesprek' },
  },
  about: { subject: '$subject' },
  rows: {
    id: { at: '.', codec: 'id', of: 'gesprek' },
    datum: { at: 'period.start', codec: 'date' },
    plaats: { at: 'location[0].location.display' },
    deelnemers: { at: 'participant*.individual', many: true, codec: 'reference', of: 'betrokkene' },
  },
}

/** What a plan is linked to; each kind of thing has a resource type of its own, so that one list holds them all. */
const koppelingen: Sheet = {
  rows: {
    beschikkingen: { at: 'supportingInfo*', many: true, codec: 'reference', of: 'beschikking' },
    opgenomenIn: { ext: 'opgenomen-in', codec: 'reference', of: 'beschikking' },
    metingen: { at: 'supportingInfo*', many: true, codec: 'reference', of: 'meting' },
    toestemmingen: { at: 'supportingInfo*', many: true, codec: 'reference', of: 'toestemming' },
    verwijzingen: { at: 'supportingInfo*', many: true, codec: 'reference', of: 'verwijzing' },
    signalen: { at: 'supportingInfo*', many: true, codec: 'reference', of: 'signaal' },
    zaaknummers: {
      at: 'identifier[use=secondary]*',
      many: true,
      sheet: {
        rows: {
          nummer: { at: 'value' },
          organisatie: { at: 'assigner', codec: 'reference', of: 'organisatie' },
        },
      },
    },
  },
}

const plan: Sheet = {
  fixed: { category: [{ coding: [{ system: 'http://snomed.info/sct', code: '734163000' }] }] },
  rows: {
    $schema: schema,
    id: { at: '.', codec: 'id', of: 'plan' },
    over: { at: 'subject', codec: 'subject' },
    planType: { at: 'category*', codec: 'concept', list: 'plansoort' },
    juridischeStatus,
    titel: { at: 'title' },
    reikwijdte: { ext: 'reikwijdte', codec: 'coding', list: 'reikwijdte' },
    status: planstatus,
    periode: { at: 'period', sheet: periode },
    huishouden: { ext: 'huishouden', codec: 'reference', of: 'huishouden' },
    eigenWoorden: {
      at: 'supportingInfo*->Observation[code~$kind|eigen-woorden]',
      many: true,
      sheet: eigenWoorden,
    },
    sterkePunten: { at: 'supportingInfo*->Observation[code~$kind|sterk-punt]', many: true, sheet: statement },
    leefgebieden: { at: 'addresses*->Condition', many: true, sheet: leefgebiedbeeld },
    gezondheid: { at: 'supportingInfo*->Observation[code~$kind|gezondheid]', many: true, sheet: statement },
    inkomenEnSchulden: {
      at: 'supportingInfo*->Observation[code~$kind|inkomen-en-schulden]',
      many: true,
      sheet: statement,
    },
    doelen: { at: 'goal*->Goal', many: true, sheet: doel },
    afspraken: { at: 'activity*.reference->Task', many: true, sheet: afspraak },
    arrangement: { at: 'supportingInfo*->CarePlan[category*~@plansoort|arrangement]', sheet: arrangement },
    betrokkenen: { at: `${participants}[role*~@betrokkenheid|]*`, many: true, sheet: betrokkene },
    regisseurs: { at: `${participants}[role*~$snomed|768821004]*`, many: true, sheet: regisseurschap },
    opsteller: { at: 'author', codec: 'reference', of: 'betrokkene' },
    volger: { at: `${participants}[role*~$kind|volger].member`, codec: 'reference', of: 'betrokkene' },
    vertegenwoordigers: {
      at: `${participants}[role*~@vertegenwoordiging|]*`,
      many: true,
      sheet: vertegenwoordiging,
    },
    instemmingen: { ext: 'instemming', many: true, sheet: instemming },
    evaluaties: {
      at: '.',
      sheet: {
        rows: {
          geplandeDatum: { ext: 'geplande-evaluatie', codec: 'date' },
          uitgevoerd: {
            at: 'supportingInfo*->Observation[code~$snomed|712744002]',
            many: true,
            sheet: evaluatie,
          },
        },
      },
    },
    verwantePlannen: { ext: 'verwant-plan', many: true, sheet: verwantPlan },
    veiligheidsafspraken: {
      at: 'supportingInfo*->Flag[category*~$kind|veiligheidsafspraak]',
      many: true,
      sheet: veiligheidsafspraak,
    },
    crisisplan: { at: 'supportingInfo*->CarePlan[category*~$kind|crisisplan]', sheet: crisisplan },
    gesprekken: { at: 'supportingInfo*->Encounter', many: true, sheet: gesprek },
    koppelingen: { at: '.', sheet: koppelingen },
    werkaantekeningen: {
      at: 'supportingInfo*->Observation[code~$kind|werkaantekening]',
      many: true,
      sheet: werkaantekening,
    },
    vastlegging,
  },
}

/** The support plan: every care plan that is nothing more particular of ours is read as one. */
export const ondersteuningsplanDocument: DocumentSheet = {
  name: 'ondersteuningsplan',
  kind: 'plan',
  resourceType: 'CarePlan',
  unless: ['category*~@plansoort|arrangement', 'category*~@inzetvorm|', 'category*~$kind|crisisplan'],
  sheet: plan,
}
