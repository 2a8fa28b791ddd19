import type { Sources } from '../../sources/sources.ts'
import { collectionPaths } from './collection-paths.ts'
import type { Contract, Part, Parts } from './contract.ts'
import { messageComponents, messageOf, viewComponents } from './message-components.ts'
import { problemResponses } from './responses.ts'
import { sharedMessages, sharedPaths } from './shared-paths.ts'

/** The description of the exchange in OpenAPI 3.1.1, with every schema inside it. */
export function openApiOf(contract: Contract, parts: Parts, sources: Sources): Part {
  return {
    openapi: '3.1.1',
    info: { title: contract.titel.nl, version: contract.versie, ...parts.info },
    servers: parts.servers,
    tags: [
      ...contract.verzamelingen.map(({ meer }) => ({
        name: `${meer.nl.slice(0, 1).toUpperCase()}${meer.nl.slice(1)}`,
        description: `Inzien, neerleggen en wijzigen van ${meer.nl}.`,
      })),
      { name: 'Uitwisseling', description: 'Gebeurtenissen, rapportages en wat een partij spreekt.' },
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
}

function used({ verzamelingen }: Contract, sources: Sources): Part {
  const messages = [...verzamelingen.map(({ bericht }) => bericht), ...sharedMessages]
  const all = messages.map((name) => messageComponents(messageOf(name, sources), sources))
  return { ...Object.assign({}, ...all), ...Object.assign({}, ...all.map(viewComponents)) }
}
