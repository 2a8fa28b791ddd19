import { expect, test } from 'vitest'

// Runs in both suites; under vitest.no-eval.config.ts it shows that the flag is really on.
test('code cannot be made from strings in the run that says so', () => {
  const forbidden = process.execArgv.includes('--disallow-code-generation-from-strings')
  const make = (): unknown => Reflect.construct(Function, ['return 1'])
  if (forbidden) expect(make).toThrow(EvalError)
  else expect(make).not.toThrow()
})
