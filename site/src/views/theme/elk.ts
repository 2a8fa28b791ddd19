import elkModule from 'elkjs/lib/elk.bundled.js'
import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'

export type { ElkExtendedEdge, ElkNode }

/** Whether what was loaded can be constructed; its declarations say so of a CommonJS file that loads in two ways. */
function isConstructor(value: unknown): value is new () => ELK {
  return typeof value === 'function'
}

/** What was loaded is no layout engine, which only another version of elkjs could bring about. */
export class LayoutEngineMissingError extends Error {
  readonly code = 'site/layout-engine-missing'
}

/** A layout engine; it has no state between layouts. */
export function createElk(): ELK {
  const Engine: unknown = elkModule
  if (!isConstructor(Engine)) throw new LayoutEngineMissingError('elkjs has no constructor')
  return new Engine()
}
