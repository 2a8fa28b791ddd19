import { byteEngineModules } from './generate/byte-engine.ts'
import { bytePrograms } from './generate/byte-programs.ts'
import { referenceFiles } from './generate/error-codes/reference-files.ts'
import { sdkModules } from './generate/sdk-package.ts'
import { schemasPackage } from './generate/schemas-package.ts'
import { registerModules } from './generate/register/register-modules.ts'
import { readRegister } from './generate/register/register.ts'
import { viewPrograms } from './generate/view-programs.ts'
import { writeFolder } from './generate/write-files.ts'
import { fromRoot } from './sources/files.ts'
import { readSources } from './sources/sources.ts'

// Writes everything that is made from the sources in glossary/ and schemas/. Deterministic: the same sources give
// the same bytes. Nothing of it is committed.
const sources = readSources()
writeFolder(fromRoot('packages', 'engine', 'generated'), await byteEngineModules())
writeFolder(fromRoot('packages', 'sdk', 'generated'), await sdkModules(sources))
writeFolder(
  fromRoot('packages', 'schemas', 'generated'),
  new Map<string, string | Uint8Array>([
    ...schemasPackage(sources),
    ...bytePrograms(sources),
    ...viewPrograms(sources),
    ...referenceFiles(),
  ]),
)
// An example from another field, by the same generator.
const zorgregister = fromRoot('examples', 'zorgregister')
writeFolder(`${zorgregister}/generated`, await registerModules(readRegister(zorgregister)))
