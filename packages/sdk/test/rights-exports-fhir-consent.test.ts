import { readdirSync, readFileSync } from 'node:fs'
import { toestemming } from '@samenspraak/sdk/toestemming'
import type { Toestemming } from '@samenspraak/sdk/toestemming'
import { toFhirConsents } from '@samenspraak/sdk/rights-exports'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../../schemas/toestemming/1.0/valid/', import.meta.url)
const documents: readonly (readonly [name: string, document: Toestemming])[] = readdirSync(folder).flatMap(
  (name) => {
    const read = toestemming.parse(readFileSync(new URL(name, folder), 'utf8'))
    return read.ok ? [[name, read.value] as const] : []
  },
)

function withStatus(status: Toestemming['status']): Toestemming | undefined {
  return documents.map(([, document]) => document).find((document) => document.status === status)
}

describe('a consent as FHIR Consent', () => {
  test('that was refused is in force, and denies', () => {
    const document = withStatus('geweigerd')
    expect(document && toFhirConsents(document)).toMatchInlineSnapshot(`
      {
        "consents": [
          {
            "category": [
              {
                "coding": [
                  {
                    "code": "IDSCL",
                    "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                  },
                ],
              },
            ],
            "dateTime": "2026-03-02T10:30:00Z",
            "identifier": [
              {
                "system": "urn:ietf:rfc:3986",
                "value": "urn:uuid:2b30e3f7-8b5f-41e8-9257-96bb9eb7a435",
              },
            ],
            "patient": {
              "identifier": {
                "system": "urn:ietf:rfc:3986",
                "value": "urn:uuid:52d15a1a-2da6-4c56-a546-71d4441c23fe",
              },
              "type": "Patient",
            },
            "performer": [
              {
                "identifier": {
                  "system": "urn:ietf:rfc:3986",
                  "value": "urn:uuid:52d15a1a-2da6-4c56-a546-71d4441c23fe",
                },
                "type": "Patient",
              },
            ],
            "policyRule": {
              "coding": [
                {
                  "code": "OPTOUT",
                  "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                },
              ],
            },
            "provision": {
              "provision": [
                {
                  "action": [
                    {
                      "coding": [
                        {
                          "code": "access",
                          "system": "http://terminology.hl7.org/CodeSystem/consentaction",
                        },
                      ],
                    },
                    {
                      "coding": [
                        {
                          "code": "disclose",
                          "system": "http://terminology.hl7.org/CodeSystem/consentaction",
                        },
                      ],
                    },
                  ],
                  "actor": [
                    {
                      "reference": {
                        "identifier": {
                          "system": "urn:ietf:rfc:3986",
                          "value": "urn:uuid:1dd9b1b2-dc18-4c9d-a2b4-bf9f8667d8de",
                        },
                        "type": "Organization",
                      },
                      "role": {
                        "coding": [
                          {
                            "code": "CST",
                            "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                          },
                        ],
                      },
                    },
                    {
                      "reference": {
                        "identifier": {
                          "system": "urn:ietf:rfc:3986",
                          "value": "urn:uuid:56a45002-1ea6-4069-b2a1-e5c549d3071b",
                        },
                        "type": "Organization",
                      },
                      "role": {
                        "coding": [
                          {
                            "code": "IRCP",
                            "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                          },
                        ],
                      },
                    },
                  ],
                  "period": {
                    "end": "2026-06-01",
                    "start": "2026-03-02",
                  },
                  "purpose": [
                    {
                      "code": "onderzoek",
                      "system": "https://w3id.org/samenspraak/id/codelijst/verwerkingsdoel",
                    },
                  ],
                  "securityLabel": [
                    {
                      "code": "inkomen-en-schulden",
                      "system": "https://w3id.org/samenspraak/id/codelijst/gegevensgroep",
                    },
                    {
                      "code": "participatiewet",
                      "system": "https://w3id.org/samenspraak/id/codelijst/wet",
                    },
                  ],
                  "type": "deny",
                },
              ],
            },
            "resourceType": "Consent",
            "scope": {
              "coding": [
                {
                  "code": "patient-privacy",
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                },
              ],
            },
            "status": "active",
          },
        ],
        "ok": true,
      }
    `)
  })

  test('that was withdrawn or recorded in error is in force no more and permits nothing', () => {
    const seen = (['gegeven', 'ingetrokken', 'foutief'] as const).map((status) => {
      const document = withStatus('gegeven')
      const made = document === undefined ? undefined : toFhirConsents({ ...document, status })
      return made?.ok === true
        ? made.consents.map((each) => [each.status, each.provision.provision[0]?.type])
        : made
    })
    expect(seen).toEqual([[['active', 'permit']], [['inactive', 'deny']], [['entered-in-error', 'deny']]])
  })

  test.each(documents)('%s: one for each resident, with one provision for each group', (_name, document) => {
    const made = toFhirConsents(document)
    const consents = made.ok ? made.consents : []
    expect(
      consents.map(({ patient, provision }) => [patient.identifier.value, provision.provision.length]),
    ).toEqual(document.over.map((inwoner) => [`urn:uuid:${inwoner}`, document.gegevensgroepen.length]))
  })

  test('is refused when the document holds a word nobody knows', () => {
    const document = withStatus('gegeven')
    const text = JSON.stringify(document).replace(/"verwerkingsdoel":"[^"]+"/, '"verwerkingsdoel":"zomaar"')
    const unknown: Toestemming = JSON.parse(text)
    expect(toFhirConsents(unknown)).toEqual({
      ok: false,
      issues: [
        {
          code: 'fhir-consent/code-unknown',
          at: '/verwerkingsdoel',
          nl: 'Deze code is niet bekend.',
          en: 'This code is not known.',
        },
      ],
    })
  })
})
