import type { Requester } from '../request/access-request.ts'
import type { Involved, PartyKind } from './element.ts'
import { no, truthOf, unknown, yes } from './truth.ts'
import type { Truth } from './truth.ts'

/**
 * Whether a party is who asks: the role assignment, the resident, the betrokkene or the organisation. Who keeps a
 * document has no task in it, so a source is nobody here.
 */
export function isOwn(
  party: unknown,
  kind: PartyKind | undefined,
  wie: Requester,
  involved: Involved,
): Truth {
  switch (kind) {
    case 'inwoner':
      return isEqual(party, wie.inwoner)
    case 'roltoewijzing':
      return isEqual(party, wie.roltoewijzing)
    case 'organisatie':
      return isEqual(party, wie.organisatie)
    case 'betrokkene':
      return isInvolvedAs(party, wie, involved)
    case 'auteur':
      return isOwnWriting(party, kind, wie)
    default:
      return unknown
  }
}

/** Whether who asks wrote it; a relative without an account is nobody we know. */
export function isOwnWriting(
  party: unknown,
  kind: PartyKind | undefined,
  { inwoner, roltoewijzing }: Requester,
): Truth {
  if (kind === 'inwoner') return isEqual(party, inwoner)
  if (kind === 'roltoewijzing') return isEqual(party, roltoewijzing)
  if (kind !== 'auteur' || typeof party !== 'object' || party === null) return unknown
  if ('roltoewijzing' in party) return isEqual(party.roltoewijzing, roltoewijzing)
  return 'inwoner' in party ? isEqual(party.inwoner, inwoner) : unknown
}

/** Whether a party belongs to the organisation of who asks. */
export function isOwnOrganisation(
  party: unknown,
  kind: PartyKind | undefined,
  { organisatie, roltoewijzing }: Requester,
  involved: Involved,
): Truth {
  if (party === undefined || organisatie === undefined) return unknown
  if (kind === 'organisatie' || kind === 'bron') return isEqual(party, organisatie)
  if (kind === 'betrokkene') return isEqual(involved.organisatieOf(party), organisatie)
  const role = kind === 'roltoewijzing' ? party : roleOf(party)
  if (role === undefined) return unknown
  return role === roltoewijzing ? yes : isEqual(involved.organisatieOfRoltoewijzing(role), organisatie)
}

function roleOf(author: unknown): unknown {
  return typeof author === 'object' && author !== null && 'roltoewijzing' in author
    ? author.roltoewijzing
    : undefined
}

function isInvolvedAs(betrokkene: unknown, { inwoner, roltoewijzing }: Requester, involved: Involved): Truth {
  const person = isEqual(involved.inwonerOf(betrokkene), inwoner)
  const role = isEqual(involved.roltoewijzingOf(betrokkene), roltoewijzing)
  if (person === yes || role === yes) return yes
  return person === no || role === no ? no : unknown
}

function isEqual(party: unknown, own: string | undefined): Truth {
  return party === undefined || own === undefined ? unknown : truthOf(party === own)
}
