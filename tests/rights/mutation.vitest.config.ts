import { defineConfig } from 'vitest/config'

// The unit tests of rights with a mutant planted before anything is loaded (mutation-preload.ts). Node loads the
// modules itself, as in the run without eval, so that what is planted is what runs.
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['packages/sdk/test/rights-*.test.ts'],
    // Judged before in short form, or about something else than decisions.
    exclude: ['packages/sdk/test/rights-properties.test.ts', 'packages/sdk/test/rights-exports-*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    isolate: false,
    bail: 1,
    execArgv: [
      '--conditions=@samenspraak/source',
      `--import=${new URL('mutation-preload.ts', import.meta.url).href}`,
    ],
    experimental: { viteModuleRunner: false },
  },
})
