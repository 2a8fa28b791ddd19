import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { reportFormats, type RunResult } from '../../packages/conformance/src/index.ts'
import { fromRoot } from '../../scripts/sources/files.ts'
import { createParty } from './party.ts'
import { config, contract, runWith } from './rig.ts'

/** Something passed, something failed and something skipped, with words that would break a report. */
const run: RunResult = await runWith(
  async (request) => {
    const answer = await createParty(contract)(request)
    return request.url.endsWith('/mogelijkheden') && answer !== undefined
      ? { ...answer, headers: { ...answer.headers, 'api-version': '<&">' } }
      : answer
  },
  { group: 'positive', collections: ['inwoners'], config: { ...config, known: {} } },
)

const skipped =
  '<xs:element name="skipped"><xs:complexType><xs:attribute name="message" type="word" use="required"/></xs:complexType></xs:element>'

test('there is something of every outcome in it', () => {
  expect(Object.values(run.counts).every((count) => count > 0)).toBe(true)
})

test.each(['nl', 'en'] as const)('JUnit in %s fits the schema that build servers read', async (language) => {
  // Ant has no skipped tests; build servers read them so.
  const schema = readFileSync(fromRoot('tests', 'cli', 'validate', 'junit.xsd'), 'utf8')
    .replace(/<xs:element name="failure"[^>]*>/u, (failure) => `${failure}${skipped}`)
    .replace(
      /<xs:attribute name="errors"[^>]*>/u,
      (errors) => `${errors}${errors.replace('errors', 'skipped')}`,
    )
  const { errors } = await validateXML({
    xml: [{ fileName: 'run.xml', contents: reportFormats.junit(run, language) }],
    schema: [{ fileName: 'junit.xsd', contents: schema }],
  })
  expect(errors).toEqual([])
})

test.each(['nl', 'en'] as const)(
  'the page in %s has no fault that a checker of HTML finds',
  async (language) => {
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(
      reportFormats.html(run, language),
    )
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([])
  },
)
