import { configDefaults, defineConfig } from 'vitest/config'

const sourceConditions = ['@samenspraak/source', 'node', 'import', 'module', 'default']
const nodeConditions = ['@samenspraak/source', 'node']

// Files of which no test changes what another file sees: they share a process, which loads what they all use once.
// role-views.test.ts registers schemas for its whole process.
const together = [
  'packages/sdk/test/!(role-views).test.ts',
  'packages/term-search/test/**/*.test.ts',
  'packages/registry/test/!(operation)/**/*.test.ts',
  'tests/sources/*.test.ts',
]

export default defineConfig({
  // Tests read the sources of the other packages, so nothing has to be built first.
  resolve: { conditions: sourceConditions },
  // Node itself adds what belongs to import and to require; with `import` given, a required package would be the wrong one.
  ssr: { resolve: { conditions: nodeConditions, externalConditions: nodeConditions } },
  test: {
    testTimeout: 60_000,
    // Vitest would leave one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...together],
        },
      },
    ],
  },
})
