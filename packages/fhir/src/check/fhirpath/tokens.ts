/** A word of an expression. */
export interface Token {
  readonly kind: 'end' | 'name' | 'number' | 'string' | 'symbol' | 'variable'
  readonly text: string
}

/** Thrown when a definition holds an expression that nobody here can read; a fault of whoever gave the definitions. */
export class ExpressionInvalidError extends Error {
  readonly code = 'fhir/expression-invalid'
  constructor(expression: string, what: string) {
    super(`Cannot read the FHIRPath expression ${expression}: ${what}`)
    this.name = 'ExpressionInvalidError'
  }
}

const pattern =
  /\s*(?:(?<string>'(?:[^'\\]|\\.)*')|(?<number>\d+(?:\.\d+)?)|(?<variable>[%$]\w+)|(?<name>[A-Za-z_]\w*|`[^`]+`)|(?<symbol><=|>=|!=|[.()[\]{},|&+\-*/=<>]))/y

/** The words of a FHIRPath expression, with an end behind them. */
export function tokensOf(expression: string): readonly Token[] {
  const text = expression.trim()
  const tokens: Token[] = []
  let index = 0
  while (index < text.length) {
    pattern.lastIndex = index
    const found = pattern.exec(text)
    if (found === null) throw new ExpressionInvalidError(expression, `at ${index}`)
    tokens.push(tokenOf(found.groups ?? {}))
    index = pattern.lastIndex
  }
  return [...tokens, { kind: 'end', text: '' }]
}

function tokenOf({ string, number, variable, name, symbol }: Record<string, string | undefined>): Token {
  if (string !== undefined) return { kind: 'string', text: unescaped(string.slice(1, -1)) }
  if (number !== undefined) return { kind: 'number', text: number }
  if (variable !== undefined) return { kind: 'variable', text: variable }
  if (name !== undefined) return { kind: 'name', text: name.replaceAll('`', '') }
  return { kind: 'symbol', text: symbol ?? '' }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' }

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_whole, character: string) => escapes[character] ?? character)
}
