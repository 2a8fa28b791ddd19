import { functions } from './functions.ts'
import { isOfType, truth, truthOf } from './focus.ts'
import type { Focus, Surroundings } from './focus.ts'
import { childrenOf } from './item.ts'
import type { Item } from './item.ts'
import { operate } from './operators.ts'
import { parseExpression } from './parse.ts'
import type { Expression } from './parse.ts'

/** Whether an item meets a rule: FHIR counts a rule that answers nothing as broken. */
export function meets(expression: string, item: Item, around: Surroundings): boolean {
  const answer = evaluate(parseExpression(expression), [item], { around, current: item, index: 0, evaluate })
  return truthOf(answer) === true
}

/** The items that an expression leads to. */
export function evaluate(expression: Expression, input: readonly Item[], focus: Focus): readonly Item[] {
  switch (expression.kind) {
    case 'literal':
      return [{ value: expression.value, type: '' }]
    case 'empty':
      return []
    case 'variable':
      return variableOf(expression.name, focus)
    case 'name':
      return named(expression.name, input, focus)
    case 'call':
      return called(expression.name, expression.parameters, input, focus)
    case 'then':
      return evaluate(expression.next, evaluate(expression.of, input, focus), focus)
    case 'item': {
      const [index] = evaluate(expression.index, input, focus)
      return evaluate(expression.of, input, focus).slice(Number(index?.value)).slice(0, 1)
    }
    case 'type': {
      const found = evaluate(expression.of, input, focus)
      if (expression.is) return found.slice(0, 1).map((item) => truth(isOfType(item, expression.type)))
      return found.filter((item) => isOfType(item, expression.type))
    }
    case 'operator':
      return operate(expression.operator, evaluate(expression.left, input, focus), () =>
        evaluate(expression.right, input, focus),
      )
  }
}

const variables: Readonly<Record<string, string>> = {
  '%ucum': 'http://unitsofmeasure.org',
  '%sct': 'http://snomed.info/sct',
  '%loinc': 'http://loinc.org',
}

function variableOf(name: string, { around, current, index }: Focus): readonly Item[] {
  if (name === '$this' || name === '%context') return [current]
  if (name === '$index') return [{ value: index, type: '' }]
  if (name === '%resource') return [around.resource]
  if (name === '%rootResource') return [around.rootResource]
  const text = variables[name]
  return text === undefined ? [] : [{ value: text, type: '' }]
}

function named(name: string, input: readonly Item[], { around }: Focus): readonly Item[] {
  return input.flatMap((item) =>
    item.type === name && /^[A-Z]/.test(name) ? [item] : childrenOf(item, name, around.typeOf),
  )
}

function called(
  name: string,
  parameters: readonly Expression[],
  input: readonly Item[],
  focus: Focus,
): readonly Item[] {
  const work = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (work === undefined) throw new FunctionUnknownError(name)
  return work(input, parameters, focus)
}

/** Thrown when an expression calls a function that is not there; a fault of whoever gave the definitions. */
export class FunctionUnknownError extends Error {
  readonly code = 'fhir/function-unknown'
  constructor(name: string) {
    super(`A rule calls a function of FHIRPath that is not there: ${name}`)
    this.name = 'FunctionUnknownError'
  }
}
