import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fromRoot } from '../../scripts/sources/files.ts'

const pages = [
  'SECURITY.md',
  'docs/threat-model.md',
  'docs/standard-for-public-code.md',
  'docs/release.md',
  'docs/migrating.md',
  'docs/decisions/README.md',
]

test.each(pages)('every file that %s points at exists', (page) => {
  const links = Array.from(
    readFileSync(fromRoot(page), 'utf8').matchAll(/\]\(([^)#]+)/g),
    ([, link = '']) => link,
  )
  const missing = links.filter(
    (link) => !link.startsWith('https://') && !existsSync(join(dirname(fromRoot(page)), link)),
  )
  expect(missing).toEqual([])
})

test('the index of decisions holds each of them once, under its own title', () => {
  const folder = fromRoot('docs', 'decisions')
  const index = readFileSync(join(folder, 'README.md'), 'utf8')
  const rows = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted()
    .map((name) => {
      const [, number = '', title = ''] =
        /^# (\d{4}) (.*)/.exec(readFileSync(join(folder, name), 'utf8')) ?? []
      return `${number} [${title}](${name})`
    })
  const listed = Array.from(
    index.matchAll(/^\| (\d{4})\s*\| (\[.*\]\(.*\))\s*\|$/gm),
    ([, number = '', link = '']) => `${number} ${link}`,
  )
  expect(listed).toEqual(rows)
})

test('every criterion of the Standard for Public Code has a state and a place', () => {
  const text = readFileSync(fromRoot('docs', 'standard-for-public-code.md'), 'utf8')
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
  expect(rows.length).toBe(16)
  expect(rows.filter((row) => !/^\| [^|]+\| [^|]+\| \[.*\) *\|$/.test(row))).toEqual([])
})

test('publiccode.yml is what version 0.4 of that standard asks', () => {
  const accepts = new Ajv2020({ allErrors: true }).compile(publicCode)
  accepts(parse(readFileSync(fromRoot('publiccode.yml'), 'utf8')))
  expect(accepts.errors).toBeNull()
})

/** Own writing, after https://yml.publiccode.tools (CC0-1.0): the obliged keys of version 0.4 and the forms of what we give. */
const words = { type: 'array', minItems: 1, items: { type: 'string' } } as const
const described = {
  type: 'object',
  required: ['shortDescription', 'longDescription', 'features'],
  additionalProperties: false,
  properties: {
    shortDescription: { type: 'string', maxLength: 150 },
    longDescription: { type: 'string', minLength: 150, maxLength: 10_000 },
    features: words,
  },
} as const
const publicCode = {
  type: 'object',
  additionalProperties: false,
  required: [
    ...['publiccodeYmlVersion', 'name', 'url', 'platforms', 'developmentStatus', 'softwareType'],
    ...['description', 'legal', 'maintenance', 'localisation'],
  ],
  properties: {
    publiccodeYmlVersion: { const: '0.4' },
    name: { type: 'string', minLength: 1 },
    url: { type: 'string', pattern: '^https://' },
    softwareType: {
      enum: [
        ...['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web'],
        ...['standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles'],
      ],
    },
    platforms: words,
    categories: words,
    developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
    description: { type: 'object', required: ['nl', 'en'], additionalProperties: described },
    legal: { type: 'object', required: ['license'], properties: { license: { const: 'EUPL-1.2' } } },
    maintenance: {
      type: 'object',
      required: ['type', 'contacts'],
      properties: {
        type: { enum: ['internal', 'contract', 'community', 'none'] },
        contacts: { type: 'array', minItems: 1, items: { type: 'object', required: ['name'] } },
      },
    },
    localisation: {
      type: 'object',
      required: ['localisationReady', 'availableLanguages'],
      properties: { localisationReady: { type: 'boolean' }, availableLanguages: words },
    },
  },
} as const

test('SECURITY.md says where to report, when an answer comes, what is promised, and points at who attacks', () => {
  const text = readFileSync(fromRoot('SECURITY.md'), 'utf8')
  const said = [
    /private vulnerability report/,
    /within \w+ working days/,
    /What we promise, and test:/,
    /docs\/threat-model\.md/,
  ]
  expect(said.filter((sentence) => !sentence.test(text.replaceAll(/\s+/g, ' ')))).toEqual([])
})

test('each threat is a row with who tries what, an answer, and a file that holds it', () => {
  const text = readFileSync(fromRoot('docs', 'threat-model.md'), 'utf8')
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| tries '))
    .map((line) => line.slice(1, -1).split(' | '))
  const holding = (cell = ''): readonly string[] =>
    Array.from(cell.matchAll(/\]\(([^)#]+)\)/g), ([, path = '']) => path).filter((path) =>
      existsSync(fromRoot('docs', path)),
    )
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => row.length !== 3 || holding(row[2]).length === 0)).toEqual([])
})

test('each promise of SECURITY.md has the row of the threat model or the test that holds it', () => {
  const promises = readFileSync(fromRoot('SECURITY.md'), 'utf8').replaceAll(/\s+/g, ' ')
  const wanting = Object.entries(heldBy).filter(
    ([promise, file]) => !promises.includes(promise) || !existsSync(fromRoot(file)),
  )
  expect(wanting).toEqual([])
})

/** A promise, as SECURITY.md says it, and where it is held. */
const heldBy: Readonly<Record<string, string>> = {
  'no run-time dependency': 'tests/install/licences.test.ts',
  'no `eval` in the SDK': 'packages/sdk/test/no-eval.test.ts',
  'no network for a `$ref`': 'tests/cli/validate/other-schemas.test.ts',
  'no value of a message in an issue, log or error': 'packages/sdk/test/check.test.ts',
  'limits on size, depth and number': 'tests/cli/validate/hostile-documents.test.ts',
  'no telemetry': 'tests/install/network.test.ts',
}
