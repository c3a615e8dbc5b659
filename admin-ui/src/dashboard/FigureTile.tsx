import type { Figure } from '@maillage/contracts/http/reporting';
import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { changeText, wholeText } from '../figures/numbers.js';
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
}

/** A count beside the previous quarter and the same quarter last year, both whole quarters. */
export function FigureTile({ name, indicator, figure }: FigureTileProps) {
  return (
    <Tile name={name} indicator={indicator} value={wholeText(figure.value)}>
      <Compared label="Trimestre précédent" value={figure.value} earlier={figure.previousQuarter} />
      <Compared
        label="Même trimestre an dernier"
        value={figure.value}
        earlier={figure.sameQuarterLastYear}
      />
    </Tile>
  );
}

function Compared({
  label,
  value,
  earlier,
}: {
  label: string;
  value: number;
  earlier: number | null;
}) {
  const change = changeText(value, earlier);
  return (
    <div>
      {label} : {earlier === null ? 'pas de donnée' : wholeText(earlier)}
      {change && ` (${change})`}
    </div>
  );
}
