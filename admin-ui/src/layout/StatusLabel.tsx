import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { palette } from '../theme/theme.js';

const tones = {
  neutral: [palette.quiet, '#eceeed'],
  info: [palette.info, palette.infoTint],
  good: [palette.good, palette.goodTint],
  warn: [palette.warn, palette.warnTint],
  bad: [palette.bad, palette.badTint],
} as const;
export type Tone = keyof typeof tones;

/** A status in words; the colour only repeats it. */
export function StatusLabel({ tone, children }: { tone: Tone; children: ReactNode }) {
  const [color, background] = tones[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        px: 1,
        py: '1px',
        borderRadius: 1,
        fontSize: '0.82rem',
        fontWeight: 650,
        whiteSpace: 'nowrap',
        color,
        backgroundColor: background,
      }}
    >
      {children}
    </Box>
  );
}
