import { sample } from '@samenspraak/sdk/sample'
import { messageTypes } from '../../packages/fhir/src/documents.ts'
import { canonical } from './canonical.ts'
import { roundTrip } from './round-trip-of.ts'

// node --conditions=@samenspraak/source tests/fhir/round-trip.ts 10000 [name]
const count = Number(process.argv[2] ?? 1000)
const names =
  process.argv[3] === undefined ? Object.values(messageTypes).map(({ name }) => name) : [process.argv[3]]

for (const name of names) {
  let unequal = 0
  for (let index = 0; index < count; index++) {
    const document = sample(name, { seed: 1, index })
    const { back, left } = roundTrip(name, document)
    const isLossless = canonical(back) === canonical([document]) && left.issues.length === 0
    if (isLossless && left.foreign?.parts.length === 0 && left.foreign.entries.length === 0) continue
    unequal++
    console.log(`${name} ${index}: not the same`)
  }
  console.log(`${name}: ${count} written and read, ${unequal} not the same`)
  if (unequal > 0) process.exitCode = 1
}
