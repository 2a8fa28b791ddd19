import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { fromRoot } from '../../scripts/sources/files.ts'
import { validLine, wrongLine } from '../../packages/cli/test/lines.ts'
import { workFolder } from '../cli/validate/work-folder.ts'
import { runStep } from './run-step.ts'

type Given = Readonly<Record<string, string>>

/** One of the integrations: what it is started with, from what a user gives. */
interface Pipeline {
  readonly file: string
  /** Names that a user may give. */
  readonly names: readonly string[]
  readonly command: readonly [string, ...string[]]
  readonly environment: (given: Given, folder: string) => Given
  /** What a bad document leaves: on standard output, and in files. */
  readonly told: RegExp
  readonly files: readonly string[]
}

function textOf(name: string): string {
  return readFileSync(fromRoot('integrations', name), 'utf8')
}

/** The environment of a step, with what is given in the place of what a platform fills in. */
function filledIn(environment: Readonly<Record<string, unknown>>, mark: RegExp, given: Given): Given {
  const fill = (value: unknown): string =>
    String(Object(value).value ?? value).replace(
      mark,
      (_all, name: string) => given[name] ?? expect.fail(name),
    )
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]))
}

const action = parse(textOf('github/action.yml'))
const [github] = action.runs.steps
const [gitlabSpec, gitlabJobs] = parseAllDocuments(textOf('gitlab/templates/validate.yml')).map((one) =>
  one.toJS(),
)
const gitlab = gitlabJobs['$[[ inputs.job-name ]]']
const azureTemplate = parse(textOf('azure/validate.yml'))
const [azure] = azureTemplate.steps
const inputsOfGitlab = gitlabSpec.spec.inputs

const pipelines: Readonly<Record<string, Pipeline>> = {
  'the action of GitHub': {
    file: 'github/action.yml',
    names: Object.keys(action.inputs),
    command: ['sh', '-e', '-c', github.run],
    environment: (given, folder) => ({
      ...filledIn(github.env, /\$\{\{ inputs\.([a-z-]+) \}\}/gu, { ...defaults(action.inputs), ...given }),
      RUNNER_TEMP: folder,
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    }),
    told: /^::error file=map met spatie\/fout\.ndjson,line=2,col=\d+,title=sdk\/too-large::/mu,
    files: ['fout.sarif', 'samenspraak-validate.md', 'summary.md'],
  },
  'the component of GitLab': {
    file: 'gitlab/templates/validate.yml',
    names: Object.keys(inputsOfGitlab),
    command: ['sh', '-c', gitlab.script.join('\n')],
    environment: (given) =>
      filledIn(gitlab.variables, /\$\[\[ inputs\.([a-z-]+) \]\]/gu, {
        ...defaults(inputsOfGitlab),
        ...given,
      }),
    told: /^map met spatie\/fout\.ndjson:2:\d+/mu,
    files: ['gl-code-quality-report.json', 'samenspraak-junit.xml'],
  },
  'the template of Azure Pipelines': {
    file: 'azure/validate.yml',
    names: azureTemplate.parameters.map((one: { readonly name: string }) => one.name),
    command: ['bash', '-c', azure.bash],
    environment: (given, folder) => ({
      ...filledIn(azure.env, /\$\{\{ parameters\.([A-Za-z]+) \}\}/gu, {
        ...Object.fromEntries(
          azureTemplate.parameters.map(
            (one: { readonly name: string; readonly default?: string | number }) => [
              one.name,
              String(one.default),
            ],
          ),
        ),
        ...given,
      }),
      AGENT_TEMPDIRECTORY: folder,
    }),
    told: /^##vso\[task\.logissue type=error;sourcepath=map met spatie\/fout\.ndjson;linenumber=2;/mu,
    files: ['samenspraak-junit.xml'],
  },
}

function defaults(inputs: Readonly<Record<string, { readonly default?: string | number }>>): Given {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

for (const [name, pipeline] of Object.entries(pipelines)) {
  test(`${name} says where a bad document is and fails; a good one passes, whatever the name of its file is`, async () => {
    const cwd = workFolder()
    mkdirSync(join(cwd, 'map met spatie'))
    const odd = '$(touch gelukt) `touch gelukt` *;".json'
    writeFileSync(join(cwd, odd), validLine)
    writeFileSync(join(cwd, 'map met spatie/fout.ndjson'), `${validLine}\n${wrongLine}\n`)
    const sarif: Given = pipeline.names.includes('sarif') ? { sarif: 'fout.sarif' } : {}
    const run = (given: Given) => runStep(pipeline.command, { cwd, env: pipeline.environment(given, cwd) })
    const bad = await run({ paths: `${odd}\nmap met spatie`, ...sarif })
    expect({ exitCode: bad.exitCode, told: bad.stdout }).toEqual({
      exitCode: 1,
      told: expect.stringMatching(pipeline.told),
    })
    expect(pipeline.files.filter((file) => !existsSync(join(cwd, file)))).toEqual([])
    const good = await run({ paths: odd, type: 'zelfredzaamheidsmatrix@2.0', schemas: 'map met spatie' })
    expect({ exitCode: good.exitCode, isSafe: !existsSync(join(cwd, 'gelukt')) }).toEqual({
      exitCode: 0,
      isSafe: true,
    })
  })

  test(`${name} puts no input into its lines`, () => {
    expect(pipeline.command.join(' ')).not.toMatch(/\$\{\{|\$\[\[/u)
    expect(
      pipeline.names.filter(
        (each) => !textOf(pipeline.file).match(new RegExp(`(?:inputs|parameters)\\.${each} `, 'u')),
      ),
    ).toEqual([])
  })
}

test('the hook of pre-commit gets its files behind its words, and names each wrong line', async () => {
  const [hook] = parse(readFileSync(fromRoot('.pre-commit-hooks.yaml'), 'utf8'))
  expect(Object.keys(hook).toSorted()).toEqual([
    'description',
    'entry',
    'files',
    'id',
    'language',
    'minimum_pre_commit_version',
    'name',
    'require_serial',
  ])
  const cwd = workFolder({ 'goed.json': validLine, 'fout.json': wrongLine })
  const [program = '', ...words] = String(hook.entry).split(' ')
  const files = readdirSync(cwd).filter((name) => new RegExp(hook.files, 'u').test(name))
  const run = (names: readonly string[]) => runStep([program, ...words, ...names], { cwd, env: {} })
  expect(await run(files)).toEqual({
    exitCode: 1,
    stdout: expect.stringMatching(/^fout\.json:1:\d+: sdk\/too-large .+\n$/u),
  })
  expect(await run(['goed.json'])).toEqual({ exitCode: 0, stdout: '' })
})
