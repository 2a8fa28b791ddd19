import { ts } from 'ts-morph'
import type { Meaning, Text } from './error-code.ts'
import { firstOf, memberOf, nameOf, numberOf, pairOf, textOf } from './expressions.ts'

/** How a code is declared: a row of a table, an object, an error class, or a member of a type. */
export type Shape = 'class' | 'member' | 'object' | 'row'

/** A code as a source file declares it. */
export interface DeclaredCode extends Pick<Meaning, 'bump' | 'status'> {
  readonly code: string
  readonly shape: Shape
  readonly text?: Text
  readonly isWarning?: true
}

const codeForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\/[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/

/** Whether a file can hold a code at all; reading the others would take most of the time. */
export function mayDeclare(source: string): boolean {
  return /\bcode\b|\bnl\b|Code =/.test(source)
}

/**
 * Every code of a file: a row of a table of texts, an object with a code and texts, a class of error, and the members of
 * a type that is called …Code.
 */
export function declaredCodes(path: string, source: string): readonly DeclaredCode[] {
  const found: DeclaredCode[] = []
  const visit = (node: ts.Node): void => {
    found.push(...codesAt(node).filter(({ code }) => codeForm.test(code)))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  return found
}

function codesAt(node: ts.Node): readonly DeclaredCode[] {
  if (ts.isPropertyAssignment(node)) return tableRow(node)
  if (ts.isObjectLiteralExpression(node)) return codedObject(node)
  if (ts.isCallExpression(node)) return codedCall(node)
  if (ts.isPropertyDeclaration(node)) return errorClass(node)
  if (ts.isTypeAliasDeclaration(node)) return codeUnion(node)
  return []
}

function tableRow({ name, initializer }: ts.PropertyAssignment): readonly DeclaredCode[] {
  const code = nameOf(name)
  const text = pairOf(initializer)
  if (code === undefined || text === undefined) return []
  const bump = ts.isObjectLiteralExpression(initializer) ? bumpOf(initializer) : undefined
  const makers = ts.isCallExpression(initializer) ? initializer.expression.getText() : ''
  return [
    {
      code,
      shape: 'row',
      text,
      ...(bump === undefined ? {} : { bump }),
      ...(/^(should|guessed)$/.test(makers) ? { isWarning: true } : {}),
    },
  ]
}

function bumpOf(node: ts.ObjectLiteralExpression): Meaning['bump'] {
  const bump = textOf(memberOf(node, 'bump'))
  return bump === 'major' || bump === 'minor' || bump === 'patch' || bump === 'verdict' ? bump : undefined
}

function codedObject(node: ts.ObjectLiteralExpression): readonly DeclaredCode[] {
  const code = textOf(memberOf(node, 'code'))
  if (code === undefined) return []
  const text = pairOf(node)
  const status =
    numberOf(memberOf(node, 'status')) ??
    (ts.isCallExpression(node.parent) ? numberOf(node.parent.arguments[0]) : undefined)
  return [
    {
      code,
      shape: 'object',
      ...(text === undefined ? {} : { text }),
      ...(status === undefined ? {} : { status }),
    },
  ]
}

/** `trouble(404, 'not-found', nl, en)`: a status, a code and two sentences. */
function codedCall(node: ts.CallExpression): readonly DeclaredCode[] {
  const [first, second] = node.arguments
  const [status, code, text] = [numberOf(first), textOf(second), pairOf(node)]
  return status === undefined || code === undefined || text === undefined
    ? []
    : [{ code, shape: 'object', text, status }]
}

function errorClass({ name, initializer, parent }: ts.PropertyDeclaration): readonly DeclaredCode[] {
  const code = nameOf(name) === 'code' ? textOf(initializer) : undefined
  return code === undefined || !ts.isClassDeclaration(parent) ? [] : [{ code, shape: 'class' }]
}

function codeUnion({ name, type }: ts.TypeAliasDeclaration): readonly DeclaredCode[] {
  if (!/(Code|FaultKind|Deviation)$/.test(name.text) || !ts.isUnionTypeNode(type)) return []
  return type.types.flatMap((one) => {
    const code = ts.isLiteralTypeNode(one) ? textOf(one.literal) : undefined
    return code === undefined ? [] : [{ code, shape: 'member' }]
  })
}

/** The numbers of a table such as the HTTP status of each refusal. */
export function numberTable(path: string, source: string, name: string): ReadonlyMap<string, number> {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const table = firstOf(file.statements.filter(ts.isVariableStatement), ({ declarationList }) =>
    firstOf(declarationList.declarations, (one) =>
      one.name.getText() === name &&
      one.initializer !== undefined &&
      ts.isObjectLiteralExpression(one.initializer)
        ? one.initializer
        : undefined,
    ),
  )
  return new Map(
    (table?.properties ?? []).flatMap((row): readonly (readonly [string, number])[] => {
      if (!ts.isPropertyAssignment(row)) return []
      const [code, value] = [nameOf(row.name), numberOf(row.initializer)]
      return code === undefined || value === undefined ? [] : [[code, value]]
    }),
  )
}
