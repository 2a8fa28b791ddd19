import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fromRoot } from '../../scripts/sources/files.ts'

const source = readFileSync(fromRoot('.github', 'workflows', 'release.yml'), 'utf8')
const workflow: { readonly jobs: { readonly publish: { readonly steps: readonly Step[] } } } = parse(source)

interface Step {
  readonly run?: string
  readonly uses?: string
}

/** What a workflow of one job may say; a misspelt key is what a host passes over in silence. */
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
      required: ['push'],
      properties: { push: { type: 'object', additionalProperties: false, properties: { tags: {} } } },
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
          permissions: { ...permissions, type: 'object', required: ['id-token'] },
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

test('the release workflow says only what a workflow may say', () => {
  const accepts = new Ajv2020({ allErrors: true }).compile(shape)
  accepts(parse(source))
  expect(accepts.errors).toBeNull()
})

test('the release uses no secret, and no script holds text of an event', () => {
  expect(source).not.toContain('secrets.')
  expect(workflow.jobs.publish.steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
})

test('nothing is published before the gates, the matrix and the bills of materials', () => {
  const said = workflow.jobs.publish.steps.flatMap(({ run = '', uses = '' }) =>
    ['run check', 'matrix.ts --sbom', 'upload-artifact', 'publish', 'release create'].filter((word) =>
      `${run}${uses}`.includes(word),
    ),
  )
  expect(said).toEqual(['run check', 'matrix.ts --sbom', 'upload-artifact', 'publish', 'release create'])
})
