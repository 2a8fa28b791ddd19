import { defineConfig } from 'vitest/config'

// The suites of the SDK and the search once more where code cannot be made from strings, as under a strict Content
// Security Policy. Node loads the modules itself here, because vitest's own loader makes functions from text. Left out
// are the files that run ajv beside the SDK, since ajv needs what is forbidden. Here it is enough that every path of the
// code runs, so of random tries only one in ten is made; the first run makes all of them. The files share one process
// each worker, so that what they all load is loaded twice and not once a file; they take every core, where vitest would leave one idle.
export default defineConfig({
  test: {
    include: [
      'packages/sdk/test/**/*.test.ts',
      'packages/term-search/test/{dutch,limits,linker,search}.test.ts',
    ],
    exclude: [
      'packages/sdk/test/standard-schema.test.ts',
      'packages/sdk/test/rights-exports-authzen.test.ts',
      'packages/sdk/test/rights-exports-tokens.test.ts',
      'packages/sdk/test/role-views.test.ts',
    ],
    env: { TRIES_ONE_IN: '10' },
    testTimeout: 120_000,
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    execArgv: [
      '--conditions=@samenspraak/source',
      '--disallow-code-generation-from-strings',
      `--import=${new URL('tests/no-eval/preload.mjs', import.meta.url).href}`,
    ],
    experimental: { viteModuleRunner: false },
  },
})
