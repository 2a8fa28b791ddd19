import { words } from '../../generated/rights-vocabulary.ts'
import { extents } from './extent.ts'
import { codeOf, flag, listOf, objectOf, text } from './shape.ts'
import type { ObjectShape, Shape } from './shape.ts'

const dialect = 'https://json-schema.org/draft/2020-12/schema'
const base = 'https://w3id.org/samenspraak/schema/authzen'

const party = objectOf(
  { soort: codeOf(['inwoner', 'roltoewijzing', 'organisatie', 'bron']), id: text, organisatie: text },
  ['soort', 'id'],
)
const receiver = objectOf({ soort: codeOf(['inwoner', 'roltoewijzing', 'organisatie']), id: text }, [
  'soort',
  'id',
])
const author = objectOf({ soort: codeOf(['inwoner', 'roltoewijzing']), id: text }, ['soort', 'id'])

/** For each list of the project the codes that a part can say of itself. */
const codesOfLists = Object.fromEntries(
  Object.entries(words).map(([list, codes]) => [list, codeOf(Object.keys(codes))]),
)

const subject = objectOf(
  {
    type: codeOf(['inwoner', 'roltoewijzing']),
    id: text,
    properties: objectOf(
      {
        rol: codeOf(Object.keys(words.rol)),
        organisatie: text,
        organisatiesoort: codeOf(Object.keys(words.organisatiesoort)),
        contracten: listOf(text),
        geheimhouding: codeOf(Object.keys(words.geheimhouding)),
        namens: listOf(text),
      },
      ['rol'],
    ),
  },
  ['type', 'id', 'properties'],
)

const action = objectOf({ name: codeOf(Object.keys(words.gegevensactie)) }, ['name'])

const resource = objectOf(
  {
    type: codeOf(['gegevensgroep']),
    id: codeOf(Object.keys(words.gegevensgroep)),
    properties: objectOf(
      {
        over: listOf(text),
        eigenaar: party,
        auteur: author,
        ontvanger: receiver,
        wettelijkRegime: codeOf(Object.keys(words.wet)),
        voorzieningssoort: codeOf(Object.keys(words.voorzieningssoort)),
        doelVanEigenTaak: flag,
        periode: objectOf({ begindatum: text, einddatum: text }, ['begindatum']),
        codes: objectOf(codesOfLists, []),
        eigenOnderdelen: listOf(objectOf({ begindatum: text, einddatum: text }, ['begindatum'])),
      },
      [],
    ),
  },
  ['type', 'id'],
)

const context = objectOf(
  {
    verwerkingsdoel: codeOf(Object.keys(words.verwerkingsdoel)),
    op: text,
    omvang: codeOf(extents.filter((extent) => extent !== 'niets')),
    celgrootte: { type: 'integer', minimum: 0 },
    betrokken: flag,
    toegewezen: flag,
    binnenLidmaatschap: flag,
    opVerzoekVanInwoner: flag,
    planstatus: codeOf(Object.keys(words.planstatus)),
    personen: listOf(
      objectOf(
        {
          inwoner: text,
          leeftijdsgroep: codeOf(Object.keys(words.leeftijdsgroep)),
          kanBelangenNietOverzien: flag,
        },
        ['inwoner'],
      ),
    ),
    toestemmingen: listOf(
      objectOf(
        {
          toestemming: text,
          inwoner: text,
          gegevensgroep: codeOf(Object.keys(words.gegevensgroep)),
          vanRegime: codeOf(Object.keys(words.wet)),
          uitdrukkelijk: flag,
        },
        ['toestemming', 'inwoner', 'gegevensgroep', 'vanRegime', 'uitdrukkelijk'],
      ),
    ),
  },
  ['verwerkingsdoel', 'op'],
)

/** The four parts of one question. */
export const evaluationShape: ObjectShape = objectOf({ subject, action, resource, context }, [
  'subject',
  'action',
  'resource',
  'context',
])

/** What is done with the answers of a batch. */
export const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const

const options = objectOf({ evaluations_semantic: codeOf(semantics) }, [])
const answer = objectOf(
  {
    decision: flag,
    context: objectOf(
      {
        reasons: listOf(
          objectOf({ code: text, at: { type: 'string', minLength: 1 }, nl: text, en: text }, [
            'code',
            'nl',
            'en',
          ]),
        ),
        rows: listOf(text),
        obligations: listOf(
          objectOf({ soort: text, minimaleCelgrootte: { type: 'integer', minimum: 1 } }, ['soort']),
        ),
        policy: objectOf({ version: text, hash: text }, ['version', 'hash']),
      },
      ['reasons', 'rows', 'obligations', 'policy'],
    ),
  },
  ['decision', 'context'],
)

/** What the Access Evaluation API of OpenID AuthZEN 1.0 takes and gives here, as JSON Schema. */
export const authzenSchemas: Readonly<
  Record<
    'evaluationRequest' | 'evaluationResponse' | 'evaluationsRequest' | 'evaluationsResponse',
    Readonly<Record<string, unknown>>
  >
> = {
  evaluationRequest: schema('evaluation-request', evaluationShape),
  evaluationResponse: schema('evaluation-response', answer),
  evaluationsRequest: schema(
    'evaluations-request',
    // What stands outside the list holds for each question that does not say otherwise.
    objectOf(
      {
        ...evaluationShape.properties,
        evaluations: listOf(objectOf(evaluationShape.properties, [])),
        options,
      },
      [],
    ),
  ),
  evaluationsResponse: schema(
    'evaluations-response',
    objectOf({ evaluations: listOf(answer) }, ['evaluations']),
  ),
}

/** The options of a batch. */
export const optionsShape: Shape = options

function schema(name: string, shape: Shape): Readonly<Record<string, unknown>> {
  return { $schema: dialect, $id: `${base}/${name}/1.0`, ...shape }
}
