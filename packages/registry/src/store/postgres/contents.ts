import { contentColumns, contentOf, integer } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'

type Contents = Pick<
  Store,
  'content' | 'contentByGuid' | 'contentByIdentity' | 'contentsByHash' | 'lastContentId'
>

const select = `select ${contentColumns} from registry.content`
const byId = { name: 'content-by-id', text: `${select} where id = $1` }
const byGuid = { name: 'content-by-guid', text: `${select} where guid = $1` }
const byIdentity = { name: 'content-by-identity', text: `${select} where identity = $1` }
const byHash = { name: 'contents-by-hash', text: `${select} where schema_hash = $1 order by id` }
const last = { name: 'last-content-id', text: 'select coalesce(max(id), 0) as id from registry.content' }

/** Contents by each of their names. */
export function createContents(connection: Connection): Contents {
  return {
    content: async (id) => (await connection.find(byId, [id])).map(contentOf)[0],
    contentByGuid: async (guid) => (await connection.find(byGuid, [guid])).map(contentOf)[0],
    contentByIdentity: async (identity) => (await connection.find(byIdentity, [identity])).map(contentOf)[0],
    contentsByHash: async (schemaHash) => (await connection.find(byHash, [schemaHash])).map(contentOf),
    lastContentId: async () => integer((await connection.find(last, []))[0]?.['id']),
  }
}
