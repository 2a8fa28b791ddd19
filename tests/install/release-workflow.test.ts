import { existsSync, readFileSync } from 'node:fs'
import { messageTypes } from '@samenspraak/sdk/message-types'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

interface Step {
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
}

const files = ['release.yml', 'nightly.yml']

function sourceOf(file: string): string {
  return readFileSync(fromRoot('.github', 'workflows', file), 'utf8')
}

function stepsOf(file: string): readonly Step[] {
  const { jobs }: Workflow = parse(sourceOf(file))
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

/** What our workflows may say; a misspelt key is what a host passes over in silence. */
const text = { type: 'string', minLength: 1 } as const
const permissions = { additionalProperties: { enum: ['read', 'write', 'none'] } } as const
const shape = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'on', 'permissions', 'jobs'],
  properties: {
    name: text,
    on: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        push: { type: 'object', additionalProperties: false, required: ['tags'], properties: { tags: {} } },
        schedule: { type: 'array', minItems: 1, items: { type: 'object', required: ['cron'] } },
        workflow_dispatch: { type: 'object', maxProperties: 0 },
      },
    },
    permissions: { const: { contents: 'read' } },
    jobs: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['runs-on', 'steps', 'permissions'],
        properties: {
          'runs-on': text,
          environment: text,
          'timeout-minutes': { type: 'integer', maximum: 360 },
          permissions: { ...permissions, type: 'object' },
          steps: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              properties: {
                uses: { type: 'string', pattern: '^actions/[a-z-]+@(?:v\\d+|[0-9a-f]{40})$' },
                run: text,
                with: { type: 'object' },
                env: { type: 'object', additionalProperties: text },
              },
              oneOf: [{ required: ['uses'] }, { required: ['run'] }],
            },
          },
        },
      },
    },
  },
} as const

test.each(files)('%s says only what a workflow may say', (file) => {
  const accepts = new Ajv2020({ allErrors: true }).compile(shape)
  accepts(parse(sourceOf(file)))
  expect(accepts.errors).toBeNull()
})

test.each(files)('%s uses no secret, and no script of it holds text of an event', (file) => {
  expect(sourceOf(file)).not.toContain('secrets.')
  expect(stepsOf(file).filter(({ run = '' }) => run.includes('${{'))).toEqual([])
})

test.each(files)('every program and script that %s runs is there, and reads what it is given', (file) => {
  const { scripts } = readJsonFile<{ readonly scripts: Readonly<Record<string, string>> }>(
    fromRoot('package.json'),
  )
  const wrong = stepsOf(file).flatMap(({ run = '', env = {} }) => {
    const [, script] = /^npm run ([\w:]+)/.exec(run) ?? []
    if (script !== undefined) return scripts[script] === undefined ? [run] : []
    const [, program] = /^node (?:--\S+ )*(\S+)/.exec(run) ?? []
    if (program === undefined) return []
    if (!existsSync(fromRoot(program))) return [run]
    const text = readFileSync(fromRoot(program), 'utf8')
    return Object.keys(env).filter((name) => !text.includes(`process.env['${name}']`))
  })
  expect(wrong).toEqual([])
})

test('nothing is published before the gates, the matrix and the bills of materials', () => {
  const wanted = ['run check', 'matrix.ts --sbom', 'upload-artifact', 'publish', 'release create']
  const said = stepsOf('release.yml').flatMap(({ run = '', uses = '' }) =>
    wanted.filter((word) => `${run}${uses}`.includes(word)),
  )
  expect(said).toEqual(wanted)
})

test('what publishes proves who it is, and the night asks for nothing', () => {
  const permissions = files.map((file) => {
    const { jobs }: { readonly jobs: Readonly<Record<string, { readonly permissions: object }>> } = parse(
      sourceOf(file),
    )
    return Object.values(jobs).map((job) => job.permissions)
  })
  const reading = { contents: 'read' }
  expect(permissions).toEqual([
    [{ contents: 'write', 'id-token': 'write', attestations: 'write' }],
    [reading, reading, reading, reading],
  ])
})

test('the night does what takes too long by day: every cell, a million documents, 200,000 plans, every mutant', () => {
  const said = stepsOf('nightly.yml').flatMap(({ run = '', env }) =>
    /tests\/|proof/.test(run)
      ? [{ run: run.replace('node --conditions=@samenspraak/source ', ''), env }]
      : [],
  )
  expect(said).toEqual([
    { run: 'tests/install/matrix.ts', env: undefined },
    { run: 'tests/engine/bytes-parity.ts 26000', env: undefined },
    { run: 'tests/bench/validate.bench.ts', env: { PLANS: '200000' } },
    { run: 'npm run proof -- --nightly', env: undefined },
  ])
  expect(26_000 * messageTypes.length).toBeGreaterThan(1_000_000)
})
