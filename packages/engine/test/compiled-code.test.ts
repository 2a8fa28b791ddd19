import { afterEach, expect, test, vi } from 'vitest'
import { compiledWasm, EngineCodeError } from '@samenspraak/engine/bytes'
import { plainScript, webAssembly } from '../src/bytes/compiled-code.ts'

afterEach(() => vi.unstubAllGlobals())

test('where WebAssembly is barred there is no code, and it is not tried again', () => {
  let tries = 0
  const barred = new WebAssembly.CompileError('barred by a policy')
  function Module(): never {
    tries++
    throw barred
  }
  vi.stubGlobal('WebAssembly', { Module, CompileError: WebAssembly.CompileError })
  const code = webAssembly('')
  expect([code(), code()]).toEqual([undefined, undefined])
  expect(tries).toBe(1)
})

test('code that lacks a function is refused when the function is asked for', () => {
  const { exported } = plainScript(() => ({ there: (one: number) => one + 1 }))(1)
  expect(exported('there')(1)).toBe(2)
  expect(() => exported('missing')).toThrow(EngineCodeError)
})

test('each engine has memory of its own', () => {
  const instantiate = compiledWasm()
  expect(instantiate?.(64).buffer).not.toBe(instantiate?.(64).buffer)
})
