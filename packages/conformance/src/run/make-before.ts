import type { Config } from '../config/config.ts'
import { parseJson, textAt } from '../json.ts'
import type { Bench } from './bench.ts'
import { fill } from './placeholders.ts'
import { RunRefusedError } from './run-refused-error.ts'

/** Makes what must be there before the cases begin; a target that is not there or refuses it cannot be judged. */
export async function makeBefore({ target, config, contract, send, tokenOf }: Bench): Promise<void> {
  const base = target.replace(/\/$/u, '')
  const there = await send({ method: 'GET', url: `${base}/mogelijkheden`, headers: {}, body: undefined })
  if (there === undefined) throw new RunRefusedError('target-unreachable')
  for (const { as, collection, document } of config.before ?? []) {
    const token = await tokenOf(as)
    if (token === undefined) throw new RunRefusedError('no-token', [as])
    const answer = await send({
      method: 'POST',
      url: `${base}/${collection}`,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(fill(document, { organisatie: config.organisatie ?? '' })),
    })
    // Something else under the same id is there already.
    if (answer !== undefined && [200, 201, 409].includes(answer.status)) continue
    const code = textAt(parseJson(answer?.text ?? ''), '/code')
    const known = contract.problems.some((problem) => problem.code === code) ? ` ${code}` : ''
    throw new RunRefusedError('before-refused', [`${collection} (${as}, ${answer?.status ?? '-'}${known})`])
  }
}

/** Variables of the environment that callers need, and that are empty. */
export function emptyVariables(
  { callers }: Config,
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const named = Object.values(callers).flatMap(({ tokenFrom, clientSecretFrom }) =>
    [tokenFrom, clientSecretFrom].filter((name) => name !== undefined),
  )
  return [...new Set(named)].filter((name) => (variables[name] ?? '') === '')
}
