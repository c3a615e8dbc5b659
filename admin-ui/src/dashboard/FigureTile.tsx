import type { Figure } from '@maillage/contracts/http/reporting';
import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { changeText, wholeText } from '../figures/numbers.js';
import { quarterName, shiftQuarter } from '../time/french-dates.js';
import { IndicatorDefinition } from './IndicatorDefinition.js';

interface TileProps {
  readonly name: string;
  readonly indicator?: string;
  readonly value: ReactNode;
  readonly children?: ReactNode;
}

export function Tile({ name, indicator, value, children }: TileProps) {
  return (
    <Paper sx={{ px: 2, py: 1.5 }} role="group" aria-label={name}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography color="text.secondary" sx={{ fontSize: '0.88rem', fontWeight: 600 }}>
          {name}
        </Typography>
        {indicator && <IndicatorDefinition id={indicator} name={name} />}
      </Stack>
      <Typography sx={{ fontSize: '1.9rem', fontWeight: 700, lineHeight: 1.25 }}>
        {value}
      </Typography>
      <Box sx={{ fontSize: '0.82rem', color: 'text.secondary', minHeight: '2.5em' }}>
        {children}
      </Box>
    </Paper>
  );
}

interface FigureTileProps {
  readonly name: string;
  readonly indicator: string;
  readonly figure: Figure;
  /** e.g. `2026-Q4`. */
  readonly quarter: string;
  /** A quarter that still runs is not compared in percent with whole ones. */
  readonly running: boolean;
}

/** A count beside the previous quarter and the same quarter last year, both whole quarters. */
export function FigureTile({ name, indicator, figure, quarter, running }: FigureTileProps) {
  const earlier = [
    [shiftQuarter(quarter, -1), figure.previousQuarter],
    [shiftQuarter(quarter, -4), figure.sameQuarterLastYear],
  ] as const;
  return (
    <Tile name={name} indicator={indicator} value={wholeText(figure.value)}>
      {earlier.map(([code, count]) => (
        <Stack key={code} direction="row" sx={{ justifyContent: 'space-between' }}>
          <span>{quarterName(code).replace('trimestre', 'trim.')}</span>
          <span>
            {count === null ? 'pas de donnée' : wholeText(count)}{' '}
            {!running && changed(figure.value, count)}
          </span>
        </Stack>
      ))}
    </Tile>
  );
}

function changed(value: number, earlier: number | null): string | null {
  const change = changeText(value, earlier);
  return change && `(${change})`;
}
