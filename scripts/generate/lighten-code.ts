import { transformSync } from 'esbuild'
import { formatFunction } from '../sources/formats.ts'
import { CodeShapeUnknownError, ownPath, rewriteFaults } from './fault-calls.ts'
import { StringLiterals } from './string-literals.ts'

/**
 * Rewrites ajv's standalone code (ajv 8.20, all errors, no messages) to our own small calling convention:
 *
 *     validate(data, path, fault): boolean
 *
 * `fault(kind, path, parameter)` is called for each fault and answers whether to stop; `validate` answers false
 * when it was stopped. So one piece of code serves the first-error check and the capped list, needs no error
 * objects, and with the path 0 builds no text at all, which is how valid documents are checked.
 *
 * The rewrite knows the exact shapes that ajv writes. What it does not know stays visible, and then it refuses:
 * nothing half-rewritten leaves this file.
 */
export function lightenCode(standaloneCode: string): string {
  const literals = new StringLiterals()
  const constants = schemaConstants(standaloneCode)
  const header: string[] = []
  const visible = standaloneCode
    .replace('"use strict";\n', '')
    .replace(/^export default .*$/m, '')
    .replace(/^const schema\d+ = .*$/gm, '')
    .replace(/^validate\d+\.evaluated = .*$/gm, '')
    .replace(/^const func\d+ = .*$/gm, '')
  const valueAt = (expression: string): Json => valueIn(constants, literals.show(expression))
  let code = rewriteFunctions(literals.hide(visible))
  code = rewriteCalls(code)
  code = rewriteKnownKeys(code, valueAt, header)
  code = rewriteEnums(code, valueAt, header)
  code = rewriteFaults(code)
  code = rewriteCounts(skipLongLists(code))
  code = code.replace(/formats(?:\.(\w+)|\["([\w-]+)"\])/g, (_match, plain, quoted) =>
    formatFunction(plain ?? quoted),
  )
  requireNothingLeft(code)
  return requireSyntax(literals.show(header.concat(code).join('\n')))
}

/** The value in the schema literals that an expression of the code leads to. */
type ValueAt = (expression: string) => Json

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The schema literals that the code refers to (`schema12.properties`), by name. */
function schemaConstants(code: string): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>()
  for (const [, name = '', json = ''] of code.matchAll(/^const (schema\d+) = (\{.*\});$/gm)) {
    found.set(name, JSON.parse(json))
  }
  return found
}

/** The value of an expression such as `schema12.oneOf[0].properties["a-b"].enum`. */
function valueIn(constants: ReadonlyMap<string, Json>, expression: string): Json {
  const [, name = '', rest = ''] = /^(schema\d+)(.*)$/.exec(expression) ?? []
  let value: Json | undefined = constants.get(name)
  for (const [, dotted, index, quoted] of rest.matchAll(/\.([\w$]+)|\[(\d+)\]|\["([^"]+)"\]/g)) {
    const key = dotted ?? index ?? quoted ?? ''
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([own]) => own === key)?.[1]
        : undefined
  }
  if (value === undefined) throw new CodeShapeUnknownError(`No value at ${expression}`)
  return value
}

