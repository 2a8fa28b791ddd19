import { defineConfig } from 'vitest/config'

// The walk through the built site in a browser: `node scripts/site.ts` first, which takes too long for every `npm test`.
export default defineConfig({
  resolve: { conditions: ['@samenspraak/source', 'node', 'import', 'module', 'default'] },
  ssr: {
    resolve: {
      conditions: ['@samenspraak/source', 'node'],
      externalConditions: ['@samenspraak/source', 'node'],
    },
  },
  test: { include: ['tests/site/*.walk.ts'], testTimeout: 300_000, hookTimeout: 120_000 },
})
