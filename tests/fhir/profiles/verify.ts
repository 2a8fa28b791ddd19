import { verifyClaims } from './verify-claims.ts'

// node --conditions=@samenspraak/source tests/fhir/profiles/verify.ts 91
const ofEach = Number(process.argv[2] ?? 91)
const { bundles, resources, claims, findings } = verifyClaims(ofEach)
for (const url of [...claims.keys()].toSorted()) console.log(`${claims.get(url) ?? 0} ${url}`)
for (const finding of findings) console.log(finding)
console.log(`${bundles} Bundles, ${resources} resources: ${findings.length} findings`)
if (findings.length > 0) process.exitCode = 1
