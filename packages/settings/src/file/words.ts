import { quote } from '../environment.ts';
import { parseAddresses } from '../mail-address.ts';
import { text } from './shape.ts';

/** An id, for `--tenant`, file names and logs. */
export const id = text({
  expected: 'up to 64 small letters, digits and hyphens, a letter or digit first',
  pattern: /^[a-z0-9][a-z0-9-]{0,63}$/u,
  parse: (value) => ({ value }),
});

/** Text that people read: without control characters, which would start a mail header or turn a line around. */
export const line = text({
  expected: 'text on one line, up to 200 characters',
  pattern: /^(?=.*\S)[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]{1,200}$/u,
  parse: (value) => ({ value: value.trim() }),
});

/** A mailbox with or without a name. */
export const mailAddress = text({
  expected: 'one mail address, with or without a name',
  pattern: /[^\s@]@[^\s@]/u,
  parse: (value) => {
    const { addresses, wrong } = parseAddresses(value);
    const [address, another] = addresses;
    if (wrong !== null || address === undefined) return { problem: `is ${quote(value)}, which is not a mail address` };
    return another === undefined ? { value: address } : { problem: 'holds more than one address: make it a list' };
  },
});

/** A colour. An unquoted `#` begins a comment in YAML, so that nothing is left of the value. */
export const colour = text({
  expected: '# and six digits from 0 to f, in quotes: an unquoted # begins a comment in YAML',
  pattern: /^#[\da-fA-F]{6}$/u,
  parse: (value) => ({ value: value.toLowerCase() }),
});

/** A file, from the folder of the configuration file. */
export const filePath = text({
  expected: 'the path of a file, absolute or from the folder of this file',
  pattern: /^(?=.*\S)[^\p{Cc}]+$/u,
  parse: (value) => ({ value }),
});

/** A file with a picture. */
export const pictureFile = text({
  expected: 'the path of a .png, .jpg or .svg file, absolute or from the folder of this file',
  pattern: /^[^\p{Cc}]*\.(?:[Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ss][Vv][Gg])$/u,
  parse: (value) => ({ value }),
});