function rewriteFunctions(code: string): string {
  return code
    .replace(/^function (validate\d+)\(data, \{.*\}=\{\}\)\{$/gm, 'function $1(data, path, fault){')
    .replace(/^let vErrors = null;\nlet errors = 0;\n/gm, '')
    .replace(
      /^const evaluated0 = .*\nif\(evaluated0\.dynamicProps\)\{\n.*\n\}\nif\(evaluated0\.dynamicItems\)\{\n.*\n\}\n/gm,
      '',
    )
    .replace(
      /^validate\d+\.errors = vErrors;\n(?:evaluated0\.props = props\d+;\n)?return errors === 0;$/gm,
      'return true;',
    )
    .replace(/^var props\d+ = true;\n/gm, '')
    .replace(/^if\(props\d+ !== true\)\{\nprops\d+ = true;\n\}\n/gm, '')
}

function rewriteCalls(code: string): string {
  return code.replace(
    /if\(!\((validate\d+)\((.+), \{instancePath:(.+?),parentData:.*\}\)\)\)\{\nvErrors = .*\nerrors = vErrors\.length;\n\}/g,
    (_match, callee, argument, path) =>
      `if(!${callee}(${argument}, path && ${ownPath(path)}, fault)) return false;`,
  )
}

/** The names of an object's properties become a set: a lookup in a schema literal, or a chain of comparisons. */
function rewriteKnownKeys(code: string, valueAt: ValueAt, header: string[]): string {
  const known = (names: readonly string[], key: string): string => {
    header.push(`const known${header.length} = new Set(${JSON.stringify(names)});`)
    return `if(!known${header.length - 1}.has(${key})){`
  }
  return code
    .replace(/if\(!\(func\d+\.call\((schema\d+\S*), (key\d+)\)\)\)\{/g, (_match, expression, key) =>
      known(Object.keys(Object(valueAt(expression))), key),
    )
    .replace(/if\(!\(*(key\d+) === ".*"\)+\{/g, (chain, key) =>
      known(
        [...chain.matchAll(/=== "([^"]+)"/g)].map(([, name]) => name ?? ''),
        key,
      ),
    )
}

/** A chain of comparisons becomes a list, which is smaller and can be named in the message. */
function rewriteEnums(code: string, valueAt: ValueAt, header: string[]): string {
  const names = new Map<string, string>()
  return code.replace(
    /if\(!\(\(*([\w.[\]"$-]+) === .*\)\)?\{\n(const err\d+ = \{instancePath.*keyword:"enum",params:\{allowedValues: )(\S+)\}\};/g,
    (_match, subject, start, expression) => {
      const values = JSON.stringify(valueAt(expression))
      const name = names.get(values) ?? `list${header.length}`
      if (!names.has(values)) header.push(`const ${name} = ${values};`)
      names.set(values, name)
      return `if(!${name}.includes(${subject})){\n${start}${name}}};`
    },
  )
}

/** The items of a list that is too long are not looked at: that it is too long says enough, and costs nothing. */
function skipLongLists(code: string): string {
  const limits = new Map<string, string>()
  return code.replace(
    /if\((\S+?)\.length > (\d+)\)\{\nif\(fault\("too-many-items"|((?:const len|let i)\d+ = )(\S+?)\.length;/g,
    (all, list, limit, start, looped) => {
      if (list !== undefined) limits.set(list, limit)
      const most = limits.get(looped)
      return looped === undefined || most === undefined
        ? all
        : `${start}${looped}.length > ${most} ? 0 : ${looped}.length;`
    },
  )
}

/**
 * A string has at most as many characters as UTF-16 units, so counting is needed only beyond the limit. A table of
 * seen texts must not inherit any, and a property that is undefined is not sent.
 */
function rewriteCounts(code: string): string {
  return code
    .replace(/const (indices\d+) = \{\};/g, 'const $1 = Object.create(null);')
    .replace(/Object\.keys\((\S+?)\)\.length < (\d+)/g, 'propertyCount($1) < $2')
    .replace(/func\d+\((\S+?)\) > (\d+)/g, '$1.length > $2 && characters($1) > $2')
    .replace(/func\d+\((\S+?)\) < 1\)/g, '$1.length < 1)')
    .replace(/func\d+\((\S+?)\) < (\d+)/g, 'characters($1) < $2')
    .replace(/func\d+\((\S+?), (\S+?)\)/g, 'equal($1, $2)')
}

function requireNothingLeft(code: string): void {
  const left =
    /vErrors|\berrors\b|instancePath|schema\d+|func\d+|require\(|evaluated|props\d+|rootData|formats\.|= \{\};|Object\.keys/.exec(
      code,
    )
  if (left !== null)
    throw new CodeShapeUnknownError(code.slice(Math.max(0, left.index - 200), left.index + 200))
}

function requireSyntax(code: string): string {
  try {
    transformSync(code, { loader: 'js' })
  } catch (error) {
    throw new CodeShapeUnknownError('The rewritten code does not parse', { cause: error })
  }
  return code
}
