import { BlockList, isIPv6 } from 'node:net';

/** This computer itself (RFC 1122, RFC 4291). */
const LOOPBACK = blockList(['127.0.0.0/8', '::1/128']);

/** Everything that no host of the internet answers at: IANA's special-purpose registries. */
const INNER = blockList([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]);

/**
 * Where a name may lead although it is meant for inside. Less than the list above: behind NAT64 and some proxies
 * every name leads to a made-up address, and those work.
 */
const PRIVATE = blockList([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::/127',
  'fc00::/7',
  'fe80::/10',
]);

/** Whether a name that leads to this IP address leads to this computer or into its network. */
export const isPrivateAddress = (address: string): boolean => contains(PRIVATE, address);

/** Whether an IP address is this computer's own. */
export const isLoopbackAddress = (address: string): boolean => contains(LOOPBACK, address);

/** Whether an IP address means something only on this computer or inside its network. */
export const isInnerAddress = (address: string): boolean => contains(INNER, address);

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [start = '', bits = ''] = network.split('/');
    list.addSubnet(start, Number(bits), familyOf(start));
  }
  return list;
}

/** An IPv4 address inside an IPv6 one (`::ffff:10.0.0.1`) is judged as the IPv4 address by `check`. */
const contains = (list: BlockList, address: string): boolean => list.check(address, familyOf(address));

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
