import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { basic, call } from '../running-registry.ts'

const folder = mkdtempSync(join(tmpdir(), 'register-process-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcessWithoutNullStreams
  readonly errors: () => string
  readonly output: () => string
  /** Resolves when the standard error has this. */
  readonly said: (form: RegExp) => Promise<string>
  readonly ended: Promise<number | null>
}

/** The program as an operator starts it, from the sources. */
function start(environment: Readonly<Record<string, string>>): Started {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@samenspraak/source', main], {
    cwd: folder,
    env: { PATH: process.env['PATH'], SAMENSPRAAK_PORT: '0', SAMENSPRAAK_SEED: 'false', ...environment },
  })
  let [errors, output] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  const said = (form: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        const [, found] = form.exec(errors) ?? []
        if (found !== undefined) resolve(found)
      }
      child.stderr.on('data', look)
      look()
    })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8')
  })
  return { child, errors: () => errors, output: () => output, said, ended }
}

const address = /^Samenspraak-register: (?<url>http:\S+)$/mu

describe('the program', () => {
  test('shows a first key once, takes it, and ends at SIGTERM with everything written', async () => {
    const environment = { SAMENSPRAAK_STORE_FILE: join(folder, 'eerste.db') }
    const first = start(environment)
    const url = await first.said(address)
    const key = await first.said(/^ {2}(?<key>beheer:smsp_\S{43})$/mu)
    const body = { omschrijving: 'x', rollen: ['reader'], contexten: ['.'] }
    expect((await call({ url }, 'POST', '/v1/sleutels', { body, headers: basic(key) })).status).toBe(201)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.output()).not.toContain(key.slice(7))
    expect(first.output().trimEnd().split('\n').at(-1)).toMatch(/^\{.*"clean":true,"msg":"stopped"\}$/u)
    const second = start(environment)
    const again = await second.said(address)
    const keys = await call({ url: again }, 'GET', '/v1/sleutels', { headers: basic(key) })
    expect(JSON.stringify(keys.body)).toContain('"omschrijving":"x"')
    expect(second.errors()).not.toContain('beheer:')
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  test('with a wrong configuration ends with 2 and says all that is wrong', async () => {
    const program = start({ SAMENSPRAAK_PORT: 'x', DATABASE_URL: 'mysql://u:geheim@db/r' })
    expect(await program.ended).toBe(2)
    expect(program.errors().trimEnd().split('\n')).toEqual([
      'DATABASE_URL must be an address that begins with postgres:// or postgresql:// (configuration/wrong-value)',
      'SAMENSPRAAK_PORT must be a whole number from 0 to 65535 (configuration/wrong-value)',
    ])
  })

  test('without its store ends with 3 and does not show the password', async () => {
    const program = start({ DATABASE_URL: 'postgres://register:geheimpje@127.0.0.1:9/register' })
    expect(await program.ended).toBe(3)
    expect(program.errors()).toMatch(/^STORE_UNAVAILABLE: /u)
    expect(program.errors()).not.toContain('geheimpje')
  })

  test('on a port in use ends with 4 and makes no key that nobody sees', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const place = server.address()
    const port = String(typeof place === 'object' ? place?.port : 0)
    const environment = { SAMENSPRAAK_STORE_FILE: join(folder, 'poort.db') }
    const refused = start({ ...environment, SAMENSPRAAK_PORT: port })
    expect(await refused.ended).toBe(4)
    expect(refused.errors()).toContain('EADDRINUSE')
    server.close()
    const next = start(environment)
    expect(await next.said(/^ {2}(?<key>beheer:smsp_\S{43})$/mu)).not.toBe('')
    next.child.kill('SIGTERM')
    await next.ended
  })
})
