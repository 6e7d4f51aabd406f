import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from './inner-addresses.ts';

/** The code of a name that leads nowhere but inside. */
export const INSIDE = 'EINSIDE';

/**
 * The system's name lookup without the addresses of this computer and its network. Judged where the connection
 * is made, so that a name cannot lead elsewhere in between. Addresses in digits are not looked up at all.
 */
export const outsideLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0);
    const outside = found.filter(({ address }) => !isPrivateAddress(address));
    const [first] = outside;
    if (first === undefined) {
      return callback(Object.assign(new Error('the name leads inside'), { code: INSIDE }), '', 0);
    }
    if (options.all === true) return callback(null, outside);
    callback(null, first.address, first.family);
  });
};
