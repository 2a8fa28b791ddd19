import { parentPort } from 'node:worker_threads'
import { agreementOf } from './cedar-agreement.ts'
import { cellsFor } from './cedar-cells.ts'
import { findFault } from './cedar-faults.ts'
import { everyConditionRows, policyOf, realRows } from './cedar-policies.ts'

// A part of what cedar-judge.ts asks: `cedar-worker.ts <rows> <cells> <seed>`, or the planted faults of one kind of
// turn: `cedar-worker.ts faults <first>/<step>/<end> <seed>`.
const [what = '', extent = '', seed = '1'] = process.argv.slice(2)
const said = what === 'faults' ? missedFaults() : agreement()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
parentPort?.postMessage(JSON.stringify(said))

function agreement(): ReturnType<typeof agreementOf> {
  const policy = policyOf(what === 'first policy' ? realRows : everyConditionRows)
  return agreementOf(cellsFor(policy, Number(extent), seed), { own: policy, cedar: policy })
}

function missedFaults(): readonly string[] {
  const [first = 0, step = 1, end = 0] = extent.split('/').map(Number)
  const missed: string[] = []
  for (let number = first; number < end; number += step) {
    const { what: fault, isFound } = findFault(number, seed)
    if (!isFound) missed.push(fault)
  }
  return missed
}
