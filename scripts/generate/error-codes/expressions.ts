import { ts } from 'ts-morph'
import type { Text } from './error-code.ts'

/** The text of an expression, with `…` for what is filled in; undefined for what is no text. */
export function textOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) => `${text}${textOf(expression) ?? '…'}${literal.text}`,
      node.head.text,
    )
  if (ts.isConditionalExpression(node)) return longest(textOf(node.whenTrue), textOf(node.whenFalse))
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression)
  if (ts.isArrowFunction(node)) return textOf(node.body)
  return undefined
}

/** The two texts that an expression makes, however it wraps them: a record, a pair, a function or a call. */
export function pairOf(node: ts.Node | undefined): Text | undefined {
  if (node === undefined) return undefined
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return pairOf(node.expression)
  if (ts.isArrowFunction(node)) return pairOf(node.body)
  if (ts.isConditionalExpression(node)) return pairOf(node.whenFalse) ?? pairOf(node.whenTrue)
  if (ts.isObjectLiteralExpression(node))
    return textPair(memberOf(node, 'nl'), memberOf(node, 'en')) ?? firstOf(node.properties, spreadPair)
  if (ts.isArrayLiteralExpression(node)) return textPair(node.elements.at(-2), node.elements.at(-1))
  if (ts.isCallExpression(node)) return firstOf(node.arguments.filter(isMaker), pairOf) ?? lastSentences(node)
  return undefined
}

/** `{ ...should(…), severity: 'error' }` says what the call says. */
function spreadPair(property: ts.ObjectLiteralElementLike): Text | undefined {
  return ts.isSpreadAssignment(property) ? pairOf(property.expression) : undefined
}

function isMaker(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) || ts.isCallExpression(node)
}

/** The value of a property of an object literal. */
export function memberOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return firstOf(node.properties, (property) =>
    ts.isPropertyAssignment(property) && nameOf(property.name) === name ? property.initializer : undefined,
  )
}

/** The name of a property, when it is known before the program runs. */
export function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined
}

/** A number that stands in the source. */
export function numberOf(node: ts.Node | undefined): number | undefined {
  return node !== undefined && ts.isNumericLiteral(node) ? Number(node.text) : undefined
}

/** The first answer that is there. */
export function firstOf<T, R>(list: Iterable<T>, find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

function textPair(nl: ts.Node | undefined, en: ts.Node | undefined): Text | undefined {
  const [dutch, english] = [textOf(nl), textOf(en)]
  return dutch === undefined || english === undefined ? undefined : { nl: dutch, en: english }
}

/** A call such as `trouble(404, 'not-found', nl, en)`: the first two of its arguments that are sentences. */
function lastSentences(node: ts.CallExpression): Text | undefined {
  const [nl, en] = node.arguments.filter((one) => textOf(one)?.includes(' ') === true)
  return textPair(nl, en)
}

function longest(one: string | undefined, other: string | undefined): string | undefined {
  return (one ?? '').length >= (other ?? '').length ? one : other
}
