/** A declaration that knows left from right, or says width for inline size. */
export interface Physical {
  readonly line: number;
  readonly declaration: string;
}

const SIDE = 'top|right|bottom|left';
const PHYSICAL_NAME = new RegExp(
  [
    `^(${SIDE})$`,
    `^(margin|padding|border|scroll-margin|scroll-padding)-(${SIDE})(-(width|style|color))?$`,
    '^border-(top|bottom)-(left|right)-radius$',
    '^((min|max)-)?(width|height)$',
    '^overflow-[xy]$',
  ].join('|'),
);
/** Shorthands of four sides: the second is right, the fourth left. */
const FOUR_SIDES = /^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/;
const SPOKEN_SIDE = /^(text-align|float|clear|caption-side|justify-content|justify-items|justify-self)$/;

/** Rules that are written twice, once for each direction, may say left and right. */
const FOR_ONE_DIRECTION = /\[dir="rtl"\]/;

/** Every declaration of a style sheet that does not follow the direction of its language. */
export function findPhysical(css: string): readonly Physical[] {
  const source = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const found: Physical[] = [];
  for (const rule of source.matchAll(/([^{};]*)\{([^{}]*)\}/g)) {
    const [, selector = '', body = ''] = rule;
    if (selector.trim().startsWith('@') || FOR_ONE_DIRECTION.test(selector)) continue;
    const from = (rule.index ?? 0) + selector.length + 1;
    for (const match of body.matchAll(/(?:^|[;\n])\s*([a-z-]+)\s*:\s*([^;]+)/g)) {
      const [, name = '', value = ''] = match;
      if (!isPhysical(name, value.trim())) continue;
      const line = source.slice(0, from + (match.index ?? 0) + match[0].indexOf(name)).split('\n').length;
      found.push({ line, declaration: `${name}: ${value.trim()}` });
    }
  }
  return found;
}

function isPhysical(name: string, value: string): boolean {
  if (PHYSICAL_NAME.test(name)) return true;
  if (SPOKEN_SIDE.test(name)) return /\b(left|right)\b/.test(value);
  if (FOUR_SIDES.test(name)) {
    const [, right, , left] = valuesOf(value);
    return left !== undefined && left !== right;
  }
  if (name === 'border-radius') {
    const [first, second = first, third = first, fourth = second] = valuesOf(value);
    return first !== second || third !== fourth;
  }
  return (name === 'transform' || name === 'translate') && /translateX?\(\s*[^0)]|scaleX\(-/.test(value);
}

/** The values of a shorthand; a blank within brackets is part of one. */
const valuesOf = (value: string): readonly string[] =>
  value.match(/(?:[^\s(]+\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s]+)/g) ?? [];
