import type { DocumentSheet } from '../src/row.ts'
import { arrangementDocument } from './arrangement.ts'
import { gebiedsnetwerkDocument } from './gebiedsnetwerk.ts'
import { huishoudenDocument } from './huishouden.ts'
import { inwonerDocument } from './inwoner.ts'
import { metingDocument } from './meting.ts'
import { ondersteuningsplanDocument } from './ondersteuningsplan.ts'
import { organisatieDocument } from './organisatie.ts'
import { teamDocument } from './team.ts'
import { terugkoppelingDocument } from './terugkoppeling.ts'
import { toestemmingDocument } from './toestemming.ts'
import { verwijzingDocument } from './verwijzing.ts'

export type { CodecName, DerivedRow, DocumentSheet, DroppedRow, PlaceRow, Row, Sheet } from '../src/row.ts'

/** Every message that is mapped, in the order in which it is written and read: a part of another one comes after it. */
export const documentSheets: readonly DocumentSheet[] = [
  ondersteuningsplanDocument,
  arrangementDocument,
  inwonerDocument,
  huishoudenDocument,
  organisatieDocument,
  teamDocument,
  metingDocument,
  toestemmingDocument,
  verwijzingDocument,
  terugkoppelingDocument,
  gebiedsnetwerkDocument,
]
