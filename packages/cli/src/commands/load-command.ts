import type { Command } from '../command.ts'

// Each is loaded when it is called, so that the others cost nothing.
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./validate/validate.ts')).validateCommand,
  view: async () => (await import('./view/view.ts')).viewCommand,
  rechten: async () => (await import('./rechten/rechten.ts')).rechtenCommand,
  compat: async () => (await import('./compat/compat.ts')).compatCommand,
  diff: async () => (await import('./diff/diff.ts')).diffCommand,
  fhir: async () => (await import('./fhir/fhir.ts')).fhirCommand,
  lint: async () => (await import('./lint/lint.ts')).lintCommand,
  export: async () => (await import('./export/export.ts')).exportCommand,
  registry: async () => (await import('./registry/registry.ts')).registryCommand,
  conformance: async () => (await import('./conformance/conformance.ts')).conformanceCommand,
  worker: async () => (await import('./worker/worker.ts')).workerCommand,
  site: async () => (await import('./site/site.ts')).siteCommand,
  term: async () => (await import('./term/term.ts')).termCommand,
  sample: async () => (await import('./sample/sample.ts')).sampleCommand,
  doctor: async () => (await import('./doctor/doctor.ts')).doctorCommand,
  completion: async () => (await import('./completion/completion.ts')).completionCommand,
}

/** The words that may follow `samenspraak`. */
export const commandNames: readonly string[] = Object.keys(loaders)

/** Loads a command; undefined when there is none of that name. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined
}
