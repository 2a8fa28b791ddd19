import { createPolicy } from '../../packages/sdk/src/rights/index.ts'
import type { Policy } from '../../packages/sdk/src/rights/index.ts'
import {
  readExpectations,
  readSituations,
  runExpectations,
} from '../../packages/sdk/src/policy-review/index.ts'
import type { Expectation, ReviewIssue } from '../../packages/sdk/src/policy-review/index.ts'
import { tableOf } from '../sources/rights.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'

const folder = 'schemas/bevoegdheden'
const fewest = 300

/** The rows of the policy, its telling codes, and the truth table that policy staff hold against it. */
export function* policyFindings(sources: Sources): Generator<Finding> {
  yield* keyFindings(sources)
  yield* tellingFindings(sources)
  const table = tableOf(sources.expectations)
  if (table === undefined) yield inTable({ code: 'not CSV' })
  const read = readExpectations(table ?? [])
  const { situations, issues } = readSituations(sources.situations)
  for (const issue of issues) yield inSituations(issue)
  for (const issue of read.issues) yield inTable(issue)
  const policy = yield* policyOf(sources)
  if (policy === undefined) return
  yield* numberFindings(read.expectations, policy)
  const run = runExpectations(policy, read.expectations, situations)
  for (const issue of run.issues) yield inTable(issue)
  for (const { expectation, verdict, nl } of run.outcomes) {
    if (verdict !== 'contradict') continue
    yield {
      code: 'rights/expectation-contradicted',
      file: `${folder}/verwachtingen.csv`,
      at: `/${expectation.nummer}`,
      detail: nl,
    }
  }
}

function inTable({ code, line = 1 }: { readonly code: string; readonly line?: number }): Finding {
  return {
    code: 'rights/expectation-wrong',
    file: `${folder}/verwachtingen.csv`,
    at: `/line ${line}`,
    detail: code,
  }
}

function inSituations({ code, at = '' }: ReviewIssue): Finding {
  return { code: 'rights/situation-wrong', file: `${folder}/situaties.yaml`, at, detail: code }
}

/** A row is found by its key, so the key says where it is. */
function* keyFindings({ grantFiles }: Sources): Generator<Finding> {
  for (const [name, rows] of grantFiles)
    for (const { sleutel, rol, gegevensgroep } of rows)
      if (rol !== name || !sleutel.startsWith(`${rol}-${gegevensgroep}-`)) yield inRow(name, sleutel, 'key')
}

function* policyOf({ grants, telling }: Sources): Generator<Finding, Policy | undefined> {
  const created = createPolicy(grants, { verraad: telling, version: 'lint' })
  if (created.ok) return created.policy
  for (const { code, at } of created.issues) {
    const row = grants[Number(at.split('/')[1])]
    yield inRow(row?.rol ?? '', row?.sleutel ?? at, code)
  }
  return undefined
}

function inRow(name: string, at: string, detail: string): Finding {
  return { code: 'rights/row-wrong', file: `${folder}/regels/${name}.yaml`, at: `/${at}`, detail }
}

function* tellingFindings({ telling, codeLists, dataGroups }: Sources): Generator<Finding> {
  for (const [index, { codelijst, waarde, gegevensgroep }] of telling.entries()) {
    const values = codeLists.get(codelijst)?.waarden ?? []
    const group = dataGroups.some(({ sleutel }) => sleutel === gegevensgroep)
    if (group && values.some((value) => value.waarde === waarde)) continue
    yield {
      code: 'rights/telling-code-unknown',
      file: `${folder}/verraad.yaml`,
      at: `/${index}`,
      detail: `${codelijst} ${waarde} ${gegevensgroep}`,
    }
  }
}

/** A role about which nobody wrote an expectation is a role that nobody held the rows against. */
function* numberFindings(expectations: readonly Expectation[], { rows }: Policy): Generator<Finding> {
  const file = `${folder}/verwachtingen.csv`
  const count = `${expectations.length}`
  if (expectations.length < fewest) yield { code: 'rights/expectations-too-few', file, at: '', detail: count }
  const covered = new Set(expectations.map(({ rol }) => rol))
  for (const rol of new Set(rows.map((row) => row.rol)))
    if (!covered.has(rol)) yield { code: 'rights/expectations-too-few', file, at: '', detail: rol }
}
