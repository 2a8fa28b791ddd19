import { messageTypes } from '@samenspraak/sdk/message-types'
import { compareVerdicts } from '../parity/compare-verdicts.ts'
import { printFigures } from './figure.ts'

// More than 100,000 mutated documents before two independent validators; another seed than the test.
const wanted = 110_000
const { documents, valid, disagreements } = await compareVerdicts(Math.ceil(wanted / messageTypes.length), 7)
const within = printFigures('Parity with @hyperjump/json-schema', [
  { name: 'mutated documents compared', value: documents, limit: 100_000, unit: '', bound: 'least' },
  { name: 'valid ones among them', value: valid, limit: 1_000, unit: '', bound: 'least' },
  { name: 'disagreements', value: disagreements.length, limit: 0, unit: '', bound: 'most' },
])
for (const { schemaId, ours, document } of disagreements.slice(0, 3))
  console.log(`  ${schemaId} ours: ${ours} ${JSON.stringify(document).slice(0, 400)}`)
if (!within) process.exitCode = 1
