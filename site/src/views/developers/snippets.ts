/** How the packages come into a project. */
export const install = 'npm install @samenspraak/sdk @samenspraak/schemas'

/** First steps with the command; a test runs them in this order. */
export const commands: readonly string[] = [
  'npx samenspraak sample ondersteuningsplan --count 3 > plannen.ndjson',
  'npx samenspraak validate plannen.ndjson',
  'npx samenspraak term indicatie',
]

/** From a message to FHIR and a check of that, after the commands above. */
export const fhirCommands: readonly string[] = [
  'npx samenspraak sample ondersteuningsplan > plan.json',
  'npx samenspraak fhir to plan.json > bundle.json',
  'npx samenspraak fhir check bundle.json',
]

/** A schema out of a registry, with all that it needs. */
export const registryCommands: readonly string[] = [
  'npx samenspraak registry get ondersteuningsplan.v1@1.0 --naar schemas --registry https://register.example.nl',
]

/** A whole program, which the tests run too. */
export const program = `import { parseOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'

// As it came in: JSON, but this status does not exist and the rest is missing.
const received = '{"planType": "ondersteuningsplan", "status": "lopend"}'

const parsed = parseOndersteuningsplan(received)
if (parsed.ok) console.log(parsed.value.status)
else for (const { at, nl } of parsed.issues) console.log(at, nl)`
