import { compiledPlain, compiledWasm } from '@samenspraak/engine/bytes'
import { compareBytes } from '../parity/compare-bytes.ts'

// node --conditions=@samenspraak/source tests/engine/bytes-parity.ts [DOCUMENTS OF EACH MESSAGE] [SEED] [wasm|plain]
// The byte engine beside the reader and the validators of the SDK, as many documents as the night has time for.
const [perSchema = '26000', seed = String(Date.now()), target = 'wasm'] = process.argv.slice(2)
const compiled = target === 'plain' ? compiledPlain : compiledWasm()
if (compiled === undefined) {
  console.error('WebAssembly with SIMD does not run here')
  process.exit(1)
}
const { documents, verdicts, disagreements } = await compareBytes(Number(perSchema), Number(seed), compiled)
console.log(`seed ${seed}: ${documents} documents`, verdicts, `${disagreements.length} disagreements`)
for (const { schemaId, verdict, text } of disagreements.slice(0, 5)) console.log(schemaId, verdict, text)
if (disagreements.length > 0) process.exitCode = 1
