import { compiledPlainView, compiledWasmView } from '@samenspraak/engine/bytes'
import { compareMany } from './byte-view-random.ts'

// node --conditions=@samenspraak/source tests/engine/byte-view-fuzz.ts [VIEWS] [SEED] [wasm|plain] [MESSAGE]
// The view along bytes beside the view of the SDK, as many as the night has time for.
const [views = '100000', seed = String(Date.now()), target = 'wasm', message] = process.argv.slice(2)
const compiled = target === 'plain' ? compiledPlainView : compiledWasmView()
if (compiled === undefined) {
  console.error('WebAssembly with SIMD does not run here')
  process.exit(1)
}
const { outcomes, faults } = await compareMany(Number(views), seed, compiled, message)
console.log(`seed ${seed}:`, outcomes, `${faults.length} differ`)
for (const fault of faults.slice(0, 3)) console.log(fault)
if (faults.length > 0) process.exitCode = 1
