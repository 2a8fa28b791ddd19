// The node-* binary packages write os and cpu as strings; pnpm only reads lists,
// and without this the Windows binary (94 MB) lands on every machine.
export const hooks = {
  readPackage(manifest) {
    for (const field of ['os', 'cpu']) {
      if (typeof manifest[field] === 'string') manifest[field] = [manifest[field]]
    }
    return manifest
  },
}
