import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { fromRoot, readJsonFile } from '../sources/files.ts'
import type { JsonSchema } from '../sources/json-schema.ts'
import { isMessageSchema } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'

/** Every source file against the schema that describes its kind. */
export function* sourceFileFindings(sources: Sources): Generator<Finding> {
  const metaschema = sources.schemas.find(({ name }) => name === 'metaschema')
  if (metaschema !== undefined) yield* metaschemaFindings(sources, metaschema.schema)
  const ajv = validatorOf(sources)
  const kinds = [
    ['begrip', [...sources.glossary].map(([key, term]) => [`glossary/${key}.yaml`, term] as const)],
    [
      'codelijst',
      [...sources.codeLists].map(([name, list]) => [`schemas/codelijsten/${name}.yaml`, list] as const),
    ],
    [
      'gegevensgroep',
      sources.dataGroups.map((group) => ['schemas/bevoegdheden/gegevensgroepen.yaml', group] as const),
    ],
    ['rol', sources.roles.map((role) => ['schemas/bevoegdheden/rollen.yaml', role] as const)],
    [
      'bevoegdheid',
      [...sources.grantFiles].flatMap(([name, rows]) =>
        rows.map((row) => [`schemas/bevoegdheden/regels/${name}.yaml`, row] as const),
      ),
    ],
  ] as const
  for (const [kind, files] of kinds) {
    const source = sources.schemas.find(({ name }) => name === kind)
    const validate = source === undefined ? undefined : ajv.getSchema(source.id)
    for (const [file, value] of files) yield* shapeFindings(validate, file, value)
  }
  yield* aroundTermsFindings(sources)
}

/** The files around the terms are no messages, so their shapes stand in source-shapes/. */
function* aroundTermsFindings(sources: Sources): Generator<Finding> {
  const ajv = new Ajv2020({ allErrors: true })
  const kinds: readonly (readonly [shape: string, files: readonly (readonly [string, unknown])[]])[] = [
    ['collectie', sources.collections.map((one) => [`glossary/collecties/${one.sleutel}.yaml`, one])],
    ['vraag', sources.questions.map((one) => [`glossary/vragen/${one.sleutel}.yaml`, one])],
    [
      'dubbelzinnig-woord',
      sources.ambiguousWords.map((one) => [`glossary/dubbelzinnig/${one.woord}.yaml`, one]),
    ],
    ['praktijkwoord', inOneFile('praktijkwoorden', sources.practiceWords)],
    ['zoekwoorden', inOneFile('zoekwoorden', sources.searchWords)],
    ['artikel', inOneFile('artikelen', sources.articles)],
    ['wet', inOneFile('wetten', sources.laws)],
    ['ggm-klasse', inOneFile('ggm-klassen', sources.ggmClasses)],
  ]
  for (const [shape, files] of kinds) {
    const validate = ajv.compile(
      readJsonFile<JsonSchema>(fromRoot('scripts', 'lint', 'source-shapes', `${shape}.schema.json`)),
    )
    for (const [file, value] of files) yield* shapeFindings(validate, file, value)
  }
}

function inOneFile(name: string, values: readonly unknown[]): readonly (readonly [string, unknown])[] {
  return values.map((value) => [`glossary/bronnen/${name}.yaml`, value])
}

function* metaschemaFindings(sources: Sources, metaschema: JsonSchema): Generator<Finding> {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  const validate = ajv.compile(metaschema)
  for (const source of sources.schemas.filter(({ name }) => name !== 'metaschema')) {
    if (validate(source.schema)) continue
    for (const error of validate.errors ?? [])
      yield inSchema(source)('schemas/metaschema', error.instancePath, error.message ?? '')
  }
}

function validatorOf(sources: Sources): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, validateSchema: false })
  for (const { schema } of sources.schemas.filter(
    (source) => isMessageSchema(source) || source.name === 'bouwstenen',
  ))
    ajv.addSchema(schema)
  return ajv
}

function* shapeFindings(
  validate: ValidateFunction | undefined,
  file: string,
  value: unknown,
): Generator<Finding> {
  if (validate === undefined || validate(value)) return
  for (const error of validate.errors ?? []) {
    const name = Object.values(error.params).filter((parameter) => typeof parameter === 'string')[0] ?? ''
    yield { code: 'sources/shape', file, at: error.instancePath, detail: `${error.message ?? ''} ${name}` }
  }
}
