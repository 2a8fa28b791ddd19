import type { DatabaseSync } from 'node:sqlite'
import type { Content } from '../../contents/content.ts'
import { contentAt, contentColumns, contentOf, integer } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'

type Contents = Pick<
  Store,
  'content' | 'contentByGuid' | 'contentByIdentity' | 'contentsByHash' | 'lastContentId'
>

/** Contents by each of their names. */
export function createContents({ database, read }: Connection): Contents {
  const byId = prepareOne(database, 'id = ?')
  const byGuid = prepareOne(database, 'guid = ?')
  const byIdentity = prepareOne(database, 'identity = ?')
  const byHash = database.prepare(`${select} where schema_hash = ? order by id`)
  const last = database.prepare('select coalesce(max(id), 0) as id from content')
  return {
    content: (id) => read(() => byId(id)),
    contentByGuid: (guid) => read(() => byGuid(guid)),
    contentByIdentity: (identity) => read(() => byIdentity(identity)),
    contentsByHash: (schemaHash) => read(() => byHash.all(schemaHash).map(contentOf)),
    lastContentId: () => read(() => integer(last.get()?.['id'])),
  }
}

const select = `select ${contentColumns} from content`

/** Rows by place: with names a read would take a fifth longer, and contents are what is read most. */
function prepareOne(
  database: DatabaseSync,
  condition: string,
): (value: number | string) => Content | undefined {
  const statement = database.prepare(`${select} where ${condition}`)
  statement.setReturnArrays(true)
  return (value) => {
    const columns = statement.get(value)
    return columns === undefined ? undefined : contentAt(columns)
  }
}
