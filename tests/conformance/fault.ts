import type { Answer, Request, Send } from '../../packages/conformance/src/index.ts'
import type { Scene } from './scene.ts'

/** A proxy before a party: it asks the party what it likes, and tells what it likes. */
export type Fault = (scene: Scene) => Send

/** A fault, and the case that must find it. */
export type Planted = readonly [fault: Fault, found: string]

/** The same words without one. */
export function without<Value>(
  names: Readonly<Record<string, Value>>,
  name: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(names).filter(([key]) => key !== name))
}

/** Changes each answer that is chosen. */
export function answering(change: (answer: Answer, request: Request, scene: Scene) => Answer): Fault {
  return (scene) => async (request) => {
    const answer = await scene.ask(request)
    return answer === undefined ? undefined : change(answer, request, scene)
  }
}
