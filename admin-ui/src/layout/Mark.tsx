import { Box } from '@mui/material';
import { palette } from '../theme/theme.js';

const knots = [
  [8, 22],
  [12, 10],
  [16, 18],
  [20, 10],
  [24, 22],
] as const;

/** The mark of Maillage: five knots of a mesh. Decorative, the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 32 32"
      aria-hidden
      sx={{ width: size, height: size, flexShrink: 0 }}
    >
      <rect width="32" height="32" rx="7" fill={palette.inkSoft} />
      <path d="M8 22 12 10l4 8 4-8 4 12" fill="none" stroke="#8fd0c8" strokeWidth="2" />
      {knots.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="2.6" fill="#f2b66d" />
      ))}
    </Box>
  );
}
