import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { fromRoot } from '../../scripts/sources/files.ts'

const folder = fromRoot('tests', 'contract', 'judges')
const spectral = `${folder}/node_modules/.bin/spectral`

/** Whether the packages of tests/contract/judges are there. */
export const judgesInstalled: boolean = existsSync(spectral)

if (!judgesInstalled)
  console.warn('NOT CHECKED: the API Design Rules and AsyncAPI; .ci/run shows how their judges are installed')

/** What the official linter of the API Design Rules finds in a description: errors, warnings and hints. */
export async function designRuleFindings(path: string): Promise<readonly unknown[]> {
  const options = ['lint', '-r', `${folder}/linter.yaml`, '-f', 'json', '--fail-severity', 'hint', path]
  const { stdout } = await promisify(execFile)(spectral, options, { maxBuffer: 2 ** 26 }).catch(
    (refused: { readonly stdout: string }) => refused,
  )
  return JSON.parse(stdout.replace(/No results.*$/su, ''))
}

interface AsyncApiJudge {
  readonly Parser: new () => { validate(text: string): Promise<readonly unknown[]> }
}

/** What the parser of AsyncAPI finds in a description. */
export async function asyncApiFindings(text: string): Promise<readonly unknown[]> {
  const judge: AsyncApiJudge = await import(`${folder}/node_modules/@asyncapi/parser/cjs/index.js`)
  return new judge.Parser().validate(text)
}
