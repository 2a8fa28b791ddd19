import type { Base } from './base.ts'

/** Configuration files: a package manifest, a pipeline, a linter, a container. */
export const configurations: readonly Base[] = [
  {
    name: 'package manifest',
    schema: {
      title: 'Manifest of a package',
      type: 'object',
      required: ['name', 'version'],
      properties: {
        name: { type: 'string', pattern: '^(?:@[a-z0-9-]+/)?[a-z0-9][a-z0-9._-]*$', maxLength: 214 },
        version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.]+)?$' },
        private: { type: 'boolean', default: false },
        type: { enum: ['module', 'commonjs'] },
        keywords: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
        author: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/person' }] },
        bin: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] },
        scripts: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
        dependencies: { $ref: '#/$defs/dependencies' },
        devDependencies: { $ref: '#/$defs/dependencies' },
        exports: { $ref: '#/$defs/exports' },
      },
      patternProperties: { '^x-': {} },
      $defs: {
        person: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, email: { type: 'string', format: 'email' } },
          additionalProperties: false,
        },
        dependencies: {
          type: 'object',
          additionalProperties: { type: 'string', pattern: '^[~^]?[0-9]+(\\.[0-9]+)*$' },
        },
        exports: {
          anyOf: [
            { type: ['string', 'null'] },
            { type: 'object', additionalProperties: { $ref: '#/$defs/exports' } },
            { type: 'array', items: { $ref: '#/$defs/exports' } },
          ],
        },
      },
    },
    documents: [
      { name: '@demo/tools', version: '1.2.3', type: 'module', keywords: ['a', 'b'], private: true },
      {
        name: 'tools',
        version: '0.1.0-rc.1',
        author: { name: 'Demo', email: 'demo@example.org' },
        scripts: { build: 'make', test: 'make test' },
        dependencies: { left: '^1.2', right: '2' },
        exports: { '.': ['./a.js', { import: null }] },
        'x-note': [1],
      },
    ],
  },
  {
    name: 'pipeline',
    schema: {
      type: 'object',
      required: ['jobs'],
      additionalProperties: false,
      properties: {
        name: { type: 'string' },
        on: {
          anyOf: [
            { enum: ['push', 'pull_request', 'schedule'] },
            {
              type: 'array',
              items: { enum: ['push', 'pull_request', 'schedule'] },
              minItems: 1,
              uniqueItems: true,
            },
          ],
        },
        jobs: {
          type: 'object',
          minProperties: 1,
          propertyNames: { pattern: '^[_a-zA-Z][a-zA-Z0-9_-]*$' },
          additionalProperties: { $ref: '#/$defs/job' },
        },
      },
      $defs: {
        job: {
          type: 'object',
          required: ['steps'],
          properties: {
            needs: { type: 'array', items: { type: 'string' } },
            'timeout-minutes': { type: 'integer', minimum: 1, maximum: 360, default: 60 },
            steps: { type: 'array', minItems: 1, items: { $ref: '#/$defs/step' } },
          },
        },
        step: {
          type: 'object',
          properties: { run: { type: 'string' }, uses: { type: 'string' }, with: { type: 'object' } },
          oneOf: [{ required: ['run'] }, { required: ['uses'] }],
          dependentRequired: { with: ['uses'] },
        },
      },
    },
    documents: [
      { on: 'push', jobs: { build: { steps: [{ run: 'make' }] } } },
      {
        name: 'all',
        on: ['push', 'schedule'],
        jobs: {
          a: { steps: [{ uses: 'checkout', with: { depth: 1 } }, { run: 'ls' }], 'timeout-minutes': 30 },
          b_2: { needs: ['a'], steps: [{ run: 'true' }] },
        },
      },
    ],
  },
  {
    name: 'linter settings',
    schema: {
      type: 'object',
      properties: {
        extends: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
        rules: { $ref: '#/$defs/rules' },
        overrides: {
          type: 'array',
          items: {
            type: 'object',
            required: ['files'],
            properties: {
              files: { type: 'array', items: { type: 'string' } },
              rules: { $ref: '#/$defs/rules' },
            },
          },
        },
      },
      $defs: {
        rules: { type: 'object', additionalProperties: { $ref: '#/$defs/rule' } },
        severity: {
          anyOf: [{ type: 'integer', minimum: 0, maximum: 2 }, { enum: ['off', 'warn', 'error'] }],
        },
        rule: {
          anyOf: [
            { $ref: '#/$defs/severity' },
            { type: 'array', prefixItems: [{ $ref: '#/$defs/severity' }], minItems: 1 },
          ],
        },
      },
    },
    documents: [
      { extends: 'base', rules: { semi: 2, quotes: ['warn', { avoid: true }] } },
      { extends: ['a'], overrides: [{ files: ['*.ts'], rules: { semi: 'off' } }] },
    ],
  },
  {
    name: 'container service',
    isModern: true,
    schema: {
      type: 'object',
      required: ['image'],
      properties: {
        image: { type: 'string', pattern: '^[a-z0-9./-]+(:[A-Za-z0-9_.-]+)?$' },
        ports: {
          type: 'array',
          items: {
            anyOf: [
              { type: 'integer', minimum: 1, maximum: 65535 },
              { type: 'string', pattern: '^[0-9]{1,5}:[0-9]{1,5}$' },
            ],
          },
          contains: { type: 'integer' },
          minContains: 0,
        },
        cpu: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.25 },
        environment: {
          type: 'object',
          patternProperties: { '^[A-Z][A-Z0-9_]*$': { type: ['string', 'number', 'boolean', 'null'] } },
          additionalProperties: false,
        },
      },
      allOf: [{ $ref: '#/$defs/restarting' }],
      unevaluatedProperties: false,
      $defs: {
        restarting: {
          properties: { restart: { enum: ['no', 'always'] }, delay: { type: 'integer', minimum: 0 } },
        },
      },
    },
    documents: [
      { image: 'demo/web:1.2', ports: [80, '81:82'], cpu: 0.75, restart: 'always' },
      { image: 'web', environment: { PATH: '/bin', N: 1, E: null }, delay: 3 },
    ],
  },
]
