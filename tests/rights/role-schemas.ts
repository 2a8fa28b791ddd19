import { parseArgs } from 'node:util'
import { PlainJudge, roleCases } from '../../packages/sdk/test/role-cases.ts'
import { tryAll } from '../../packages/sdk/test/role-corpus.ts'
import type { Trial } from '../../packages/sdk/test/role-corpus.ts'
import { lostDisputes } from '../../packages/sdk/test/role-disputes.ts'
import { forgotten, isFound } from '../../packages/sdk/test/role-planted.ts'
import { secondJudge } from './role-second-judge.ts'

// Holds views of all roles against the schemas of their roles, and lets ajv, @hyperjump/json-schema and the validator
// of the SDK judge documents of all kinds: `node tests/rights/role-schemas.ts 50000 [seed]`. Then it sees that faults
// planted in the schemas are found. The tests judge fewer documents.
const { positionals } = parseArgs({ allowPositionals: true })
const [wanted = '50000', seed = '1'] = positionals
const start = performance.now()
const cases = await roleCases()
const judge = new PlainJudge()
const tried = tryAll(cases, judge, {
  seed: `role-schemas/${seed}`,
  judged: Number(wanted),
  otherPolicies: 20,
  keep: 25,
})
for (const one of cases) for (const rol of one.schemas.keys()) tried.look(one, rol, 3000)
const { views, judged, right, otherViews, faults, disputes, kept } = tried
const total = [...views.values()].reduce((sum, count) => sum + count, 0)
const seconds = (): number => Math.round((performance.now() - start) / 1000)
console.log(`${total} views follow the schema of their role, ${views.size} pairs of role and message`)
console.log(`${otherViews} views by other rows follow what the SDK works out from those rows`)
console.log(
  `${judged - disputes.length} of ${judged} documents judged alike by ajv and the SDK, ${right} right, in ${seconds()} s`,
)
const second = await secondJudge()
const lost = await lostDisputes(disputes, second)
console.log(
  `${disputes.length - lost.length} of ${disputes.length} disputes won by the SDK before @hyperjump/json-schema`,
)
const troubles = [...faults, ...lost, ...missingPairs(tried)]

let [asked, differing] = [0, 0]
for (const { one, request, shown, full } of kept.filter((_made, index) => index % 5 === 0)) {
  const schema = one.schemas.get(request.rol)
  if (schema === undefined) continue
  for (const document of [shown, full]) {
    asked++
    if ((await second(schema, document)) !== judge.accepts(schema, document)) differing++
  }
}
console.log(`${asked} of them judged by @hyperjump/json-schema too, ${differing} otherwise`)
if (differing > 0) troubles.push('ajv and hyperjump differ')

const plants = Object.entries(forgotten)
const missed = plants.filter(([, forget]) => !isFound(forget, kept)).map(([what]) => what)
console.log(`${plants.length - missed.length} of ${plants.length} planted faults found (${seconds()} s)`)
troubles.push(...missed.map((what) => `nothing finds a schema that forgets ${what}`))
for (const trouble of troubles) console.error(trouble.slice(0, 2000))
if (troubles.length > 0) process.exitCode = 1

/** What was never really tried proves nothing. */
function missingPairs({ views: counts }: Trial): readonly string[] {
  const all = cases.flatMap(({ name, version, schemas }) =>
    [...schemas.keys()].map((rol) => `${rol} ${name}/${version}`),
  )
  const never = all.filter((pair) => !counts.has(pair))
  return never.length === 0 ? [] : [`no view of ${never.length} of ${all.length}: ${never.join(', ')}`]
}
