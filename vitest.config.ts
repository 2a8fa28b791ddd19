import { defineConfig } from 'vitest/config'

const sourceConditions = ['@samenspraak/source', 'node', 'import', 'module', 'default']

export default defineConfig({
  // Tests read the sources of the other packages, so nothing has to be built first.
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions, externalConditions: sourceConditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
