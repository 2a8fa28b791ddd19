import { plainText } from '../../../packages/fhir/src/json.ts'
import type { Json, JsonObject } from '../../../packages/fhir/src/json.ts'

// Bundles of the shapes that are published and exported elsewhere; every value in them is made up.

const text = (words: string): JsonObject => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>`,
})
const coded = (system: string, code: string, display: string): JsonObject => ({
  coding: [{ system, version: '2026-01', code, display, userSelected: true }],
  text: display,
})
const snomed = (code: string, display: string): JsonObject => coded('http://snomed.info/sct', code, display)
const to = (reference: string, display?: string): JsonObject =>
  display === undefined ? { reference } : { reference, display }
const meta: JsonObject = {
  versionId: '7',
  lastUpdated: '2026-03-01T10:00:00.000+01:00',
  source: '#abc',
  security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }],
  tag: [{ system: 'https://example.org/tags', code: 'imported' }],
}

/** Resources on a server, as a search gives them back. */
function found(base: string, resources: readonly JsonObject[], more: JsonObject = {}): JsonObject {
  const entry: readonly Json[] = resources.map((resource) => ({
    fullUrl: `${base}/${plainText(resource['resourceType'])}/${plainText(resource['id'])}`,
    resource,
  }))
  return { resourceType: 'Bundle', type: 'searchset', entry, ...more }
}

const american = 'https://us.example.org/r4'
const race = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race'
const usPatient: JsonObject = {
  resourceType: 'Patient',
  id: 'pat1',
  meta: { ...meta, profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient'] },
  text: text('A person'),
  extension: [
    {
      url: race,
      extension: [
        {
          url: 'ombCategory',
          valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3', display: 'White' },
        },
        { url: 'text', valueString: 'White' },
      ],
    },
    { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: 'F' },
  ],
  identifier: [
    {
      use: 'usual',
      type: coded('http://terminology.hl7.org/CodeSystem/v2-0203', 'MR', 'Medical record number'),
      system: 'https://us.example.org/mrn',
      value: '000-1',
      period: { start: '2019-01-01' },
      assigner: { display: 'Example Clinic' },
    },
  ],
  active: true,
  name: [
    {
      use: 'official',
      family: 'Example',
      given: ['Jo', 'Q'],
      suffix: ['PharmD'],
      period: { start: '2016-12-06' },
    },
    { use: 'old', family: 'Before' },
  ],
  telecom: [{ system: 'phone', value: '555-0101', use: 'home', rank: 1 }],
  gender: 'female',
  birthDate: '1987-02-20',
  _birthDate: {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
        valueDateTime: '1987-02-20T13:01:00-05:00',
      },
    ],
  },
  address: [
    {
      line: ['1 Example Road', 'Apt 2'],
      city: 'Sampletown',
      state: 'MA',
      postalCode: '01999',
      country: 'US',
      district: 'Middle',
    },
  ],
  maritalStatus: coded('http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', 'S', 'Never married'),
  communication: [{ language: coded('urn:ietf:bcp:47', 'en', 'English'), preferred: true }],
  multipleBirthBoolean: false,
}

/** A social need, the goal about it, and a referral to who can help. */
const socialNeeds = found(american, [
  usPatient,
  {
    resourceType: 'Condition',
    id: 'food',
    clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active', 'Active'),
    verificationStatus: coded(
      'http://terminology.hl7.org/CodeSystem/condition-ver-status',
      'confirmed',
      'Confirmed',
    ),
    category: [coded('https://us.example.org/sdoh', 'food-insecurity', 'Food insecurity')],
    code: snomed('733423003', 'Food insecurity'),
    subject: to('Patient/pat1'),
    onsetPeriod: { start: '2026-01-01' },
    recordedDate: '2026-02-01',
    asserter: to('Patient/pat1'),
    evidence: [{ detail: [to('Observation/answer')] }],
  },
  {
    resourceType: 'Observation',
    id: 'answer',
    status: 'final',
    category: [coded('http://terminology.hl7.org/CodeSystem/observation-category', 'survey', 'Survey')],
    code: coded('http://loinc.org', '88122-7', 'Within the past 12 months we worried about food'),
    subject: to('Patient/pat1'),
    effectiveDateTime: '2026-02-01',
    valueCodeableConcept: coded('http://loinc.org', 'LA28397-0', 'Often true'),
    performer: [to('Patient/pat1')],
  },
  {
    resourceType: 'Goal',
    id: 'g',
    lifecycleStatus: 'accepted',
    achievementStatus: coded(
      'http://terminology.hl7.org/CodeSystem/goal-achievement',
      'in-progress',
      'In progress',
    ),
    category: [coded('https://us.example.org/sdoh', 'food-insecurity', 'Food insecurity')],
    description: { text: 'Enough food in the house' },
    subject: to('Patient/pat1', 'Jo Example'),
    startDate: '2026-02-02',
    target: [
      {
        measure: coded('http://loinc.org', '88124-3', 'Food security'),
        detailQuantity: { value: 2, unit: 'meals', comparator: '>=' },
        dueDuration: { value: 3, unit: 'mo', system: 'http://unitsofmeasure.org', code: 'mo' },
      },
    ],
    addresses: [to('Condition/food')],
    expressedBy: to('Patient/pat1'),
  },
  {
    resourceType: 'ServiceRequest',
    id: 'sr',
    status: 'active',
    intent: 'order',
    category: [coded('https://us.example.org/sdoh', 'food-insecurity', 'Food insecurity')],
    priority: 'routine',
    code: snomed('713109004', 'Referral to community meals service'),
    subject: to('Patient/pat1'),
    occurrencePeriod: { start: '2026-02-03', end: '2026-05-03' },
    authoredOn: '2026-02-03T09:00:00Z',
    requester: to('Organization/clinic'),
    performer: [to('Organization/pantry')],
    reasonReference: [to('Condition/food')],
    supportingInfo: [to('Consent/c')],
    patientInstruction: 'Bring a bag',
    note: [{ authorString: 'Intake', time: '2026-02-03T09:00:00Z', text: 'Lives alone' }],
  },
  {
    resourceType: 'Task',
    id: 't',
    status: 'received',
    statusReason: { text: 'Waiting list' },
    intent: 'order',
    priority: 'asap',
    code: coded('http://hl7.org/fhir/CodeSystem/task-code', 'fulfill', 'Fulfill'),
    focus: to('ServiceRequest/sr'),
    for: to('Patient/pat1'),
    authoredOn: '2026-02-03T09:01:00Z',
    lastModified: '2026-02-04T09:01:00Z',
    requester: to('Organization/clinic'),
    owner: to('Organization/pantry'),
    restriction: { repetitions: 3, period: { end: '2026-06-01' } },
    input: [{ type: { text: 'Do not call' }, valueBoolean: true }],
    output: [{ type: { text: 'Done' }, valueReference: to('Procedure/p') }],
  },
  {
    resourceType: 'Organization',
    id: 'clinic',
    active: true,
    name: 'Example Clinic',
    alias: ['EC'],
    contact: [{ name: { text: 'Desk' }, telecom: [{ system: 'email', value: 'desk@us.example.org' }] }],
  },
  { resourceType: 'Organization', id: 'pantry', name: 'Example Pantry', partOf: to('Organization/clinic') },
  {
    resourceType: 'Procedure',
    id: 'p',
    status: 'completed',
    subject: to('Patient/pat1'),
    performedDateTime: '2026-02-10',
  },
])

/** A plan for long-term support with who signed, risks and services. */
const longTermSupport = found(american, [
  {
    resourceType: 'CarePlan',
    id: 'ltss',
    meta,
    text: text('Plan'),
    identifier: [{ system: 'https://us.example.org/plans', value: 'P-1' }],
    basedOn: [to('CarePlan/assessment')],
    status: 'active',
    intent: 'plan',
    category: [snomed('734163000', 'Care plan')],
    title: 'Staying at home',
    description: 'Help to stay at home',
    subject: to('Patient/pat1'),
    period: { start: '2026-01-01', end: '2026-12-31' },
    created: '2025-12-20',
    author: to('Practitioner/planner', 'Planner'),
    contributor: [to('RelatedPerson/sister')],
    careTeam: [to('CareTeam/team')],
    addresses: [to('Condition/food')],
    supportingInfo: [to('Contract/signed'), to('RiskAssessment/fall')],
    goal: [to('Goal/g')],
    activity: [
      {
        outcomeCodeableConcept: [{ text: 'Twice a week' }],
        progress: [{ text: 'Goes well', time: '2026-02-02' }],
        reference: to('ServiceRequest/meals'),
      },
    ],
    note: [{ authorReference: to('Practitioner/planner'), text: 'Likes mornings' }],
  },
  usPatient,
  {
    resourceType: 'Goal',
    id: 'g',
    lifecycleStatus: 'active',
    description: { text: 'Cook again' },
    subject: to('Patient/pat1'),
  },
  {
    resourceType: 'RiskAssessment',
    id: 'fall',
    status: 'final',
    subject: to('Patient/pat1'),
    prediction: [{ outcome: { text: 'Falls' }, probabilityDecimal: 0.3 }],
    mitigation: 'Rails',
  },
  {
    resourceType: 'Contract',
    id: 'signed',
    status: 'executed',
    signer: [
      {
        type: { system: 'https://us.example.org', code: 'person' },
        party: to('Patient/pat1'),
        signature: [{ type: [{ code: '1.2' }], when: '2026-01-01T00:00:00Z', who: to('Patient/pat1') }],
      },
    ],
  },
  {
    resourceType: 'CareTeam',
    id: 'team',
    status: 'active',
    subject: to('Patient/pat1'),
    participant: [
      {
        role: [snomed('407542009', 'Informal carer')],
        member: to('RelatedPerson/sister'),
        period: { start: '2026-01-01' },
      },
      { member: to('Practitioner/planner'), onBehalfOf: to('Organization/clinic') },
    ],
  },
  {
    resourceType: 'RelatedPerson',
    id: 'sister',
    patient: to('Patient/pat1'),
    relationship: [coded('http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'SIS', 'Sister')],
    name: [{ text: 'Sis' }],
    gender: 'female',
  },
  {
    resourceType: 'Practitioner',
    id: 'planner',
    name: [{ family: 'Planner', prefix: ['Ms'] }],
    qualification: [{ code: { text: 'LCSW' } }],
  },
  {
    resourceType: 'ServiceRequest',
    id: 'meals',
    status: 'active',
    intent: 'plan',
    code: { text: 'Meals' },
    subject: to('Patient/pat1'),
    quantityQuantity: { value: 2, unit: 'per week' },
    performer: [to('Organization/pantry')],
  },
])

/** A request that several parties take up, grouped, with numbers of the country and contained roles. */
const groupedRequest = found('https://au.example.org/fhir', [
  {
    resourceType: 'Patient',
    id: 'ihi',
    identifier: [
      {
        type: coded('http://terminology.hl7.org/CodeSystem/v2-0203', 'NI', 'IHI'),
        system: 'http://ns.electronichealth.net.au/id/hi/ihi/1.0',
        value: '8003600000000000',
        _value: { extension: [{ url: 'https://au.example.org/status', valueCode: 'active' }] },
      },
    ],
    name: [{ text: 'Sam Sample' }],
    birthDate: '1970',
    deceasedBoolean: false,
    generalPractitioner: [to('#gp')],
    contained: [{ resourceType: 'PractitionerRole', id: 'gp', practitioner: { display: 'Dr Sample' } }],
  },
  {
    resourceType: 'ServiceRequest',
    id: 's1',
    status: 'on-hold',
    intent: 'order',
    requisition: { system: 'https://au.example.org/group', value: 'G1' },
    code: { text: 'Home visit' },
    subject: to('Patient/ihi'),
    insurance: [to('Coverage/c')],
    bodySite: [{ text: 'none' }],
    doNotPerform: false,
  },
  {
    resourceType: 'Task',
    id: 'group',
    status: 'requested',
    intent: 'order',
    groupIdentifier: { value: 'G1' },
    code: { text: 'group' },
  },
  {
    resourceType: 'Task',
    id: 'one',
    partOf: [to('Task/group')],
    status: 'in-progress',
    businessStatus: { text: 'Booked' },
    intent: 'order',
    focus: to('ServiceRequest/s1/_history/2'),
    for: to('Patient/ihi'),
    executionPeriod: { start: '2026-04-01' },
  },
  {
    resourceType: 'Coverage',
    id: 'c',
    status: 'active',
    beneficiary: to('Patient/ihi'),
    payor: [{ display: 'Public' }],
  },
])

/** A municipal plan with purposes and interventions as plans of their own. */
const municipal = found('https://dk.example.org/fhir', [
  {
    resourceType: 'CarePlan',
    id: 'hoved',
    status: 'active',
    intent: 'order',
    category: [coded('https://dk.example.org/kl', 'a1', 'Social indsats')],
    title: 'Indsats',
    subject: to('Patient/dk'),
    period: { start: '2026-02-01T00:00:00+01:00' },
    created: '2026-02-01',
    author: to('Organization/kommune'),
    careTeam: [to('CareTeam/hold')],
    goal: [to('Goal/formaal'), to('Goal/maal')],
    addresses: [to('Condition/maalgruppe')],
    extension: [{ url: 'https://dk.example.org/ext/case', valueIdentifier: { value: 'S-1' } }],
  },
  {
    resourceType: 'CarePlan',
    id: 'del',
    status: 'completed',
    intent: 'plan',
    partOf: [to('CarePlan/hoved')],
    subject: to('Patient/dk'),
    activity: [
      {
        detail: {
          kind: 'ServiceRequest',
          code: { text: 'Støtte' },
          status: 'completed',
          scheduledTiming: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } },
          performer: [to('Organization/kommune')],
          description: 'To gange om ugen',
        },
      },
    ],
  },
  {
    resourceType: 'Patient',
    id: 'dk',
    identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: '0000000000' }],
    name: [{ given: ['Ane'], family: 'Prøve' }],
    managingOrganization: to('Organization/kommune'),
  },
  {
    resourceType: 'Goal',
    id: 'formaal',
    lifecycleStatus: 'active',
    category: [{ text: 'Formål' }],
    description: { text: 'Egen bolig' },
    subject: to('Patient/dk'),
  },
  {
    resourceType: 'Goal',
    id: 'maal',
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/goal-relationship',
        extension: [
          { url: 'type', valueCodeableConcept: { text: 'del' } },
          { url: 'target', valueReference: to('Goal/formaal') },
        ],
      },
    ],
    lifecycleStatus: 'completed',
    description: { text: 'Lave mad' },
    subject: to('Patient/dk'),
    target: [{ detailCodeableConcept: { text: 'Bedre' }, dueDate: '2026-09' }],
    outcomeReference: [to('Observation/opfølgning')],
  },
  {
    resourceType: 'Condition',
    id: 'maalgruppe',
    code: { text: 'Målgruppe' },
    subject: to('Patient/dk'),
    stage: [{ summary: { text: '2' } }],
  },
  {
    resourceType: 'Organization',
    id: 'kommune',
    identifier: [{ system: 'urn:oid:1.2.208.176.1.1', value: '1' }],
    name: 'Kommune',
  },
  { resourceType: 'CareTeam', id: 'hold', name: 'Hold', managingOrganization: [to('Organization/kommune')] },
])

/** People as they are registered in Germany and Czechia, with parts of a name and of an address beside them. */
const registered = found('https://de.example.org/fhir', [
  {
    resourceType: 'Patient',
    id: 'kvnr',
    identifier: [
      {
        type: coded('http://fhir.de/CodeSystem/identifier-type-de-basis', 'GKV', 'GKV'),
        system: 'http://fhir.de/sid/gkv/kvid-10',
        value: 'A000000000',
      },
    ],
    name: [
      {
        use: 'official',
        family: 'von Muster',
        _family: {
          extension: [
            { url: 'http://fhir.de/StructureDefinition/humanname-namenszusatz', valueString: 'Freifrau' },
            { url: 'http://hl7.org/fhir/StructureDefinition/humanname-own-prefix', valueString: 'von' },
            { url: 'http://hl7.org/fhir/StructureDefinition/humanname-own-name', valueString: 'Muster' },
          ],
        },
        given: ['Erika'],
        prefix: ['Dr.'],
        _prefix: [
          {
            extension: [
              { url: 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier', valueCode: 'AC' },
            ],
          },
        ],
      },
    ],
    gender: 'other',
    _gender: {
      extension: [
        {
          url: 'http://fhir.de/StructureDefinition/gender-amtlich-de',
          valueCoding: { system: 'http://fhir.de/CodeSystem/gender-amtlich-de', code: 'D' },
        },
      ],
    },
    address: [
      {
        type: 'both',
        line: ['Musterweg 2'],
        _line: [
          {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-streetName',
                valueString: 'Musterweg',
              },
              { url: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber', valueString: '2' },
            ],
          },
        ],
        city: 'Musterstadt',
        postalCode: '00000',
        country: 'DE',
      },
    ],
  },
  {
    resourceType: 'Patient',
    id: 'cz',
    identifier: [
      { system: 'https://ncez.example.cz/sid/rid', value: '2667873559' },
      { use: 'old', value: 'X1' },
    ],
    name: [{ family: 'Vzorová', given: ['Jana'] }],
    contact: [
      {
        relationship: [{ text: 'matka' }],
        name: { family: 'Vzorová' },
        telecom: [{ system: 'phone', value: '+420000' }],
      },
    ],
    link: [{ other: to('Patient/kvnr'), type: 'seealso' }],
  },
  {
    resourceType: 'Consent',
    id: 'mii',
    status: 'active',
    scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'research', 'Research'),
    category: [{ text: 'MII' }],
    patient: to('Patient/kvnr'),
    dateTime: '2026-01-01',
    policy: [{ uri: 'urn:oid:2.16.840.1.113883.3.1937.777.24.2.1790' }],
    provision: {
      type: 'deny',
      period: { start: '2026-01-01', end: '2050-01-01' },
      provision: [{ type: 'permit', code: [{ text: 'MDAT' }] }],
    },
  },
  {
    resourceType: 'Encounter',
    id: 'e',
    status: 'finished',
    class: { code: 'AMB' },
    subject: to('Patient/kvnr'),
    period: { start: '2026-01-01T10:00:00+01:00' },
    hospitalization: { dischargeDisposition: { text: 'home' } },
  },
])

/** What a system of a vendor exports: no full URLs, only words, many other resources, pages and reasons. */
const exported: JsonObject = {
  resourceType: 'Bundle',
  id: 'b',
  meta: { lastUpdated: '2026-05-01T00:00:00Z' },
  type: 'batch-response',
  link: [
    { relation: 'self', url: 'https://vendor.example.org/r4/CarePlan?patient=12' },
    { relation: 'next', url: 'https://vendor.example.org/r4?page=2' },
  ],
  entry: [
    {
      resource: {
        resourceType: 'CarePlan',
        id: '900',
        text: text('All in words'),
        status: 'unknown',
        intent: 'proposal',
        category: [
          coded('http://hl7.org/fhir/us/core/CodeSystem/careplan-category', 'assess-plan', 'Assessment'),
        ],
        subject: to('https://vendor.example.org/r4/Patient/12'),
        encounter: to('Encounter/3'),
        contained: [
          {
            resourceType: 'Goal',
            id: 'g0',
            lifecycleStatus: 'proposed',
            description: { text: 'Walk' },
            subject: to('Patient/12'),
          },
        ],
        goal: [to('#g0')],
        activity: [
          {
            detail: {
              status: 'in-progress',
              description: 'Daily',
              doNotPerform: false,
              location: { display: 'Park' },
            },
          },
        ],
      },
      search: { mode: 'match', score: 1 },
      response: { status: '200', etag: 'W/"3"' },
    },
    {
      resource: {
        resourceType: 'Patient',
        id: '12',
        name: [{ text: 'Twelve' }],
        extension: [{ url: 'https://vendor.example.org/ext/vip', valueBoolean: false }],
      },
    },
    {
      resource: {
        resourceType: 'AllergyIntolerance',
        id: '1',
        patient: to('Patient/12'),
        code: { text: 'Nuts' },
        reaction: [{ manifestation: [{ text: 'Hives' }], severity: 'mild' }],
      },
    },
    {
      resource: {
        resourceType: 'MedicationRequest',
        id: '2',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Paracetamol' },
        subject: to('Patient/12'),
        dosageInstruction: [{ text: 'twice', doseAndRate: [{ doseQuantity: { value: 500, unit: 'mg' } }] }],
      },
    },
    {
      resource: {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'warning', code: 'incomplete', diagnostics: 'More on page two' }],
      },
      search: { mode: 'outcome' },
    },
  ],
}

/** The Bundles, by what they are like. */
export const abroad: Readonly<Record<string, JsonObject>> = {
  'a referral for social needs (US)': socialNeeds,
  'a plan for long-term support (US)': longTermSupport,
  'a grouped request (AU)': groupedRequest,
  'a municipal plan (DK)': municipal,
  'registered people (DE, CZ)': registered,
  'an export of a vendor': exported,
}
