import { registerHooks } from 'node:module'

// vitest counts the lines of a generated function once at start, by generating one. That is the only code it makes from
// text in this run (Node itself loads the modules), so it gets the answer; everything else meets the real flag.
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    if (!url.includes('/vite/dist/node/module-runner.js')) return loaded
    const { source } = loaded
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
    return {
      ...loaded,
      source: text.replace('asyncFunctionDeclarationPaddingLineCount === void 0', 'false'),
    }
  },
})
