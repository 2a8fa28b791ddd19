import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accessActions } from '../../access/caller.ts'
import type { AccessAction, Authorize, Caller } from '../../access/caller.ts'
import { stateOfKey } from '../../access/keys/api-key.ts'
import { findKey, listKeys, makeKey, revokeKey, rotateKey } from '../../access/keys/manage-keys.ts'
import type { KeyParts, KeyRequest, MadeKey, NamedKey } from '../../access/keys/manage-keys.ts'
import { readAction, readRole } from '../../access/role.ts'
import { given, refused } from '../../refusal.ts'
import type { Outcome, Refusal } from '../../refusal.ts'
import { isContext } from '../../subjects/subject-name.ts'
import { BodyReader } from '../machinery/body-reader.ts'
import { sendRefusals } from '../machinery/problems.ts'

/** What the routes about keys need. */
export interface KeyRouteParts extends KeyParts {
  readonly authorize: Authorize
}

interface ById {
  readonly Params: { readonly id: string }
}

const defaultOverlapSeconds = 604_800
const longestOverlapSeconds = 7_776_000

/** `/sleutels`: who operates a context makes, rotates and revokes the keys of that context. */
export async function keyRoutes(app: FastifyInstance, parts: KeyRouteParts): Promise<void> {
  app.get('/sleutels', async (request, reply) => {
    const visible = await visibleKeys(request, parts)
    if (!visible.ok) return sendRefusals(request, reply, visible.refusals)
    return { sleutels: visible.value.map((one) => describe(one, parts)) }
  })
  app.post('/sleutels', async (request, reply) => {
    const made = await make(request, parts)
    if (!made.ok) return sendRefusals(request, reply, made.refusals)
    return reply
      .code(201)
      .header('location', `${request.url.replace(/\?.*$/su, '')}/${made.value.id}`)
      .send(withSecret(made.value, parts))
  })
  app.get<ById>('/sleutels/:id', async (request, reply) => {
    const found = await reach(request, request.params.id, parts)
    return found.ok ? describe(found.value.named, parts) : sendRefusals(request, reply, found.refusals)
  })
  app.post<ById>('/sleutels/:id/_roteer', async (request, reply) => {
    const found = await reach(request, request.params.id, parts)
    if (!found.ok) return sendRefusals(request, reply, found.refusals)
    const reader = new BodyReader(request.body)
    const overlap = reader.wholeNumber('overlapSeconden', 0, longestOverlapSeconds)
    const read = reader.finish(() => overlap ?? defaultOverlapSeconds)
    if (!mayGive(found.value.caller, found.value.named.key.actions))
      return sendRefusals(request, reply, [tooMuch])
    const rotated = read.ok ? await rotateKey(request.params.id, read.value, found.value.caller, parts) : read
    return rotated.ok ? withSecret(rotated.value, parts) : sendRefusals(request, reply, rotated.refusals)
  })
  app.delete<ById>('/sleutels/:id', async (request, reply) => {
    const found = await reach(request, request.params.id, parts)
    const revoked = found.ok ? await revokeKey(request.params.id, found.value.caller, parts) : found
    return revoked.ok ? reply.code(204).send() : sendRefusals(request, reply, revoked.refusals)
  })
}

const tooMuch: Refusal = {
  code: 'forbidden',
  nl: 'Een sleutel kan niet meer geven dan zij zelf mag.',
  en: 'A key cannot give more than it may do itself.',
}

/** Whoever may do some things only cannot make, or learn the secret of, a key that may do more. */
function mayGive({ actions }: Caller, given: readonly AccessAction[] | undefined): boolean {
  return actions === undefined || (given?.every((action) => actions.includes(action)) ?? false)
}

async function make(request: FastifyRequest, parts: KeyRouteParts): Promise<Outcome<MadeKey>> {
  const read = readRequest(request.body, parts.now())
  // Somebody who may not do this at all learns that first, and not what a body looks like.
  const contexts = read.ok ? read.value.contexts : []
  const allowed = await authorizeAll(request, contexts, parts)
  if (!allowed.ok) return allowed
  if (!read.ok) return read
  return mayGive(allowed.value, read.value.actions)
    ? makeKey(read.value, allowed.value, parts)
    : refused(tooMuch)
}

function readRequest(body: unknown, now: Date): Outcome<KeyRequest> {
  const reader = new BodyReader(body)
  const description = reader.text('omschrijving', 'required', 200)
  const roles = reader.list('rollen', 'required', 'reader, publisher, steward, admin', readRole)
  const contexts = reader.list('contexten', 'required', '`.`, `.naam`, `*`', (value) =>
    typeof value === 'string' && (value === '*' || isContext(value)) ? value : undefined,
  )
  const actions = reader.list('acties', 'optional', accessActions.join(', '), readAction)
  const expiresAt = reader.momentAfter('verlooptOp', now)
  return reader.finish(() => ({
    description: description ?? '',
    roles: roles ?? [],
    contexts: contexts ?? [],
    ...(actions === undefined ? {} : { actions }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }))
}

/** The caller when it operates every one of the contexts; without contexts the registry as a whole, or any context. */
async function authorizeAll(
  request: FastifyRequest,
  contexts: readonly string[],
  { authorize }: KeyRouteParts,
): Promise<Outcome<Caller>> {
  const [first = '', ...others] = contexts.length === 0 ? ['*'] : contexts
  let allowed = await authorize(request, { action: 'operate', context: first })
  for (const context of others)
    if (allowed.ok) allowed = await authorize(request, { action: 'operate', context })
  return allowed
}

async function reach(
  request: FastifyRequest,
  id: string,
  parts: KeyRouteParts,
): Promise<Outcome<{ readonly named: NamedKey; readonly caller: Caller }>> {
  const found = await findKey(id, parts)
  const allowed = await authorizeAll(request, found.ok ? found.value.key.contexts : [], parts)
  if (!allowed.ok) return allowed
  return found.ok ? given({ named: found.value, caller: allowed.value }) : found
}

async function visibleKeys(
  request: FastifyRequest,
  parts: KeyRouteParts,
): Promise<Outcome<readonly NamedKey[]>> {
  const visible: NamedKey[] = []
  const keys = await listKeys(parts)
  for (const one of keys) if ((await authorizeAll(request, one.key.contexts, parts)).ok) visible.push(one)
  if (visible.length > 0) return given(visible)
  const allowed = await authorizeAll(request, [], parts)
  return allowed.ok ? given([]) : refused(...allowed.refusals)
}

function describe({ id, key }: NamedKey, { now }: KeyParts): Readonly<Record<string, unknown>> {
  const states = { valid: 'geldig', expired: 'verlopen', revoked: 'ingetrokken' } as const
  return {
    id,
    omschrijving: key.description,
    rollen: key.roles,
    contexten: key.contexts,
    acties: key.actions,
    status: states[stateOfKey(key, now())],
    gemaaktOp: key.madeAt,
    gemaaktDoor: key.madeBy,
    verlooptOp: key.expiresAt,
    ingetrokkenOp: key.revokedAt,
    geheimen: key.secrets.map(({ madeAt, expiresAt }) => ({ gemaaktOp: madeAt, verlooptOp: expiresAt })),
  }
}

function withSecret(made: MadeKey, parts: KeyParts): Readonly<Record<string, unknown>> {
  return { ...describe(made, parts), geheim: made.secret, bearer: `${made.id}.${made.secret}` }
}
