import { _, Ajv2020 } from 'ajv/dist/2020.js'
import type { KeywordCxt } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { assertedFormats } from '../sources/formats.ts'
import type { RequiredIf } from '../sources/schema-shape.ts'
import type { CompactSchema } from './compact-schema.ts'
import { lightenCode } from './lighten-code.ts'

/**
 * JavaScript source of a module that exports `validate(data, path, fault)`: ajv's standalone code for all errors,
 * made light by lighten-code.ts. Needs no eval, no ajv and no schema at run time.
 */
export function validatorCode(schema: CompactSchema): string {
  return lightenCode(standaloneValidator(schema))
}

/** The code as ajv writes it. */
export function standaloneValidator(schema: CompactSchema): string {
  const compiler = new Ajv2020({
    allErrors: true,
    messages: false,
    strictTypes: false,
    discriminator: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  })
  for (const format of assertedFormats) compiler.addFormat(format, () => true)
  compiler.addKeyword({
    keyword: 'requiredIf',
    type: 'object',
    schemaType: 'object',
    error: { params: ({ params }) => _`{missingProperty: ${params['missing']}}`, message: '' },
    code: requiredIfCode,
  })
  return standalone.default(compiler, compiler.compile({ ...schema }))
}

/** Our only conditional rule, compiled in place; see compact-schema.ts. */
function requiredIfCode(context: KeywordCxt): void {
  const requireAll = (names: readonly string[]): void => {
    for (const missing of names) {
      context.setParams({ missing })
      context.gen.if(_`${context.data}[${missing}] === undefined`, () => context.error())
    }
  }
  const apply = (condition: RequiredIf): void => {
    const { otherwise } = condition
    context.gen.if(
      _`${context.data}[${condition.property}] === ${condition.value}`,
      () => requireAll(condition.required),
      () => (isNames(otherwise) ? requireAll(otherwise) : apply(otherwise)),
    )
  }
  apply(context.schema)
}

function isNames(value: readonly string[] | RequiredIf): value is readonly string[] {
  return Array.isArray(value)
}
