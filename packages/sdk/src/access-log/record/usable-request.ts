import { shapeIssues } from '../../rights/request/request-shape.ts'
import type { AccessRequest } from '../../rights/request/access-request.ts'

/** The request, or an empty one for what has not the parts of a request: that too must be logged. */
export function usable(request: AccessRequest): AccessRequest {
  return shapeIssues(request).length === 0 ? request : empty
}

const empty: AccessRequest = {
  rol: '',
  verwerkingsdoel: '',
  op: '',
  wie: {},
  zaak: {},
  personen: [],
  toestemmingen: [],
}
