/** What passes between a huisarts and a social team here, and nothing else. */
export const resourceTypes: readonly string[] = [
  ...['CareTeam', 'Consent', 'DocumentReference', 'Group', 'Organization', 'Patient', 'Practitioner'],
  ...['PractitionerRole', 'Provenance', 'RelatedPerson', 'ServiceRequest', 'Task'],
]

const interactions = ['read', 'vread', 'create', 'update', 'search-type'].map((code) => ({ code }))

/** What the server can do, for whoever asks `/metadata`. */
export const capabilityStatement = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2026-11-22',
  kind: 'instance',
  implementation: { description: 'Verwijzing en terugkoppeling, alleen om te proberen' },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      resource: resourceTypes.map((type) => ({
        type,
        interaction: interactions,
        versioning: 'versioned-update',
      })),
      interaction: [{ code: 'transaction' }],
    },
  ],
}
