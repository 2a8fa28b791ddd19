import { isIpLiteral } from './ip-literal.ts'

// RFC 3986, appendix A: scheme, then authority with a path or a path alone, query, fragment. `\w` is a letter, a digit or
// the underscore; `i` without `u` folds nothing from outside ASCII into it. Only runs of single characters repeat, so that
// no text is read twice in one place and long ones cost no memory.
const uri =
  /^[a-z][a-z\d+.-]*:(?:\/\/(?:[-\w.~!$&'()*+,;=%:]*@)?(?:\[([^\]]*)\]|[-\w.~!$&'()*+,;=%]*)(?::\d*)?(?:\/[-\w.~!$&'()*+,;=%:@/]*)?|(?!\/\/)[-\w.~!$&'()*+,;=%:@/]*)(?:\?[-\w.~!$&'()*+,;=%:@/?]*)?(?:#[-\w.~!$&'()*+,;=%:@/?]*)?$/i
const loosePercent = /%(?![\da-f]{2})/i

/**
 * A URI with a scheme, in the ASCII syntax of RFC 3986; a fragment may follow. It says nothing about the scheme, so
 * a program that follows links must choose its schemes itself.
 */
export function isUri(value: string): boolean {
  const found = uri.exec(value)
  return found !== null && !loosePercent.test(value) && (found[1] === undefined || isIpLiteral(found[1]))
}
