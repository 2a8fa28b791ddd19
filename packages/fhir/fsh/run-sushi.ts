import { readFileSync, writeFileSync } from 'node:fs'
import { sushiClient } from 'fsh-sushi'
import { canonicalBase } from '../src/names.ts'

// Started by compile.ts with a home folder of its own: run-sushi.ts <file with the FSH texts> <file for the outcome>
const [texts = '', outcome = ''] = process.argv.slice(2)
const read: string[] = JSON.parse(readFileSync(texts, 'utf8'))
const { fhir, errors, warnings } = await sushiClient.fshToFhir(read, {
  canonical: canonicalBase,
  fhirVersion: '4.0.1',
  logLevel: 'silent',
  snapshot: true,
})
writeFileSync(outcome, JSON.stringify({ fhir, errors, warnings }))
