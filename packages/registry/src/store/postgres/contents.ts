import { contentColumns, contentOf, integer } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { Gathered } from './gathered.ts'

type Contents = Pick<
  Store,
  'content' | 'contentByGuid' | 'contentByIdentity' | 'contentsByHash' | 'lastContentId'
>

const select = `select ${contentColumns} from registry.content`
const byId = { name: 'content-by-id', text: `${select} where id = $1` }
const byGuid = { name: 'content-by-guid', text: `${select} where guid = $1` }
const byIdentity = {
  name: 'contents-by-identity',
  text: `
    select asked.place, ${contentColumns}
    from unnest($1::text[]) with ordinality as asked (identity, place)
    join registry.content on content.identity = asked.identity`,
}
const byHash = { name: 'contents-by-hash', text: `${select} where schema_hash = $1 order by id` }
const last = { name: 'last-content-id', text: 'select coalesce(max(id), 0) as id from registry.content' }

/** Contents by each of their names. */
export function createContents(connection: Connection): Contents {
  const gathered = new Gathered(connection, byIdentity)
  return {
    content: async (id) => (await connection.find(byId, [id])).map(contentOf)[0],
    contentByGuid: async (guid) => (await connection.find(byGuid, [guid])).map(contentOf)[0],
    contentByIdentity: async (identity) => {
      const row = await gathered.find(identity)
      return row === undefined ? undefined : contentOf(row)
    },
    contentsByHash: async (schemaHash) => (await connection.find(byHash, [schemaHash])).map(contentOf),
    lastContentId: async () => integer((await connection.find(last, []))[0]?.['id']),
  }
}
