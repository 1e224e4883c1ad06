import { parseBaseAddress, parsePingAddress } from '../web-address.ts';
import { text } from './shape.ts';

const plainHttp = 'plain http only for this machine (localhost, 127.0.0.1, [::1])';

/** An address that paths are appended to. */
export const baseAddress = text({
  expected: `an https address without query; ${plainHttp}`,
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/u,
  parse: parseBaseAddress,
  mismatch: 'is not a web address',
});

/** An address that is asked as it is. */
export const pingAddress = text({
  expected: `an https address; ${plainHttp}`,
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/u,
  parse: parsePingAddress,
  mismatch: 'is not a web address',
});

/** Where people leave a list: becomes a mail header in pointed brackets. */
export const unsubscribeAddress = text({
  expected: 'an https: or mailto: address without blanks, commas and <>',
  pattern: /^(?:https:\/\/|mailto:)[^\s,<>\p{C}]+$/u,
  parse: (value) => {
    if (URL.parse(value) === null) return { problem: 'is not an address' };
    return /^https:|^mailto:[^?]*@/.test(value) ? { value } : { problem: 'names no mailbox after "mailto:"' };
  },
});
