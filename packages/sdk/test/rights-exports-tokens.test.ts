import { Ajv2020 } from 'ajv/dist/2020.js'
import {
  authorizationDetailSchema,
  toAuthorizationDetails,
  toSmartScopes,
} from '@samenspraak/sdk/rights-exports'
import { describe, expect, test } from 'vitest'
import { realPolicy, smallPolicy } from './rights-exports-policy.ts'

const isDetail = new Ajv2020({ strict: true }).compile(authorizationDetailSchema)
const roles = [...new Set(realPolicy.rows.map(({ rol }) => rol))]

describe('authorization details', () => {
  test('say per purpose, ground and extent which groups a role may ask for', () => {
    expect(toAuthorizationDetails(smallPolicy, 'wijkcoach')).toMatchInlineSnapshot(`
      [
        {
          "actions": [
            "lezen",
            "wijzigen",
          ],
          "datatypes": [
            "doelen",
          ],
          "extent": "alles",
          "legalGround": {
            "kind": "wet",
            "provisions": [
              "jci1.3:c:BWBR0035362&artikel=5.1.1&lid=1&z=2026-07-01&g=2026-07-01",
            ],
          },
          "purpose": "ondersteuning-uitvoeren",
          "type": "https://w3id.org/samenspraak/id/begrip/plan",
          "validFrom": "2026-01-01",
        },
        {
          "actions": [
            "lezen",
          ],
          "datatypes": [
            "gezondheid",
          ],
          "extent": "minimum",
          "legalGround": {
            "kind": "toestemming",
            "provisions": [],
          },
          "purpose": "ondersteuning-uitvoeren",
          "type": "https://w3id.org/samenspraak/id/begrip/plan",
          "validFrom": "2026-01-01",
          "validUntil": "2026-12-31",
        },
      ]
    `)
  })

  test('of a role nobody knows are none', () => {
    expect(toAuthorizationDetails(smallPolicy, 'tovenaar')).toEqual([])
  })

  test('of every role in the first policy are what the schema says', () => {
    const details = roles.flatMap((rol) => toAuthorizationDetails(realPolicy, rol))
    expect(details.length).toBeGreaterThan(roles.length)
    expect(details.filter((detail) => !isDetail(detail))).toEqual([])
  })

  test('never name a group that is forbidden to the role', () => {
    const named = roles.flatMap((rol) =>
      toAuthorizationDetails(realPolicy, rol).flatMap(({ datatypes }) => datatypes),
    )
    expect(named.filter((group) => group === 'veiligheid')).toEqual([])
  })
})

describe('SMART scopes', () => {
  test('name only kinds of data and acts', () => {
    const { scopes, notExpressed } = toSmartScopes(smallPolicy, 'wijkcoach')
    expect({ scopes, notExpressed }).toEqual({
      scopes: ['user/Condition.rs', 'user/Goal.rus'],
      notExpressed: [],
    })
  })

  test('of a resident are about that resident alone, and of who sees totals are none', () => {
    expect([
      toSmartScopes(smallPolicy, 'inwoner').scopes,
      toSmartScopes(smallPolicy, 'beleidsmedewerker').scopes,
    ]).toEqual([['patient/Goal.crs'], []])
  })

  test('have the form of SMART App Launch 2 for every role and never delete', () => {
    const scopes = roles.flatMap((rol) => toSmartScopes(realPolicy, rol).scopes)
    expect(scopes.filter((scope) => !/^(patient|user)\/[A-Z][A-Za-z]+\.(?=.)c?r?u?s?$/.test(scope))).toEqual(
      [],
    )
  })

  test('tell which groups they cannot say', () => {
    expect(toSmartScopes(realPolicy, 'schuldhulpverlener').notExpressed).toContain('inkomen-en-schulden')
  })
})
