import { compareTiers } from './compare-tiers.ts'
import { tiers } from './tiers.ts'

// `node --conditions=@samenspraak/source tests/engine/fuzz.ts [schemas] [seed]`: the comparison of fuzz.test.ts, larger.
const [schemas = 1000, seed = 1] = process.argv.slice(2).map(Number)
const { documents, valid, differences } = await compareTiers(tiers, { schemas, each: 50, seed })
console.log(
  `${schemas} schemas, ${documents} documents, ${valid} valid, ${differences.length} judged differently`,
)
for (const difference of differences.slice(0, 3)) console.log(JSON.stringify(difference))
if (differences.length > 0) process.exitCode = 1
