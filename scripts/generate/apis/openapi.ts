import type { Sources } from '../../sources/sources.ts'
import { collectionPaths } from './collection-paths.ts'
import type { Contract, Part, Parts } from './contract.ts'
import { inLanguage } from './in-language.ts'
import type { DescriptionLanguage } from './in-language.ts'
import { messageComponents, messageOf, viewComponents } from './message-components.ts'
import { problemResponses } from './responses.ts'
import { sharedMessages, sharedPaths } from './shared-paths.ts'

/** The description of the exchange in OpenAPI 3.1.1, with every schema inside it; messages describe themselves in Dutch. */
export function openApiOf(
  contract: Contract,
  parts: Parts,
  sources: Sources,
  language: DescriptionLanguage,
): Part {
  const whole = {
    openapi: '3.1.1',
    info: { title: contract.titel, version: contract.versie, ...parts.info },
    servers: parts.servers,
    tags: [
      ...contract.verzamelingen.map(({ meer }) => ({
        name: `${meer.nl.slice(0, 1).toUpperCase()}${meer.nl.slice(1)}`,
        description: {
          nl: `Inzien, neerleggen en wijzigen van ${meer.nl}.`,
          en: `Viewing, placing and changing ${meer.en}.`,
        },
      })),
      sharedTag,
    ],
    security: [{ token: ['uitwisseling'] }],
    paths: {
      ...Object.assign({}, ...contract.verzamelingen.map((one) => collectionPaths(one, sources))),
      ...sharedPaths(contract, sources),
    },
    components: {
      schemas: { ...parts.schemas, ...used(contract, sources) },
      parameters: parts.parameters,
      headers: parts.headers,
      responses: problemResponses(contract),
      securitySchemes: parts.securitySchemes,
    },
  }
  return inLanguage(whole, language)
}

const sharedTag: Part = {
  name: 'Uitwisseling',
  description: {
    nl: 'Gebeurtenissen, rapportages en wat een partij spreekt.',
    en: 'Events, reports and what a party speaks.',
  },
}

function used({ verzamelingen }: Contract, sources: Sources): Part {
  const messages = [...verzamelingen.map(({ bericht }) => bericht), ...sharedMessages]
  const all = messages.map((name) => messageComponents(messageOf(name, sources), sources))
  return { ...Object.assign({}, ...all), ...Object.assign({}, ...all.map(viewComponents)) }
}
