/** The oldest Node on which the registry runs: its own SQLite is in there. The same as in package.json. */
export const neededNode = '22.18'

/** What to tell who starts the registry on an older Node; undefined when there is nothing to tell. */
export function tellOldNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = neededNode.split('.').map(Number)
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined
  return [
    `Het register vraagt Node ${neededNode} of nieuwer; dit is Node ${version}.`,
    `The registry needs Node ${neededNode} or newer; this is Node ${version}.`,
  ].join('\n')
}
