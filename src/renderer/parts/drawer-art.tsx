import styles from './drawer-art.module.css';

interface Sleeve {
  readonly client: number;
  readonly initials: string;
  readonly x: number;
  readonly y: number;
}

const SLEEVES: readonly Sleeve[] = [
  { client: 9, initials: 'NV', x: 28, y: 26 },
  { client: 6, initials: 'BT', x: 88, y: 44 },
  { client: 2, initials: 'MC', x: 148, y: 62 },
];
const FOOT = 144;

/** The drawer of hanging folders: the drawing of every empty screen. */
export function DrawerArt({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 264 150" aria-hidden="true">
      {SLEEVES.map(({ client, initials, x, y }) => (
        <g key={initials}>
          <path
            d={`M${x} ${y + 8}a8 8 0 0 1 8-8h30a8 8 0 0 1 8 8v12h-46z`}
            fill={`var(--client-${client})`}
          />
          <text x={x + 23} y={y + 15} className={styles['initials']}>
            {initials}
          </text>
          <rect
            x="28"
            y={y + 18}
            width="208"
            height={FOOT - y - 18}
            rx="9"
            fill="var(--raised)"
            stroke={`var(--client-${client})`}
            strokeWidth="2"
          />
        </g>
      ))}
      <path
        d="M132 134V104M119 116l13-13 13 13"
        fill="none"
        stroke="var(--ember)"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
