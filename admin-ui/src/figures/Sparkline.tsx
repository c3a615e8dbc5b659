import { palette } from '../theme/theme.js';

interface SparklineProps {
  readonly values: readonly number[];
  /** What is counted, for who hears the picture. */
  readonly name: string;
}

const width = 110;
const height = 24;

/** One point per week; said in words as first, last and highest. */
export function Sparkline({ values, name }: SparklineProps) {
  const highest = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, index) => {
    const y = height - 3 - (value / highest) * (height - 6);
    return `${(index * step).toFixed(1)},${y.toFixed(1)}`;
  });
  const said = `${name} : ${values.length} semaines, de ${values[0] ?? 0} à ${values.at(-1) ?? 0}, au plus ${Math.max(0, ...values)}`;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`-2 0 ${width + 4} ${height}`}
      role="img"
      aria-label={said}
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke={palette.chart[0]}
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <LastPoint at={points.at(-1)} />
    </svg>
  );
}

function LastPoint({ at }: { at: string | undefined }) {
  const [x, y] = at?.split(',') ?? [];
  return x && y ? <circle cx={x} cy={y} r="2.5" fill={palette.accent} /> : null;
}
