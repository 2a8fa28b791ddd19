import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Json } from '../packages/compat/src/index.ts'
import { askedBumps } from './release-gate/asked-bumps.ts'
import { bumpBetween, highestBump } from './release-gate/bump.ts'
import { changesetBumps } from './release-gate/changesets.ts'
import { gateFindings, gateRules } from './release-gate/gate-findings.ts'
import type { PackageBump } from './release-gate/gate-findings.ts'
import { readReleased, versionIn } from './release-gate/released.ts'
import { fromRoot } from './sources/files.ts'
import { readGrantFiles } from './sources/rights.ts'
import { readSchemas } from './sources/schemas.ts'

// Holds the changesets against what the schemas ask since the last release: `node scripts/release-gate.ts`, or
// `--ref v1.0.0` to compare with something else than the last tag. Exit code 1 when a bump is wrong.
const { values } = parseArgs({ options: { ref: { type: 'string' } } })
const released = readReleased(values.ref)
if (released === undefined) {
  console.log('Nothing is published yet, so no bump is asked')
} else {
  const now = new Map(readSchemas().map(({ id, schema }) => [id, plain(schema)]))
  const policy = plain([...readGrantFiles().values()].flat())
  const asked = askedBumps(released.schemas, now, Array.isArray(policy) ? policy : [])
  const waiting = changesetBumps(readChangesets())
  const findings = gateFindings(asked, { schemas: bumpOfPackage('schemas'), sdk: bumpOfPackage('sdk') })
  for (const { from, to, schemas, sdk, changes } of asked) {
    console.log(`${from ?? '(new)'} -> ${to ?? '(gone)'}: schemas ${schemas}, sdk ${sdk}`)
    for (const { bump, at, en, code } of changes.slice(0, 20))
      console.log(`  ${bump}  ${at.to || '#'}  ${en} [${code}]`)
    if (changes.length > 20) console.log(`  … and ${changes.length - 20} more`)
  }
  for (const { code, about, detail } of findings)
    console.log(`${about}  ${code}: ${gateRules[code]} (${detail})`)
  console.log(`${now.size} schema versions against ${released.from}: ${findings.length} findings`)
  if (findings.length > 0) process.exitCode = 1

  function bumpOfPackage(name: 'schemas' | 'sdk'): PackageBump {
    const version = versionIn(readFileSync(fromRoot('packages', name, 'package.json'), 'utf8'))
    const done = released?.version === undefined ? 'none' : bumpBetween(released.version, version)
    return {
      version: released?.version ?? version,
      bump: highestBump([done, waiting.get(`@samenspraak/${name}`) ?? 'none']),
    }
  }
}

function readChangesets(): readonly string[] {
  const folder = fromRoot('.changeset')
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

function plain(value: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(value))
  return json
}
