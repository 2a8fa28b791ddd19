import { sample } from '@samenspraak/sdk/sample'
import { post } from '../../packages/registry/test/validation-gate/post.ts'
import type { PostAnswer } from '../../packages/registry/test/validation-gate/post.ts'
import { needPrograms } from '../bench/registry/programs.ts'
import { startGate } from './nginx/start-gate.ts'
import { serveRegistry } from './run-server.ts'

// deploy/validation-gate.nginx.conf with Debian's nginx before two instances: `node --conditions=@samenspraak/source
// tests/registry/gate-behind-nginx.ts`. No part of `npm test`: it needs nginx.
needPrograms('nginx')
const environment = {
  SAMENSPRAAK_SEED: 'true',
  SAMENSPRAAK_TRUSTED_PROXIES: '127.0.0.1',
  SAMENSPRAAK_LOG_LEVEL: 'warn',
}
const instances = [await serveRegistry(environment), await serveRegistry(environment)] as const
const gate = await startGate(instances.map(({ url }) => url))
const path = '/v1/validaties/ondersteuningsplan.v1'
const plan = JSON.stringify(sample('ondersteuningsplan', { seed: 1 }))
const lines = { 'content-type': 'application/x-ndjson' }

const checks: Readonly<Record<string, () => Promise<readonly unknown[]>>> = {
  'a verdict is that of the instance, to the byte': async () => {
    const wrong: unknown[] = []
    for (const body of [plan, '{}', 'x']) {
      const [direct, through] = [
        await post(instances[0].url, { path, body }),
        await post(gate.url, { path, body }),
      ]
      if (direct.status !== through.status || direct.body !== through.body) wrong.push([direct, through])
    }
    return wrong
  },
  'a name of a context arrives as it was written': async () => {
    const { status, body } = await post(gate.url, {
      path: '/v1/validaties/:.emmen:ondersteuningsplan.v1?versie=1.0',
      body: plan,
    })
    return status === 200 && body.includes('geldig') ? [] : [status, body]
  },
  'lines come back in their order, however many there are': async () => {
    const { status, body } = await post(gate.url, {
      path,
      body: `${plan}\n{}\n`.repeat(5_000),
      headers: lines,
    })
    const numbers = body
      .trimEnd()
      .split('\n')
      .map((line) => Number(/"regel":(\d+)/u.exec(line)?.[1]))
    return status === 200 && numbers.length === 10_000 && numbers.every((number, nth) => number === nth + 1)
      ? []
      : [status, numbers.length]
  },
  'a document that is too large is refused by nginx, in the form of the registry': async () => {
    const body = `${plan.slice(0, -1)}${' '.repeat(1_100_000)}}`
    return unlessProblem(await post(gate.url, { path, body }), 413)
  },
  'nothing else of the registry is reached': async () => {
    const others = ['/subjects', '/v1/schemas', '/metrics', '/lines', '/document', `${path}/x`]
    const answers = await Promise.all(others.map((other) => post(gate.url, { path: other, body: '{}' })))
    const read = await post(gate.url, { path, body: '', method: 'GET' })
    return [...answers.flatMap((answer) => unlessProblem(answer, 404)), ...unlessProblem(read, 405)]
  },
  'who one says to be does not count': async () => {
    const headers = { authorization: 'Basic bmllbWFuZDpuaWV0cw==', 'x-forwarded-for': '192.0.2.1' }
    const { status } = await post(gate.url, { path, body: plan, headers })
    return status === 200 ? [] : [status]
  },
  'an instance that is gone is not noticed': async () => {
    await instances[1].kill()
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(gate.url, { path, body: plan })))
    return answers.filter(({ status }) => status !== 200)
  },
  'who sends too much waits, and nobody else': async () => {
    const from = '127.0.0.9'
    const many = await Promise.all(
      Array.from({ length: 1_500 }, () => post(gate.url, { path, body: plan, from })),
    )
    const refused = many.filter(({ status }) => status === 429)
    const other = await post(gate.url, { path, body: plan, from: '127.0.0.10' })
    const [first] = refused
    if (first === undefined || other.status !== 200) return [refused.length, other]
    return first.headers['retry-after'] === '1' ? unlessProblem(first, 429) : [first]
  },
}

try {
  for (const [what, check] of Object.entries(checks)) {
    const faults = await check()
    console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${what}`)
    for (const fault of faults) console.log(`         ${JSON.stringify(fault).slice(0, 300)}`)
    if (faults.length > 0) process.exitCode = 1
  }
} finally {
  await gate.stop()
  await instances[0].stop()
}

function unlessProblem(answer: PostAnswer, status: number): readonly unknown[] {
  const isProblem = answer.headers['content-type'] === 'application/problem+json'
  return answer.status === status && isProblem && answer.body.includes(`"status":${status}`) ? [] : [answer]
}
