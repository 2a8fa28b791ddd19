import { ExpressionInvalidError, tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** What an expression says, as a tree. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: boolean | number | string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] }
  | { readonly kind: 'then'; readonly of: Expression; readonly next: Expression }
  | { readonly kind: 'item'; readonly of: Expression; readonly index: Expression }
  | { readonly kind: 'type'; readonly of: Expression; readonly is: boolean; readonly type: string }
  | {
      readonly kind: 'operator'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }

/** From what binds least to what binds most, as the specification of FHIRPath has it. */
const levels: readonly (readonly string[])[] = [
  ['implies'],
  ['or', 'xor'],
  ['and'],
  ['in', 'contains'],
  ['=', '!='],
  ['<', '>', '<=', '>='],
  ['|'],
  ['is', 'as'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
]

const parsed = new Map<string, Expression>()

/**
 * Reads an expression once.
 * @throws ExpressionInvalidError
 */
export function parseExpression(expression: string): Expression {
  const found = parsed.get(expression) ?? new Parser(expression).whole()
  parsed.set(expression, found)
  return found
}

class Parser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  #index = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokensOf(text)
  }

  whole(): Expression {
    const expression = this.#level(0)
    if (this.#peek().kind !== 'end') this.#refuse()
    return expression
  }

  #level(level: number): Expression {
    const operators = levels[level]
    if (operators === undefined) return this.#chain()
    let left = this.#level(level + 1)
    while (this.#peek().kind !== 'string' && operators.includes(this.#peek().text)) {
      const operator = this.#take().text
      left =
        operator === 'is' || operator === 'as'
          ? { kind: 'type', of: left, is: operator === 'is', type: this.#typeName() }
          : { kind: 'operator', operator, left, right: this.#level(level + 1) }
    }
    return left
  }

  #chain(): Expression {
    let left = this.#start()
    for (;;) {
      if (this.#tookSymbol('.')) left = { kind: 'then', of: left, next: this.#word() }
      else if (this.#tookSymbol('[')) {
        left = { kind: 'item', of: left, index: this.#level(0) }
        this.#expect(']')
      } else return left
    }
  }

  #start(): Expression {
    const { kind, text } = this.#peek()
    if (this.#tookSymbol('(')) {
      const inner = this.#level(0)
      this.#expect(')')
      return inner
    }
    if (this.#tookSymbol('{')) {
      this.#expect('}')
      return { kind: 'empty' }
    }
    if (kind === 'string' || kind === 'number') {
      this.#take()
      return { kind: 'literal', value: kind === 'number' ? Number(text) : text }
    }
    if (kind === 'name' && (text === 'true' || text === 'false')) {
      this.#take()
      return { kind: 'literal', value: text === 'true' }
    }
    return this.#word()
  }

  #word(): Expression {
    const { kind, text } = this.#take()
    if (kind === 'variable') return { kind: 'variable', name: text }
    if (kind !== 'name') return this.#refuse()
    return this.#tookSymbol('(')
      ? { kind: 'call', name: text, parameters: this.#parameters() }
      : { kind: 'name', name: text }
  }

  #parameters(): readonly Expression[] {
    const parameters: Expression[] = []
    while (!this.#tookSymbol(')')) {
      if (parameters.length > 0) this.#expect(',')
      parameters.push(this.#level(0))
    }
    return parameters
  }

  #typeName(): string {
    const first = this.#take().text
    return this.#tookSymbol('.') ? this.#take().text : first
  }

  #peek(): Token {
    return this.#tokens[this.#index] ?? { kind: 'end', text: '' }
  }

  #take(): Token {
    const token = this.#peek()
    this.#index += 1
    return token
  }

  #tookSymbol(text: string): boolean {
    const { kind, text: found } = this.#peek()
    if (kind !== 'symbol' || found !== text) return false
    this.#index += 1
    return true
  }

  #expect(text: string): void {
    if (!this.#tookSymbol(text)) this.#refuse()
  }

  #refuse(): never {
    throw new ExpressionInvalidError(this.#text, `word ${this.#index + 1}`)
  }
}
