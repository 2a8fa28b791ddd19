import { toRego } from '@samenspraak/sdk/rights-exports'
import { expect, test } from 'vitest'
import { realPolicy, smallPolicy } from './rights-exports-policy.ts'

// No OPA compiler is among the tools, so the text is looked at and not run.
const { module, data } = toRego(smallPolicy)

test('a row is exported as data with its conditions as facts', () => {
  expect(data.rows.slice(2, 5)).toMatchInlineSnapshot(`
    [
      {
        "acties": [
          "lezen",
          "wijzigen",
        ],
        "begindatum": "2026-01-01",
        "celgrootte": 0,
        "effect": "toestaan",
        "einddatum": null,
        "facts": [
          {
            "codes": [
              "gemeente",
              "welzijnsorganisatie",
            ],
            "kind": "one-of",
            "name": "organisatiesoort",
          },
          {
            "kind": "holds",
            "name": "toegewezenAanZaak",
          },
          {
            "codes": [
              "wmo2015",
            ],
            "kind": "one-of",
            "name": "wettelijkRegime",
          },
        ],
        "gegevensgroep": "doelen",
        "omvang": "alles",
        "rol": "wijkcoach",
        "sleutel": "wijkcoach-doelen-lezen",
        "verwerkingsdoel": "ondersteuning-uitvoeren",
      },
      {
        "acties": [
          "lezen",
        ],
        "begindatum": "2026-01-01",
        "celgrootte": 0,
        "effect": "toestaan",
        "einddatum": "2026-12-31",
        "facts": [
          {
            "kind": "present",
            "name": "organisatie",
          },
          {
            "kind": "contains",
            "name": "vastgelegdeToestemmingen",
            "value": "0b000000-0000-4000-8000-000000000001",
          },
        ],
        "gegevensgroep": "gezondheid",
        "omvang": "minimum",
        "rol": "wijkcoach",
        "sleutel": "wijkcoach-gezondheid-lezen",
        "verwerkingsdoel": "ondersteuning-uitvoeren",
      },
      {
        "acties": [
          "lezen",
        ],
        "begindatum": "2026-01-01",
        "celgrootte": 0,
        "effect": "verbieden",
        "einddatum": null,
        "facts": [
          {
            "kind": "present",
            "name": "organisatie",
          },
          {
            "codes": [
              "onder-12",
            ],
            "kind": "all-among",
            "name": "leeftijdsgroepen",
          },
        ],
        "gegevensgroep": "gezondheid",
        "omvang": null,
        "rol": "wijkcoach",
        "sleutel": "wijkcoach-gezondheid-verboden-jong",
        "verwerkingsdoel": null,
      },
    ]
  `)
})

test('every row of the first policy survives being written and read again', () => {
  const real = toRego(realPolicy).data
  expect(JSON.parse(JSON.stringify(real))).toEqual(real)
  expect(real.rows.map(({ sleutel }) => sleutel)).toEqual(realPolicy.rows.map(({ sleutel }) => sleutel))
})

test('the module is the same for every policy, denies by default and closes what it opens', () => {
  const count = (pattern: RegExp): number => module.match(pattern)?.length ?? 0
  expect(toRego(realPolicy).module).toBe(module)
  expect([count(/^default allow := false$/gm), count(/\{\n|\{ /g)]).toEqual([
    1,
    count(/^\t?\}$| \}$| \}\n/gm),
  ])
})

test('the module knows how every kind of fact permits, and how each that can be denied is denied', () => {
  const kinds = [
    ...new Set(toRego(realPolicy).data.rows.flatMap(({ facts }) => facts.map(({ kind }) => kind))),
  ]
  const rules = (name: string): readonly (string | undefined)[] =>
    [...module.matchAll(new RegExp(`^${name}\\(fact\\) if \\{\\n\\tfact\\.kind == "([a-z-]+)"$`, 'gm'))].map(
      ([, kind]) => kind,
    )
  expect(kinds.filter((kind) => !rules('surely').includes(kind))).toEqual([])
  expect(rules('surely_not')).toEqual(['holds', 'one-of', 'all-among', 'at-most', 'contains', 'absent'])
})
