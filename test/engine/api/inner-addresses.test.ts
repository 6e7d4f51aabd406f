import { describe, expect, test } from 'vitest';
import { isInnerAddress, isPrivateAddress } from '../../../src/engine/api/inner-addresses.ts';

describe('Where a name may not lead', () => {
  test.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.20.30.40',
    '100.101.102.103',
    '169.254.169.254',
    '172.20.0.1',
    '192.168.178.1',
    '::1',
    '::ffff:192.168.178.1',
    'fe80::1',
    'fd00::1',
  ])('%s is inside', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each(['93.184.216.34', '172.32.0.1', '2606:4700::1111', '::ffff:93.184.216.34'])(
    '%s is outside',
    (address) => expect([isPrivateAddress(address), isInnerAddress(address)]).toEqual([false, false]),
  );

  test.each(['64:ff9b::5db8:d822', '198.18.3.4'])(
    '%s is made up on the way for a name outside; as a link of its own it leads nowhere',
    (address) => expect([isPrivateAddress(address), isInnerAddress(address)]).toEqual([false, true]),
  );
});
