import { describe, expect, it } from 'vitest';
import { FAULT_KINDS } from '../../src/sandbox/faults/fault-kinds.ts';
import { openFaultPlan } from '../../src/sandbox/faults/fault-plan.ts';
import { FaultScriptError, parseFaultScript } from '../../src/sandbox/faults/fault-script.ts';

const mistakesIn = (script: unknown, titles?: readonly string[]): string => {
  try {
    parseFaultScript(script, titles === undefined ? {} : { titles });
  } catch (error) {
    if (error instanceof FaultScriptError) return error.message;
    throw error;
  }
  return '';
};
const rule = (fields: Record<string, unknown>) => ({
  rules: [{ on: 'put', do: { kind: 'storeNothing' }, ...fields }],
});

describe('a fault script', () => {
  it('is taken when it is right, straight from JSON', () => {
    const text = `{"rules":[
      {"on":"put","nth":2,"times":3,"profile":"Acme","fileName":"a b.png","do":{"kind":"resetAtByte","byte":0}},
      {"on":"media","every":true,"profile":null,"do":{"kind":"status","status":429,"retryAfter":"Wed, 21 Oct 2026 07:28:00 GMT"}}]}`;
    expect(parseFaultScript(JSON.parse(text), { titles: ['Acme'] }).rules).toHaveLength(2);
    expect(parseFaultScript({ rules: [] })).toEqual({ rules: [] });
  });

  it.each([
    [null, 'script: '],
    [[], 'script: '],
    [{}, 'rules: '],
    [{ rules: [], extra: 1 }, '"extra"'],
    [rule({ on: 'puut' }), 'rules[0].on: '],
    [rule({ nth: 0 }), 'rules[0].nth: '],
    [rule({ times: 1.5 }), 'rules[0].times: '],
    [rule({ every: false }), 'rules[0].every: '],
    [rule({ every: true, times: 2 }), 'rules[0].times: contradicts "every"'],
    [rule({ filename: 'a' }), '"filename"'],
    [rule({ on: 'media', fileName: 'a', do: { kind: 'refuseKey' } }), 'rules[0].fileName: '],
    [rule({ do: undefined }), 'rules[0].do: '],
    [rule({ do: { kind: 'explode' } }), 'rules[0].do.kind: "explode" is no kind of fault'],
    [rule({ do: { kind: 'toString' } }), 'rules[0].do.kind: "toString" is no kind of fault'],
    [rule({ do: { kind: 'resetAtByte' } }), 'rules[0].do.byte: '],
    [rule({ do: { kind: 'resetAtByte', byte: -1 } }), 'rules[0].do.byte: '],
    [rule({ do: { kind: 'status', status: 42 } }), 'rules[0].do.status: '],
    [rule({ do: { kind: 'stall', ms: 5, at: 'noon' } }), 'rules[0].do.at: '],
    [rule({ do: { kind: 'storeNothing', byte: 1 } }), '"byte"'],
    [rule({ do: { kind: 'refuseKey' } }), 'rules[0].on: "refuseKey" cannot strike "put"'],
    [
      rule({ on: 'access', do: { kind: 'visibleLate' } }),
      'rules[0].on: "visibleLate" cannot strike "access"',
    ],
  ])('is refused with the rule and the field: %j', (script, expected) => {
    expect(mistakesIn(script)).toContain(expected);
  });

  it('is refused when it names a profile the sandbox does not have', () => {
    expect(mistakesIn(rule({ profile: 'Acme' }), ['Other'])).toContain(
      'rules[0].profile: "Acme" is no profile',
    );
    expect(mistakesIn(rule({ profile: null }), ['Other'])).toBe('');
  });

  it.each([
    [{ on: 'gallery', do: { kind: 'refuse' } }, 'connections[0].on: '],
    [{ on: 'api', do: { kind: 'explode' } }, 'connections[0].do.kind: "explode" is no kind'],
    [{ on: 'api', do: { kind: 'refuse', ms: 3 } }, '"ms"'],
    [
      { on: 'api', do: { kind: 'present', identity: 'expired' } },
      'connections[0].do.identity: "expired" is no certificate',
    ],
  ])('is refused with the connection rule and the field: %j', (connection, expected) => {
    expect(mistakesIn({ rules: [], connections: [connection] })).toContain(expected);
  });

  it('is refused with every mistake at once', () => {
    const script = { rules: [...rule({ do: { kind: 'x' } }).rules, ...rule({ do: { kind: 'y' } }).rules] };
    expect(mistakesIn(script).split('\n')).toEqual([
      expect.stringContaining('rules[0].do.kind'),
      expect.stringContaining('rules[1].do.kind'),
    ]);
  });
});

describe('a fault plan', () => {
  it('counts every rule a request matches, and lets the first that is due strike', () => {
    const plan = openFaultPlan({
      rules: [
        { on: 'put', nth: 2, do: { kind: 'storeNothing' } },
        { on: 'put', every: true, fileName: 'a.png', do: { kind: 'wrongSize' } },
      ],
    });
    const next = () => plan.next({ on: 'put', profile: null, fileName: 'a.png' }).keeping?.as;
    expect([next(), next(), next()]).toEqual(['wrongSize', 'nothing', 'wrongSize']);
  });

  it('leaves other routes, profiles and files alone', () => {
    const plan = openFaultPlan({
      rules: [{ on: 'put', every: true, profile: 'Acme', do: { kind: 'storeNothing' } }],
    });
    expect(plan.next({ on: 'put', profile: null, fileName: 'a.png' })).toEqual({});
    expect(plan.next({ on: 'access', profile: 'Acme', fileName: 'a.png' })).toEqual({});
    expect(plan.next({ on: 'put', profile: 'Acme', fileName: null })).not.toEqual({});
  });

  it('knows at least the faults the project promises to survive', () => {
    expect(Object.keys(FAULT_KINDS)).toEqual(
      expect.arrayContaining([
        'resetAtByte',
        'storeThenDrop',
        'status',
        'visibleLate',
        'refuseKey',
        'stall',
        'redirect',
      ]),
    );
  });
});
